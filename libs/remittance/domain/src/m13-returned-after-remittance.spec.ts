import { businessDate, currency, ppm, unwrap, type AccountId, type ClientId, type ContractVersionId, type DebtorId, type InvoiceId, type ReceiptId } from '@quittance/kernel';
import { bucketAmounts, COSTS_FIRST } from '@quittance/accounts/domain';
import { NO_HISTORY, rateRule, resolveTerms } from '@quittance/fees/domain';
import { naturalBalance, transaction, trustIdentity, type LedgerAccountType, type Posting } from '@quittance/ledger/domain';
import { applyReceipt, reverseReceipt, sweepPostings, topUpPostings, type AppliedReceipt, type PayableAccount } from '@quittance/payments/domain';
import { NOTHING_FORWARD, payoutPostings, statementEntries, type RemittableLine } from './index';
import { line, run, terms } from './run.fixture';

const USD = currency('USD');
const clientId = 'c' as ClientId;
const rates = {
  ...{ ageFrom: 'OLDEST_INVOICE' as const, rules: [rateRule({ tiers: [{ upTo: null, ratePpm: ppm('25%') }] })] },
  ...{ basis: { PRINCIPAL: true, INTEREST: true, FEES: false, COSTS: false }, freeDemandDays: 0, discoverySharePpm: null, goodsSharePpm: null, withdrawal: null },
};
const facts = {
  ...{ oldestInvoiceOn: null, lastPaymentOn: null, defaultedOn: null, chargedOffOn: null, balance: 500_000 },
  ...{ currency: 'USD', country: null, region: null, noFee: false },
};
const version = { contractVersionId: 'v' as ContractVersionId, versionNumber: 1, currency: USD, rates };
const debt: PayableAccount = {
  ...{ accountId: 'a' as AccountId, clientId, debtorId: 'd' as DebtorId, currency: USD, status: 'ACTIVE', disputed: false },
  balances: [{ invoiceId: 'i' as InvoiceId, dueOn: businessDate('2025-10-01'), amounts: bucketAmounts({ PRINCIPAL: 500_000 }) }],
  ...{ terms: unwrap(resolveTerms(version, facts, businessDate('2026-01-15'))), history: NO_HISTORY },
  ...{ order: COSTS_FIRST, mode: 'NET' },
};
const net = terms('NET');

function story(feeSwept: boolean) {
  const sums = new Map<LedgerAccountType, number>();
  const of = (type: LedgerAccountType) => naturalBalance(type, sums.get(type) ?? 0);
  const post = (postings: readonly Posting[]) => {
    for (const { account, amount } of unwrap(transaction(postings)).lines) sums.set(account.type, (sums.get(account.type) ?? 0) + amount);
    const balances = [...sums.keys()].map((type) => ({ type, currency: USD, amount: of(type) }));
    expect(trustIdentity(balances)).toEqual([expect.objectContaining({ holds: true })]);
  };
  const pay = (account: PayableAccount, amount: number, day: string): [AppliedReceipt, RemittableLine] => {
    const receivedOn = businessDate(day);
    const receipt = { receiptId: day as ReceiptId, kind: 'PU' as const, amount, currency: 'USD', receivedOn };
    const paid = unwrap(applyReceipt(account, receipt, receivedOn));
    post(paid.postings);
    return [paid, line({ kind: 'PU', effectiveOn: receivedOn, collected: amount, fee: paid.fee.fee, ...paid.effect })];
  };

  const [paid, marchLine] = pay(debt, 100_000, '2026-03-05');
  const march = run(net, [marchLine]);
  post(payoutPostings(march, clientId));
  if (feeSwept) post(sweepPostings(USD, 25_000));

  const stored = {
    ...{ receiptId: 'r' as ReceiptId, kind: 'PU' as const, receivedOn: businessDate('2026-03-05') },
    ...{ applications: paid.applications, working: paid.fee.working, surplus: 0, surplusTo: null, surplusLeft: 0 },
    ...{ feeSwept, remitted: true },
  };
  const afterMarch = { ...debt, balances: paid.balances, history: paid.fee.history };
  const returnedOn = businessDate('2026-04-04');
  const back = { receiptId: 'b' as ReceiptId, returnedOn, clientTrust: of('CLIENT_TRUST') };
  const reversal = unwrap(reverseReceipt(afterMarch, stored, back));
  post(reversal.postings);
  const backLine = line({ kind: 'PUR', effectiveOn: returnedOn, collected: -100_000, fee: reversal.fee.fee, ...reversal.effect });

  const [, aprilLine] = pay({ ...debt, history: reversal.fee.history }, 200_000, '2026-04-20');
  const april = run(net, [backLine, aprilLine], march.carriedForward, '2026-04-30');
  post(payoutPostings(april, clientId));
  post(topUpPostings(USD, reversal.trustTopUp));
  return { march, reversal, april, of };
}

describe('M13: a payment returned after it was remitted', () => {
  it.each([
    [false, 75_000],
    [true, 100_000],
  ])('fee swept %s: operating brings %i; March 750, April 750', (feeSwept, topUp) => {
    const { march, reversal, april, of } = story(feeSwept);
    expect(march.remit).toBe(75_000);
    expect(reversal).toMatchObject({ clientOwes: 75_000, trustTopUp: topUp });
    expect(april).toMatchObject({ remit: 75_000, repaid: 75_000, carriedForward: NOTHING_FORWARD });
    expect(statementEntries(april).map(({ amount }) => amount)).toEqual([100_000, -25_000, 75_000]);
    expect([of('CLIENT_TRUST'), of('CLIENT_RECEIVABLE'), of('DUE_FROM_OPERATING'), of('FEE_REVENUE')]).toEqual([0, 0, 0, 50_000]);
    // The 500 fee and the 750 repaid are due to operating.
    expect(of('DUE_TO_OPERATING')).toBe(125_000);
    expect(of('TRUST_CASH')).toBe(125_000);
  });
});
