import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { whatKeeps, type Findings } from './what-keeps';

export const ERASE = 'reporting.erase-person';

export type ErasureStatus = 'LISTED' | 'APPROVED' | 'DONE' | 'KEPT' | 'WITHDRAWN';

/** Whose data goes: asked for by the person, or because nothing keeps it longer. Another person approves; a job erases. */
@Injectable()
export class Erasures {
  constructor(private readonly work: UnitOfWork) {}

  /** Writes down what a person asked for. What has to be kept is answered with its grounds. Refuses UNKNOWN, LISTED_ALREADY, ERASED. */
  request(ctx: Ctx, input: { accountNumber: string; note: string }, key: string): Promise<Result<{ id: string; status: ErasureStatus }>> {
    return this.work.write(ctx, (tx) => tx.command(key, { command: 'requestErasure', ...input }, async () => {
      const found = await tx.maybeOne<{ debtorId: string; erased: boolean }>('select d.id as "debtorId", d.erased_at is not null as erased from account a join debtor d on d.id = a.debtor_id where a.number = upper(trim($1)) for update of d', [input.accountNumber]);
      if (!found) return refuse('UNKNOWN', 'There is no account of this number.', {}, 'accountNumber');
      if (found.erased) return refuse('ERASED', 'This person’s data is erased already.', {}, 'accountNumber');
      const open = await tx.maybeOne<{ id: string }>(`select id from erasure where debtor_id = $1 and status in ('LISTED', 'APPROVED')`, [found.debtorId]);
      if (open) return refuse('LISTED_ALREADY', 'This person is on the list already.', {}, 'accountNumber');
      const findings = await whatKeeps(tx, found.debtorId);
      if (!findings) return refuse('UNKNOWN', 'There is no account of this number.', {}, 'accountNumber');
      const status = findings.keeping.length > 0 ? 'KEPT' as const : 'LISTED' as const;
      return ok({ id: await listErasure(tx, found.debtorId, 'REQUEST', status, findings, input.note.trim()), status });
    }));
  }

  /** Refuses UNKNOWN, NOT_LISTED, SAME_PERSON, KEPT: what keeps it is looked up again. */
  approve(ctx: Ctx, id: string, note: string, key: string): Promise<Result<{ id: string }>> {
    return this.work.write(ctx, (tx) => tx.command(key, { approveErasure: id, note }, async () => {
      const row = await listed(tx, id);
      if (!row.ok) return row;
      if (row.value.cause === 'REQUEST' && row.value.listedBy === tx.ctx.principal.userId) return refuse('SAME_PERSON', 'You wrote this request down yourself. Somebody else has to approve it.', {});
      const findings = await whatKeeps(tx, row.value.debtorId);
      if (findings?.keeping[0]) return refuse('KEPT', findings.keeping[0].words, { ground: findings.keeping[0].ground });
      await decide(tx, id, 'APPROVED', note);
      tx.addJob(ERASE, { id }, { key: `${ERASE}.${id}` });
      return ok({ id });
    }));
  }

  /** Takes somebody off the list; they are not listed by themselves again. Refuses UNKNOWN, NOT_LISTED. */
  withdraw(ctx: Ctx, id: string, note: string, key: string): Promise<Result<{ id: string }>> {
    return this.work.write(ctx, (tx) => tx.command(key, { withdrawErasure: id, note }, async () => {
      const row = await listed(tx, id);
      if (!row.ok) return row;
      if (note.trim().length < 3) return refuse('NOTE_NEEDED', 'Say why it is taken off the list.', {}, 'note');
      await decide(tx, id, 'WITHDRAWN', note);
      return ok({ id });
    }));
  }
}

/** Puts a person on the list, or notes that the request was answered. */
export async function listErasure(tx: Tx, debtorId: string, cause: 'RETENTION' | 'REQUEST', status: ErasureStatus, findings: Findings, note: string): Promise<string> {
  const id = tx.newId();
  const { principal } = tx.ctx;
  await tx.query('insert into erasure (id, debtor_id, cause, status, findings, rules_version, note, listed_by, listed_by_name, listed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
    [id, debtorId, cause, status, JSON.stringify(findings), findings.rulesVersion, note.slice(0, 1000), principal.userId, principal.kind === 'system' ? 'Quittance' : principal.name, tx.now]);
  tx.audit({ action: 'erasure.listed', subjectKind: 'debtor', subjectId: debtorId, facts: { erasureId: id, cause, status, keptThrough: findings.keptThrough } });
  await tellErasure(tx, id, status);
  return id;
}

export const tellErasure = (tx: Tx, erasureId: string, status: ErasureStatus): Promise<void> => tx.emit({ type: 'erasure.changed', clientId: null, accountId: null, payload: { erasureId, status } });

async function listed(tx: Tx, id: string): Promise<Result<{ debtorId: string; cause: string; listedBy: string | null }>> {
  const row = await tx.maybeOne<{ debtorId: string; cause: string; listedBy: string | null; status: string }>('select debtor_id as "debtorId", cause, listed_by as "listedBy", status from erasure where id = $1 for update', [id]);
  if (!row) return refuse('UNKNOWN', 'There is no such entry.', {}, 'id');
  return row.status === 'LISTED' ? ok(row) : refuse('NOT_LISTED', 'It was decided on meanwhile. Load the list again.', { status: row.status });
}

async function decide(tx: Tx, id: string, status: 'APPROVED' | 'WITHDRAWN', note: string): Promise<void> {
  await tx.query('update erasure set status = $2, decided_by = $3, decided_by_name = $4, decided_at = $5, decision_note = $6 where id = $1', [id, status, tx.ctx.principal.userId, tx.ctx.principal.name, tx.now, note.trim().slice(0, 500)]);
  tx.audit({ action: status === 'APPROVED' ? 'erasure.approved' : 'erasure.withdrawn', subjectKind: 'erasure', subjectId: id, facts: {} });
  await tellErasure(tx, id, status);
}
