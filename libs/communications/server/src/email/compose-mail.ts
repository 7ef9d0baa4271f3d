import { OWN_MARK } from '@quittance/communications/domain';
import type { MailSender } from '@quittance/platform';

/** An email about to leave. */
export interface OutgoingEmail {
  /** Of the row it comes from; its Message-ID is made of it, the same at every attempt. */
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  /** Message-IDs without angle brackets, the oldest first; the last is the one answered. */
  readonly thread: readonly string[];
  /** Where one click ends email to this address (RFC 8058); null for messages to users. */
  readonly unsubscribeUrl: string | null;
  readonly sentAt: Date;
}

/** What DKIM signs: whoever adds a way out must have signed for it (RFC 8058). */
const SIGNED = 'From:Sender:Reply-To:Subject:Date:Message-ID:To:Cc:MIME-Version:Content-Type:Content-Transfer-Encoding:In-Reply-To:References:Auto-Submitted:List-Unsubscribe:List-Unsubscribe-Post';
const MOST_REFERENCES = 20;

/** The Message-ID of a row, without angle brackets. */
export const messageIdOf = (id: string, sender: MailSender): string => `${id}@${sender.address.slice(sender.address.indexOf('@') + 1)}`;

/** The exact bytes of an email, signed where there is a key: plain and marked-up text, threading, the way out. */
export async function composeMail(mail: OutgoingEmail, sender: MailSender): Promise<Buffer> {
  const { createTransport } = await import('nodemailer');
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows', disableFileAccess: true, disableUrlAccess: true,
    ...(sender.dkim ? { dkim: { domainName: sender.dkim.domain, keySelector: sender.dkim.selector, privateKey: sender.dkim.privateKey, headerFieldNames: SIGNED } } : {}) });
  const thread = mail.thread.slice(-MOST_REFERENCES).map((id) => `<${id}>`);
  const { message } = await composer.sendMail({
    messageId: `<${messageIdOf(mail.id, sender)}>`, date: mail.sentAt, from: { name: sender.name, address: sender.address }, to: { name: mail.to.name, address: mail.to.address },
    subject: mail.subject, text: mail.text, html: mail.html ?? htmlOf(mail.text),
    ...(thread.length > 0 ? { inReplyTo: thread.at(-1) ?? '', references: thread } : {}),
    headers: {
      [OWN_MARK]: mail.id,
      ...(mail.unsubscribeUrl === null ? { 'Auto-Submitted': 'auto-generated' } : { 'List-Unsubscribe': `<${mail.unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }) } });
  return message as Buffer;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/** The same words as markup: paragraphs, line breaks, links that can be pressed; everything else as written. */
export function htmlOf(text: string): string {
  const paragraphs = text.replace(/\r\n?/g, '\n').trim().split(/\n{2,}/).map((paragraph) => `<p>${linked(paragraph).replaceAll('\n', '<br>\n')}</p>`);
  return `<!doctype html>\n<html><body style="font-family:sans-serif;line-height:1.5">\n${paragraphs.join('\n')}\n</body></html>`;
}

const linked = (text: string): string => text.split(/(https?:\/\/[^\s<>"']{1,2000})/).map((part, index) => (index % 2 === 0 ? escaped(part) : `<a href="${escaped(part)}">${escaped(part)}</a>`)).join('');
