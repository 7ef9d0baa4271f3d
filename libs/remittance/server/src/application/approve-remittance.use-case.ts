import { Injectable } from '@nestjs/common';
import { ok, refuse, type RemittanceRunId, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { checkUnchanged, loadRun, type RunRecord } from './run-record';
import { openRun } from './open-runs';

export interface ApproveRemittanceInput {
  readonly key: string;
  readonly runId: string;
  readonly hash: string;
}

/**
 * A second person approves a run, exactly as it is on their screen. Refuses SAME_PERSON (the database does as well),
 * RUN_CHANGED where the hash is another's, and RUN_STALE where a payment in it has been returned since.
 */
@Injectable()
export class ApproveRemittance {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, input: ApproveRemittanceInput): Promise<Result<{ runId: RemittanceRunId }>> {
    return this.work.write(ctx, async (tx) => {
      return tx.command(input.key, { command: 'approveRemittance', ...input }, () => approve(tx, input));
    });
  }
}

async function approve(tx: Tx, { runId, hash }: ApproveRemittanceInput): Promise<Result<{ runId: RemittanceRunId }>> {
  const open = await openRun(tx, runId);
  if (!open.ok) return open;
  const loaded = await loadRun(tx, runId);
  if (!loaded.ok) return loaded;
  const person = tx.ctx.principal.userId;
  const possible = checkApproval(loaded.value, hash, person);
  if (!possible.ok) return possible;
  await approveRuns(tx, [possible.value], person);
  return ok({ runId: possible.value.id });
}

/** Approves runs already checked; their approval is of the hashes they have now. */
export async function approveRuns(tx: Tx, runs: readonly RunRecord[], person: string | null): Promise<void> {
  await tx.query(`update remittance_run set status = 'APPROVED', approved_by = $2, approved_at = $3, approved_hash = hash, version = version + 1 where id = any ($1)`, [runs.map(({ id }) => id), person, tx.now]);
  for (const { id, clientId, currency, run, hash } of runs) {
    tx.audit({ action: 'remittance.approved', subjectKind: 'remittance_run', subjectId: id, facts: { remit: run.remit, currency, hash } });
    await tx.emit({ type: 'remittance.approved', clientId, accountId: null, payload: { runId: id, currency, remit: run.remit } });
  }
}

/** Whether a person may approve a run as it was on their screen. */
export function checkApproval(record: RunRecord, hash: string, person: string | null): Result<RunRecord> {
  if (record.preparedBy === person || person === null) return refuse('SAME_PERSON', 'You prepared this run. Somebody else has to approve it.', { runId: record.id });
  if (record.status === 'APPROVED') return refuse('ALREADY_APPROVED', 'This run has been approved already.', { runId: record.id });
  const fresh = checkFresh(record);
  if (!fresh.ok) return fresh;
  if (record.hash !== hash) return refuse('RUN_CHANGED', 'This run is no longer what your screen shows. Look at it again before you approve it.', { runId: record.id });
  return checkUnchanged(record);
}

/** Refuses RUN_STALE where something the run rests on has changed since it was prepared. */
export const checkFresh = (record: RunRecord): Result<RunRecord> =>
  record.stale
    ? refuse('RUN_STALE', 'A payment was returned since this run was prepared, so it would pay out money that is not there. Prepare it anew.', { runId: record.id })
    : ok(record);
