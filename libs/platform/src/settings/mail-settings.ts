type Env = Readonly<Record<string, string | undefined>>;

/** How mail leaves. Without it none does: messages stay in the outbox. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; else STARTTLS, which a server that is not this machine must offer. */
  readonly secure: boolean;
  readonly user: string | null;
  readonly password: string | null;
}

/** Who writes, and the key that proves it (RFC 6376). */
export interface MailSender {
  readonly name: string;
  readonly address: string;
  readonly dkim: { readonly domain: string; readonly selector: string; readonly privateKey: string } | null;
}

/** A mailbox that is read for what comes back. */
export interface MailboxSettings extends Omit<MailSettings, 'user' | 'password'> {
  readonly user: string;
  readonly password: string;
  readonly folder: string;
}

const LEAST_SECRET = 16;

/** SMTP_URL: `smtp://user:password@host:587`, `smtps://…:465`; null where none is set. */
export function readMailSettings(env: Env): MailSettings | null {
  const url = urlOf(env, 'SMTP_URL', ['smtp:', 'smtps:']);
  if (!url) return null;
  const secure = url.protocol === 'smtps:';
  return { host: hostOf(url), port: portOf(url, secure ? 465 : 587), secure, user: part(url.username), password: part(url.password) };
}

/** MAIL_FROM (`Name <address>`), MAIL_DKIM_DOMAIN, MAIL_DKIM_SELECTOR, MAIL_DKIM_KEY (PEM); null without a MAIL_FROM. Throws where mail would leave without a sender. */
export function readMailSender(env: Env): MailSender | null {
  const from = env['MAIL_FROM']?.trim() ?? '';
  if (from === '') {
    if (env['SMTP_URL']) throw new Error('MAIL_FROM is not set: who the mail is from, such as "Halden Recovery <office@halden.example>"');
    return null;
  }
  const [, name = '', inside] = /^\s*"?([^"<>]*?)"?\s*<([^<>\s]+)>\s*$/.exec(from) ?? [];
  const address = (inside ?? from).toLowerCase();
  if (!/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(address)) throw new Error('MAIL_FROM must be an address, such as "Halden Recovery <office@halden.example>"');
  return { name, address, dkim: dkimOf(env, address.slice(address.indexOf('@') + 1)) };
}

/** IMAP_URL: `imaps://user:password@host:993/INBOX`; null where none is set. */
export function readMailboxSettings(env: Env): MailboxSettings | null {
  const url = urlOf(env, 'IMAP_URL', ['imap:', 'imaps:']);
  if (!url) return null;
  const secure = url.protocol === 'imaps:';
  const [user, password] = [part(url.username), part(url.password)];
  if (user === null || password === null) throw new Error('IMAP_URL needs a user and a password: imaps://user:password@host/INBOX');
  return { host: hostOf(url), port: portOf(url, secure ? 993 : 143), secure, user, password, folder: decodeURIComponent(url.pathname.replace(/^\//, '')) || 'INBOX' };
}

/** What the web hook for incoming mail is signed with; null where none is set, and then there is no such hook. */
export function readHookSecret(env: Env): string | null {
  const secret = env['MAIL_HOOK_SECRET'] ?? '';
  if (secret === '') return null;
  if (secret.length < LEAST_SECRET) throw new Error(`MAIL_HOOK_SECRET must have ${LEAST_SECRET} characters or more`);
  return secret;
}

function dkimOf(env: Env, domain: string): MailSender['dkim'] {
  const selector = env['MAIL_DKIM_SELECTOR'] ?? '';
  // A variable of one line writes line breaks as \n.
  const privateKey = (env['MAIL_DKIM_KEY'] ?? '').replaceAll('\\n', '\n').trim();
  if (selector === '' && privateKey === '') return null;
  if (selector === '' || !privateKey.includes('PRIVATE KEY')) throw new Error('DKIM needs both MAIL_DKIM_SELECTOR and MAIL_DKIM_KEY, a private key in PEM');
  return { domain: env['MAIL_DKIM_DOMAIN'] ?? domain, selector, privateKey };
}

/** Never tells what was set: it holds a password. */
function urlOf(env: Env, name: string, protocols: readonly string[]): URL | null {
  const text = env[name]?.trim() ?? '';
  if (text === '') return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !protocols.includes(url.protocol) || url.hostname === '') throw new Error(`${name} must begin with ${protocols.map((one) => `${one}//`).join(' or ')} and name a server`);
  return url;
}

const portOf = (url: URL, fallback: number): number => (url.port === '' ? fallback : Number(url.port));
const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');
const part = (text: string): string | null => (text === '' ? null : decodeURIComponent(text));

/** Whether a server is this machine, where TLS protects nothing. */
export const isThisMachine = (host: string): boolean => ['localhost', '127.0.0.1', '::1'].includes(host);
