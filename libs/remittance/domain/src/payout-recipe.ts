import type { ClientId, CurrencyCode } from '@quittance/kernel';
import { agencyAccount, clientAccount, credit, debit, merged, type Posting } from '@quittance/ledger/domain';
import type { ComposedRun } from './compose-run';

type Payout = Pick<ComposedRun, 'currency' | 'fromTrust' | 'fromOperating' | 'repaid' | 'invoice' | 'credit'>;

/**
 * An approved run is paid out; where a parent is billed for the client, what is invoiced is owed by the parent from then on.
 * Empty where nothing moves.
 *
 * TRUST      Dr CLIENT_TRUST          paid from trust + repaid
 *            Cr TRUST_CASH            paid from trust
 *            Cr DUE_TO_OPERATING      repaid
 * OPERATING  Dr DUE_FROM_TRUST        repaid
 *            Cr CLIENT_RECEIVABLE     repaid
 *            Dr CLIENT_RECEIVABLE     fees given back
 *            Cr OPERATING_CASH        fees given back
 *            Dr CLIENT_RECEIVABLE of the parent  invoiced less credited
 *            Cr CLIENT_RECEIVABLE     invoiced less credited
 */
export function payoutPostings(run: Payout, clientId: ClientId, billedId: ClientId = clientId): Posting[] {
  const { currency, fromTrust, fromOperating, repaid, invoice, credit: credited } = run;
  const receivable = clientAccount('CLIENT_RECEIVABLE', currency, clientId);
  return merged([
    debit(clientAccount('CLIENT_TRUST', currency, clientId), fromTrust + repaid),
    credit(agencyAccount('TRUST_CASH', currency), fromTrust),
    credit(agencyAccount('DUE_TO_OPERATING', currency), repaid),
    debit(agencyAccount('DUE_FROM_TRUST', currency), repaid),
    credit(receivable, repaid),
    debit(receivable, fromOperating),
    credit(agencyAccount('OPERATING_CASH', currency), fromOperating),
    debit(clientAccount('CLIENT_RECEIVABLE', currency, billedId), invoice - credited),
    credit(receivable, invoice - credited),
  ]);
}

/**
 * An invoice of the system a book was taken over from, with what is open of it. Its commission is no revenue of ours, so it
 * stands against what was brought forward.
 *
 * OPERATING  Dr CLIENT_RECEIVABLE     open
 *            Cr BROUGHT_FORWARD       open
 */
export const takenOverInvoicePostings = (currency: CurrencyCode, clientId: ClientId, open: number): Posting[] => [
  debit(clientAccount('CLIENT_RECEIVABLE', currency, clientId), open),
  credit(agencyAccount('BROUGHT_FORWARD', currency), open),
];

/**
 * A client pays the agency: an invoice, or what it owes after a remittance.
 *
 * OPERATING  Dr OPERATING_CASH        amount
 *            Cr CLIENT_RECEIVABLE     amount
 *
 * A payment that comes back is the same with a negative amount.
 */
export const clientPaymentPostings = (currency: CurrencyCode, clientId: ClientId, amount: number): Posting[] => [
  debit(agencyAccount('OPERATING_CASH', currency), amount),
  credit(clientAccount('CLIENT_RECEIVABLE', currency, clientId), amount),
];
