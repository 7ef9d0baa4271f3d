/** Headers of an email, names in lower case. */
export type MailHeaders = ReadonlyMap<string, string>;

/** Whether a machine wrote a message, in words for a person; null where nothing says so (RFC 3834, and what programs send beside it). */
export function writtenByMachine(headers: MailHeaders): string | null {
  const auto = headers.get('auto-submitted')?.trim().toLowerCase() ?? '';
  if (auto !== '' && !auto.startsWith('no')) return `its header says Auto-Submitted: ${auto.slice(0, 40)}`;
  for (const name of ['x-autoreply', 'x-autorespond', 'x-autoresponse', 'x-auto-reply-from']) if (headers.has(name)) return `its header has ${name}`;
  const precedence = headers.get('precedence')?.trim().toLowerCase() ?? '';
  if (['bulk', 'junk', 'list', 'auto_reply'].includes(precedence)) return `its header says Precedence: ${precedence}`;
  return headers.has('list-id') ? 'it comes from a mailing list' : null;
}

/** A message that came back to us on its own: from our own address, or with our own mark. */
export function isOwnMessage(headers: MailHeaders, from: string, own: readonly string[]): boolean {
  return headers.has(OWN_MARK) || own.some((address) => address !== '' && address.toLowerCase() === from.toLowerCase());
}

/** The header every message of ours carries. */
export const OWN_MARK = 'x-quittance-message';

/** After so many servers it goes in circles. */
export const MOST_HOPS = 60;
