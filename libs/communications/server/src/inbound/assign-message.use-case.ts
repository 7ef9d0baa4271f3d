import { Injectable } from '@nestjs/common';
import { loadAccountState, notFound } from '@quittance/accounts/server';
import { addContactPoint } from '@quittance/debtors/server';
import { ok, refuse, type AccountId, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { recordContactAttempt } from '@quittance/compliance/server';
import { applyClass, NO_EFFECTS, type ClassEffects } from './class-effects';
import { putOnRecord } from './keep-message';
import { fromUnknownSender, lockMessage, type InboundRecord } from './lock-message';
import { holdersOf, type Match } from './match-message';
import { noteClass } from './keep-message';

export interface Assignment {
  readonly messageId: string;
  readonly accountId: AccountId;
  /** The sender's address or number is the debtor's: keep it on file. */
  readonly keepAddress: boolean;
}

/**
 * Says whose a message is that nobody could match. It goes on the account's record, and what its class means is done. Of one that answers
 * us from an unknown address: that the address is the debtor's. Refuses MESSAGE_NOT_FOUND and ALREADY_ASSIGNED.
 */
@Injectable()
export class AssignMessage {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, { messageId, accountId, keepAddress }: Assignment): Promise<Result<{ id: string }>> {
    return this.work.write(ctx, async (tx) => {
      const message = await lockMessage(tx, messageId);
      if (!message) return refuse('MESSAGE_NOT_FOUND', 'There is no such message.', {}, 'messageId');
      if (message.accountId === accountId && keepAddress && fromUnknownSender(message)) return confirmSender(tx, message);
      if (message.accountId !== null) return refuse('ALREADY_ASSIGNED', 'It is on an account already. What came in stays where it was put; write a note on the other account.', { accountId: message.accountId }, 'accountId');
      const account = await loadAccountState(tx, accountId);
      if (!account) return notFound();
      const kind = message.channel === 'EMAIL' ? 'EMAIL' as const : 'PHONE' as const;
      if (keepAddress && message.from !== '') {
        const added = await addContactPoint(tx, { debtorId: account.debtorId, kind, value: message.from, personName: message.fromName.slice(0, 120), source: 'DEBTOR' });
        if (!added.ok && added.refusal.code !== 'CONTACT_KNOWN') return added;
      }
      const holder = (await holdersOf(tx, kind, message.from)).find(({ debtorId }) => debtorId === account.debtorId);
      const match: Match = {
        accountId: account.id, clientId: account.clientId, debtorId: account.debtorId, contactPointId: holder?.contactPointId ?? null, by: 'HAND', reason: `Assigned by ${ctx.principal.name}.`, answersId: message.answersId };
      await tx.query(`update inbound_message set account_id = $2, client_id = $3, debtor_id = $4, contact_point_id = $5, matched_by = 'HAND', match_reason = $6 where id = $1`,
        [message.id, match.accountId, match.clientId, match.debtorId, match.contactPointId, match.reason]);
      const given = await tx.one<{ n: number; reason: string; words: string; mentions: string[]; effects: ClassEffects }>('select n, reason, words, mentions, effects from inbound_class where message_id = $1 order by n desc limit 1', [message.id]);
      const document = message.documentId !== null && message.sha256 !== null ? { id: message.documentId, sha256: message.sha256 } : null;
      await putOnRecord(tx, message.id, { ...message, document, classification: { class: message.class, reason: given.reason, words: given.words, also: [], mentions: [] } }, match);
      const followed = await applyClass(tx, { class: message.class, channel: message.channel, from: message.from, words: given.words, match });
      if (!followed.ok) return followed;
      const effects = joined({ ...NO_EFFECTS, ...given.effects }, followed.value);
      await noteClass(tx, message.id, given.n + 1, { class: message.class, reason: `${match.reason} ${given.reason}`, words: given.words, mentions: given.mentions as never }, effects);
      tx.audit({ action: 'inbox.assigned', subjectKind: 'message', subjectId: message.id, facts: { accountId } });
      await tx.emit({ type: 'inbox.changed', clientId: null, accountId: null, payload: { messageId: message.id, channel: message.channel } });
      return ok({ id: message.id });
    });
  }
}

/** The address is the debtor's after all: kept on file, and the message is a contact they began, which it is a basis for. */
async function confirmSender(tx: Tx, message: InboundRecord): Promise<Result<{ id: string }>> {
  const { accountId, clientId, debtorId } = message;
  if (accountId === null || clientId === null || debtorId === null) return notFound();
  const added = await addContactPoint(tx, { debtorId, kind: message.channel === 'EMAIL' ? 'EMAIL' : 'PHONE', value: message.from, personName: message.fromName.slice(0, 120), source: 'DEBTOR' });
  if (!added.ok && added.refusal.code !== 'CONTACT_KNOWN') return added;
  const contactPointId = (await holdersOf(tx, message.channel === 'EMAIL' ? 'EMAIL' : 'PHONE', message.from)).find((one) => one.debtorId === debtorId)?.contactPointId ?? null;
  const attemptId = await recordContactAttempt(tx, {
    direction: 'INBOUND', debtorId, personId: null, contactPointId, channel: message.channel, address: message.from, personName: message.fromName.slice(0, 120), outcome: 'RECEIVED', connected: true, conversation: false, zone: null,
    durationSeconds: null, note: '', occurredAt: message.receivedAt, accounts: [{ accountId, clientId, spokenOf: false }] });
  await tx.query('update inbound_message set contact_point_id = $2, attempt_id = $3, match_reason = $4 where id = $1', [message.id, contactPointId, attemptId, `It answers a message of ours. ${tx.ctx.principal.name} knows the address to be theirs.`]);
  tx.audit({ action: 'inbox.senderKnown', subjectKind: 'message', subjectId: message.id, facts: { accountId } });
  await tx.emit({ type: 'inbox.changed', clientId: null, accountId: null, payload: { messageId: message.id, channel: message.channel } });
  return ok({ id: message.id });
}

const joined = (before: ClassEffects, now: ClassEffects): ClassEffects => ({
  restrictionIds: [...new Set([...before.restrictionIds, ...now.restrictionIds])], endedIds: [...before.endedIds, ...now.endedIds], disputeId: now.disputeId ?? before.disputeId, contactPoint: now.contactPoint ?? before.contactPoint });
