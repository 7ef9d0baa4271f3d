import { Injectable } from '@nestjs/common';
import { ok, refuse, type AccountId, type ClientId, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';

export const MAKE_CASE_FILE = 'reporting.make-case-file';

/** Days a made file is kept; it holds everything of a person. */
export const KEPT_DAYS = 14;

export type CaseFileScope = 'ACCOUNT' | 'DEBTOR';

export interface CaseFileInput {
  readonly accountId: AccountId;
  /** This account alone, or all of its debtor's. */
  readonly scope: CaseFileScope;
}

export interface CaseFileRow {
  id: string; accountId: string; scope: string; asOf: Date; status: string; step: string; done: number; total: number; problem: string; exhibits: number | null; pages: number | null; size: number | null; sha256: string | null;
  documentId: string | null; manifestId: string | null; keptUntil: string | null; requestedByName: string; requestedAt: Date; finishedAt: Date | null;
}

/** A debtor's whole file as one PDF: asked for here, made by a job. */
@Injectable()
export class CaseFiles {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses UNKNOWN, and BEING_MADE while one of the same account is under way. */
  request(ctx: Ctx, { accountId, scope }: CaseFileInput, key: string): Promise<Result<{ id: string }>> {
    return this.work.write(ctx, (tx) => tx.command(key, { command: 'exportCaseFile', accountId, scope }, async () => {
      const account = await tx.maybeOne<{ clientId: ClientId; debtorId: string; number: string }>('select client_id as "clientId", debtor_id as "debtorId", number from account where id = $1 for update', [accountId]);
      if (!account) return refuse('UNKNOWN', 'There is no such account.', {}, 'accountId');
      const under = await tx.maybeOne<{ id: string }>(`select id from case_file where account_id = $1 and status = 'PREPARING'`, [accountId]);
      if (under) return refuse('BEING_MADE', 'A file of this account is being made already. Wait for it, then ask again.', {});
      const id = tx.newId();
      await tx.query('insert into case_file (id, client_id, account_id, debtor_id, scope, as_of, step, requested_by, requested_by_name, requested_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $6)',
        [id, account.clientId, accountId, account.debtorId, scope, tx.now, 'Waits for its turn', tx.ctx.principal.userId, tx.ctx.principal.name]);
      tx.addJob(MAKE_CASE_FILE, { id }, { key: `${MAKE_CASE_FILE}.${id}` });
      tx.audit({ action: 'caseFile.requested', subjectKind: 'account', subjectId: accountId, facts: { caseFileId: id, scope, number: account.number } });
      await tx.emit({ type: 'caseFile.progressed', clientId: account.clientId, accountId, payload: { caseFileId: id, status: 'PREPARING' } });
      return ok({ id });
    }));
  }

  /** Those of an account, the newest first. */
  list(ctx: Ctx, accountId: AccountId): Promise<CaseFileRow[]> {
    return this.work.read(ctx, (tx) => tx.query<CaseFileRow>(
      `select id, account_id as "accountId", scope, as_of as "asOf", status, step, done, total, problem, exhibits, pages, size::float8 as size, sha256, document_id as "documentId", manifest_id as "manifestId",
              kept_until as "keptUntil", requested_by_name as "requestedByName", requested_at as "requestedAt", finished_at as "finishedAt" from case_file where account_id = $1 order by requested_at desc, id desc limit 100`, [accountId]));
  }
}
