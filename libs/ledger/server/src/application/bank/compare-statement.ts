import { createHash } from 'node:crypto';
import { addDays, type BusinessDate } from '@quittance/kernel';
import { lineIdentities, lineIdentity, namedReference, partOf, retellings, type BankBatch, type ParsedBankLine, type ParsedBankStatement, type StoredBankLine } from '@quittance/ledger/domain';
import type { Tx } from '@quittance/platform';

/** A line of a file that may be one that is stored already. */
export interface LineInDoubt {
  /** Its number in the statement, from 1. */
  readonly n: number;
  readonly line: ParsedBankLine;
  readonly stored: StoredBankLine & { readonly fileName: string };
}

/** A statement's lines beside those of its account that are stored. */
export interface ComparedStatement {
  readonly prints: readonly string[];
  /** By number from 1: the stored line that each known line is. */
  readonly known: ReadonlyMap<number, string>;
  readonly doubts: readonly LineInDoubt[];
  /** Every fingerprint that is given in the time of the statement. */
  readonly given: ReadonlySet<string>;
}

/** How far value dates lie from booking dates. */
const DAYS_AROUND = 10;

type StoredRow = StoredBankLine & { readonly fileName: string };

// Of a book with millions of lines only those that a line of the file may be: by its fingerprint, by the bank's reference, and, told in
// another format or in lists, by their amount, or that of the parts of an entry; of lines without a reference, whose words may have been read otherwise, by amount and day. Those that say the same as a known one are read for their fingerprints.
const STORED = `
  with known as (
    select id, amount, booked_on from bank_line where bank_account_id = $1 and fingerprint = any ($4)
    union select l.id, l.amount, l.booked_on from bank_retelling r join bank_line l on l.id = r.bank_line_id where r.bank_account_id = $1 and r.fingerprint = any ($4))
  select l.id, l.booked_on as "bookedOn", l.value_on as "valueOn", l.amount, l.payer, l.reference, l.end_to_end_id as "endToEndId", l.bank_reference as "bankReference", l.batch_reference as "batchReference", l.text, l.statement_id as statement, s.format, s.file_name as "fileName",
         array_prepend(l.fingerprint, coalesce((select array_agg(r.fingerprint) from bank_retelling r where r.bank_line_id = l.id), '{}')) as prints
    from bank_line l join bank_statement s on s.id = l.statement_id
   where l.bank_account_id = $1 and l.booked_on between $2 and $3
     and (((s.format <> $5 or $5 = 'CSV') and l.amount = any ($6)) or (l.bank_reference <> '' and l.bank_reference = any ($7)) or (l.batch_reference <> '' and l.batch_reference = any ($7)) or (l.amount, l.booked_on) in (select amount, booked_on from known)
       or (l.amount, l.booked_on) in (select * from unnest($8::bigint[], $9::date[])))
   order by l.booked_on, l.id`;

const TOLD = `
  select statement_id as statement, booked_on as "bookedOn", count(*)::int as lines from bank_line where statement_id = any ($1) group by statement_id, booked_on`;

const CONTINUES = `
  select exists (select 1 from bank_statement where bank_account_id = $1 and from_on <= $3 and to_on >= $2 and ((closing = $4 and opening <> $4) or (opening = $5 and closing <> $5))) as continues`;

/** Weighs a statement's lines against those stored of its account and time. */
export async function compareStatement(tx: Tx, parsed: ParsedBankStatement): Promise<ComparedStatement> {
  const prints = lineIdentities(parsed.lines).map(printOf);
  const days = parsed.lines.map(({ bookedOn }) => bookedOn).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return { prints, known: new Map(), doubts: [], given: new Set() };
  const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];
  const unnamed = parsed.lines.filter((line) => namedReference(line) === '');
  const stored = await tx.query<StoredRow>(STORED, [
    parsed.bankAccountId, addDays(first, -DAYS_AROUND), addDays(last, DAYS_AROUND), prints, parsed.format,
    distinct([...parsed.lines.map(({ amount }) => amount), ...batchSums(parsed.lines)]), distinct(parsed.lines.flatMap(({ bankReference, batch }) => [bankReference ?? '', batch?.reference ?? ''])), unnamed.map(({ amount }) => amount), unnamed.map(({ bookedOn }) => bookedOn)]);
  if (stored.length === 0) return { prints, known: new Map(), doubts: [], given: new Set() };
  const parts = await tx.query<{ statement: string; bookedOn: BusinessDate; lines: number }>(TOLD, [distinct(stored.map(({ statement }) => statement))]);
  const { continues } = await tx.one<{ continues: boolean }>(CONTINUES, [parsed.bankAccountId, parsed.fromOn ?? first, parsed.toOn ?? last, parsed.opening ?? null, parsed.closing ?? null]);
  const byId = new Map(stored.map((line) => [line.id, line]));
  const told = retellings({ format: parsed.format, continues, lines: parsed.lines.map((line, at) => ({ ...line, print: prints[at] as string })) }, stored, new Map(parts.map((part) => [partOf(part), part.lines])));
  const known = new Map<number, string>();
  const doubts: LineInDoubt[] = [];
  for (const [at, { standing, of }] of told.entries()) {
    if (standing === 'KNOWN') known.set(at + 1, of);
    if (standing === 'IN_DOUBT') doubts.push({ n: at + 1, line: parsed.lines[at] as ParsedBankLine, stored: byId.get(of) as StoredRow });
  }
  return { prints, known, doubts, given: new Set(stored.flatMap((line) => line.prints)) };
}

/** What the parts of each entry come to, which another file may tell as one line. */
function batchSums(lines: readonly ParsedBankLine[]): number[] {
  const sums = new Map<BankBatch, number>();
  for (const { batch, amount } of lines) if (batch) sums.set(batch, (sums.get(batch) ?? 0) + amount);
  return [...sums.values()];
}

/** The fingerprint of a line that is to be stored beside all that say the same. */
export function freePrint(line: ParsedBankLine, print: string, given: ReadonlySet<string>): string {
  let free = print;
  for (let occurrence = 1; given.has(free); occurrence += 1) free = printOf(lineIdentity(line, occurrence));
  return free;
}

const printOf = (identity: string): string => createHash('sha256').update(identity).digest('hex');
