import { businessDate, currency, ppm, unwrap, type AccountId, type ClientId, type ContractVersionId, type DebtorId, type InvoiceId, type ReceiptId } from '@quittance/kernel';
import { bucketAmounts, COSTS_FIRST } from '@quittance/accounts/domain';
import { NO_HISTORY, rateRule, resolveTerms, type RateRule } from '@quittance/fees/domain';
import type { PayableAccount, Receipt, ReceiptKind } from './index';

export const USD = currency('USD');
export const clientId = 'c0000000-0000-4000-8000-000000000001' as ClientId;
export const debtorId = 'd0000000-0000-4000-8000-000000000001' as DebtorId;
export const today = businessDate('2026-06-30');

/** An account of one invoice placed on 2026-01-15, 25% unless the rule says otherwise; `owed` in minor units of principal. */
export function account(owed: number, parts: Partial<PayableAccount> = {}, rule: Partial<RateRule> = {}): PayableAccount {
  const rates = {
    ageFrom: 'OLDEST_INVOICE' as const,
    rules: [rateRule({ tiers: [{ upTo: null, ratePpm: ppm('25%') }], ...rule })],
    basis: { PRINCIPAL: true, INTEREST: true, FEES: true, COSTS: true },
    freeDemandDays: 0,
    discoverySharePpm: null, goodsSharePpm: null, withdrawal: null,
  };
  const facts = {
    ...{ oldestInvoiceOn: businessDate('2025-09-01'), lastPaymentOn: null, defaultedOn: null, chargedOffOn: null },
    ...{ balance: owed, currency: 'USD', country: 'US', region: null, noFee: false },
  };
  const version = { contractVersionId: 'v' as ContractVersionId, versionNumber: 1, currency: USD, rates };
  return {
    accountId: 'a0000000-0000-4000-8000-000000000001' as AccountId,
    clientId,
    debtorId,
    currency: USD,
    status: 'ACTIVE',
    disputed: false,
    balances: [{ invoiceId: 'i' as InvoiceId, dueOn: businessDate('2025-10-01'), amounts: bucketAmounts({ PRINCIPAL: owed }) }],
    terms: unwrap(resolveTerms(version, facts, businessDate('2026-01-15'))),
    history: NO_HISTORY,
    order: COSTS_FIRST,
    mode: 'NET',
    ...parts,
  };
}

export const receipt = (amount: number, kind: ReceiptKind = 'PU', receivedOn = '2026-03-05'): Receipt => ({
  receiptId: 'r1' as ReceiptId,
  kind,
  amount,
  currency: 'USD',
  receivedOn: businessDate(receivedOn),
});
