import { ExpectedBook, lineKeys, suggest, type LineFacts, type Suggestion } from '@quittance/integrations/domain';
import type { Tx } from '@quittance/platform';
import { expectedAccounts } from '../persistence/expected-accounts';
import { expectedCash, returnablePayments } from '../persistence/expected-cash';

/** Lines whose expected things are loaded together. */
const AT_ONCE = 5_000;

const NEW_LINES = `
  select l.id, l.booked_on as "bookedOn", l.amount, l.currency, l.payer, coalesce(nullif(l.reference, ''), l.end_to_end_id) as reference, l.text, l.code,
         coalesce(s.counter_account_hash, '') as "counterAccount", b.book
    from bank_line l join bank_account b on b.id = l.bank_account_id left join bank_suggestion s on s.bank_line_id = l.id
   where l.status = 'NEW' and ($1::uuid is null or l.bank_account_id = $1) and ($2::uuid[] is null or l.id = any ($2))
     and ($3::uuid is null or l.id > $3) order by l.id limit ${AT_ONCE}`;

const STORE = `
  insert into bank_suggestion (bank_line_id, kind, target_id, confidence, suggestions, suggested_at)
  select s.line, s.kind, s.target, s.confidence, s.suggestions, $2 from jsonb_to_recordset($1) as s(line uuid, kind text, target uuid, confidence integer, suggestions jsonb)
  on conflict (bank_line_id) do update set kind = excluded.kind, target_id = excluded.target_id, confidence = excluded.confidence, suggestions = excluded.suggestions, suggested_at = excluded.suggested_at`;

type NewLine = LineFacts & { readonly book: string };

/** Which lines are matched: those of one bank account, or those named. */
export interface MatchScope {
  readonly bankAccountId?: string | null;
  readonly lineIds?: readonly string[];
}

/** Works out what the new lines may be, in sets, and stores it. Returns how many were looked at, and how many of them are sure. */
export async function matchBankLines(tx: Tx, scope: MatchScope = {}): Promise<{ lines: number; suggested: number }> {
  let [lines, suggested, after] = [0, 0, null as string | null];
  for (;;) {
    const batch = await tx.query<NewLine>(NEW_LINES, [scope.bankAccountId ?? null, scope.lineIds ?? null, after]);
    if (batch.length === 0) return { lines, suggested };
    const found = await suggestionsFor(tx, batch);
    await tx.query(STORE, [JSON.stringify(found.map(({ line, suggestions }) => ({
      line: line.id, kind: suggestions[0]?.kind ?? null, target: suggestions[0]?.id ?? null, confidence: suggestions[0]?.confidence ?? 0, suggestions }))), tx.now]);
    lines += batch.length;
    suggested += found.filter(({ suggestions }) => suggestions.length > 0).length;
    after = batch.at(-1)?.id ?? null;
  }
}

async function suggestionsFor(tx: Tx, batch: readonly NewLine[]): Promise<{ line: NewLine; suggestions: Suggestion[] }[]> {
  const keyed = batch.map((line) => ({ line, keys: lineKeys(line) }));
  const found: { line: NewLine; suggestions: Suggestion[] }[] = [];
  // Money of two books or currencies is never one thing.
  for (const group of Map.groupBy(keyed, ({ line }) => `${line.book} ${line.currency}`).values()) {
    const book = group[0]?.line.book ?? '';
    const expected = new ExpectedBook({
      accounts: book === 'TRUST' ? await expectedAccounts(tx, group) : [], booked: await expectedCash(tx, book, group), returnable: book === 'TRUST' ? await returnablePayments(tx, group) : [] });
    for (const { line, keys } of group) found.push({ line, suggestions: suggest(line, expected, keys) });
  }
  return found;
}
