import { Readable } from 'node:stream';
import { recordActivity } from '@quittance/accounts/server';
import { askPermit, previewContact, usePermit, type ContactRequest } from '@quittance/compliance/server';
import type { Decision } from '@quittance/compliance/domain';
import { storeDocument } from '@quittance/documents/server';
import { ok, refuse, type AccountId, type ClientId, type ContactPointId, type DebtorId, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { noteCarrierEvent } from '../sending/carrier-event';
import { recordCommunicationEvent, tellCommunication } from '../sending/communication-row';
import { COUNTRY_OF_LAW, type TemplateVersion } from '../templates/template-version';
import { contentFor } from '../writing/decide-others';
import { writeMessage, type WrittenMessage } from '../writing/write-message';
import type { CallRow } from './call-row';

/** PLAYED: by the carrier, a prerecorded voice before the law. READ: by the collector, word for word. */
export type VoicemailHow = 'PLAYED' | 'READ';

export interface Voicemail {
  readonly version: TemplateVersion;
  readonly message: WrittenMessage;
}

export interface VoicemailCommunication {
  readonly id: string; readonly clientId: ClientId; readonly accountId: AccountId; readonly debtorId: DebtorId; readonly recipientName: string; readonly text: string; readonly status: string; readonly address: string;
}

/** A client's own text before the agency's, a country's before all of them; in the debtor's language, else in English. */
const VERSION = `
  select v.id, v.template_id as "templateId", v.n, t.kind, t.name, t.channel, t.language, t.country, t.client_id as "clientId", t.tone, v.subject, v.body, v.status, v.written_by as "writtenBy"
    from account a join debtor d on d.id = a.debtor_id cross join agency g
    join template t on t.channel = 'VOICEMAIL' and (t.client_id is null or t.client_id = a.client_id) and (t.country is null or t.country = ${COUNTRY_OF_LAW})
    join template_version v on v.template_id = t.id and v.status = 'APPROVED'
    left join lateral (select r.language from restriction r where r.debtor_id = d.id and r.kind = 'LANGUAGE' and not exists (select from restriction_end e where e.restriction_id = r.id) order by r.at desc limit 1) l on true
   where a.id = $1 and t.language in (coalesce(l.language, 'en'), 'en') order by t.language <> coalesce(l.language, 'en'), t.client_id is null, t.country is null, t.id limit 1`;

/** The locked text for a call, as it would be said now. Refuses NO_TEMPLATE and what writing refuses. */
export async function writeVoicemail(tx: Tx, call: CallRow, collectorName: string): Promise<Result<Voicemail>> {
  if (call.accountId === null || call.contactPointId === null) return refuse('ADDRESS_NOT_FOUND', 'The number is not on file: no voicemail is left on it.', {});
  const version = await tx.maybeOne<TemplateVersion>(VERSION, [call.accountId]);
  if (version === undefined) return refuse('NO_TEMPLATE', 'No voicemail text is approved: compliance approves one under Write, Templates.', {});
  const message = await writeMessage(tx, { version, accountIds: [call.accountId], contactPointId: call.contactPointId, asked: {}, writerName: collectorName });
  return message.ok ? ok({ version, message: message.value }) : message;
}

const requestOf = (tx: Tx, call: CallRow, { message }: Voicemail, how: VoicemailHow): ContactRequest => ({
  accountId: call.accountId as AccountId, contactPointId: call.contactPointId as ContactPointId, personId: call.personId, channel: 'CALL', purpose: 'COLLECT',
  message: { voicemail: 'LEFT', dialling: how === 'PLAYED' ? 'PRERECORDED' : 'BY_HAND', content: contentFor(message.accounts[0] as never, message, tx.today) } });

/** Whether it may be left so. Stores nothing. */
export const previewVoicemail = (tx: Tx, call: CallRow, voicemail: Voicemail, how: VoicemailHow): Promise<Result<Decision>> => previewContact(tx, requestOf(tx, call, voicemail, how));

/** Decides, uses the permit, and puts the message on record as on its way. Refuses CONTACT_REFUSED with its reasons. */
export async function beginVoicemail(tx: Tx, call: CallRow, voicemail: Voicemail, how: VoicemailHow): Promise<Result<VoicemailCommunication>> {
  const request = requestOf(tx, call, voicemail, how);
  const permit = await askPermit(tx, request);
  if (!permit.ok) return permit;
  const used = await usePermit(tx, permit.value.id, request.message?.content ?? null);
  if (!used.ok) return used;
  const { message, version } = voicemail;
  const id = tx.newId();
  await tx.query(
    `insert into communication (id, client_id, account_id, debtor_id, person_id, channel, direction, purpose, permit_id, contact_point_id, address, recipient_name, template_version_id, language, body_text, content, status, queued_at, attempts, actor_id)
     values ($1, $2, $3, $4, $5, 'VOICEMAIL', 'OUTBOUND', 'COLLECT', $6, $7, $8, $9, $10, $11, $12, $13, 'SENDING', $14, 1, $15)`,
    [id, call.clientId, call.accountId, call.debtorId, call.personId, used.value.id, call.contactPointId, used.value.address, message.recipientName.slice(0, 300), version.id, version.language, message.text,
      JSON.stringify(request.message?.content), tx.now, call.userId]);
  await tx.query('insert into communication_account (communication_id, account_id, client_id) values ($1, $2, $3)', [id, call.accountId, call.clientId]);
  return ok({ id, clientId: call.clientId as ClientId, accountId: call.accountId as AccountId, debtorId: call.debtorId as DebtorId, recipientName: message.recipientName, text: message.text, status: 'SENDING', address: used.value.address });
}

/** It was said: its exact bytes are kept. The attempt is the call's. */
export async function settleVoicemail(tx: Tx, it: VoicemailCommunication, how: VoicemailHow, bytes: Buffer, providerId: string | null): Promise<void> {
  const stored = await storeDocument(tx, { clientId: it.clientId, accountId: it.accountId, kind: 'CORRESPONDENCE', visibility: 'AGENCY', mediaType: 'text/plain', fileName: 'Voicemail.txt' }, Readable.from([bytes]));
  if (!stored.ok) throw new Error(stored.refusal.message);
  await tx.query(`update communication set status = 'SENT', sent_at = $2, document_id = $3, sha256 = $4, provider_id = $5 where id = $1`, [it.id, tx.now, stored.value.id, stored.value.sha256, providerId]);
  await recordCommunicationEvent(tx, { communicationId: it.id, kind: 'SENT', source: how === 'PLAYED' ? 'carrier' : 'collector', note: how === 'PLAYED' ? 'Played by the carrier.' : 'Read out by the collector, word for word.' });
  await recordActivity(tx, { accountId: it.accountId, clientId: it.clientId, debtorId: it.debtorId, kind: 'CALL', sourceId: it.id, facts: { communicationId: it.id, voicemail: how }, body: `Voicemail for ${it.recipientName}, ${how === 'PLAYED' ? 'played by the carrier' : 'read out'}.` });
  await tellCommunication(tx, { ...it, channel: 'VOICEMAIL' }, 'SENT');
}

/** It was not said after all. */
export async function failVoicemail(tx: Tx, it: VoicemailCommunication, reason: string): Promise<void> {
  await tx.query(`update communication set status = 'FAILED', status_reason = $2 where id = $1 and status = 'SENDING'`, [it.id, reason]);
  await recordCommunicationEvent(tx, { communicationId: it.id, kind: 'FAILED', source: 'carrier', note: reason });
  await tellCommunication(tx, { ...it, channel: 'VOICEMAIL' }, 'FAILED');
}

const OF_CALL = `
  select c.id, c.client_id as "clientId", c.account_id as "accountId", c.debtor_id as "debtorId", c.recipient_name as "recipientName", c.body_text as text, c.status, c.address
    from call_voicemail v join communication c on c.id = v.communication_id where`;

export const voicemailOf = (tx: Tx, communicationId: string): Promise<VoicemailCommunication | undefined> => tx.maybeOne<VoicemailCommunication>(`${OF_CALL} c.id = $1 for update of c`, [communicationId]);

/** The call ended while the carrier was playing: what was fetched was heard, what was not was never said. */
export async function settleLeft(tx: Tx, call: CallRow): Promise<void> {
  for (const it of await tx.query<VoicemailCommunication>(`${OF_CALL} v.call_id = $1 and v.how = 'PLAYED' for update of c`, [call.id])) {
    if (it.status === 'SENDING') await failVoicemail(tx, it, 'The call ended before it was played.');
    else if (it.status === 'SENT') await noteCarrierEvent(tx, { communicationId: it.id, kind: 'DELIVERED', source: call.provider, providerEventId: `${call.provider}:${call.legId ?? call.id}:left`, note: 'Played to its end.' });
  }
}
