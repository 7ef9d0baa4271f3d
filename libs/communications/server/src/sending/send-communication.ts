import type { ContentFacts } from '@quittance/compliance/domain';
import type { ContactPermit } from '@quittance/compliance/server';
import { ok, refuse, type AccountId, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import type { Asked } from '../writing/merge-values';
import { tellCommunication, type CommunicationChannel } from './communication-row';

export const SEND_COMMUNICATION = 'communications.send';

/** What is to be said: a template with what its writer filled in, or a text of its own. */
export type WhatToSend =
  | { readonly templateVersionId: string; readonly asked: Asked; readonly subject: string; readonly text: string; readonly language: string }
  | { readonly templateVersionId?: null; readonly subject: string; readonly text: string; readonly language: string; readonly content: ContentFacts };

export interface ToSend {
  /** Leave to send it: compliance alone gives one. */
  readonly permit: ContactPermit;
  readonly recipientName: string;
  /** Leave for each further account it speaks of. */
  readonly others?: readonly ContactPermit[];
  readonly channel: CommunicationChannel;
  readonly what: WhatToSend;
  /** A letter alone, or with others for the print house. */
  readonly delivery?: 'SINGLE' | 'BATCH';
  /** The communication it answers, and the contact that began with it. */
  readonly answers?: { readonly communicationId: string; readonly attemptId: string | null } | null;
}

/** Jobs of one communication replace each other while they wait. */
export const sendingKey = (id: string): string => `${SEND_COMMUNICATION}.${id}`;

/**
 * Queues a message. It goes when the job takes it: written anew from what is on file then, and decided again before it leaves. Returns its
 * id. Refuses OTHER_CHANNEL where the permit is for something else, OTHER_DEBTOR for accounts of somebody else.
 */
export async function sendCommunication(tx: Tx, { permit, recipientName, others = [], channel, what, delivery = 'SINGLE', answers = null }: ToSend): Promise<Result<string>> {
  if (permit.channel !== (channel === 'VOICEMAIL' ? 'CALL' : channel)) return refuse('OTHER_CHANNEL', 'The permit is for another channel.', { channel });
  const accountIds = [permit.accountId, ...others.map(({ accountId }) => accountId)];
  const accounts = await tx.query<{ id: AccountId; client_id: string; debtor_id: string }>('select id, client_id, debtor_id from account where id = any ($1)', [accountIds]);
  const main = accounts.find(({ id }) => id === permit.accountId);
  if (main === undefined || accounts.length !== new Set(accountIds).size) return refuse('ACCOUNT_NOT_FOUND', 'There is no such account, or it is not yours to see.', {}, 'accountId');
  if (accounts.some(({ client_id, debtor_id }) => client_id !== main.client_id || debtor_id !== main.debtor_id)) return refuse('OTHER_DEBTOR', 'One message speaks of one debtor’s accounts at one client.', {}, 'accountId');
  const id = tx.newId();
  await tx.query(
    `insert into communication (id, client_id, account_id, debtor_id, person_id, channel, direction, purpose, permit_id, contact_point_id, address, recipient_name, template_version_id, language, subject, body_text, content, asked, delivery,
                                status, queued_at, in_reply_to, actor_id, reply_to_attempt_id)
     values ($1, $2, $3, $4, $5, $6, 'OUTBOUND', $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, 'QUEUED', $19, $20, $21, $22)`,
    [id, main.client_id, main.id, permit.debtorId, permit.personId, channel, permit.purpose, permit.id, permit.contactPointId, permit.address, recipientName.slice(0, 300), what.templateVersionId ?? null, what.language, what.subject.slice(0, 1000),
      what.text.slice(0, 100_000), 'content' in what ? JSON.stringify(what.content) : null, JSON.stringify('asked' in what ? what.asked : {}), channel === 'LETTER' ? delivery : null, tx.now, answers?.communicationId ?? null, tx.ctx.principal.userId, answers?.attemptId ?? null]);
  await tx.query('insert into communication_account (communication_id, account_id, client_id) select $1, x.id, $3 from unnest($2::uuid[]) as x (id)', [id, accountIds, main.client_id]);
  for (const other of others) await keepPermit(tx, id, other.accountId, other.id);
  await tellCommunication(tx, { id, clientId: main.client_id as never, accountId: main.id, channel }, 'QUEUED');
  // A letter for the print house waits for its batch.
  if (channel !== 'LETTER' || delivery === 'SINGLE') tx.addJob(SEND_COMMUNICATION, { id }, { key: sendingKey(id) });
  return ok(id);
}

/** Notes on which permit a message speaks of a further account. */
export const keepPermit = (tx: Tx, communicationId: string, accountId: AccountId, permitId: string): Promise<unknown> =>
  tx.query('insert into communication_permit (communication_id, account_id, client_id, permit_id, recorded_at) select $1, a.id, a.client_id, $3, $4 from account a where a.id = $2', [communicationId, accountId, permitId, tx.now]);
