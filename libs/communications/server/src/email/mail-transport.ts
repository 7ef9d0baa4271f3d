import { Readable } from 'node:stream';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIGURATION, isThisMachine, type Configuration } from '@quittance/platform';
import type { CarrierAnswer } from '../sending/carrier';

/** It may or may not have arrived: the connection broke after the text had begun to go out. */
export class MaybeSent extends Error {
  constructor(message: string, readonly bytes: Buffer | null = null) {
    super(message);
  }
}

const CONNECT_MS = 10_000;
const SILENCE_MS = 60_000;
const PARALLEL = 4;

/** Hands finished messages to the mail server, and tells apart what is worth another try. */
@Injectable()
export class MailTransport implements OnApplicationShutdown {
  private smtp: ReturnType<typeof open> | undefined;

  constructor(@Inject(CONFIGURATION) private readonly config: Pick<Configuration, 'mail' | 'mailSender'>) {}

  /** Whether mail leaves at all. */
  get open(): boolean {
    return this.config.mail !== null && this.config.mailSender !== null;
  }

  async onApplicationShutdown(): Promise<void> {
    (await this.smtp)?.close();
  }

  /**
   * Sends exactly these bytes to one address. SENT when the server took them; TRY_LATER where it did not and may yet; FAILED where it
   * never will. Throws MaybeSent where nobody knows.
   */
  async send(bytes: Buffer, to: string): Promise<CarrierAnswer> {
    const { mail, mailSender } = this.config;
    if (mail === null || mailSender === null) return { kind: 'TRY_LATER', reason: 'No mail server is set up.' };
    const smtp = await (this.smtp ??= open(mail));
    let begun = false;
    // Read only once the server has agreed to the addresses and asks for the text.
    const raw = Readable.from((function* text() {
      begun = true;
      yield bytes;
    })());
    try {
      await smtp.sendMail({ envelope: { from: mailSender.address, to: [to] }, raw });
      return { kind: 'SENT', providerId: null };
    } catch (error) {
      return judge(error as SmtpError, begun ? bytes : null);
    }
  }
}

/** The client is loaded by the first message: most starts of the server send none. */
async function open(mail: NonNullable<Configuration['mail']>) {
  const { createTransport } = await import('nodemailer');
  return createTransport({
    pool: true, maxConnections: PARALLEL, host: mail.host, port: mail.port, secure: mail.secure, requireTLS: !mail.secure && !isThisMachine(mail.host), ignoreTLS: !mail.secure && isThisMachine(mail.host),
    connectionTimeout: CONNECT_MS, greetingTimeout: CONNECT_MS, socketTimeout: SILENCE_MS, disableFileAccess: true, disableUrlAccess: true,
    ...(mail.user === null ? {} : { auth: { user: mail.user, pass: mail.password ?? '' } }) });
}

interface SmtpError {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
  readonly message: string;
}

const REASON_LENGTH = 300;

function judge(error: SmtpError, begun: Buffer | null): CarrierAnswer {
  const said = (error.response ?? error.message).replace(/\s+/g, ' ').slice(0, REASON_LENGTH);
  if (error.code === 'EAUTH' || error.code === 'ENOAUTH') return { kind: 'TRY_LATER', reason: `The mail server refuses our login: ${said}` };
  if (error.responseCode !== undefined && error.responseCode >= 400) {
    const ofMessage = error.code === 'EENVELOPE' || error.code === 'EMESSAGE';
    return error.responseCode >= 500 && error.responseCode !== 503 && ofMessage ? { kind: 'FAILED', reason: `The mail server refuses it: ${said}` } : { kind: 'TRY_LATER', reason: `The mail server answers: ${said}` };
  }
  if (begun !== null) throw new MaybeSent(`The connection broke while the message went out: ${said}`, begun);
  return { kind: 'TRY_LATER', reason: `The mail server cannot be reached: ${said}` };
}
