import { reachedThem } from '@quittance/communications/domain';
import { permitOfCall, type UsedPermit } from '@quittance/compliance/server';
import { ok, refuse, type AccountId, type ContactPointId, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { lockCall, noteCallEvent, tellCall, type CallRow } from './call-row';
import { putCallOn } from './assign-call.use-case';

/** A call of the telephone provider about to go on the account's record. */
export interface CallToRecord {
  readonly id: string;
  readonly direction: 'OUTBOUND' | 'INBOUND';
  /** Of a call of ours. */
  readonly permit: UsedPermit | null;
  readonly number: string;
  readonly contactPointId: ContactPointId | null;
  readonly personId: string | null;
  readonly startedAt: Date;
  /** Talked for so long, seconds; null where nobody answered. */
  readonly durationSeconds: number | null;
}

/**
 * A call for the record of how it ended. An incoming one that nobody could match is put on the account. Refuses CALL_NOT_FOUND, OTHER_CALL,
 * CALL_RECORDED, NOBODY_CALLED.
 */
export async function callToRecord(tx: Tx, callId: string, accountId: AccountId): Promise<Result<CallToRecord>> {
  let call = await lockCall(tx, callId);
  if (call === undefined) return refuse('CALL_NOT_FOUND', 'There is no such call.', {}, 'callId');
  if (call.attemptId !== null) return refuse('CALL_RECORDED', 'How this call ended is on record already. Add a note for the rest.', { callId }, 'callId');
  if (call.accountId === null) {
    const put = await putCallOn(tx, call, accountId);
    if (!put.ok) return put;
    call = put.value;
  }
  if (call.accountId !== accountId) return refuse('OTHER_CALL', 'This call is another account’s.', { accountId: call.accountId ?? '' }, 'callId');
  if (call.direction === 'INBOUND') return ok(toRecord(tx, call, null));
  if (!reachedThem(call.status) && call.status !== 'UNCERTAIN') return refuse('NOBODY_CALLED', 'Their telephone was not rung: there is nothing to record.', { callId }, 'callId');
  const permit = await permitOfCall(tx, call.permitId ?? '', accountId);
  return permit.ok ? ok(toRecord(tx, call, permit.value)) : permit;
}

const toRecord = (tx: Tx, call: CallRow, permit: UsedPermit | null): CallToRecord => ({
  id: call.id, direction: call.direction, permit, number: call.number, contactPointId: call.contactPointId, personId: call.personId, startedAt: call.startedAt,
  durationSeconds: call.durationSeconds ?? (call.answeredAt === null ? null : Math.max(0, Math.round((tx.now.getTime() - call.answeredAt.getTime()) / 1000))) });

/** The call's record is this attempt. */
export async function tieCall(tx: Tx, callId: string, attemptId: string): Promise<void> {
  await tx.query('update call set attempt_id = $2, done_at = coalesce(done_at, $3), done_by = coalesce(done_by, $4) where id = $1', [callId, attemptId, tx.now, tx.ctx.principal.userId]);
  await noteCallEvent(tx, callId, 'RECORDED');
  const call = await lockCall(tx, callId);
  if (call) await tellCall(tx, call, call.status);
}
