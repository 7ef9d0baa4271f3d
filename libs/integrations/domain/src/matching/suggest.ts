import { daysBetween } from '@quittance/kernel';
import { accountEvidence, type Evidence } from './account-evidence';
import { bookedEvidence, returnEvidence } from './booked-evidence';
import type { BookedCash, LineFacts, Suggestion } from './expected';
import type { ExpectedBook } from './expected-book';
import { lineKeys, type LineKeys } from './line-keys';

interface Weighed {
  readonly kind: Suggestion['kind'];
  readonly id: string;
  readonly weight: number;
  readonly reasons: () => readonly string[];
}

const SHOWN = 4;
const LEAST = 20_000;
/** Nothing is certain: a confidence never says so. */
const MOST = 0.998;
/** Below this in log-odds a reading is not weighed at all. */
const HOPELESS = -7;

/**
 * What a line may be, the likeliest first: each reading's odds against all others and against something nobody expects. A
 * payment that somebody entered by hand already wins over paying the same account again.
 */
export function suggest(line: LineFacts, book: ExpectedBook, keys: LineKeys = lineKeys(line)): Suggestion[] {
  const accounts = line.amount > 0 ? book.accountsFor(line, keys).map((known) => ({ account: known.account, evidence: accountEvidence(line, keys, known) })) : [];
  const booked = book.bookedFor(line).map((one) => ({ one, evidence: bookedEvidence(line, keys, one) }));
  const inHand = new Map(booked.filter(({ one }) => one.kind === 'RECEIPT' && one.accountId !== null && near(line, one)).map(({ one }) => [one.accountId, one]));
  const weighed: Weighed[] = [
    ...accounts.map(({ account, evidence }): Weighed => {
      const entered = inHand.get(account.accountId);
      return { kind: 'ACCOUNT', id: account.accountId, weight: evidence.weight - (entered ? 5 : 0), reasons: entered ? () => [...evidence.reasons(), `${entered.label} was entered by hand for it already`] : evidence.reasons };
    }),
    ...booked.map(({ one, evidence }): Weighed => {
      const same = accounts.find(({ account }) => account.accountId === one.accountId)?.evidence;
      return { kind: 'BOOKED', id: one.transactionId, ...strongest(evidence, same) };
    }),
    ...book.returnableFor(line).map((one): Weighed => ({ kind: 'RETURN', id: one.receiptId, ...returnEvidence(line, keys, one) })),
  ].filter(({ weight }) => weight > HOPELESS);
  const total = weighed.reduce((sum, { weight }) => sum + Math.exp(weight), 1);
  return weighed
    .map(({ weight, ...one }) => ({ ...one, confidence: Math.round(Math.min(MOST, Math.exp(weight) / total) * 1_000_000) }))
    .filter(({ confidence }) => confidence >= LEAST)
    .sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ kind, id, confidence, reasons }): Suggestion => ({ kind, id, confidence, reasons: reasons().slice(0, 6) }));
}

/** What points to an account points to the payment entered for it. */
function strongest(own: Evidence, account: Evidence | undefined): Evidence {
  if (!account || account.weight + 1 <= own.weight) return own;
  return { ...own, weight: account.weight + 1, reasons: () => [own.reasons()[0] ?? '', ...account.reasons()] };
}

const near = (line: LineFacts, one: BookedCash): boolean => Math.abs(daysBetween(line.bookedOn, one.bookedOn)) <= 10;
