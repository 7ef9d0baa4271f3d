import { moneyInWords, ok, refuse, sumMinor, type Result } from '@quittance/kernel';
import { LEDGER_TYPES, naturalKey, type LedgerAccountKey } from './chart';

/** One line of a transaction. `amount` is in minor units and debit-positive: debits > 0, credits < 0, in every book. */
export interface Posting {
  readonly account: LedgerAccountKey;
  readonly amount: number;
}

/** A debit of a positive amount (minor units). */
export const debit = (account: LedgerAccountKey, amount: number): Posting => ({ account, amount });

/** A credit of a positive amount (minor units). */
export const credit = (account: LedgerAccountKey, amount: number): Posting => ({
  account,
  amount: amount === 0 ? 0 : -amount,
});

/** The same postings the other way round: a reversal is new entries, never an edit. */
export const reversed = (postings: readonly Posting[]): Posting[] =>
  postings.map(({ account, amount }) => ({ account, amount: amount === 0 ? 0 : -amount }));

/** One line per ledger account in order of first mention, lines of nothing left out. */
export function merged(postings: readonly Posting[]): Posting[] {
  const byKey = new Map<string, Posting>();
  for (const posting of postings) {
    const key = naturalKey(posting.account);
    const amount = sumMinor([byKey.get(key)?.amount ?? 0, posting.amount]);
    byKey.set(key, { account: posting.account, amount });
  }
  return [...byKey.values()].filter(({ amount }) => amount !== 0);
}

/** A set of postings known to balance. */
export interface BalancedTransaction {
  readonly lines: readonly Posting[];
}

/**
 * Merges postings into a transaction. Refuses UNBALANCED unless debits equal credits in each book and currency by
 * itself, EMPTY_TRANSACTION where nothing is left, WRONG_BOOK where an account's book isn't its type's.
 */
export function transaction(postings: readonly Posting[]): Result<BalancedTransaction> {
  const lines = merged(postings);
  if (lines.length === 0) return refuse('EMPTY_TRANSACTION', 'There is nothing to post.');
  const totals = new Map<string, number>();
  for (const { account, amount } of lines) {
    if (LEDGER_TYPES[account.type].book !== account.book) {
      const { type, book } = account;
      return refuse('WRONG_BOOK', `${type} is not an account of the ${book.toLowerCase()} book.`, { type, book });
    }
    const key = `${account.book} ${account.currency}`;
    totals.set(key, sumMinor([totals.get(key) ?? 0, amount]));
  }
  for (const { account } of lines) {
    const { book, currency } = account;
    const total = totals.get(`${book} ${currency}`) ?? 0;
    if (total === 0) continue;
    return refuse(
      'UNBALANCED',
      `Debits and credits of the ${book.toLowerCase()} book differ by ${moneyInWords(total, currency)}.`,
      { book, currency, difference: total },
    );
  }
  return ok({ lines });
}
