import { sumMinor, type BusinessDate } from '@quittance/kernel';

/** What keeps bank and book apart, or trust short, on a day. */
export const EXCEPTION_KINDS = {
  IN_TRANSIT: 'Deposit in transit',
  OUTSTANDING: 'Outstanding payment',
  UNBOOKED: 'Bank line without an entry',
  DUE_FROM_OPERATING: 'Due from operating',
} as const;
export type ExceptionKind = keyof typeof EXCEPTION_KINDS;

/** Something open on the day; `amount` as the bank (or for what operating owes, trust) would see it come in. */
export interface OpenItem {
  readonly kind: ExceptionKind;
  /** What an explanation hangs on: `entry:<transaction>`, `line:<bank line>`, `due:<currency>`, `opening:<bank account>`. */
  readonly about: string;
  readonly since: BusinessDate;
  readonly amount: number;
  readonly description: string;
  /** A person's words, where there are some. */
  readonly note: string | null;
}

/** An open item with its age and why it is there; null where somebody has still to say it. */
export interface ReconciliationException extends Omit<OpenItem, 'note'> {
  readonly days: number;
  readonly explanation: string | null;
}

/** Bank, book and what is owed, as of a day. Minor units. */
export interface Comparison {
  readonly bankBalance: number;
  readonly bookBalance: number;
  readonly inTransit: number;
  readonly outstanding: number;
  readonly unbooked: number;
  /** The bank's balance once what is open has gone through it. */
  readonly adjustedBank: number;
  readonly difference: number;
  readonly exceptions: readonly ReconciliationException[];
  readonly unexplained: number;
}

/** Days within which an item explains itself: that long a deposit or a payment may take to reach the bank. */
const ORDINARY: Partial<Record<ExceptionKind, { days: number; words: string }>> = {
  IN_TRANSIT: { days: 5, words: 'Received, not yet credited by the bank' },
  OUTSTANDING: { days: 10, words: 'Paid out, not yet debited by the bank' },
};

/**
 * Three-way reconciliation, first two ways: bank + in transit + outstanding − lines without an entry = book. The third,
 * book = what is owed, is the trust identity. `days` counts a date's days up to the day reconciled.
 */
export function compareBankAndBook(bankBalance: number, bookBalance: number, items: readonly OpenItem[], days: (since: BusinessDate) => number): Comparison {
  const total = (kind: ExceptionKind): number => sumMinor(items.filter((item) => item.kind === kind).map(({ amount }) => amount));
  const [inTransit, outstanding, unbooked] = [total('IN_TRANSIT'), total('OUTSTANDING'), total('UNBOOKED')];
  const adjustedBank = sumMinor([bankBalance, inTransit, outstanding, -unbooked]);
  const exceptions = items.map(({ note, ...item }) => {
    const age = days(item.since);
    const ordinary = ORDINARY[item.kind];
    return { ...item, days: age, explanation: note ?? (ordinary && age <= ordinary.days && !item.about.startsWith('opening:') ? ordinary.words : null) };
  });
  return {
    bankBalance, bookBalance, inTransit, outstanding, unbooked, adjustedBank, difference: adjustedBank - bookBalance, exceptions,
    unexplained: exceptions.filter(({ explanation }) => explanation === null).length };
}
