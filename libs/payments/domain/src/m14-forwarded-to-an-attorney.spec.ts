import fc from 'fast-check';
import { businessDate, ppm, ppmOf, unwrap, type ReceiptId } from '@quittance/kernel';
import { account, receipt, today, USD } from './account.fixture';
import { Books } from './books.fixture';
import { applyReceipt, reverseReceipt, topUpPostings, type Forwarding, type Receipt, type StoredReceipt } from './index';

const legal = (rate = '40%') => account(2_000_000, {}, { tiers: [{ upTo: null, ratePpm: ppm(rate) }] });
const forwarded = (forwards: Forwarding, amount = 500_000, share = ppm('15%')): Receipt => ({ ...receipt(amount, 'PA'), partner: { sharePpm: share, forwards } });

function returned(debt: ReturnType<typeof legal>, paid: Receipt, paidOut: boolean, clientTrust: number | null = null, brought = 0) {
  const applied = unwrap(applyReceipt(debt, paid, today));
  const books = new Books().post(applied.postings).post(brought > 0 ? topUpPostings(USD, brought) : []);
  const stored: StoredReceipt = {
    ...paid, applications: applied.applications, working: applied.fee.working, feeKept: applied.applied - applied.effect.trust,
    ...{ surplus: applied.surplus, surplusTo: applied.surplusTo, surplusLeft: applied.surplus, feeSwept: false, remitted: false },
    share: applied.partner && { ...applied.partner, paid: paidOut } };
  const back = unwrap(reverseReceipt({ ...debt, balances: applied.balances, history: applied.fee.history }, stored, {
    receiptId: 'r2' as ReceiptId, returnedOn: businessDate('2026-04-04'), clientTrust: clientTrust ?? books.of('CLIENT_TRUST'), operatingOwes: books.of('DUE_FROM_OPERATING') }));
  return { books, back };
}

describe('M14: forwarded to an attorney who collects 5,000 and has 15% of it, under a contract of 40%', () => {
  it('NETTED: 4,250 arrives; debtor credited 5,000, client 3,000, agency 1,250, attorney 750', () => {
    const paid = unwrap(applyReceipt(legal(), forwarded('NETTED'), today));
    expect(paid).toMatchObject({ applied: 500_000, partner: { amount: 75_000 }, effect: { trust: 300_000, receivable: 0 }, fee: { fee: 200_000 } });
    expect(new Books().post(paid.postings).all).toEqual({
      TRUST_CASH: 425_000, CLIENT_TRUST: 300_000, DUE_TO_OPERATING: 125_000, DUE_FROM_TRUST: 125_000, FEE_REVENUE: 200_000, PARTNER_SHARE: 75_000 });
  });

  it('GROSS: 5,000 arrives, and 750 of it is due to the attorney', () => {
    const paid = unwrap(applyReceipt(legal(), forwarded('GROSS'), today));
    expect(new Books().post(paid.postings).all).toEqual({
      TRUST_CASH: 500_000, CLIENT_TRUST: 300_000, DUE_TO_ATTORNEY: 75_000, DUE_TO_OPERATING: 125_000, DUE_FROM_TRUST: 125_000, FEE_REVENUE: 200_000, PARTNER_SHARE: 75_000 });
  });

  it('takes the share out of what was collected also where fees are only billed: 4,250 remitted, 1,250 invoiced', () => {
    for (const forwards of ['NETTED', 'GROSS'] as const) {
      const paid = unwrap(applyReceipt({ ...legal(), mode: 'GROSS' }, forwarded(forwards), today));
      new Books().post(paid.postings);
      expect(paid.effect).toEqual({ trust: 425_000, receivable: 125_000 });
    }
  });

  it('returned (PAR): mirrored, to the cent; a share already paid out is owed back by the attorney', () => {
    for (const forwards of ['NETTED', 'GROSS'] as const) {
      const { books, back } = returned(legal(), forwarded(forwards), false);
      expect(books.post(back.postings).all).toEqual({});
      expect(back).toMatchObject({ clientOwes: 0, trustTopUp: 0, effect: { trust: -300_000, receivable: 0 } });
    }
    const { books, back } = returned(legal(), forwarded('GROSS'), true);
    expect(back.trustTopUp).toBe(75_000);
    expect(books.post(back.postings).all).toEqual({ DUE_TO_ATTORNEY: 75_000, DUE_FROM_OPERATING: 75_000, DUE_TO_TRUST: 75_000, PARTNER_RECEIVABLE: 75_000 });
  });

  it('operating makes up for a share the fee does not cover, and gets it back with a return', () => {
    const { books, back } = returned(legal('10%'), forwarded('NETTED'), false);
    expect(books.all).toMatchObject({ CLIENT_TRUST: 450_000, DUE_FROM_OPERATING: 25_000, TRUST_CASH: 425_000 });
    expect(books.post(back.postings).all).toEqual({});
    expect(back.trustTopUp).toBe(0);
    const brought = returned(legal('10%'), forwarded('NETTED'), false, null, 25_000);
    expect(brought.books.post(brought.back.postings).all).toEqual({ TRUST_CASH: 25_000, OPERATING_CASH: -25_000, DUE_TO_OPERATING: 25_000, DUE_FROM_TRUST: 25_000 });
  });

  it('keeps the surplus whole: it is the debtor’s, and the attorney has no share of it', () => {
    const paid = unwrap(applyReceipt(account(48_000), forwarded('NETTED', 50_000), today));
    expect(paid).toMatchObject({ applied: 48_000, surplus: 2_000, surplusTo: 'DEBTOR_REFUND', partner: { amount: 7_200 } });
    expect(new Books().post(paid.postings).all).toMatchObject({ TRUST_CASH: 42_800, DEBTOR_REFUND: 2_000 });
  });

  it('balances and keeps the trust identity, whatever the rates, there and back', () => {
    const rate = fc.integer({ min: 0, max: 1_000_000 }).map(ppmOf);
    fc.assert(fc.property(fc.integer({ min: 1, max: 2_500_000 }), rate, rate, fc.constantFrom<Forwarding>('NETTED', 'GROSS'), fc.constantFrom('NET' as const, 'GROSS' as const), fc.boolean(),
      (amount, share, fee, forwards, mode, paidOut) => {
        const debt = account(2_000_000, { mode }, { tiers: [{ upTo: null, ratePpm: fee }] });
        const { books, back } = returned(debt, forwarded(forwards, amount, share), paidOut);
        books.post(back.postings);
        expect([books.of('CLIENT_TRUST'), books.of('CLIENT_RECEIVABLE'), books.of('FEE_REVENUE'), books.of('PARTNER_SHARE')]).toEqual([0, 0, 0, 0]);
        if (!paidOut || forwards === 'NETTED') expect(books.all).toEqual({});
      }), { numRuns: 1_000 });
  });
});
