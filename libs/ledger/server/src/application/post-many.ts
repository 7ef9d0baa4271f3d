import { ok, type LedgerTransactionId, type Result } from '@quittance/kernel';
import { transaction } from '@quittance/ledger/domain';
import type { Tx } from '@quittance/platform';
import { ensureLedgerAccounts } from './ledger-accounts';
import type { NewLedgerTransaction } from './post-transaction';

// All transactions, and in a single insert all of their entries: what the database's guards ask for.
const POST = `
  with posted as (
    insert into ledger_transaction (id, kind, effective_on, source_kind, source_id, description, actor_id, recorded_at)
    select t.id, t.kind, case when books_closed(t."on") then $2::date else t."on" end,
           t."sourceKind", t."sourceId", t.description, $3, $4
      from jsonb_to_recordset($1) as t(id uuid, kind text, "on" date, "sourceKind" text, "sourceId" uuid, description text)
    returning id)
  insert into ledger_entry (transaction_id, line, ledger_account_id, book, currency, client_id, amount)
  select e.transaction, e.line, e.account, e.book, e.currency, e.client, e.amount
    from jsonb_to_recordset($5) as e(transaction uuid, line smallint, account uuid, book text, currency char(3), client uuid, amount bigint)
   where exists (select from posted p where p.id = e.transaction)`;

/**
 * Posts many transactions in one statement; null where postings cancel to nothing. Refuses as `post` does, and then all of
 * them. For work over many clients at once.
 */
export async function postMany(tx: Tx, entries: readonly NewLedgerTransaction[]): Promise<Result<(LedgerTransactionId | null)[]>> {
  const ids: (LedgerTransactionId | null)[] = [];
  const posted: { id: LedgerTransactionId; entry: NewLedgerTransaction; lines: NewLedgerTransaction['postings'] }[] = [];
  for (const entry of entries) {
    const checked = transaction(entry.postings);
    if (!checked.ok && checked.refusal.code !== 'EMPTY_TRANSACTION') return checked;
    const id = checked.ok ? tx.newId<LedgerTransactionId>() : null;
    if (checked.ok && id !== null) posted.push({ id, entry, lines: checked.value.lines });
    ids.push(id);
  }
  if (posted.length === 0) return ok(ids);
  const flat = posted.flatMap(({ id, lines }) => lines.map(({ account, amount }, index) => ({ transaction: id, line: index + 1, account, amount })));
  const accounts = await ensureLedgerAccounts(tx, flat.map(({ account }) => account));
  await tx.query(POST, [
    JSON.stringify(posted.map(({ id, entry }) => ({
      id, kind: entry.kind, on: entry.effectiveOn, sourceKind: entry.sourceKind, sourceId: entry.sourceId, description: entry.description.slice(0, 500) }))),
    tx.today, tx.ctx.principal.userId, tx.now,
    JSON.stringify(flat.map(({ account, ...line }, index) => ({ ...line, account: accounts[index], book: account.book, currency: account.currency, client: account.clientId })))]);
  return ok(ids);
}
