import { Injectable } from '@nestjs/common';
import { hasEnded, statusAfter, type LegReport } from '@quittance/communications/domain';
import { ok, refuse, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { lockCall, moveCall, noteCallEvent, type CallRow } from './call-row';
import { callSetting } from './call-settings';
import { LEAVE_VOICEMAIL } from './leave-voicemail.job';
import { recordUnattended } from './record-unattended';
import { settleLeft } from './voicemail-communication';

/** What a provider tells of a leg of a call. */
export interface CallReport extends LegReport {
  readonly callId: string;
  readonly provider: string;
  /** Of the leg. */
  readonly legId: string;
  readonly durationSeconds?: number | null;
  readonly reason?: string;
}

/** Notes what became of a call, once per report: the same told a hundred times changes nothing, and what comes late reopens nothing. */
@Injectable()
export class TakeCallStatus {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, report: CallReport): Promise<Result<{ repeated: boolean }>> {
    return this.work.write<{ repeated: boolean }>(ctx, async (tx) => {
      const call = await lockCall(tx, report.callId);
      if (call === undefined || call.provider !== report.provider || (known(call, report.leg) ?? report.legId) !== report.legId) return refuse('CALL_UNKNOWN', 'There is no such call of ours.');
      const fresh = await noteCallEvent(tx, call.id, `${report.leg}_${report.state}`, report.reason ?? '', `${report.provider}:${report.legId}:${report.leg}:${report.state}`.slice(0, 300));
      if (!fresh) return ok({ repeated: true });
      if (report.leg === 'THEM' && call.direction === 'OUTBOUND' && call.legId === null) await tx.query('update call set leg_id = $2 where id = $1', [call.id, report.legId]);
      const next = statusAfter({ direction: call.direction, status: call.status, answered: call.answeredAt !== null }, report);
      // The provider's own measure counts, even where our side had hung up first.
      if (next === null && report.leg === 'THEM' && call.status === 'COMPLETED' && report.durationSeconds !== null && report.durationSeconds !== undefined) await tx.query('update call set duration_seconds = $2 where id = $1', [call.id, report.durationSeconds]);
      if (next === null) return ok({ repeated: false });
      await moveCall(tx, call, next, { reason: reasonOf(next, report), ended: hasEnded(next), durationSeconds: report.leg === 'THEM' ? (report.durationSeconds ?? null) : null });
      if (next === 'MISSED') await recordUnattended(tx, { ...call, status: next });
      if (call.status === 'LEAVING' && next === 'COMPLETED') await settleLeft(tx, call);
      return ok({ repeated: false });
    });
  }

  /** A machine or a person answered. Where the agency wants it so, the carrier then leaves the voicemail. */
  answeredBy(ctx: Ctx, { callId, provider, legId, by }: { callId: string; provider: string; legId: string; by: 'HUMAN' | 'MACHINE' }): Promise<Result<{ repeated: boolean }>> {
    return this.work.write<{ repeated: boolean }>(ctx, async (tx) => {
      const call = await lockCall(tx, callId);
      if (call?.direction !== 'OUTBOUND' || call.provider !== provider || (call.legId ?? legId) !== legId) return refuse('CALL_UNKNOWN', 'There is no such call of ours.');
      if (!(await noteCallEvent(tx, callId, `ANSWERED_BY_${by}`, '', `${provider}:${legId}:by`))) return ok({ repeated: true });
      await tx.query('update call set answered_by = $2, leg_id = coalesce(leg_id, $3) where id = $1', [callId, by, legId]);
      await byItself(tx, call, by);
      await tx.emit({ type: 'call.changed', clientId: call.clientId, accountId: call.accountId, payload: { callId, direction: call.direction, status: call.status } });
      return ok({ repeated: false });
    });
  }
}

const known = (call: CallRow, leg: LegReport['leg']): string | null => ((leg === 'US') === (call.direction === 'OUTBOUND') ? call.providerId : call.direction === 'OUTBOUND' ? call.legId : null);

const reasonOf = (next: string, { leg, reason = '' }: CallReport): string => (reason !== '' ? reason : next === 'CANCELLED' && leg === 'US' ? 'Your own telephone was not answered, or you hung up before they were rung. Nobody was called.' : '');

async function byItself(tx: Tx, call: CallRow, by: 'HUMAN' | 'MACHINE'): Promise<void> {
  if (by === 'MACHINE' && !hasEnded(call.status) && (await callSetting(tx)).voicemailByItself) tx.addJob(LEAVE_VOICEMAIL, { callId: call.id }, { key: `${LEAVE_VOICEMAIL}.${call.id}` });
}
