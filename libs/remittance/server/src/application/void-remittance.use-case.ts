import { Injectable } from '@nestjs/common';
import { ok, refuse, type ClientId, type RemittanceRunId, type Result } from '@quittance/kernel';
import { checkText } from '@quittance/payments/server';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { openRun } from './open-runs';

export interface VoidRemittanceInput {
  readonly key: string;
  readonly runId: string;
  readonly reason: string;
}

/** Voids a run that is not posted: its lines are free for the next one. A posted run is corrected by the next. */
@Injectable()
export class VoidRemittance {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, input: VoidRemittanceInput): Promise<Result<{ runId: RemittanceRunId }>> {
    return this.work.write(ctx, async (tx) => {
      const reason = checkText(input.reason, 'reason', 500);
      if (!reason.ok) return reason;
      if (reason.value === '') return refuse('REASON_NEEDED', 'Say why the run is voided.', {}, 'reason');
      return tx.command(input.key, { command: 'voidRemittance', ...input }, async () => {
        const run = await openRun(tx, input.runId);
        if (!run.ok) return run;
        await voidRun(tx, run.value.id, reason.value);
        return ok({ runId: run.value.id });
      });
    });
  }
}

/** Voids a run under way and frees its lines. */
export async function voidRun(tx: Tx, runId: RemittanceRunId, reason: string): Promise<void> {
  const { clientId, currency } = await tx.one<{ clientId: ClientId; currency: string }>(
    `update remittance_run set status = 'VOID', void_reason = $2, approved_by = null, approved_at = null, approved_hash = null, version = version + 1 where id = $1
     returning client_id as "clientId", currency`, [runId, reason]);
  await tx.query('update remittance_line set live = false where run_id = $1 and live', [runId]);
  tx.audit({ action: 'remittance.voided', subjectKind: 'remittance_run', subjectId: runId, facts: { reason } });
  await tx.emit({ type: 'remittance.voided', clientId, accountId: null, payload: { runId, currency } });
}
