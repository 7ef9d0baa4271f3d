import { recordActivity } from '@quittance/accounts/server';
import { MESSAGE_CLASS_WORDS, type Classification } from '@quittance/communications/domain';
import { recordContactAttempt } from '@quittance/compliance/server';
import { ok, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { applyClass, NO_EFFECTS, type ClassEffects, type Effective } from './class-effects';
import type { Match } from './match-message';

/** A message that came in, read and judged. */
export interface NewInbound {
  readonly channel: 'EMAIL' | 'TEXT';
  /** The same for the same message. */
  readonly key: string;
  readonly from: string;
  readonly fromName: string;
  readonly to: string;
  readonly subject: string;
  /** Without what it quotes. */
  readonly text: string;
  readonly document: { readonly id: string; readonly sha256: string } | null;
  readonly size: number;
  /** An email's own, without angle brackets: an answer names it. */
  readonly messageId?: string | null;
  readonly classification: Classification;
  readonly match: Match | null;
  /** Why it is whose it is, or why nobody knows. */
  readonly matchReason: string;
}

/** Nobody has to look at these. */
const DONE_BY_ITSELF: ReadonlySet<string> = new Set(['OUT_OF_OFFICE', 'BOUNCE', 'LOOP', 'OPT_IN']);
/** Said by nobody, or by somebody else than the debtor. */
const NOT_THE_DEBTOR: ReadonlySet<string> = new Set(['OUT_OF_OFFICE', 'BOUNCE', 'LOOP', 'WRONG_PERSON']);

/** Whether a message with this key is here already. Waits for whoever is just taking the same in. */
export async function knownMessage(tx: Tx, channel: string, key: string): Promise<string | null> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 1220))', [`${channel} ${key}`]);
  return (await tx.maybeOne<{ id: string }>('select id from inbound_message where channel = $1 and provider_key = $2', [channel, key]))?.id ?? null;
}

/** Keeps a message, puts it on its account's record, and does what its class means. All of it, or nothing. */
export async function keepMessage(tx: Tx, message: NewInbound): Promise<Result<string>> {
  const id = tx.newId();
  const { classification, match } = message;
  const done = DONE_BY_ITSELF.has(classification.class) && (match !== null || classification.class === 'LOOP');
  await tx.query(
    `insert into inbound_message (id, channel, provider_key, from_address, from_name, to_address, subject, body_text, document_id, sha256, size, received_at, class, class_reason, account_id, client_id, debtor_id,
                                  contact_point_id, matched_by, match_reason, answers_id, done_at, message_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)`,
    [id, message.channel, message.key, message.from, message.fromName, message.to, message.subject, message.text, message.document?.id ?? null, message.document?.sha256 ?? null, message.size, tx.now,
      classification.class, classification.reason.slice(0, 2000), match?.accountId ?? null, match?.clientId ?? null, match?.debtorId ?? null, match?.contactPointId ?? null, match?.by ?? null, message.matchReason.slice(0, 500),
      match?.answersId ?? null, done ? tx.now : null, message.messageId ?? null]);
  if (match) await putOnRecord(tx, id, message, match);
  const effects = await applyClass(tx, effective(message));
  if (!effects.ok) return effects;
  await noteClass(tx, id, 1, classification, effects.value);
  await tx.emit({ type: 'inbox.changed', clientId: null, accountId: null, payload: { messageId: id, channel: message.channel } });
  return ok(id);
}

const effective = ({ classification, channel, from, match }: NewInbound): Effective => ({ class: classification.class, channel, from, words: classification.words, match });

/** Stores what a message was taken for, and what followed. */
export async function noteClass(tx: Tx, messageId: string, n: number, { class: of, reason, words, mentions }: Omit<Classification, 'also'>, effects: ClassEffects = NO_EFFECTS): Promise<void> {
  await tx.query('insert into inbound_class (message_id, n, class, reason, words, mentions, effects, actor_id, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [messageId, n, of, reason.slice(0, 2000), words.slice(0, 500), mentions, JSON.stringify(effects), tx.ctx.principal.userId, tx.now]);
}

export type Recordable = Pick<NewInbound, 'channel' | 'from' | 'fromName' | 'subject' | 'text' | 'document' | 'classification'>;

/** The message among the account's communications, as a contact the debtor began, and on the timeline. */
export async function putOnRecord(tx: Tx, id: string, message: Recordable, match: Match): Promise<void> {
  const { debtorId, name } = await tx.one<{ debtorId: Match['debtorId']; name: string }>('select a.debtor_id as "debtorId", d.name from account a join debtor d on d.id = a.debtor_id where a.id = $1', [match.accountId]);
  const personId = match.debtorId === debtorId ? null : match.debtorId;
  const { channel, from, fromName, subject, text, document, classification } = message;
  const account = { accountId: match.accountId, clientId: match.clientId };
  const communicationId = tx.newId();
  await tx.query(
    `insert into communication (id, client_id, account_id, debtor_id, person_id, channel, direction, contact_point_id, address, recipient_name, subject, body_text, document_id, sha256, status, queued_at, in_reply_to, provider_id)
     values ($1, $2, $3, $4, $5, $6, 'INBOUND', $7, $8, $9, $10, $11, $12, $13, 'RECEIVED', $14, $15, $16)`,
    [communicationId, account.clientId, account.accountId, debtorId, personId, channel, match.contactPointId, from, fromName || name, subject, text, document?.id ?? null, document?.sha256 ?? null, tx.now, match.answersId, `in:${id}`]);
  await tx.query('insert into communication_account (communication_id, account_id, client_id) values ($1, $2, $3)', [communicationId, account.accountId, account.clientId]);
  const attemptId = NOT_THE_DEBTOR.has(classification.class) || match.unknownSender === true ? null : await recordContactAttempt(tx, {
    direction: 'INBOUND', debtorId, personId, contactPointId: match.contactPointId, channel, address: from, personName: fromName.slice(0, 120), outcome: 'RECEIVED', connected: true, conversation: false, zone: null,
    durationSeconds: null, note: '', accounts: [{ ...account, spokenOf: false }] });
  await tx.query('update inbound_message set communication_id = $2, attempt_id = $3 where id = $1', [id, communicationId, attemptId]);
  if (document) await tx.query('update document set account_id = $2, client_id = $3 where id = $1 or id in (select document_id from inbound_attachment where message_id = $4)', [document.id, account.accountId, account.clientId, id]);
  const label = MESSAGE_CLASS_WORDS[classification.class].label;
  await recordActivity(tx, {
    ...account, debtorId, kind: channel, sourceId: communicationId, facts: { direction: 'INBOUND', class: classification.class, messageId: id },
    body: `${fromName || from || 'Somebody'} wrote (${label.toLowerCase()}). ${subject === '' ? '' : `${subject}\n`}${text}`.slice(0, 4000) });
}
