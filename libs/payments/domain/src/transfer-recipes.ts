import type { CurrencyCode } from '@quittance/kernel';
import { agencyAccount, credit, debit, debtorAccount, type Posting } from '@quittance/ledger/domain';
import { receiptPostings, type PaymentParties } from './receipt-recipe';

/**
 * Money owed back to a debtor is paid out, after a second person's approval (M17).
 *
 * TRUST      Dr DEBTOR_REFUND         amount
 *            Cr TRUST_CASH            amount
 */
export const refundPostings = ({ currency, debtorId }: PaymentParties, amount: number): Posting[] => [
  debit(debtorAccount('DEBTOR_REFUND', currency, debtorId), amount),
  credit(agencyAccount('TRUST_CASH', currency), amount),
];

/**
 * Money in suspense is found to be the debtor's.
 *
 * TRUST      Dr SUSPENSE              amount
 *            Cr DEBTOR_REFUND         amount
 */
export const suspenseToRefundPostings = ({ currency, debtorId }: PaymentParties, amount: number): Posting[] => [
  debit(agencyAccount('SUSPENSE', currency), amount),
  credit(debtorAccount('DEBTOR_REFUND', currency, debtorId), amount),
];

/**
 * Money in suspense is set against an account; the fee is posted as for a payment.
 *
 * TRUST      Dr SUSPENSE              applied
 *            Cr CLIENT_TRUST          applied
 *            and the fee's lines of a PU receipt
 */
export function suspenseToAccountPostings(
  parties: PaymentParties,
  amounts: { readonly applied: number; readonly fee: number; readonly tax?: number; readonly feeFromTrust: boolean },
): Posting[] {
  const asReceipt = receiptPostings(parties, { ...amounts, surplus: 0, surplusTo: 'SUSPENSE' });
  return withinTrust(asReceipt, parties.currency);
}

/** The same postings with suspense in the place of the trust bank account: nothing came in or left. */
const withinTrust = (postings: readonly Posting[], currency: CurrencyCode): Posting[] => {
  const suspense = agencyAccount('SUSPENSE', currency);
  return postings.map((posting) => (posting.account.type === 'TRUST_CASH' ? { ...posting, account: suspense } : posting));
};

/**
 * A payment whose account nobody knows yet.
 *
 * TRUST      Dr TRUST_CASH            amount
 *            Cr SUSPENSE              amount
 */
export const unappliedReceiptPostings = (currency: CurrencyCode, amount: number): Posting[] => [
  debit(agencyAccount('TRUST_CASH', currency), amount),
  credit(agencyAccount('SUSPENSE', currency), amount),
];

/** A payment applied from suspense is taken off its account again: as a returned payment, the money going back to suspense. */
export const suspenseTakenBackPostings = (currency: CurrencyCode, returned: readonly Posting[]): Posting[] => withinTrust(returned, currency);

/**
 * Fees leave the trust bank account for operating.
 *
 * TRUST      Dr DUE_TO_OPERATING      amount
 *            Cr TRUST_CASH            amount
 * OPERATING  Dr OPERATING_CASH        amount
 *            Cr DUE_FROM_TRUST        amount
 */
export const sweepPostings = (currency: CurrencyCode, amount: number): Posting[] => [
  debit(agencyAccount('DUE_TO_OPERATING', currency), amount),
  credit(agencyAccount('TRUST_CASH', currency), amount),
  debit(agencyAccount('OPERATING_CASH', currency), amount),
  credit(agencyAccount('DUE_FROM_TRUST', currency), amount),
];

/**
 * Operating makes good what trust lacked after a returned payment (M13).
 *
 * TRUST      Dr TRUST_CASH            amount
 *            Cr DUE_FROM_OPERATING    amount
 * OPERATING  Dr DUE_TO_TRUST          amount
 *            Cr OPERATING_CASH        amount
 */
export const topUpPostings = (currency: CurrencyCode, amount: number): Posting[] => [
  debit(agencyAccount('TRUST_CASH', currency), amount),
  credit(agencyAccount('DUE_FROM_OPERATING', currency), amount),
  debit(agencyAccount('DUE_TO_TRUST', currency), amount),
  credit(agencyAccount('OPERATING_CASH', currency), amount),
];
