import { createHash } from 'node:crypto';
import { isOwnMessage, MOST_HOPS, OWN_MARK, readDeliveryReport, writtenByMachine, type DeliveryReport } from '@quittance/communications/domain';
import type { ParsedMail } from 'mailparser';

/** An email as it came in, read as far as it can be. */
export interface IncomingMail {
  readonly messageId: string | null;
  /** Message-IDs it answers, the nearest first, without angle brackets. */
  readonly answers: readonly string[];
  readonly fromAddress: string;
  readonly fromName: string;
  readonly toAddress: string;
  readonly subject: string;
  /** All of its text, quotations included. */
  readonly text: string;
  /** Who says that a machine wrote it; null: nobody. */
  readonly machine: string | null;
  readonly report: DeliveryReport | null;
  /** Our own message's id where this is a report or copy of one. */
  readonly ownId: string | null;
  /** It came back to us on its own, or goes in circles. */
  readonly loop: boolean;
  readonly attachments: readonly IncomingAttachment[];
  readonly sha256: string;
}

export interface IncomingAttachment {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** A message with 20 MB of attachments, in base64, and room for its texts. */
export const MOST_MAIL_BYTES = 36_000_000;
const MOST_TEXT = 100_000;
const MOST_HTML = 1_000_000;
const MOST_ATTACHMENTS = 50;
const MOST_REFERENCES = 100;

/**
 * Reads a message. Never throws: what cannot be read is kept as it came, without its text.
 * @param own addresses that are ours
 */
export async function readMail(bytes: Buffer, own: readonly string[]): Promise<IncomingMail> {
  const { simpleParser } = await import('mailparser');
  const parsed = await simpleParser(bytes, { skipImageLinks: true, skipTextToHtml: true, skipTextLinks: true, maxHtmlLengthToParse: MOST_HTML }).catch(() => null);
  const raw = bytes.toString('latin1', 0, 400_000);
  const headers = headersOf(parsed);
  const from = parsed?.from?.value[0];
  const fromAddress = clean(from?.address ?? '', 320).toLowerCase();
  return {
    messageId: idOf(parsed?.messageId), answers: answersOf(parsed), fromAddress, fromName: clean(from?.name ?? '', 300), toAddress: clean(toOf(parsed), 320).toLowerCase(), subject: clean(parsed?.subject ?? '', 1000),
    text: unbroken(parsed?.text ?? '').slice(0, MOST_TEXT), machine: writtenByMachine(headers), report: readDeliveryReport(raw),
    ownId: new RegExp(`^${OWN_MARK}: ([0-9a-f-]{36})`, 'im').exec(raw)?.[1]?.toLowerCase() ?? null,
    loop: isOwnMessage(headers, fromAddress, own) || hopsOf(parsed) > MOST_HOPS,
    attachments: (parsed?.attachments ?? []).slice(0, MOST_ATTACHMENTS).filter(({ contentType }) => contentType !== 'message/delivery-status').map(({ filename, contentType, content }) => ({
      fileName: filename ?? 'file', mediaType: contentType.slice(0, 200), content })),
    sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** The same message has the same key, whichever way and however often it comes in. */
export const mailKey = ({ messageId, fromAddress, sha256 }: IncomingMail): string =>
  messageId === null ? `sha256:${sha256}` : createHash('sha256').update(`${messageId}\n${fromAddress}`).digest('hex');

function headersOf(parsed: ParsedMail | null): Map<string, string> {
  const headers = new Map<string, string>();
  for (const { key, line } of parsed?.headerLines ?? []) if (!headers.has(key)) headers.set(key, line.slice(line.indexOf(':') + 1).trim());
  return headers;
}

const hopsOf = (parsed: ParsedMail | null): number => (parsed?.headerLines ?? []).filter(({ key }) => key === 'received').length;

function toOf(parsed: ParsedMail | null): string {
  const [to] = [parsed?.to ?? []].flat();
  return to?.value[0]?.address ?? '';
}

function answersOf(parsed: ParsedMail | null): string[] {
  const references = [parsed?.references ?? []].flat().slice(-MOST_REFERENCES).reverse();
  return [...new Set([parsed?.inReplyTo, ...references].flatMap((one) => idOf(one) ?? []))];
}

const idOf = (text: string | undefined): string | null => /<?([^<>\s]{1,250})>?/.exec(text ?? '')?.[1] ?? null;

/** One line, without what the database or a screen would stumble over. */
const clean = (text: string, most: number): string => unbroken(text).replace(/\s+/g, ' ').trim().slice(0, most);

/** PostgreSQL keeps no NUL, and half a character is none. */
// eslint-disable-next-line no-control-regex
const unbroken = (text: string): string => text.replace(/\u0000/g, '').toWellFormed();
