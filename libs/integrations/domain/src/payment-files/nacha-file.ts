import { ok, refuse, sumMinor, type Result } from '@quittance/kernel';
import { bankText } from './bank-text';
import { alpha, digits, entryHash, record, shortDay } from './nacha-record';
import type { BankAddress, FileHeader, FilePayment, WrittenFile } from './payment';

/** PPD: a person's account, authorised in writing. CCD: a business's. */
export type SecCode = 'PPD' | 'CCD';

/** Entries of one kind and direction. CREDIT pays out; DEBIT collects. `entryDescription` is what the statement shows, 10 characters. */
export interface NachaBatch {
  readonly sec: SecCode;
  readonly direction: 'CREDIT' | 'DEBIT';
  readonly entryDescription: string;
  readonly entries: readonly FilePayment[];
}

/** What stands in the place of the description where debits that came back as R01 or R09 are presented again: in a batch of their own (Nacha Operating Rules, formatting requirements for reinitiated entries). */
export const RETRY = 'RETRY PYMT';

type UsBank = Extract<BankAddress, { kind: 'US' }>;

const MOST_ENTRIES = 499_999;
/** Trace numbers have seven digits: they begin anew before a file could run out of them. */
const TRACES = 9_999_999;
const MOST_CENTS = 9_999_999_999;
const MOST_CENTS_OF_FILE = 999_999_999_999;
const CODES = { CHECKING: { CREDIT: '22', DEBIT: '27' }, SAVINGS: { CREDIT: '32', DEBIT: '37' } } as const;

interface Entry {
  readonly bank: UsBank;
  readonly code: string;
  readonly amount: number;
  readonly reference: string;
  readonly name: string;
  readonly text: string;
}

interface BatchTotals {
  readonly lines: readonly string[];
  readonly counted: number;
  readonly routings: readonly string[];
  readonly debit: number;
  readonly credit: number;
}

function usBank(bank: BankAddress, whose: string): Result<UsBank> {
  if (bank.kind === 'US' && /^\d{9}$/.test(bank.routing) && /^[A-Za-z0-9 -]{1,17}$/.test(bank.account)) return ok(bank);
  return refuse('NOT_A_US_ACCOUNT', `${whose} has no US bank account on file: a NACHA file needs a routing number of nine digits and an account of at most 17 characters.`, { whose });
}

function entriesOf(batch: NachaBatch): Result<Entry[]> {
  const entries: Entry[] = [];
  for (const { bank, amount, reference, name, text } of batch.entries) {
    const address = usBank(bank, name);
    if (!address.ok) return address;
    if (bankText(name, 22) === '') return refuse('NAME_MISSING', `Entry ${reference} names nobody it goes to. Enter the name of the account’s holder.`, { reference });
    if (!Number.isSafeInteger(amount) || amount <= 0 || amount > MOST_CENTS) {
      return refuse('AMOUNT_NOT_PAYABLE', `An entry for ${name} is not between 0.01 and 99,999,999.99.`, { reference, amount });
    }
    entries.push({ bank: address.value, code: CODES[address.value.type][batch.direction], amount, reference, name, text });
  }
  return ok(entries);
}

/** The agency's own side of a batch, so that its debits equal its credits. */
function offset(own: UsBank, name: string, batch: NachaBatch, amount: number): Entry {
  const direction = batch.direction === 'CREDIT' ? 'DEBIT' : 'CREDIT';
  return { bank: own, code: CODES[own.type][direction], amount, reference: 'OFFSET', name, text: '' };
}

/** Cut so that each part's sum fits the one entry that balances it. */
function fitting(entries: readonly Entry[]): Entry[][] {
  const parts: Entry[][] = [];
  let sum = MOST_CENTS;
  for (const entry of entries) {
    if (sum + entry.amount > MOST_CENTS) {
      parts.push([]);
      sum = 0;
    }
    sum += entry.amount;
    parts.at(-1)?.push(entry);
  }
  return parts;
}

function batchLines(header: FileHeader, own: UsBank, batch: NachaBatch, paid: readonly Entry[], { n, before }: { n: number; before: number }): BatchTotals {
  const { originator, createdAt, effectiveOn } = header;
  const odfi = own.routing.slice(0, 8);
  const total = sumMinor(paid.map(({ amount }) => amount));
  const entries = [...paid, offset(own, originator.name, batch, total)];
  const lines = [record('5', '200', alpha(bankText(originator.name, 16), 16), alpha('', 20), alpha(originator.identifier, 10), batch.sec, alpha(bankText(batch.entryDescription, 10), 10),
    shortDay(createdAt), shortDay(effectiveOn), '   ', '1', odfi, digits(n, 7))];
  let counted = 0;
  for (const [at, { bank, code, amount, reference, name, text }] of entries.entries()) {
    // Counted through the files, so that a trace number names one entry of them and not one a batch.
    const sequence = digits(before + at + 1, 7);
    const addenda = bankText(text, 80) !== '';
    lines.push(record('6', code, bank.routing, alpha(bank.account.replaceAll(/[ -]/g, ''), 17), digits(amount, 10), alpha(reference, 15), alpha(bankText(name, 22), 22), '  ', addenda ? '1' : '0', odfi, sequence));
    if (addenda) lines.push(record('7', '05', alpha(bankText(text, 80), 80), digits(1, 4), sequence));
    counted += addenda ? 2 : 1;
  }
  const routings = entries.map(({ bank }) => bank.routing);
  lines.push(record('8', '200', digits(counted, 6), entryHash(routings), digits(total, 12), digits(total, 12), alpha(originator.identifier, 10), alpha('', 19), alpha('', 6), odfi, digits(n, 7)));
  return { lines, counted, routings, debit: total, credit: total };
}

/** After which trace number a file of at most so many entries begins. */
const tracesBefore = (used: number, entries: number): number => used % Math.max(1, TRACES - entries);

/** A to Z, then 0 to 9: tells apart the files of one day. */
const modifier = (sequence: number): string => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'[(sequence - 1) % 36] ?? 'A';

/**
 * A NACHA file (ACH Rules, appendix 3: records of 94 characters, blocks of ten). Each batch is balanced by an entry to the
 * agency's own account, and is cut in more where its sum is beyond an entry; the last block is filled with nines. Refuses
 * NOT_DOLLARS, NOT_A_US_ACCOUNT, AMOUNT_NOT_PAYABLE, NOTHING_TO_SEND, TOO_MANY_ENTRIES and TOTAL_TOO_LARGE.
 */
export function nachaFile(header: FileHeader, batches: readonly NachaBatch[]): Result<WrittenFile> {
  const { originator, createdAt, sequence, currency } = header;
  if (currency !== 'USD') return refuse('NOT_DOLLARS', `A NACHA file is in US dollars, not in ${currency}.`, { currency });
  const own = usBank(originator.bank, originator.name);
  if (!own.ok) return own;
  const filled = batches.filter(({ entries }) => entries.length > 0);
  const count = filled.reduce((sum, { entries }) => sum + entries.length, 0);
  if (count === 0) return refuse('NOTHING_TO_SEND', 'There is nothing to send.', {});
  if (count > MOST_ENTRIES) return refuse('TOO_MANY_ENTRIES', `A file takes at most ${MOST_ENTRIES} entries.`, { count });
  const totals: BatchTotals[] = [];
  const first = tracesBefore(header.tracesUsed ?? 0, 2 * count);
  for (const batch of filled) {
    const entries = entriesOf(batch);
    if (!entries.ok) return entries;
    for (const part of fitting(entries.value)) {
      totals.push(batchLines(header, own.value, batch, part, { n: totals.length + 1, before: totals.reduce((sum, { routings }) => sum + routings.length, first) }));
    }
  }
  const total = sumMinor(totals.map(({ debit }) => debit));
  if (total > MOST_CENTS_OF_FILE) return refuse('TOTAL_TOO_LARGE', 'A file takes at most 9,999,999,999.99 in all; make two.', { total });
  const lines = [
    record('1', '01', ` ${own.value.routing}`, alpha(originator.identifier.padStart(10), 10), shortDay(createdAt), createdAt.slice(11, 16).replace(':', ''), modifier(sequence), '094', '10', '1', alpha(bankText(originator.bankName, 23), 23), alpha(bankText(originator.name, 23), 23), alpha(String(sequence).padStart(8, '0'), 8)),
    ...totals.flatMap((batch) => batch.lines),
  ];
  const blocks = Math.ceil((lines.length + 1) / 10);
  const sum = (of: (batch: BatchTotals) => number): number => sumMinor(totals.map(of));
  lines.push(record('9', digits(totals.length, 6), digits(blocks, 6), digits(sum(({ counted }) => counted), 8), entryHash(totals.flatMap(({ routings }) => routings)), digits(sum(({ debit }) => debit), 12), digits(sum(({ credit }) => credit), 12), alpha('', 39)));
  while (lines.length % 10 !== 0) lines.push('9'.repeat(94));
  return ok({ name: `ach-${String(sequence).padStart(6, '0')}.ach`, mediaType: 'text/plain', text: `${lines.join('\n')}\n`, count, total });
}
