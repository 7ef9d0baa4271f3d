import { ok, refuse, type BusinessDate, type LedgerTransactionId, type Result } from '@quittance/kernel';
import { transaction, type LedgerAccountKey, type Posting } from '@quittance/ledger/domain';
import type { Tx } from '@quittance/platform';
import { ensureLedgerAccounts } from './ledger-accounts';

/** What a transaction is for; screens filter by it. */
export type LedgerTransactionKind =
  | 'RECEIPT' | 'RETURN' | 'SUSPENSE_APPLIED' | 'SUSPENSE_TO_REFUND' | 'REFUND' | 'REMITTANCE' | 'SWEEP' | 'TOP_UP' | 'REVERSAL' | 'SUIT_FEE'
  | 'PARTNER_PAYOUT' | 'ESCHEAT' | 'COST' | 'ACCOUNT_FEE' | 'CLIENT_PAYMENT' | 'TAKEN_OVER';

/** A transaction to post: its postings balance per book and currency. */
export interface NewLedgerTransaction {
  readonly kind: LedgerTransactionKind;
  /** Booked today where its month or a later one is closed, since a closed period takes no entry; the day it happened is kept beside it. */
  readonly effectiveOn: BusinessDate;
  /** The row behind it: a receipt, a refund, a remittance run. */
  readonly sourceKind: string;
  readonly sourceId: string;
  /** In words, for whoever reads the books. */
  readonly description: string;
  readonly postings: readonly Posting[];
  readonly reversesId?: LedgerTransactionId | null;
}

// One statement: the transaction and, in a single insert, all of its entries; the database's two guards ask for it.
const POST = `
  with posted as (
    insert into ledger_transaction (id, kind, effective_on, occurred_on, source_kind, source_id, reverses_id, description, actor_id, recorded_at)
    select $1, $2, case when c.closed then $4::date else $3::date end, case when c.closed then $3::date end, $5, $6, $7, $8, $9, $10
      from (select books_closed($3::date) as closed) c
    returning id)
  insert into ledger_entry (transaction_id, line, ledger_account_id, book, currency, client_id, amount)
  select posted.id, e.line, e.account, e.book, e.currency, e.client, e.amount
    from posted, jsonb_to_recordset($11) as e(line smallint, account uuid, book text, currency char(3), client uuid, amount bigint)`;

/**
 * Posts a transaction to the books; null where its postings cancel to nothing. Refuses UNBALANCED and WRONG_BOOK. The
 * database refuses, by an exception, what would take a client's trust money below zero.
 */
export async function post(tx: Tx, entry: NewLedgerTransaction): Promise<Result<LedgerTransactionId | null>> {
  const checked = transaction(entry.postings);
  if (!checked.ok) return checked.refusal.code === 'EMPTY_TRANSACTION' ? ok(null) : checked;
  const { lines } = checked.value;
  const accounts = await ensureLedgerAccounts(tx, lines.map((line) => line.account));
  const id = tx.newId<LedgerTransactionId>();
  const entries = lines.map(({ account, amount }, index) => ({
    line: index + 1, account: accounts[index], book: account.book, currency: account.currency, client: account.clientId, amount }));
  await tx.prepared('post-ledger', POST, [
    id, entry.kind, entry.effectiveOn, tx.today, entry.sourceKind, entry.sourceId, entry.reversesId ?? null, entry.description.slice(0, 500),
    tx.ctx.principal.userId, tx.now, JSON.stringify(entries)]);
  return ok(id);
}

/**
 * Posts the mirror image of a transaction, today. Once only: refuses ALREADY_REVERSED, REVERSAL_OF_REVERSAL and
 * UNKNOWN_TRANSACTION.
 */
export async function reverse(tx: Tx, transactionId: LedgerTransactionId, description: string): Promise<Result<LedgerTransactionId>> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`reverse ${transactionId}`]);
  const found = await tx.maybeOne<{ kind: string; source_kind: string; source_id: string; reverses_id: string | null; reversed: boolean }>(
    `select t.kind, t.source_kind, t.source_id, t.reverses_id, exists (select from ledger_transaction r where r.reverses_id = t.id) as reversed
       from ledger_transaction t where t.id = $1`, [transactionId]);
  if (!found) return refuse('UNKNOWN_TRANSACTION', 'There is no such ledger transaction.', { transactionId });
  if (found.reverses_id) return refuse('REVERSAL_OF_REVERSAL', 'This transaction is itself a reversal; post the original again instead.', { transactionId });
  if (found.reversed) return refuse('ALREADY_REVERSED', 'This transaction has been reversed already.', { transactionId });
  const entries = await tx.query<LedgerAccountKey & { amount: number }>(
    `select a.book, a.type, a.currency, a.client_id as "clientId", a.debtor_id as "debtorId", -e.amount as amount
       from ledger_entry e join ledger_account a on a.id = e.ledger_account_id where e.transaction_id = $1 order by e.line`, [transactionId]);
  const posted = await post(tx, {
    kind: 'REVERSAL', effectiveOn: tx.today, sourceKind: found.source_kind, sourceId: found.source_id, description, reversesId: transactionId,
    postings: entries.map(({ amount, ...account }) => ({ account, amount })) });
  if (!posted.ok) return posted;
  return posted.value === null ? refuse('EMPTY_TRANSACTION', 'There is nothing to reverse.', { transactionId }) : ok(posted.value);
}
