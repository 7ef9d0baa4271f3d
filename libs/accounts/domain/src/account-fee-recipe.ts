import type { ClientId, CurrencyCode } from '@quittance/kernel';
import { agencyAccount, clientAccount, credit, debit, merged, type Posting } from '@quittance/ledger/domain';

/**
 * Fees of accounts, earned for placing or taking back; no client money moves. Given back with negative amounts.
 *
 * OPERATING  Dr CLIENT_RECEIVABLE     fee and tax
 *            Cr FEE_REVENUE           fee
 *            Cr TAX_PAYABLE           tax on it
 */
export function accountFeePostings(clientId: ClientId, currency: CurrencyCode, { fee, tax }: { readonly fee: number; readonly tax: number }): Posting[] {
  return merged([
    debit(clientAccount('CLIENT_RECEIVABLE', currency, clientId), fee + tax),
    credit(agencyAccount('FEE_REVENUE', currency), fee),
    credit(agencyAccount('TAX_PAYABLE', currency), tax),
  ]);
}
