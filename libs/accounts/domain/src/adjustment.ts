import { MOST_ENTERED, MOST_MINOR, moneyInWords, ok, refuse, type BusinessDate, type CurrencyCode, type InvoiceId, type Result } from '@quittance/kernel';
import { owedOn, type Bucket, type DebtEntry, type InvoiceBalance } from './debt';

/** Whether a balance may rise to `after`, minor units. Refuses BALANCE_TOO_LARGE. */
export function checkBalance(after: number, currency: CurrencyCode, field = 'amount'): Result<null> {
  return after > MOST_MINOR ? refuse('BALANCE_TOO_LARGE', `With this more than ${moneyInWords(MOST_MINOR, currency)} would be owed on the account, which is the most that one can hold. Check the amount.`, { most: MOST_MINOR }, field) : ok(null);
}

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

/** A balance adjustment, up or down. Refuses AMOUNT_ZERO, AMOUNT_TOO_LARGE, UNKNOWN_INVOICE, BELOW_ZERO for more than is owed there, and BALANCE_TOO_LARGE. */
export function adjustBalance(
  balances: readonly InvoiceBalance[],
  adjustment: Adjustment,
  currency: CurrencyCode,
): Result<DebtEntry> {
  if (!isAmount(adjustment.amount)) return refuse('AMOUNT_ZERO', 'An adjustment changes the balance by some amount.', {}, 'amount');
  if (Math.abs(adjustment.amount) > MOST_ENTERED) return refuse('AMOUNT_TOO_LARGE', 'This is more than one adjustment may be. Check the amount.', { amount: adjustment.amount, most: MOST_ENTERED }, 'amount');
  const entry = entryFor(balances, adjustment, 'ADJUSTMENT', currency);
  if (!entry.ok || adjustment.amount < 0) return entry;
  const fits = checkBalance(owedOn(balances) + adjustment.amount, currency);
  return fits.ok ? entry : fits;
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
