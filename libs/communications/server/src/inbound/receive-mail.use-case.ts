import { Inject, Injectable } from '@nestjs/common';
import { classifyReply, ownWords, type Classification } from '@quittance/communications/domain';
import { mediaTypeOf, safeFileName, storeDocument } from '@quittance/documents/server';
import { ok, refuse, type Result } from '@quittance/kernel';
import { CONFIGURATION, UnitOfWork, type Configuration, type Ctx, type Tx } from '@quittance/platform';
import { keepMessage, knownMessage } from './keep-message';
import { findAnswered, matchMessage, ownIdOf, type Match, type Sent } from './match-message';
import { mailKey, MOST_MAIL_BYTES, readMail, type IncomingMail } from './read-mail';
import { bounceKey, takeBounce, wordsOf } from './take-bounce';

export interface ReceivedMail {
  readonly id: string;
  /** It was here already, and nothing was done. */
  readonly repeated: boolean;
}

/** A bounce brings our own message back: its bytes are kept where they are small. */
const MOST_REPORT_BYTES = 65_536;
const MOST_ATTACHMENT_BYTES = 25_000_000;

/**
 * Takes in one email: whose it is, what it is, what follows from it. The same message handed in again changes nothing. Refuses TOO_LARGE and EMPTY.
 */
@Injectable()
export class ReceiveMail {
  constructor(private readonly work: UnitOfWork, @Inject(CONFIGURATION) private readonly config: Configuration) {}

  async execute(ctx: Ctx, bytes: Buffer): Promise<Result<ReceivedMail>> {
    if (bytes.length === 0) return refuse('EMPTY', 'There is no message.');
    if (bytes.length > MOST_MAIL_BYTES) return refuse('TOO_LARGE', `A message has ${MOST_MAIL_BYTES / 1_000_000} MB at most.`, { limit: MOST_MAIL_BYTES });
    const mail = await readMail(bytes, [this.config.mailSender?.address ?? '', this.config.mailbox?.user ?? '']);
    return this.work.write(ctx, (tx) => take(tx, mail, bytes));
  }
}

async function take(tx: Tx, mail: IncomingMail, bytes: Buffer): Promise<Result<ReceivedMail>> {
  const bounced = mail.report ? await findAnswered(tx, 'EMAIL', [...(mail.report.messageId ? [mail.report.messageId] : []), ...(mail.ownId ? [mail.ownId] : [])]) : null;
  const key = bounced && mail.report ? bounceKey(bounced, mail.report) : mailKey(mail);
  const known = await knownMessage(tx, 'EMAIL', key);
  if (known !== null) return ok({ id: known, repeated: true });
  const answered = mail.report || mail.loop ? null : await findAnswered(tx, 'EMAIL', mail.answers);
  const text = mail.report ? mail.text.slice(0, 4000) : ownWords(mail.text, answered?.text);
  const found = mail.report ? bouncedOf(bounced) : mail.loop ? { by: null, reason: 'It is our own message.' } : await matchMessage(tx, 'EMAIL', mail.fromAddress, answered);
  const match = found.by === null ? null : (found as Match);
  const document = mail.report && bytes.length > MOST_REPORT_BYTES ? null : await keepBytes(tx, mail, bytes, match);
  if (document !== null && !document.ok) return document;
  const kept = await keepMessage(tx, {
    channel: 'EMAIL', key, from: mail.fromAddress, fromName: mail.fromName, to: mail.toAddress, subject: mail.subject, text, document: document?.value ?? null, size: bytes.length, messageId: mail.messageId,
    classification: judge(mail, text), match, matchReason: found.reason });
  if (!kept.ok) return kept;
  if (!mail.report) {
    const attached = await keepAttachments(tx, kept.value, mail, match);
    if (!attached.ok) return attached;
  }
  const followed = bounced && mail.report ? await takeBounce(tx, bounced, mail.report) : ok(null);
  if (mail.report && !bounced) await cameBackToOutbox(tx, kept.value, mail);
  return followed.ok ? ok({ id: kept.value, repeated: false }) : followed;
}

function judge(mail: IncomingMail, text: string): Classification {
  const plain = { words: '', also: [], mentions: [] } as const;
  if (mail.report) return { class: 'BOUNCE', reason: mail.report.recipients.map(wordsOf).join(' ').slice(0, 1000) || 'A mail server reports on a message.', ...plain };
  if (mail.loop) return { class: 'LOOP', reason: 'It carries our own mark or comes from our own address, or it goes in circles.', ...plain };
  return classifyReply({ channel: 'EMAIL', subject: mail.subject, text, machine: mail.machine });
}

/** An invitation or a notice that came back: the outbox says so, and nobody has to look here. */
async function cameBackToOutbox(tx: Tx, messageId: string, mail: IncomingMail): Promise<void> {
  const id = mail.ownId ?? ownIdOf(mail.report?.messageId ?? '');
  const failed = mail.report?.recipients.find(({ action }) => action === 'FAILED');
  if (id === null || !failed) return;
  const changed = await tx.change(`update outbox_message set status = 'FAILED', status_reason = $2, sent_at = null where id = $1 and status in ('SENT', 'UNCERTAIN')`, [id, `It came back. ${wordsOf(failed)}`.slice(0, 500)]);
  if (changed === 0) return;
  await tx.query('update inbound_message set done_at = $2, match_reason = $3 where id = $1', [messageId, tx.now, 'It reports on a message of the outbox.']);
  await tx.emit({ type: 'outbox.changed', clientId: null, accountId: null, payload: { messageId: id, status: 'FAILED' } });
}

const bouncedOf = (sent: Sent | null): Match | { by: null; reason: string } => sent
  ? { accountId: sent.accountId, clientId: sent.clientId, debtorId: sent.debtorId, contactPointId: sent.contactPointId, by: 'REFERENCE', reason: 'It reports on a message of ours.', answersId: sent.id }
  : { by: null, reason: 'It reports on a message that is not among our communications.' };

async function keepBytes(tx: Tx, mail: IncomingMail, bytes: Buffer, match: Match | null): Promise<Result<{ id: string; sha256: string }>> {
  return storeDocument(tx, { clientId: match?.clientId ?? null, accountId: match?.accountId ?? null, kind: 'CORRESPONDENCE', visibility: 'AGENCY', fileName: safeFileName(`${mail.subject.slice(0, 80) || 'Message'}.eml`), mediaType: 'message/rfc822' },
    (async function* content() { yield bytes; })());
}

/** Files that may be opened are kept by themselves; everything else is only in the message as it came. */
async function keepAttachments(tx: Tx, messageId: string, mail: IncomingMail, match: Match | null): Promise<Result<null>> {
  for (const [index, { fileName, mediaType, content }] of mail.attachments.entries()) {
    const name = safeFileName(fileName).slice(0, 255);
    const known = content.length > 0 && content.length <= MOST_ATTACHMENT_BYTES ? mediaTypeOf(content.subarray(0, 4096), name) : undefined;
    const stored = known ? await storeDocument(tx, { clientId: match?.clientId ?? null, accountId: match?.accountId ?? null, kind: 'CORRESPONDENCE', visibility: 'AGENCY', fileName: name, mediaType: known }, (async function* pieces() { yield content; })()) : null;
    if (stored !== null && !stored.ok) return stored;
    await tx.query('insert into inbound_attachment (message_id, n, file_name, media_type, size, document_id) values ($1, $2, $3, $4, $5, $6)', [messageId, index + 1, name, known ?? mediaType, content.length, stored?.value.id ?? null]);
  }
  return ok(null);
}
