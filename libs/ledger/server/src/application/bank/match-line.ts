import { ok, refuse, type CurrencyCode, type Result } from '@quittance/kernel';
import { clearLine, type OpenCashEntry } from '@quittance/ledger/domain';
import type { Tx } from '@quittance/platform';

/** What a bank line is: the thing it was matched to, and the ledger transactions whose cash it moved. */
export interface LineMatch {
  readonly lineId: string;
  /** As the person saw it; a line that has changed since is refused. */
  readonly version?: number | null;
  /** SUSPENSE is a match too: to the receipt that put the money there. */
  readonly status?: 'MATCHED' | 'SUSPENSE';
  /** RECEIPT, REMITTANCE, REFUND, BOOK_TRANSFER, …: whatever `id` is an id of. */
  readonly kind: string;
  readonly id: string;
  /** In the order the line is spread over them; the last may stay open in part. */
  readonly transactionIds: readonly string[];
  /** Why: the reasons of a suggestion, or a person's words. */
  readonly reason?: string;
}

interface Line {
  status: string;
  version: number;
  amount: number;
  currency: CurrencyCode;
  booked_on: string;
  bank_account_id: string;
  book: string;
}

/**
 * Matches a new bank line and clears the entries of cash it is. Refuses UNKNOWN_LINE, LINE_TAKEN, LINE_CHANGED,
 * NOTHING_TO_CLEAR and AMOUNT_DIFFERS.
 */
export async function matchLine(tx: Tx, match: LineMatch): Promise<Result<{ lineId: string }>> {
  const found = await lockLine(tx, match.lineId, match.version);
  if (!found.ok) return found;
  const line = found.value;
  if (line.status !== 'NEW') return refuse('LINE_TAKEN', 'This bank line is matched already. Undo that first if it is wrong.', { status: line.status });
  const entries = await openEntries(tx, line, match.transactionIds);
  if (entries.length < new Set(match.transactionIds).size || entries.length === 0) {
    return refuse('NOTHING_TO_CLEAR', `What was chosen moved no ${line.currency} cash of the ${line.book.toLowerCase()} book that is still open.`);
  }
  const cleared = clearLine(line.amount, entries, line.currency);
  if (!cleared.ok) return cleared;
  await tx.query(
    `insert into bank_clearing (bank_line_id, transaction_id, bank_account_id, cleared_on, amount)
     select $1, c."transactionId", $2, $3, c.open from jsonb_to_recordset($4) as c("transactionId" uuid, open bigint)`,
    [match.lineId, line.bank_account_id, line.booked_on, JSON.stringify(cleared.value)]);
  await settle(tx, match.lineId, { status: match.status ?? 'MATCHED', kind: match.kind, id: match.id, reason: match.reason ?? '' });
  tx.audit({ action: 'bank.lineMatched', subjectKind: 'bank_line', subjectId: match.lineId, facts: { kind: match.kind, id: match.id, amount: line.amount, currency: line.currency } });
  return ok({ lineId: match.lineId });
}

/** Sets a line aside with a reason: it stays an exception of every reconciliation. Refuses as `matchLine`, and REASON_MISSING. */
export async function ignoreLine(tx: Tx, input: { lineId: string; version?: number | null; reason: string }): Promise<Result<{ lineId: string }>> {
  const found = await lockLine(tx, input.lineId, input.version);
  if (!found.ok) return found;
  if (found.value.status !== 'NEW') return refuse('LINE_TAKEN', 'This bank line is matched already.', { status: found.value.status });
  if (input.reason.trim() === '') return refuse('REASON_MISSING', 'Say why this line is set aside: it stays an exception until the bank or the books put it right.', {}, 'reason');
  await settle(tx, input.lineId, { status: 'IGNORED', kind: null, id: null, reason: input.reason });
  tx.audit({ action: 'bank.lineIgnored', subjectKind: 'bank_line', subjectId: input.lineId, facts: { reason: input.reason } });
  return ok({ lineId: input.lineId });
}

/** Takes a match back: the line is new again and what it cleared is open. Refuses UNKNOWN_LINE, LINE_CHANGED and NOT_MATCHED. */
export async function unmatchLine(tx: Tx, input: { lineId: string; version?: number | null }): Promise<Result<{ lineId: string }>> {
  const found = await lockLine(tx, input.lineId, input.version);
  if (!found.ok) return found;
  if (found.value.status === 'NEW') return refuse('NOT_MATCHED', 'This bank line is not matched to anything.');
  await tx.query('delete from bank_clearing where bank_line_id = $1', [input.lineId]);
  await tx.query(
    `update bank_line set status = 'NEW', matched_kind = null, matched_id = null, matched_by = null, matched_at = null, reason = '', version = version + 1 where id = $1`, [input.lineId]);
  tx.audit({ action: 'bank.lineUnmatched', subjectKind: 'bank_line', subjectId: input.lineId, facts: { was: found.value.status } });
  return ok({ lineId: input.lineId });
}

async function lockLine(tx: Tx, lineId: string, version: number | null | undefined): Promise<Result<Line>> {
  const line = await tx.maybeOne<Line>(
    `select l.status, l.version, l.amount, l.currency, l.booked_on, l.bank_account_id, b.book from bank_line l join bank_account b on b.id = l.bank_account_id where l.id = $1 for update of l`, [lineId]);
  if (!line) return refuse('UNKNOWN_LINE', 'There is no such bank line.', { lineId });
  if (typeof version === 'number' && version !== line.version) return refuse('LINE_CHANGED', 'Somebody else has just dealt with this bank line. Look at it again.', { version: line.version });
  return ok(line);
}

// The transactions are locked in one order, so that two lines matched to one never both find it open.
async function openEntries(tx: Tx, line: Line, transactionIds: readonly string[]): Promise<OpenCashEntry[]> {
  await tx.query('select from (select pg_advisory_xact_lock(hashtextextended(id, 0)) from (select distinct $2 || id as id from unnest($1::text[]) as t(id) order by 1) o) l', [transactionIds, 'clear ']);
  const rows = await tx.query<OpenCashEntry>(
    `select e.transaction_id as "transactionId", (sum(e.amount) - coalesce((select sum(c.amount) from bank_clearing c where c.transaction_id = e.transaction_id and c.bank_account_id in (select id from bank_account b where b.book = $2)), 0))::bigint as open
       from ledger_entry e join ledger_account a on a.id = e.ledger_account_id
      where e.transaction_id = any ($1) and a.type = $2 || '_CASH' and e.currency = $3 group by e.transaction_id`, [transactionIds, line.book, line.currency]);
  const byId = new Map(rows.map((row) => [row.transactionId, row]));
  return [...new Set(transactionIds)].flatMap((id) => byId.get(id) ?? []).filter(({ open }) => open !== 0);
}

async function settle(tx: Tx, lineId: string, to: { status: string; kind: string | null; id: string | null; reason: string }): Promise<void> {
  await tx.query(
    `update bank_line set status = $2, matched_kind = $3, matched_id = $4, matched_by = $5, matched_at = $6, reason = $7, version = version + 1 where id = $1`,
    [lineId, to.status, to.kind, to.id, tx.ctx.principal.userId, tx.now, to.reason.slice(0, 500)]);
}
