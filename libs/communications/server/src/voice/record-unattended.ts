import { recordActivities, touchAccount } from '@quittance/accounts/server';
import { outcomeOf } from '@quittance/communications/domain';
import { CALL_OUTCOMES } from '@quittance/compliance/domain';
import { permitOfCall, recordContactAttempt } from '@quittance/compliance/server';
import type { Tx } from '@quittance/platform';
import { noteCallEvent, tellCall, type CallRow } from './call-row';

/**
 * Records how a call ended that nobody wrapped up, by what the provider told: it counts all the same. An incoming one that nobody answered is
 * recorded so as well. Leaves alone what reached nobody.
 */
export async function recordUnattended(tx: Tx, call: CallRow): Promise<void> {
  const { accountId, clientId, debtorId } = call;
  if (accountId === null || clientId === null || debtorId === null || call.attemptId !== null) return;
  const left = await tx.maybeOne(`select 1 as one from call_voicemail v join communication c on c.id = v.communication_id where v.call_id = $1 and c.status in ('SENT', 'DELIVERED')`, [call.id]);
  const ended = outcomeOf({ status: call.status, answeredBy: call.answeredBy, voicemailLeft: left !== undefined, durationSeconds: call.durationSeconds });
  const { zone, name } = await tx.one<{ zone: string | null; name: string }>('select time_zone as zone, name from debtor where id = $1', [call.personId ?? debtorId]);
  const note = call.status === 'MISSED' ? '' : 'Not wrapped up: recorded by what the telephone provider told.';
  const attempt = { personName: '', ...ended, zone, durationSeconds: call.durationSeconds, note, accounts: [{ accountId, clientId, spokenOf: ended.conversation }] };
  let attemptId: string;
  if (call.direction === 'OUTBOUND') {
    const permit = await permitOfCall(tx, call.permitId ?? '', accountId);
    if (!permit.ok) return;
    attemptId = await recordContactAttempt(tx, { ...attempt, direction: 'OUTBOUND', permit: permit.value });
  } else {
    attemptId = await recordContactAttempt(tx, { ...attempt, direction: 'INBOUND', debtorId, personId: call.personId, contactPointId: call.contactPointId, channel: 'CALL', address: call.number, occurredAt: call.startedAt });
  }
  await tx.query('update call set attempt_id = $2 where id = $1', [call.id, attemptId]);
  await noteCallEvent(tx, call.id, 'RECORDED', note);
  await touchAccount(tx, accountId);
  const missed = call.direction === 'INBOUND' && !ended.connected;
  const body = missed ? `${name} called, and nobody answered.` : `${call.direction === 'INBOUND' ? `${name} called` : `Called ${name}`}: ${CALL_OUTCOMES[ended.outcome].label.toLowerCase()}.${note === '' ? '' : `\n${note}`}`;
  const line = { accountId, clientId, debtorId, kind: 'CALL' as const, sourceId: attemptId, occurredAt: call.startedAt };
  await recordActivities(tx, [
    { ...line, body, facts: { outcome: ended.outcome, direction: call.direction, connected: ended.connected, conversation: ended.conversation, durationSeconds: call.durationSeconds, callId: call.id } },
    { ...line, visibility: 'CLIENT', body: call.direction === 'INBOUND' ? 'The debtor called.' : ended.conversation ? 'We spoke with the debtor by phone.' : 'We called and got no answer.', facts: { copyOf: attemptId } }]);
  await tellCall(tx, call, call.status);
}
