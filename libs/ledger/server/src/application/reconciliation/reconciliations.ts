import { Injectable } from '@nestjs/common';
import { formatDate, moneyInWords, ok, refuse, type BusinessDate, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { readReconciliation, type ReconciliationNow } from './read-reconciliation';

export interface SignReconciliationInput {
  readonly key: string;
  readonly bankAccountId: string;
  readonly asOn: BusinessDate;
  /** Of what was on screen: what is signed is exactly that. */
  readonly hash: string;
}

/** Signing, approving and withdrawing reconciliations, and explaining what stands open. */
@Injectable()
export class Reconciliations {
  constructor(private readonly work: UnitOfWork) {}

  /** The first signature. Refuses CHANGED_SINCE, NOT_TIED, IDENTITY_BROKEN, UNEXPLAINED, STATEMENT_MISSING, DAY_NOT_OVER and ALREADY_SIGNED. */
  sign(ctx: Ctx, input: SignReconciliationInput): Promise<Result<{ id: string }>> {
    return this.work.write(ctx, (tx) => tx.command(input.key, { command: 'signReconciliation', ...input }, () => sign(tx, input)));
  }

  /** The second, by somebody else; then it is frozen. Refuses SAME_PERSON, NOT_SIGNED, and CHANGED_SINCE where the books or the bank's lines have moved. */
  approve(ctx: Ctx, input: { key: string; id: string }): Promise<Result<{ id: string }>> {
    return this.work.write(ctx, (tx) => tx.command(input.key, { command: 'approveReconciliation', ...input }, () => approve(tx, input.id)));
  }

  /** Takes a signature back before the second. Refuses NOT_SIGNED and REASON_MISSING. */
  withdraw(ctx: Ctx, input: { key: string; id: string; reason: string }): Promise<Result<{ id: string }>> {
    return this.work.write(ctx, (tx) => tx.command(input.key, { command: 'withdrawReconciliation', ...input }, () => withdraw(tx, input)));
  }

  /** Says why something stands open, or says it better. Refuses EXPLANATION_MISSING and UNKNOWN_ITEM. */
  explain(ctx: Ctx, input: { about: string; explanation: string }): Promise<Result<{ about: string; explanation: string }>> {
    return this.work.write(ctx, (tx) => explain(tx, input));
  }
}

async function sign(tx: Tx, { bankAccountId, asOn, hash }: SignReconciliationInput): Promise<Result<{ id: string }>> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`reconcile ${bankAccountId}`]);
  const found = await readReconciliation(tx, bankAccountId, asOn);
  if (!found.ok) return found;
  const now = found.value;
  const fit = checkSignable(now, tx.today);
  if (!fit.ok) return fit;
  if (now.hash !== hash) return refuse('CHANGED_SINCE', 'Books or bank lines have moved since this page was read. Look at it again, then sign.');
  const earlier = await tx.maybeOne<{ status: string }>(`select status from reconciliation where bank_account_id = $1 and as_on = $2 and status <> 'WITHDRAWN'`, [bankAccountId, asOn]);
  if (earlier) return refuse('ALREADY_SIGNED', earlier.status === 'APPROVED' ? 'This day is reconciled and approved already.' : 'Somebody has signed this day already; it waits for a second person.', { status: earlier.status });
  const id = tx.newId();
  const identity = { parts: now.identity, held: now.held, owed: now.owed, otherAccounts: now.otherAccounts };
  await tx.query(
    `insert into reconciliation (id, bank_account_id, as_on, currency, bank_balance, book_balance, identity, hash, signed_by, signed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [id, bankAccountId, asOn, now.currency, now.bankBalance, now.bookBalance, JSON.stringify(identity), now.hash, tx.ctx.principal.userId, tx.now]);
  const items = now.exceptions.map((item, index) => ({ ...item, n: index + 1 }));
  await tx.query(
    `insert into reconciliation_item (reconciliation_id, n, kind, about, since, amount, description, explanation)
     select $1, i.n, i.kind, i.about, i.since, i.amount, left(i.description, 1000), i.explanation from jsonb_to_recordset($2) as i(n integer, kind text, about text, since date, amount bigint, description text, explanation text)`,
    [id, JSON.stringify(items)]);
  tx.audit({ action: 'reconciliation.signed', subjectKind: 'reconciliation', subjectId: id, facts: { bankAccount: now.bankAccountName, asOn, bank: now.bankBalance, book: now.bookBalance, exceptions: items.length, currency: now.currency } });
  return ok({ id });
}

function checkSignable(now: ReconciliationNow, today: BusinessDate): Result<null> {
  const amount = (minor: number): string => moneyInWords(minor, now.currency);
  if (now.asOn > today) return refuse('DAY_NOT_OVER', 'This day has not come yet.', { asOn: now.asOn }, 'asOn');
  if (!now.coversDay) return refuse('STATEMENT_MISSING', `The bank’s statements reach to ${now.statementsTo === null ? 'no day' : formatDate(now.statementsTo)}. Import one that reaches to ${formatDate(now.asOn)}.`, { asOn: now.asOn });
  if (now.difference !== 0) return refuse('NOT_TIED', `Bank and book differ by ${amount(now.difference)}: a statement in between is missing, or an earlier balance was wrong.`, { difference: now.difference });
  if (!now.identityHolds) return refuse('IDENTITY_BROKEN', `Trust holds ${amount(now.held)} and owes ${amount(now.owed)}. Find out why before anybody signs.`, { held: now.held, owed: now.owed });
  if (now.unexplained > 0) return refuse('UNEXPLAINED', now.unexplained === 1 ? 'One exception has no explanation yet.' : `${now.unexplained} exceptions have no explanation yet.`, { unexplained: now.unexplained });
  return ok(null);
}

interface Signed {
  status: string;
  signed_by: string;
  bank_account_id: string;
  as_on: BusinessDate;
  hash: string;
}

async function lockSigned(tx: Tx, id: string): Promise<Result<Signed>> {
  const row = await tx.maybeOne<Signed>('select status, signed_by, bank_account_id, as_on, hash from reconciliation where id = $1 for update', [id]);
  if (!row) return refuse('UNKNOWN_RECONCILIATION', 'There is no such reconciliation.');
  return row.status === 'SIGNED' ? ok(row) : refuse('NOT_SIGNED', row.status === 'APPROVED' ? 'It is approved already and frozen.' : 'Its signature was taken back.', { status: row.status });
}

async function approve(tx: Tx, id: string): Promise<Result<{ id: string }>> {
  const signed = await lockSigned(tx, id);
  if (!signed.ok) return signed;
  if (signed.value.signed_by === tx.ctx.principal.userId) return refuse('SAME_PERSON', 'You signed this reconciliation. Somebody else approves it.');
  const now = await readReconciliation(tx, signed.value.bank_account_id, signed.value.as_on);
  if (!now.ok) return now;
  if (now.value.hash !== signed.value.hash) return refuse('CHANGED_SINCE', 'Books or bank lines of this day have moved since it was signed. Take the signature back and sign anew.');
  await tx.query(`update reconciliation set status = 'APPROVED', approved_by = $2, approved_at = $3, version = version + 1 where id = $1`, [id, tx.ctx.principal.userId, tx.now]);
  tx.audit({ action: 'reconciliation.approved', subjectKind: 'reconciliation', subjectId: id, facts: { asOn: signed.value.as_on } });
  return ok({ id });
}

async function withdraw(tx: Tx, { id, reason }: { id: string; reason: string }): Promise<Result<{ id: string }>> {
  if (reason.trim() === '') return refuse('REASON_MISSING', 'Say why the signature is taken back.', {}, 'reason');
  const signed = await lockSigned(tx, id);
  if (!signed.ok) return signed;
  await tx.query(`update reconciliation set status = 'WITHDRAWN', withdrawn_reason = $2, version = version + 1 where id = $1`, [id, reason.trim().slice(0, 500)]);
  tx.audit({ action: 'reconciliation.withdrawn', subjectKind: 'reconciliation', subjectId: id, facts: { reason: reason.trim() } });
  return ok({ id });
}

const ABOUT = /^(entry|line|suspense|opening):[0-9a-f-]{36}$|^due:[A-Z]{3}$/;

async function explain(tx: Tx, { about, explanation }: { about: string; explanation: string }): Promise<Result<{ about: string; explanation: string }>> {
  const words = explanation.trim();
  if (words === '' || words.length > 500) return refuse('EXPLANATION_MISSING', 'Say in at most 500 characters why this stands open and who deals with it.', {}, 'explanation');
  if (!ABOUT.test(about)) return refuse('UNKNOWN_ITEM', 'This is nothing that can be explained.', { about });
  await tx.query(
    `insert into trust_note (about, explanation, noted_by, noted_at) values ($1, $2, $3, $4)
     on conflict (about) do update set explanation = excluded.explanation, noted_by = excluded.noted_by, noted_at = excluded.noted_at, version = trust_note.version + 1`,
    [about, words, tx.ctx.principal.userId, tx.now]);
  tx.audit({ action: 'trust.explained', subjectKind: 'trust_note', subjectId: about, facts: { explanation: words } });
  return ok({ about, explanation: words });
}
