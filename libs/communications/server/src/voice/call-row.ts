import type { CallStatus } from '@quittance/communications/domain';
import type { AccountId, ClientId, ContactPointId, DebtorId, UserId } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';

export interface CallRow {
  readonly id: string;
  readonly direction: 'OUTBOUND' | 'INBOUND';
  readonly status: CallStatus;
  readonly statusReason: string;
  readonly clientId: ClientId | null;
  readonly accountId: AccountId | null;
  readonly debtorId: DebtorId | null;
  readonly personId: string | null;
  readonly contactPointId: ContactPointId | null;
  /** Theirs. */
  readonly number: string;
  readonly ourNumber: string;
  readonly permitId: string | null;
  readonly userId: UserId | null;
  readonly userNumber: string;
  readonly provider: string;
  readonly providerId: string | null;
  readonly legId: string | null;
  readonly answeredBy: 'HUMAN' | 'MACHINE' | null;
  readonly startedAt: Date;
  readonly answeredAt: Date | null;
  readonly endedAt: Date | null;
  readonly durationSeconds: number | null;
  readonly attemptId: string | null;
}

export const CALL = `
  select c.id, c.direction, c.status, c.status_reason as "statusReason", c.client_id as "clientId", c.account_id as "accountId", c.debtor_id as "debtorId", c.person_id as "personId", c.contact_point_id as "contactPointId", c.number,
         c.our_number as "ourNumber", c.permit_id as "permitId", c.user_id as "userId", c.user_number as "userNumber", c.provider, c.provider_id as "providerId", c.leg_id as "legId", c.answered_by as "answeredBy",
         c.started_at as "startedAt", c.answered_at as "answeredAt", c.ended_at as "endedAt", c.duration_seconds as "durationSeconds", c.attempt_id as "attemptId"
    from call c`;

/** One call, held against others while it changes. */
export const lockCall = (tx: Tx, id: string): Promise<CallRow | undefined> => tx.maybeOne<CallRow>(`${CALL} where c.id = $1 for update of c`, [id]);

export const tellCall = (tx: Tx, { id, direction, clientId, accountId }: Pick<CallRow, 'id' | 'direction' | 'clientId' | 'accountId'>, status: CallStatus): Promise<void> =>
  tx.emit({ type: 'call.changed', clientId, accountId, payload: { callId: id, direction, status } });

/** Notes what happened in a call. False where this very report was known. */
export async function noteCallEvent(tx: Tx, callId: string, kind: string, note = '', providerEventId: string | null = null): Promise<boolean> {
  return (await tx.change(
    'insert into call_event (id, call_id, kind, provider_event_id, note, recorded_at, actor_id) values ($1, $2, $3, $4, $5, $6, $7) on conflict (provider_event_id) do nothing',
    [tx.newId(), callId, kind, providerEventId, note.slice(0, 1000), tx.now, tx.ctx.principal.userId])) > 0;
}

/** Moves a call; where it ends, its end is now. */
export async function moveCall(tx: Tx, call: CallRow, status: CallStatus, { reason = '', ended, durationSeconds = null }: { reason?: string; ended: boolean; durationSeconds?: number | null }): Promise<void> {
  const answered = status === 'ANSWERED' || (status === 'COMPLETED' && call.answeredAt === null && (durationSeconds ?? 0) > 0);
  const answeredAt = call.answeredAt ?? (answered ? new Date(tx.now.getTime() - (ended ? (durationSeconds ?? 0) * 1000 : 0)) : null);
  const seconds = !ended || answeredAt === null ? null : (durationSeconds ?? Math.max(0, Math.round((tx.now.getTime() - answeredAt.getTime()) / 1000)));
  await tx.query('update call set status = $2, status_reason = $3, answered_at = $4, ended_at = $5, duration_seconds = $6 where id = $1', [call.id, status, reason.slice(0, 1000), answeredAt, ended ? tx.now : null, seconds]);
  await tellCall(tx, call, status);
}
