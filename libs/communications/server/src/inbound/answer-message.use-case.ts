import { Injectable } from '@nestjs/common';
import { askPermit, previewContact, type ContactRequest } from '@quittance/compliance/server';
import { ok, refuse, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { oneReminder, type MessagePreview, type MessageQueued } from '../application/messages/send-message.use-case';
import { sendCommunication, type WhatToSend } from '../sending/send-communication';
import { templateVersion, type TemplateVersion } from '../templates/template-version';
import type { Asked } from '../writing/merge-values';
import { writeMessage, type WrittenMessage } from '../writing/write-message';
import { ownWordsVersion } from './own-words-version';
import { lockMessage, readMessage, type InboundRecord } from './lock-message';
import { holdersOf } from './match-message';

/** An answer as a person asks for it: a text in use, or words of their own. */
export interface Answer {
  readonly messageId: string;
  readonly templateVersionId: string | null;
  readonly subject: string;
  readonly text: string;
  readonly asked: Asked;
  readonly overrides: readonly { readonly gate: string; readonly reason: string }[];
}

interface Ready {
  readonly message: InboundRecord;
  readonly written: WrittenMessage;
  readonly version: TemplateVersion;
  readonly request: ContactRequest;
}

/** Nobody reads what is answered to these. */
const MACHINES: ReadonlySet<string> = new Set(['OUT_OF_OFFICE', 'BOUNCE', 'LOOP']);

/**
 * Answers a message in its thread: back to the address or number it came from, on a permit that says what it answers. Refuses
 * MESSAGE_NOT_FOUND, NOT_ASSIGNED, NOT_ANSWERABLE, what the linter finds in words of one's own, and as SendMessage does.
 */
@Injectable()
export class AnswerMessage {
  constructor(private readonly work: UnitOfWork) {}

  /** The answer as it would be now, and whether it may go now. Stores nothing. */
  preview(ctx: Ctx, input: Answer): Promise<Result<MessagePreview>> {
    return this.work.read(ctx, async (tx) => {
      const ready = await prepare(tx, input, await readMessage(tx, input.messageId));
      if (!ready.ok) return ready;
      const { written, request } = ready.value;
      const decided = await previewContact(tx, request);
      return decided.ok ? ok({
        subject: written.subject, text: written.text, html: written.html, recipientName: written.recipientName, addressLines: [written.point.value], addressRules: [], accountNumbers: written.accounts.map(({ number }) => number), decision: decided.value }) : decided;
    });
  }

  /** Asks for the permit, queues the answer and marks the message as done. */
  execute(ctx: Ctx, input: Answer, key: string): Promise<Result<MessageQueued>> {
    return this.work.write(ctx, (tx) => tx.command(key, input, async () => {
      const ready = await prepare(tx, input, await lockMessage(tx, input.messageId));
      if (!ready.ok) return ready;
      const { message, written, version, request } = ready.value;
      const alone = await oneReminder(tx, written, version);
      if (!alone.ok) return alone;
      const permit = await askPermit(tx, request);
      if (!permit.ok) return permit;
      const queued = await sendCommunication(tx, {
        permit: permit.value, recipientName: written.recipientName, channel: message.channel, what: whatToSend(input, ready.value, ctx.principal.name),
        answers: message.communicationId === null ? null : { communicationId: message.communicationId, attemptId: message.attemptId } });
      if (!queued.ok) return queued;
      if (message.doneAt === null) await tx.query('update inbound_message set done_at = $2, done_by = $3 where id = $1', [message.id, tx.now, ctx.principal.userId]);
      tx.audit({ action: 'inbox.answered', subjectKind: 'message', subjectId: message.id, facts: { communicationId: queued.value } });
      await tx.emit({ type: 'inbox.changed', clientId: null, accountId: null, payload: { messageId: message.id, channel: message.channel } });
      return ok({ communicationId: queued.value, accountId: request.accountId });
    }));
  }
}

function whatToSend(input: Answer, { written, version }: Ready, writerName: string): WhatToSend {
  const said = { subject: written.subject, text: written.text, language: version.language };
  return input.templateVersionId === null ? { ...said, content: written.content } : { ...said, templateVersionId: version.id, asked: { ...input.asked, 'collector.name': writerName } };
}

async function prepare(tx: Tx, input: Answer, message: InboundRecord | undefined): Promise<Result<Ready>> {
  if (!message) return refuse('MESSAGE_NOT_FOUND', 'There is no such message.', {}, 'messageId');
  const { accountId, debtorId } = message;
  if (accountId === null || debtorId === null) return refuse('NOT_ASSIGNED', 'Nobody knows yet whose message it is. Put it on an account first.', {}, 'messageId');
  if (MACHINES.has(message.class) || message.from === '') return refuse('NOT_ANSWERABLE', 'A machine wrote it: nobody reads the answer. Write on the account.', {}, 'messageId');
  const version = await versionOf(tx, input, message);
  if (!version.ok) return version;
  const point = (await holdersOf(tx, message.channel === 'EMAIL' ? 'EMAIL' : 'PHONE', message.from)).find((holder) => holder.debtorId === debtorId);
  const written = await writeMessage(tx, {
    version: version.value, accountIds: [accountId], contactPointId: point?.contactPointId ?? null, sender: { debtorId, value: message.from, personName: message.fromName }, asked: input.asked, writerName: tx.ctx.principal.name });
  if (!written.ok) return written;
  const { purpose, content } = written.value;
  const request: ContactRequest = {
    accountId, personId: debtorId, ...(point ? { contactPointId: point.contactPointId } : { address: message.from }), channel: message.channel, purpose, message: { replyTo: message.attemptId, content },
    ...(input.overrides.length > 0 ? { overrides: input.overrides } : {}) };
  return ok({ message, written: written.value, version: version.value, request });
}

async function versionOf(tx: Tx, { templateVersionId, subject, text }: Answer, { channel, debtorId }: InboundRecord): Promise<Result<TemplateVersion>> {
  if (templateVersionId === null) return ownWordsVersion(tx, { channel, debtorId: debtorId as string, subject, text });
  const version = await templateVersion(tx, templateVersionId);
  if (version === undefined) return refuse('TEMPLATE_NOT_FOUND', 'There is no such text.', {}, 'templateVersionId');
  if (version.status !== 'APPROVED') return refuse('TEMPLATE_NOT_APPROVED', 'This text is not approved: compliance approves it first.', { status: version.status }, 'templateVersionId');
  return version.channel === channel ? ok(version) : refuse('OTHER_CHANNEL', `An answer goes the way the message came. Choose a text for ${channel === 'EMAIL' ? 'an email' : 'a text'}.`, {}, 'templateVersionId');
}
