import { moneyInWords, ok, refuse, type BusinessDate, type CurrencyCode, type InvoiceId, type Result } from '@quittance/kernel';
import type { Bucket, DebtEntry, InvoiceBalance } from './debt';

/** A correction of one bucket of one invoice; minor units, positive raises the debt. */
export interface Adjustment {
  readonly invoiceId: InvoiceId | null;
  readonly bucket: Bucket;
  readonly amount: number;
  readonly effectiveOn: BusinessDate;
}

function entryFor(
  balances: readonly InvoiceBalance[],
  { invoiceId, bucket, amount, effectiveOn }: Adjustment,
  source: 'ADJUSTMENT' | 'CREDIT_NOTE',
  currency: CurrencyCode,
): Result<DebtEntry> {
  const balance = balances.find((candidate) => candidate.invoiceId === invoiceId);
  if (balance === undefined) {
    return refuse('UNKNOWN_INVOICE', 'The account has no such invoice.', { invoiceId: invoiceId ?? '' }, 'invoiceId');
  }
  const owed = balance.amounts[bucket];
  if (owed + amount < 0) {
    return refuse(
      'BELOW_ZERO',
      `Only ${moneyInWords(owed, currency)} of ${bucket.toLowerCase()} is owed on this invoice; ${moneyInWords(-amount, currency)} can't be taken off.`,
      { owed, amount: -amount, bucket },
      'amount',
    );
  }
  return ok({ invoiceId, bucket, amount, source, effectiveOn });
}

const isAmount = (amount: number): boolean => Number.isSafeInteger(amount) && amount !== 0;

/** A balance adjustment, up or down. Refuses AMOUNT_ZERO, UNKNOWN_INVOICE, and BELOW_ZERO for more than is owed there. */
export function adjustBalance(
  balances: readonly InvoiceBalance[],
  adjustment: Adjustment,
  currency: CurrencyCode,
): Result<DebtEntry> {
  if (!isAmount(adjustment.amount)) return refuse('AMOUNT_ZERO', 'An adjustment changes the balance by some amount.', {}, 'amount');
  return entryFor(balances, adjustment, 'ADJUSTMENT', currency);
}

/** A credit note of the client: takes `amount` (minor units, positive) off an invoice's principal. Refuses as above, and AMOUNT_NOT_POSITIVE. */
export function creditNote(
  balances: readonly InvoiceBalance[],
  note: { readonly invoiceId: InvoiceId; readonly amount: number; readonly effectiveOn: BusinessDate },
  currency: CurrencyCode,
): Result<DebtEntry> {
  if (!Number.isSafeInteger(note.amount) || note.amount <= 0) {
    return refuse('AMOUNT_NOT_POSITIVE', 'A credit note needs an amount above zero.', { amount: note.amount }, 'amount');
  }
  return entryFor(balances, { ...note, bucket: 'PRINCIPAL', amount: -note.amount }, 'CREDIT_NOTE', currency);
}
