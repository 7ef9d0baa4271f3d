/** What a mail server says became of a message for one recipient. */
export interface RecipientReport {
  readonly recipient: string;
  readonly action: 'FAILED' | 'DELAYED' | 'DELIVERED';
  /** Enhanced status code (RFC 3463), such as 5.1.1; empty where none is given. */
  readonly status: string;
  readonly diagnostic: string;
}

/** A delivery status notification. */
export interface DeliveryReport {
  readonly recipients: readonly RecipientReport[];
  /** The message it is about, without angle brackets; null where it does not say. */
  readonly messageId: string | null;
}

/** A report is small; its attached original may not be. */
const MOST_READ = 400_000;
const MOST_WORDS = 60_000;
const MOST_PARTS = 50;
const MOST_RECIPIENTS = 100;

/**
 * Reads a delivery report: a multipart/report of RFC 3464, or what older servers write in words. Null where it is none.
 * @param raw the message as it came, its bytes as latin1
 */
export function readDeliveryReport(raw: string): DeliveryReport | null {
  const text = raw.slice(0, MOST_READ).replace(/\r\n/g, '\n');
  const { headers, body } = split(text);
  const type = headers.get('content-type') ?? '';
  if (/multipart\/report/i.test(type) && /report-type\s*=\s*"?delivery-status/i.test(type)) {
    const parts = partsOf(body, boundaryOf(type));
    const status = parts.find((part) => /message\/(?:global-)?delivery-status/i.test(part.headers.get('content-type') ?? ''));
    const original = parts.find((part) => /message\/rfc822|text\/rfc822-headers|message\/global/i.test(part.headers.get('content-type') ?? ''));
    if (status) return { recipients: recipientsOf(decoded(status)), messageId: idIn(original ? decoded(original) : '') };
  }
  return inWords(headers, body.slice(0, MOST_WORDS));
}

/** Whether the address itself is bad, so that it is not used again: unknown, moved, disabled. A full mailbox or a refused text is not its fault. */
export const addressIsBad = ({ action, status, diagnostic }: RecipientReport): boolean =>
  action === 'FAILED' && (/^5\.1\.(?:0|1|2|3|6|10)$|^5\.2\.1$|^5\.4\.4$/.test(status) || (!/^5\.[1-7]\.\d/.test(status) && UNKNOWN.test(diagnostic)));

const UNKNOWN = /user unknown|unknown user|no such (?:user|mailbox|recipient|address)|mailbox (?:not found|unavailable|does not exist)|does not exist|recipient (?:rejected|not found)|invalid (?:recipient|mailbox)|address rejected|account (?:that you tried to reach )?(?:does not exist|is disabled)|host (?:or domain )?name? ?not found/i;

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

function split(text: string): Part {
  const end = text.indexOf('\n\n');
  const head = end < 0 ? text : text.slice(0, end);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, body: end < 0 ? '' : text.slice(end + 2) };
}

const boundaryOf = (type: string): string => /boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(type)?.slice(1).find(Boolean) ?? '';

function partsOf(body: string, boundary: string): Part[] {
  if (boundary === '') return [];
  return `\n${body}`.split(`\n--${boundary}`).slice(1, MOST_PARTS).filter((part) => !part.startsWith('--')).map((part) => split(part.replace(/^[ \t]*\n/, '')));
}

function decoded({ headers, body }: Part): string {
  const encoding = (headers.get('content-transfer-encoding') ?? '').toLowerCase();
  if (encoding === 'base64') return fromBase64(body);
  return encoding === 'quoted-printable' ? body.replace(/=\n/g, '').replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : body;
}

function fromBase64(body: string): string {
  try {
    return atob(body.replace(/[^a-z0-9+/=]/gi, '')).replace(/\r\n/g, '\n');
  } catch {
    return '';
  }
}

const ACTIONS: Readonly<Record<string, RecipientReport['action']>> = { failed: 'FAILED', delayed: 'DELAYED', delivered: 'DELIVERED', relayed: 'DELIVERED', expanded: 'DELIVERED' };

function recipientsOf(status: string): RecipientReport[] {
  return status.split(/\n{2,}/).map((block) => split(`${block.replace(/^\n+/, '')}\n\n`).headers).flatMap((fields) => {
    const action = ACTIONS[(fields.get('action') ?? '').toLowerCase().split(/\s/)[0] ?? ''];
    const recipient = valueOf(fields.get('original-recipient')) || valueOf(fields.get('final-recipient'));
    if (action === undefined || recipient === '') return [];
    const diagnostic = valueOf(fields.get('diagnostic-code')).slice(0, 500);
    return [{ recipient: recipient.toLowerCase(), action, status: /[245]\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? diagnostic)?.[0] ?? '', diagnostic }];
  }).slice(0, MOST_RECIPIENTS);
}

/** "rfc822; ann@x.example" → "ann@x.example". */
const valueOf = (field: string | undefined): string => (field ?? '').replace(/^[\w-]+\s*;\s*/, '').replace(/^<|>$/g, '').trim();

const idIn = (text: string): string | null => /^message-id\s*:\s*<([^<>\s]{3,250})>/im.exec(text.replace(/\n[ \t]+/g, ' '))?.[1] ?? null;

/** Reports in words: from the mail system, with a failure in the subject and a reply code in the text. */
function inWords(headers: ReadonlyMap<string, string>, body: string): DeliveryReport | null {
  const from = headers.get('from') ?? '';
  const subject = headers.get('subject') ?? '';
  const empty = /^<>$/.test(headers.get('return-path') ?? '');
  if (!/mailer-daemon|postmaster|mail delivery/i.test(from) && !empty) return null;
  if (!/undeliver|delivery (?:status|failed|failure|has failed)|failure notice|returned (?:mail|to sender)|mail delivery|unzustellbar|non remis|no entregado/i.test(subject)) return null;
  const code = /(?<!\d)([45])\d\d[ -]#?(?:([245]\.\d{1,3}\.\d{1,3}))?/.exec(body);
  const recipient = headers.get('x-failed-recipients')?.split(',')[0]?.trim() ?? /<?([^\s<>"':;,]{1,64}@[^\s<>"':;,]{3,190})>?/.exec(body)?.[1] ?? '';
  if (recipient === '') return null;
  const line = code ? body.slice(code.index).split('\n')[0]?.trim() ?? '' : '';
  return {
    messageId: idIn(body),
    recipients: [{ recipient: recipient.toLowerCase(), action: code?.[1] === '4' ? 'DELAYED' : 'FAILED', status: code?.[2] ?? '', diagnostic: line.slice(0, 500) || subject.slice(0, 500) }] };
}
