import { Injectable } from '@nestjs/common';
import { loadAccountState, notFound } from '@quittance/accounts/server';
import { addContactPoint } from '@quittance/debtors/server';
import { ok, refuse, type AccountId, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { holdersOf } from '../inbound/match-message';
import { lockCall, noteCallEvent, tellCall, type CallRow } from './call-row';
import { recordUnattended } from './record-unattended';

export interface CallChanged {
  callId: string;
}

/** Puts an incoming call that is on no account on one. Refuses where there is no such account. */
export async function putCallOn(tx: Tx, call: CallRow, accountId: AccountId): Promise<Result<CallRow>> {
  const account = await loadAccountState(tx, accountId);
  if (!account) return notFound();
  const holders = call.number === '' ? [] : await holdersOf(tx, 'PHONE', call.number);
  const parties = await tx.query<{ id: string }>('select debtor_id as id from account_party where account_id = $1', [accountId]);
  const holder = holders.find(({ debtorId }) => debtorId === account.debtorId) ?? holders.find(({ debtorId }) => parties.some(({ id }) => id === debtorId));
  const personId = holder === undefined || holder.debtorId === account.debtorId ? null : holder.debtorId;
  const reason = `Assigned by ${tx.ctx.principal.name}.`;
  await tx.query(`update call set account_id = $2, client_id = $3, debtor_id = $4, person_id = $5, contact_point_id = $6, matched_by = 'HAND', match_reason = $7 where id = $1`,
    [call.id, account.id, account.clientId, account.debtorId, personId, holder?.contactPointId ?? null, reason]);
  await noteCallEvent(tx, call.id, 'ASSIGNED', reason);
  tx.audit({ action: 'call.assigned', subjectKind: 'account', subjectId: account.id, facts: { callId: call.id } });
  const now = { ...call, accountId: account.id, clientId: account.clientId, debtorId: account.debtorId, personId, contactPointId: holder?.contactPointId ?? null };
  await tellCall(tx, now, call.status);
  return ok(now);
}

/** Says whose an incoming call is that nobody could match, or that it is dealt with. */
@Injectable()
export class AssignCall {
  constructor(private readonly work: UnitOfWork) {}

  /** A missed call goes on the account's record at once. Refuses CALL_NOT_FOUND, ALREADY_ASSIGNED, and what is no number of the debtor's. */
  assign(ctx: Ctx, { callId, accountId, keepNumber }: { callId: string; accountId: AccountId; keepNumber: boolean }): Promise<Result<CallChanged>> {
    return this.work.write(ctx, async (tx) => {
      const call = await lockCall(tx, callId);
      if (call?.direction !== 'INBOUND') return refuse('CALL_NOT_FOUND', 'There is no such incoming call.', {}, 'callId');
      if (call.accountId !== null) return refuse('ALREADY_ASSIGNED', 'It is on an account already, and a call stays where it was put. Write a note on the other account.', { accountId: call.accountId }, 'accountId');
      const account = await loadAccountState(tx, accountId);
      if (!account) return notFound();
      if (keepNumber && call.number !== '') {
        const added = await addContactPoint(tx, { debtorId: account.debtorId, kind: 'PHONE', value: call.number, source: 'DEBTOR' });
        if (!added.ok && added.refusal.code !== 'CONTACT_KNOWN') return added;
      }
      const put = await putCallOn(tx, call, accountId);
      if (!put.ok) return put;
      if (call.status === 'MISSED') await recordUnattended(tx, put.value);
      return ok({ callId });
    });
  }

  /** Nobody has to look at it any more, or somebody has to after all. Refuses CALL_NOT_FOUND. */
  finish(ctx: Ctx, callId: string, done: boolean): Promise<Result<CallChanged>> {
    return this.work.write(ctx, async (tx) => {
      const call = await lockCall(tx, callId);
      if (call?.direction !== 'INBOUND') return refuse('CALL_NOT_FOUND', 'There is no such incoming call.', {}, 'callId');
      await tx.query('update call set done_at = $2, done_by = $3 where id = $1', [callId, done ? tx.now : null, done ? tx.ctx.principal.userId : null]);
      await noteCallEvent(tx, callId, done ? 'DONE' : 'OPENED_AGAIN');
      await tellCall(tx, call, call.status);
      return ok({ callId });
    });
  }
}
