import { ExpectedBook, lineKeys, suggest, type LineFacts, type Suggestion } from '@quittance/integrations/domain';
import type { Tx } from '@quittance/platform';
import { addExpectedAccounts } from '../persistence/expected-accounts';
import { expectedCash, returnablePayments } from '../persistence/expected-cash';

/** Lines whose expected things are loaded together. */
const AT_ONCE = 5_000;

const LINE = `l.id, l.n, l.booked_on as "bookedOn", l.amount, l.currency, l.payer, coalesce(nullif(l.reference, ''), l.end_to_end_id) as reference, l.text, l.code, b.book`;

const NEW_LINES = `
  select ${LINE}, coalesce(s.counter_account_hash, '') as "counterAccount"
    from bank_line l join bank_account b on b.id = l.bank_account_id left join bank_suggestion s on s.bank_line_id = l.id
   where l.status = 'NEW' and ($1::uuid is null or l.bank_account_id = $1) and ($2::uuid[] is null or l.id = any ($2))
     and ($3::uuid is null or l.id > $3) order by l.id limit ${AT_ONCE}`;

const STATEMENT_LINES = `
  select ${LINE} from bank_line l join bank_account b on b.id = l.bank_account_id where l.statement_id = $1 and l.status = 'NEW' and l.n > $2 order by l.n limit ${AT_ONCE}`;

const STORE = `
  insert into bank_suggestion (bank_line_id, counter_account_hash, kind, target_id, confidence, suggestions, suggested_at)
  select *, $7 from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::integer[], $6::jsonb[])
  on conflict (bank_line_id) do update set kind = excluded.kind, target_id = excluded.target_id, confidence = excluded.confidence, suggestions = excluded.suggestions, suggested_at = excluded.suggested_at`;

type NewLine = LineFacts & { readonly book: string; readonly n: number };

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
export async function matchBankLines(tx: Tx, scope: MatchScope = {}): Promise<Counts> {
  let [all, after] = [{ lines: 0, suggested: 0 }, null as string | null];
  for (;;) {
    const batch = await tx.query<NewLine>(NEW_LINES, [scope.bankAccountId ?? null, scope.lineIds ?? null, after]);
    if (batch.length === 0) return all;
    all = plus(all, await matchBatch(tx, batch));
    after = batch.at(-1)?.id ?? null;
  }
}

/** The same for the lines a statement brought in just now. @param payers hash of the other party's account by the line's number */
export async function matchStatement(tx: Tx, statementId: string, payers: (n: number) => string): Promise<Counts> {
  let [all, after] = [{ lines: 0, suggested: 0 }, 0];
  for (;;) {
    const batch = await tx.query<Omit<NewLine, 'counterAccount'> & Record<string, unknown>>(STATEMENT_LINES, [statementId, after]);
    if (batch.length === 0) return all;
    all = plus(all, await matchBatch(tx, batch.map((line) => ({ ...line, counterAccount: payers(line.n) }))));
    after = batch.at(-1)?.n ?? 0;
  }
}

const plus = (a: Counts, b: Counts): Counts => ({ lines: a.lines + b.lines, suggested: a.suggested + b.suggested });

async function matchBatch(tx: Tx, batch: readonly NewLine[]): Promise<Counts> {
  const found = await suggestionsFor(tx, batch);
  await tx.query(STORE, [
    found.map(({ line }) => line.id), found.map(({ line }) => line.counterAccount), found.map(({ suggestions }) => suggestions[0]?.kind ?? null), found.map(({ suggestions }) => suggestions[0]?.id ?? null),
    found.map(({ suggestions }) => suggestions[0]?.confidence ?? 0), found.map(({ suggestions }) => JSON.stringify(suggestions)), tx.now]);
  return { lines: batch.length, suggested: found.filter(({ suggestions }) => suggestions.length > 0).length };
}

async function suggestionsFor(tx: Tx, batch: readonly NewLine[]): Promise<{ line: NewLine; suggestions: Suggestion[] }[]> {
  const keyed = batch.map((line) => ({ line, keys: lineKeys(line) }));
  const found: { line: NewLine; suggestions: Suggestion[] }[] = [];
  // Money of two books or currencies is never one thing.
  for (const group of Map.groupBy(keyed, ({ line }) => `${line.book} ${line.currency}`).values()) {
    const book = group[0]?.line.book ?? '';
    const expected = new ExpectedBook({ accounts: [], booked: await expectedCash(tx, book, group), returnable: book === 'TRUST' ? await returnablePayments(tx, group) : [] });
    if (book === 'TRUST') await addExpectedAccounts(tx, group, expected);
    for (const { line, keys } of group) found.push({ line, suggestions: suggest(line, expected, keys) });
  }
  return found;
}
