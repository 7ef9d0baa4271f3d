import type { StateSource } from '@quittance/compliance/domain';
import { loadAccountState, markDisputed, noteText, notFound, reasonText } from '@quittance/accounts/server';
import { moneyInWords, ok, refuse, type AccountId, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { tellAccounts } from './tell-accounts';

/** A dispute, or a request for the original creditor. */
export interface NewDispute {
  readonly accountId: AccountId;
  readonly kind: 'DISPUTE' | 'ORIGINAL_CREDITOR';
  readonly at?: Date;
  readonly inWriting: boolean;
  /** The disputed part, minor units; left out, all. */
  readonly amount?: number | null;
  /** Says nothing new after an answer was given. */
  readonly duplicate?: boolean;
  readonly source: StateSource;
  readonly note?: string | null;
}

/** Records it and marks the account as disputed. Refuses NOT_YET and ABOVE_BALANCE. */
export async function recordDispute(tx: Tx, made: NewDispute): Promise<Result<string>> {
  const note = noteText(made.note, 'note');
  if (!note.ok) return note;
  const account = await loadAccountState(tx, made.accountId, { lock: true });
  if (!account) return notFound();
  if ((made.at ?? tx.now) > tx.now) return refuse('NOT_YET', 'It cannot have arrived in the future.', {}, 'at');
  const amount = made.amount ?? null;
  if (amount !== null && (amount <= 0 || amount > account.balanceMinor)) return refuse('ABOVE_BALANCE', `Between nothing and ${moneyInWords(account.balanceMinor, account.currency)} can be disputed.`, { balance: account.balanceMinor }, 'amount');
  const id = tx.newId();
  await insertDispute(tx, id, { ...made, amount, note: note.value, clientId: account.clientId, debtorId: account.debtorId });
  const what = made.kind === 'DISPUTE' ? (amount === null ? 'disputed' : `disputed in part, ${moneyInWords(amount, account.currency)}`) : 'asked for the original creditor';
  await tellAccounts(tx, {
    debtorId: account.debtorId, accountId: account.id, stateId: id, what: 'DISPUTE', kind: made.kind, ended: false, activity: 'DISPUTED',
    body: `${made.inWriting ? 'In writing' : 'By word of mouth'}: ${what}.${note.value ? ` ${note.value}` : ''}` });
  if (made.kind === 'DISPUTE' && !account.disputed) await markDisputed(tx, account, null, true, note.value.slice(0, 500) || 'Disputed by the debtor');
  return ok(id);
}

export async function insertDispute(tx: Tx, id: string, row: NewDispute & { readonly clientId: string; readonly debtorId: string }): Promise<void> {
  await tx.query(
    `insert into dispute (id, client_id, account_id, debtor_id, kind, at, in_writing, amount, duplicate, source, note, recorded_at, actor_id, actor_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [id, row.clientId, row.accountId, row.debtorId, row.kind, row.at ?? tx.now, row.inWriting, row.amount ?? null, row.duplicate ?? false, row.source, row.note ?? '', tx.now, tx.ctx.principal.userId, tx.ctx.principal.name]);
}

/** Verification, a judgment's copy or the original creditor's name was sent. Refuses UNKNOWN and ANSWERED. */
export async function answerDispute(tx: Tx, disputeId: string, note: string): Promise<Result<string>> {
  const words = reasonText(note, 'note');
  if (!words.ok) return words;
  const row = await tx.maybeOne<{ accountId: string; debtorId: string; kind: string; answered: boolean }>(
    `select d.account_id as "accountId", d.debtor_id as "debtorId", d.kind, w.at is not null as answered from dispute d left join dispute_answer w on w.dispute_id = d.id where d.id = $1`, [disputeId]);
  if (!row) return refuse('UNKNOWN', 'There is no such dispute.', {}, 'disputeId');
  if (row.answered) return refuse('ANSWERED', 'It was answered already.', {}, 'disputeId');
  await insertAnswer(tx, disputeId, words.value);
  await tellAccounts(tx, { debtorId: row.debtorId, accountId: row.accountId, stateId: disputeId, what: 'DISPUTE', kind: row.kind, ended: true, activity: 'DISPUTE_ENDED', body: `Answered: ${words.value}` });
  return ok(disputeId);
}

export const insertAnswer = (tx: Tx, disputeId: string, note: string): Promise<unknown> =>
  tx.query('insert into dispute_answer (dispute_id, at, note, recorded_at, actor_id, actor_name) values ($1, $2, $3, $2, $4, $5)', [disputeId, tx.now, note, tx.ctx.principal.userId, tx.ctx.principal.name]);
