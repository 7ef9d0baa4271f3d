import { daysBetween } from '@quittance/kernel';
import type { Evidence } from './account-evidence';
import { bookedEvidence, returnEvidence } from './booked-evidence';
import type { BookedCash, LineFacts, Suggestion } from './expected';
import { HOPELESS, type ExpectedBook } from './expected-book';
import { lineKeys, type LineKeys } from './line-keys';

interface Weighed {
  readonly kind: Suggestion['kind'];
  readonly id: string;
  readonly weight: number;
  readonly evidence: Evidence;
  /** What points to the account where that says more than the movement itself; or a word more. */
  readonly account?: Evidence;
  readonly more?: string;
}

const SHOWN = 4;
const LEAST = 20_000;
/** Nothing is certain: a confidence never says so. */
const MOST = 0.998;

/**
 * What a line may be, the likeliest first: each reading's odds against all others and against something nobody expects. A
 * payment that somebody entered by hand already wins over paying the same account again.
 */
export function suggest(line: LineFacts, book: ExpectedBook, keys: LineKeys = lineKeys(line)): Suggestion[] {
  const accounts = line.amount > 0 ? book.accountsFor(line, keys) : [];
  const booked = book.bookedFor(line);
  const weighed: Weighed[] = [];
  const weigh = (one: Weighed): void => {
    if (one.weight > HOPELESS) weighed.push(one);
  };
  for (const evidence of accounts) {
    const { accountId } = evidence.known.account;
    const entered = booked.find((one) => one.kind === 'RECEIPT' && one.accountId === accountId && near(line, one));
    weigh({ kind: 'ACCOUNT', id: accountId, weight: evidence.weight - (entered ? 5 : 0), evidence, ...(entered && { more: `${entered.label} was entered by hand for it already` }) });
  }
  for (const one of booked) {
    const evidence = bookedEvidence(line, keys, one);
    const account = one.accountId === null ? undefined : accounts.find(({ known }) => known.account.accountId === one.accountId);
    // What points to an account points to the payment entered for it.
    if (account && account.weight + 1 > evidence.weight) weigh({ kind: 'BOOKED', id: one.transactionId, weight: account.weight + 1, evidence, account });
    else weigh({ kind: 'BOOKED', id: one.transactionId, weight: evidence.weight, evidence });
  }
  for (const one of book.returnableFor(line)) {
    const evidence = returnEvidence(line, keys, one);
    weigh({ kind: 'RETURN', id: one.receiptId, weight: evidence.weight, evidence });
  }
  let total = 1;
  for (const { weight } of weighed) total += Math.exp(weight);
  return weighed
    .map((one) => ({ one, confidence: Math.round(Math.min(MOST, Math.exp(one.weight) / total) * 1_000_000) }))
    .filter(({ confidence }) => confidence >= LEAST)
    .sort((a, b) => b.confidence - a.confidence || (a.one.id < b.one.id ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ one, confidence }): Suggestion => ({ kind: one.kind, id: one.id, confidence, reasons: reasonsOf(one).slice(0, 6) }));
}

function reasonsOf({ evidence, account, more }: Weighed): readonly string[] {
  const own = evidence.reasons();
  if (account) return [own[0] ?? '', ...account.reasons()];
  return more === undefined ? own : [...own, more];
}

const near = (line: LineFacts, one: BookedCash): boolean => Math.abs(daysBetween(line.bookedOn, one.bookedOn)) <= 10;
