import { formatDate } from '@quittance/kernel';
import { recordActivities, type AccountState, type NewActivity } from '@quittance/accounts/server';
import { CALL_OUTCOMES } from '@quittance/compliance/domain';
import type { Tx } from '@quittance/platform';
import type { CallWrapUp } from './record-call.use-case';

interface Told {
  readonly call: CallWrapUp;
  readonly accounts: readonly AccountState[];
  readonly attemptId: string;
  readonly personName: string;
  readonly personRole: string;
  readonly note: string;
}

/**
 * A line on each account the call was about. The agency's names person and words; the client's says only that it happened,
 * because who was reached and how may come from another client. `copyOf` marks the client's, which the agency's screens leave out.
 */
export async function tellOfCall(tx: Tx, { call, accounts, attemptId, personName, personRole, note }: Told): Promise<void> {
  const facts = {
    outcome: call.outcome, direction: call.direction, connected: call.connected, conversation: call.conversation, durationSeconds: call.durationSeconds ?? null,
    callBackOn: call.callBackOn ?? null, callBackAt: call.callBackAt?.trim() || null, callId: call.callId ?? null, accounts: accounts.length };
  const line = (account: AccountState): Omit<NewActivity, 'body'> => ({ accountId: account.id, clientId: account.clientId, debtorId: account.debtorId, kind: 'CALL', sourceId: attemptId });
  const body = [headline(call, personName, personRole), note].filter((part) => part !== '').join('\n');
  await recordActivities(tx, accounts.flatMap((account) => [
    { ...line(account), body, facts },
    { ...line(account), visibility: 'CLIENT', body: plainWords(call), facts: { copyOf: attemptId } },
  ]));
}

function headline(call: CallWrapUp, personName: string, personRole: string): string {
  const person = personName === '' ? '' : ` ${call.conversation ? 'with' : 'for'} ${personName}${personRole === '' ? '' : ` (${personRole.toLowerCase()})`}`;
  const minutes = call.durationSeconds ? `, ${Math.max(1, Math.round(call.durationSeconds / 60))} min` : '';
  const at = call.callBackAt?.trim() ? ` at ${call.callBackAt.trim()} their time` : '';
  const back = call.callBackOn ? ` Call back on ${formatDate(call.callBackOn)}${at}.` : '';
  return `${call.direction === 'INBOUND' ? 'They called' : 'Called'}${person}${minutes}: ${CALL_OUTCOMES[call.outcome].label.toLowerCase()}.${back}`;
}

function plainWords({ direction, conversation, connected }: CallWrapUp): string {
  if (conversation) return direction === 'INBOUND' ? 'The debtor called and we spoke.' : 'We spoke with the debtor by phone.';
  if (direction === 'INBOUND') return 'The debtor called.';
  return connected ? 'We called and could not reach the right person.' : 'We called and got no answer.';
}
