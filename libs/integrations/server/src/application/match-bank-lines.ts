import { setImmediate } from 'node:timers/promises';
import { ExpectedBook, lineKeys, suggest, type LineFacts, type Suggestion } from '@quittance/integrations/domain';
import type { Tx } from '@quittance/platform';
import { addExpectedAccounts, type KeyedLine, type SeenAccounts } from '../persistence/expected-accounts';
import { expectedCash, returnablePayments } from '../persistence/expected-cash';

/** Lines whose expected things are loaded together. */
const AT_ONCE = 5_000;
const WEIGHED_AT_ONCE = 100;

const LINE = `l.id, l.booked_on as "bookedOn", l.amount, l.currency, l.payer, coalesce(nullif(l.reference, ''), l.end_to_end_id) as reference, l.text, l.code, b.book`;

const NEW_LINES = `
  select ${LINE}, coalesce(s.counter_account_hash, '') as "counterAccount"
    from bank_line l join bank_account b on b.id = l.bank_account_id left join bank_suggestion s on s.bank_line_id = l.id
   where l.status = 'NEW' and ($1::uuid is null or l.bank_account_id = $1) and ($2::uuid[] is null or l.id = any ($2))
     and ($3::uuid is null or l.id > $3) order by l.id limit ${AT_ONCE}`;

const STORE = `
  insert into bank_suggestion (bank_line_id, counter_account_hash, kind, target_id, confidence, suggestions, suggested_at)
  select s.id, s.payer, s.kind, s.target, s.confidence, s.suggestions, $2
    from json_to_recordset($1) as s(id uuid, payer text, kind text, target uuid, confidence integer, suggestions jsonb)
  on conflict (bank_line_id) do update set kind = excluded.kind, target_id = excluded.target_id, confidence = excluded.confidence, suggestions = excluded.suggestions, suggested_at = excluded.suggested_at`;

type NewLine = LineFacts & { readonly book: string };

interface Counts {
  readonly lines: number;
  readonly suggested: number;
}

/** Which lines are matched: those of one bank account, or those named. */
export interface MatchScope {
  readonly bankAccountId?: string | null;
  readonly lineIds?: readonly string[];
}

/** Works out what the new lines may be, in sets, and stores it. Returns how many were looked at, and how many of them have a suggestion. */
export const matchBankLines = (tx: Tx, scope: MatchScope = {}): Promise<Counts> =>
  matchAll(tx, (after) => tx.query<NewLine>(NEW_LINES, [scope.bankAccountId ?? null, scope.lineIds ?? null, after?.id ?? null]));

/** The same for the lines a statement brings in, some at a time until there are none, in the book of its account: they are written while those before them are weighed. */
export const matchStatement = (tx: Tx, book: string, next: () => Promise<readonly LineFacts[]>, matched?: (lines: number) => void): Promise<Counts> =>
  matchAll(tx, async () => (await next()).map((line) => ({ ...line, book })), matched);

interface Batch {
  readonly last: NewLine;
  readonly groups: readonly { readonly lines: readonly KeyedLine<NewLine>[]; readonly expected: ExpectedBook }[];
}

type Found = readonly { readonly line: NewLine; readonly suggestions: readonly Suggestion[] }[];

/** Batch after batch: while one's lines are weighed, what was found for those before is stored and what the next may be is read, so that neither the database nor this process waits for the other. */
async function matchAll(tx: Tx, next: (after: NewLine | null) => Promise<NewLine[]>, matched: (lines: number) => void = () => undefined): Promise<Counts> {
  const counts = { lines: 0, suggested: 0 };
  const seen: SeenAccounts = new Map();
  let found: Found = [];
  for (let batch = await load(tx, await next(null), seen); batch !== null; ) {
    const [before, { last }] = [found, batch];
    let coming: Batch | null;
    [, coming, found] = await Promise.all([store(tx, before), next(last).then((lines) => load(tx, lines, seen)), weigh(batch, (lines) => matched(counts.lines + lines))]);
    counts.lines += found.length;
    counts.suggested += found.filter(({ suggestions }) => suggestions.length > 0).length;
    batch = coming;
  }
  await store(tx, found);
  return counts;
}

async function store(tx: Tx, found: Found): Promise<void> {
  if (found.length === 0) return;
  await tx.query(STORE, [
    JSON.stringify(found.map(({ line, suggestions }) => ({
      id: line.id, payer: line.counterAccount, kind: suggestions[0]?.kind ?? null, target: suggestions[0]?.id ?? null, confidence: suggestions[0]?.confidence ?? 0, suggestions }))),
    tx.now]);
}

/** Everything the lines may be; null where there are none. Money of two books or currencies is never one thing. */
async function load(tx: Tx, lines: readonly NewLine[], seen: SeenAccounts): Promise<Batch | null> {
  const last = lines.at(-1);
  if (!last) return null;
  const groups: Batch['groups'][number][] = [];
  for (const group of Map.groupBy(lines.map((line) => ({ line, keys: lineKeys(line) })), ({ line }) => `${line.book} ${line.currency}`).values()) {
    const book = group[0]?.line.book ?? '';
    const expected = new ExpectedBook({ accounts: [], booked: await expectedCash(tx, book, group), returnable: book === 'TRUST' ? await returnablePayments(tx, group) : [] });
    if (book === 'TRUST') await addExpectedAccounts(tx, group, expected, seen);
    groups.push({ lines: group, expected });
  }
  return { last, groups };
}

/** Weighs a batch, some lines at a time: what else the process has to do goes on between. */
async function weigh({ groups }: Batch, weighed: (lines: number) => void): Promise<Found> {
  const found: { line: NewLine; suggestions: Suggestion[] }[] = [];
  for (const { lines, expected } of groups) {
    for (const { line, keys } of lines) {
      found.push({ line, suggestions: suggest(line, expected, keys) });
      if (found.length % WEIGHED_AT_ONCE !== 0) continue;
      weighed(found.length);
      await setImmediate();
    }
  }
  return found;
}
