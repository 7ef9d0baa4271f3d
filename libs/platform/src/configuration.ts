import { createHmac } from 'node:crypto';
import { readHookSecret, readMailboxSettings, readMailSender, readMailSettings, type MailboxSettings, type MailSender, type MailSettings } from './settings/mail-settings';
import { readTelephonySettings, type TelephonySettings } from './settings/telephony-settings';

/** What the environment decides. Secrets come from nowhere else. */
export interface Configuration {
  /** Owner of the schema: migrations only. */
  readonly ownerUrl: string;
  /** Login of every request and job; owns nothing, bypasses nothing. */
  readonly appUrl: string;
  /** Owner of the job queue's own tables. */
  readonly jobsUrl: string;
  readonly port: number;
  /** Where people reach the site; decides links and whether the cookie is `Secure`. */
  readonly publicUrl: string;
  readonly production: boolean;
  /** Connections per process. */
  readonly poolSize: number;
  /** Folder of the built web applications. */
  readonly webRoot: string;
  /** Seals the numbers of bank accounts in the database; null where none is set, and then none can be kept. */
  readonly applicationKey: Buffer | null;
  /** The mail server that takes messages away; null: none leaves. */
  readonly mail: MailSettings | null;
  readonly mailSender: MailSender | null;
  /** The demo's own mail server keeps what is sent, and shows it here; null: it is a real one, or none. */
  readonly mailSinkUrl: string | null;
  /** The mailbox that is read; null: none. */
  readonly mailbox: MailboxSettings | null;
  /** Signs incoming mail handed in by web hook; null: no such hook. */
  readonly mailHookSecret: string | null;
  /** The telephone provider; null: none. */
  readonly telephony: TelephonySettings | null;
}

export const CONFIGURATION = Symbol('CONFIGURATION');

/** Reads the environment; throws, naming the variable, when one is missing or malformed. */
export function readConfiguration(env: Readonly<Record<string, string | undefined>>): Configuration {
  const ownerUrl = env['DATABASE_URL'];
  if (!ownerUrl) throw new Error('DATABASE_URL is not set: the connection of the schema owner');
  const port = integer(env, 'PORT', 4000);
  return {
    ownerUrl,
    appUrl: env['DATABASE_APP_URL'] ?? roleUrl(ownerUrl, 'quittance_app'),
    jobsUrl: env['DATABASE_JOBS_URL'] ?? roleUrl(ownerUrl, 'quittance_jobs'),
    port,
    publicUrl: (env['PUBLIC_URL'] ?? `http://localhost:${port}`).replace(/\/$/, ''),
    production: env['NODE_ENV'] === 'production',
    poolSize: integer(env, 'DATABASE_POOL_SIZE', 10),
    webRoot: env['WEB_ROOT'] ?? 'dist/apps',
    applicationKey: key(env['APPLICATION_KEY']),
    mail: readMailSettings(env),
    mailSender: readMailSender(env),
    mailSinkUrl: env['NODE_ENV'] === 'production' ? null : sinkUrl(env['MAIL_SINK_URL']),
    mailbox: readMailboxSettings(env),
    mailHookSecret: readHookSecret(env),
    telephony: readTelephonySettings(env),
  };
}

/**
 * The connection of one of our roles, its password derived from the owner's, so that every process
 * that may migrate agrees on it and nothing has to be stored.
 */
export function roleUrl(ownerUrl: string, role: 'quittance_app' | 'quittance_jobs'): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = rolePassword(ownerUrl, role);
  return url.href;
}

/** The derived password of one of our roles. */
export function rolePassword(ownerUrl: string, role: string): string {
  const secret = decodeURIComponent(new URL(ownerUrl).password);
  return createHmac('sha256', secret || 'quittance').update(role).digest('hex');
}

const sinkUrl = (text: string | undefined): string | null => (/^http:\/\/localhost:\d{1,5}\/$/.test(text ?? '') ? (text ?? null) : null);

/** The key of 32 bytes in base64; throws on another length, and never tells what it was. */
function key(text: string | undefined): Buffer | null {
  if (text === undefined || text === '') return null;
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== 32) throw new Error('APPLICATION_KEY must be 32 bytes in base64, such as `openssl rand -base64 32` writes');
  return bytes;
}

function integer(env: Readonly<Record<string, string | undefined>>, name: string, fallback: number): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  if (!/^\d{1,6}$/.test(text)) throw new Error(`${name} must be a whole number, not "${text}"`);
  return Number(text);
}
