import { moneyInWords, ok, refuse, sumMinor, type BusinessDate, type CurrencyCode, type Result } from '@quittance/kernel';

/** A line of a bank statement as a file told it, whatever its format. Amounts are minor units, money in is positive. */
export interface ParsedBankLine {
  readonly bookedOn: BusinessDate;
  readonly valueOn?: BusinessDate | null;
  readonly amount: number;
  readonly payer?: string;
  /** The other party's account, masked by whoever read the file: it is never kept whole. */
  readonly payerAccountMasked?: string;
  /** What the payer wrote for us. */
  readonly reference?: string;
  readonly endToEndId?: string;
  /** The bank's own reference for the entry. */
  readonly bankReference?: string;
  /** The entry that this line is a part of, where the file parts it: one object for all its parts, with the bank's reference of the whole. */
  readonly batch?: BankBatch;
  readonly text?: string;
  /** The bank's transaction code, as the format writes it. */
  readonly code?: string;
}

/** An entry that a file tells in parts. */
export interface BankBatch {
  readonly reference: string;
}

/** One statement of one account, read from a file and not yet stored. */
export interface ParsedBankStatement {
  readonly bankAccountId: string;
  /** "camt.053", "MT940", "BAI2", … and the version within it. */
  readonly format: string;
  readonly version?: string;
  readonly fileName?: string;
  /** SHA-256 of the file, hexadecimal: a file imported twice changes nothing. */
  readonly fileHash: string;
  /** Position among the account's statements in the file, from 1. */
  readonly n?: number;
  readonly currency: CurrencyCode;
  readonly fromOn?: BusinessDate | null;
  readonly toOn?: BusinessDate | null;
  /** Booked balances; absent from notifications and plain lists. */
  readonly opening?: number | null;
  readonly closing?: number | null;
  readonly lines: readonly ParsedBankLine[];
}

/** Refuses TOTALS_DO_NOT_TIE where both balances are told and the lines do not lead from one to the other, and EMPTY_LINE for a line of nothing. */
export function checkStatement({ lines, opening, closing, currency }: ParsedBankStatement): Result<null> {
  const empty = lines.findIndex(({ amount }) => amount === 0 || !Number.isSafeInteger(amount));
  if (empty >= 0) return refuse('EMPTY_LINE', `Line ${empty + 1} of the statement has no amount.`, { line: empty + 1 });
  if (typeof opening !== 'number' || typeof closing !== 'number') return ok(null);
  const reached = sumMinor([opening, ...lines.map(({ amount }) => amount)]);
  if (reached === closing) return ok(null);
  const [from, to, got] = [opening, closing, reached].map((amount) => moneyInWords(amount, currency));
  return refuse('TOTALS_DO_NOT_TIE', `The statement opens at ${from} and closes at ${to}, but its lines lead to ${got}. Ask the bank for the whole file; nothing was stored.`, { opening, closing, reached });
}

const SEPARATOR = '\u001f';
const plain = (text: string | undefined): string => (text ?? '').trim().replaceAll(/\s+/g, ' ').toLowerCase();

// What banks write where they have no reference of their own: it names nothing, and two payments may bear it.
const NO_REFERENCE = /^(?:[0\W_]*|nonref|notprovided|not provided|notavailable|not available|none|n\/?a|unknown)$/;

/** The bank's own reference as it is compared; '' where it names nothing ("NONREF", "000000"). */
export function namedReference({ bankReference }: Pick<ParsedBankLine, 'bankReference'>): string {
  const reference = plain(bankReference);
  return NO_REFERENCE.test(reference) ? '' : reference;
}

/**
 * What tells each line from every other of its account, in the order given: hashed, it is the line's fingerprint. With the
 * bank's own reference that is what names it, otherwise all it says. Lines that say the same are counted, so two equal
 * payments of one day stay two, and a later statement that tells the day again finds both known.
 */
export function lineIdentities(lines: readonly ParsedBankLine[]): string[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const key = lineIdentity(line, 0);
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return lineIdentity(line, occurrence);
  });
}

/** The identity of a line that is the nth to say the same. */
export function lineIdentity(line: ParsedBankLine, occurrence: number): string {
  const named = namedReference(line);
  const said = named ? [named, plain(line.endToEndId)] : [plain(line.reference), plain(line.endToEndId), plain(line.payer), plain(line.text)];
  return [line.bookedOn, line.amount, ...said, occurrence].join(SEPARATOR);
}

/** Letters and digits of an IBAN or account number, upper case: as it is compared and hashed. */
export const normalIdentifier = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');

/** The last four characters behind dots: "•••• 4321". */
export const maskedIdentifier = (text: string): string => `•••• ${normalIdentifier(text).slice(-4)}`;

/** An entry of the book's cash that may be what a bank line is: what of it no line has cleared yet, signed as the bank signs. */
export interface OpenCashEntry {
  readonly transactionId: string;
  readonly open: number;
}

/**
 * Spreads a bank line over entries of cash in their order; the last may stay open in part. Refuses AMOUNT_DIFFERS where
 * they come to less than the line or run the other way.
 */
export function clearLine(amount: number, entries: readonly OpenCashEntry[], currency: CurrencyCode): Result<OpenCashEntry[]> {
  const cleared: OpenCashEntry[] = [];
  let left = amount;
  for (const { transactionId, open } of entries) {
    if (Math.sign(open) !== Math.sign(amount)) break;
    const part = amount > 0 ? Math.min(left, open) : Math.max(left, open);
    if (part === 0) break;
    cleared.push({ transactionId, open: part });
    left -= part;
  }
  if (left === 0 && cleared.length === entries.length) return ok(cleared);
  const total = sumMinor(entries.map(({ open }) => open));
  return refuse('AMOUNT_DIFFERS', `The bank line is ${moneyInWords(amount, currency)}, what was chosen comes to ${moneyInWords(total, currency)}.`, { line: amount, chosen: total });
}
