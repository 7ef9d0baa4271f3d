import { Injectable } from '@nestjs/common';
import { stepOf, type TemplateChannel } from '@quittance/communications/domain';
import type { Decision } from '@quittance/compliance/domain';
import { askPermit, previewContact } from '@quittance/compliance/server';
import { formatDate, ok, refuse, type AccountId, type BusinessDate, type ContactPointId, type Result } from '@quittance/kernel';
import { PdfPrinter } from '@quittance/documents/server';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { CheckNumber } from '../../numbers/check-number.use-case';
import { printLetter } from '../../letters/print-letters';
import { sendCommunication } from '../../sending/send-communication';
import { templateVersion, type TemplateVersion } from '../../templates/template-version';
import { dueTogether, type AccountToWrite } from '../../writing/account-facts';
import { contentFor, permitOthers } from '../../writing/decide-others';
import type { Asked } from '../../writing/merge-values';
import { frameOf, writeMessage, type WrittenMessage } from '../../writing/write-message';

/** A message as a person asks for it. */
export interface MessageInput {
  readonly accountId: AccountId;
  readonly templateVersionId: string;
  readonly contactPointId: ContactPointId;
  readonly asked: Asked;
  readonly delivery: 'SINGLE' | 'BATCH';
  readonly overrides: readonly { readonly gate: string; readonly reason: string }[];
}

export interface MessagePreview {
  subject: string;
  text: string;
  /** Of an email. */
  html: string | null;
  recipientName: string;
  addressLines: string[];
  addressRules: string[];
  accountNumbers: string[];
  decision: Decision;
}

export interface MessageQueued {
  communicationId: string;
  accountId: string;
}

/** Writes to a debtor: preview with the permission and its reason; then the permit, and the queue. */
@Injectable()
export class SendMessage {
  constructor(private readonly work: UnitOfWork, private readonly printer: PdfPrinter, private readonly checks: CheckNumber) {}

  /** The message as it would be now, and whether it may go now. Stores nothing. A draft may be looked at, but not sent. */
  preview(ctx: Ctx, input: MessageInput): Promise<Result<MessagePreview>> {
    return this.work.read(ctx, (tx) => messageAsItWouldGo(tx, input));
  }

  /** The letter on paper, before it is sent: without a number, marked by its file name. */
  async previewPdf(ctx: Ctx, input: MessageInput): Promise<Result<Buffer>> {
    const written = await this.work.read(ctx, async (tx) => {
      const found = await write(tx, input);
      return found.ok ? ok({ ...found.value, today: tx.today, now: tx.now }) : found;
    });
    if (!written.ok) return written;
    const { message, version, today, now } = written.value;
    if (version.channel !== 'LETTER') return refuse('NOT_A_LETTER', 'Only a letter is printed.', {});
    return ok(await printLetter(this.printer, { rendered: message.rendered, frame: frameOf(message, null, today), language: version.language }, message.agency, now));
  }

  /** Asks for the permit and queues the message. Refuses as writing does, CONTACT_REFUSED with its reason, TEMPLATE_NOT_APPROVED, ONE_REMINDER. */
  async execute(ctx: Ctx, input: MessageInput, key: string): Promise<Result<MessageQueued>> {
    if (await this.work.read(ctx, async (tx) => (await templateVersion(tx, input.templateVersionId))?.channel === 'TEXT')) await this.checks.before(ctx, input.contactPointId);
    return this.work.write(ctx, (tx) => tx.command(key, input, async () => {
      const written = await write(tx, input);
      if (!written.ok) return written;
      const { message, version } = written.value;
      if (version.status !== 'APPROVED') return refuse('TEMPLATE_NOT_APPROVED', 'This text is not approved: compliance approves it first.', { status: version.status }, 'templateVersionId');
      if (version.channel === 'VOICEMAIL') return refuse('IN_A_CALL', 'A voicemail is left in a call: call them, and leave it once a machine answers.', {}, 'templateVersionId');
      const waits = await oneReminder(tx, message, version);
      if (!waits.ok) return waits;
      const permit = await askPermit(tx, requestOf(message, version.channel, input, tx.today));
      if (!permit.ok) return permit;
      const others = await permitOthers(tx, message, permit.value.channel, input.overrides);
      if (!others.ok) return others;
      const queued = await sendCommunication(tx, {
        permit: permit.value, recipientName: message.recipientName, others: others.value, channel: version.channel, delivery: input.delivery,
        what: { templateVersionId: version.id, asked: { ...input.asked, 'collector.name': ctx.principal.name }, subject: message.subject, text: message.text, language: version.language } });
      return queued.ok ? ok({ communicationId: queued.value, accountId: input.accountId }) : queued;
    }));
  }
}

/** A message as it would be now, and what the rules say of it. Stores nothing. */
export async function messageAsItWouldGo(tx: Tx, input: MessageInput): Promise<Result<MessagePreview>> {
  const written = await write(tx, input);
  if (!written.ok) return written;
  const { message, version } = written.value;
  const decided = await previewContact(tx, requestOf(message, version.channel, input, tx.today));
  if (!decided.ok) return decided;
  return ok({
    subject: message.subject, text: message.text, html: message.html, recipientName: message.recipientName, addressLines: [...(message.address?.lines ?? [message.point.value])], addressRules: [...(message.address?.rules ?? [])],
    accountNumbers: message.accounts.map(({ number }) => number), decision: decided.value });
}

async function write(tx: Tx, input: MessageInput): Promise<Result<{ message: WrittenMessage; version: TemplateVersion }>> {
  const version = await templateVersion(tx, input.templateVersionId);
  if (version === undefined) return refuse('TEMPLATE_NOT_FOUND', 'There is no such text.', {}, 'templateVersionId');
  // A reminder is for all that is due at the client; anything else for the account alone.
  const accountIds = stepOf(version.kind) > 0 ? await dueTogether(tx, input.accountId) : [input.accountId];
  const message = await writeMessage(tx, { version, accountIds: accountIds.length === 0 ? [input.accountId] : accountIds, contactPointId: input.contactPointId, asked: input.asked, writerName: tx.ctx.principal.name });
  return message.ok ? ok({ message: message.value, version }) : message;
}

const requestOf = (message: WrittenMessage, channel: TemplateChannel, { accountId, contactPointId, overrides }: MessageInput, today: BusinessDate) => ({
  accountId, contactPointId, personId: message.point.debtorId, channel: channel === 'VOICEMAIL' ? ('CALL' as const) : channel, purpose: message.purpose,
  message: { content: contentFor(message.accounts[0] as AccountToWrite, message, today), ...(channel === 'VOICEMAIL' ? { voicemail: 'LEFT' as const } : {}) }, ...(overrides.length > 0 ? { overrides } : {}) });

/** One reminder for all that is due, never five: a second within a day is refused, by whatever account it is asked for. */
export async function oneReminder(tx: Tx, { accounts }: WrittenMessage, { kind }: TemplateVersion): Promise<Result<null>> {
  if (stepOf(kind) === 0) return ok(null);
  await tx.query('select from debtor where id = $1 for update', [accounts[0]?.debtorId]);
  const earlier = await tx.maybeOne<{ number: number; on: string }>(
    `select c.number::float8 as number, to_char(c.queued_at at time zone (select time_zone from agency), 'YYYY-MM-DD') as on from communication c join communication_account x on x.communication_id = c.id
        join template_version v on v.id = c.template_version_id join template t on t.id = v.template_id
      where x.account_id = any ($1) and t.kind in ('FRIENDLY_REMINDER', 'SECOND_REMINDER', 'DEMAND', 'FINAL_DEMAND') and c.status in ('QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'UNCERTAIN') and c.queued_at > $2 limit 1`,
    [accounts.map(({ id }) => id), new Date(tx.now.getTime() - 86_400_000)]);
  return earlier ? refuse('ONE_REMINDER', `A reminder for all that is due went into the queue on ${formatDate(earlier.on)} (L${earlier.number}). The next one has until tomorrow.`, { number: earlier.number }) : ok(null);
}
