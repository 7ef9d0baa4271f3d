import { Inject, Injectable } from '@nestjs/common';
import { ok } from '@quittance/kernel';
import { CONFIGURATION, isThisMachine, logger, UnitOfWork, type Configuration, type Ctx } from '@quittance/platform';
import type { ImapFlow } from 'imapflow';
import { MOST_MAIL_BYTES } from './read-mail';
import { ReceiveMail } from './receive-mail.use-case';

/** Looked up at a time; a run goes on with the next while there are any, so that a storm is through in minutes. */
const MOST_AT_ONCE = 200;
/** In one run; the rest comes with the next. */
const MOST_A_RUN = 10_000;

interface Position {
  readonly uidValidity: string;
  readonly lastUid: number;
}

/** Reads a mailbox for what is new in it, by UID. Nothing is deleted or marked there: the mailbox stays as its people use it. */
@Injectable()
export class ReadMailbox {
  constructor(private readonly work: UnitOfWork, private readonly receiving: ReceiveMail, @Inject(CONFIGURATION) private readonly config: Configuration) {}

  /** Returns how many messages were new; throws where the mailbox cannot be reached, and begins where it left off. */
  async run(ctx: Ctx, signal: AbortSignal): Promise<number> {
    const { mailbox } = this.config;
    if (mailbox === null) return 0;
    const name = `${mailbox.user}@${mailbox.host}/${mailbox.folder}`;
    const { ImapFlow: Client } = await import('imapflow');
    const client = new Client({
      host: mailbox.host, port: mailbox.port, secure: mailbox.secure, auth: { user: mailbox.user, pass: mailbox.password }, logger: false, disableAutoIdle: true,
      ...(mailbox.secure ? {} : { doSTARTTLS: !isThisMachine(mailbox.host) }) });
    client.on('error', (error: unknown) => logger.warn({ error: String(error) }, 'mailbox'));
    await client.connect();
    try {
      const opened = await client.mailboxOpen(mailbox.folder, { readOnly: true });
      const known = await this.position(ctx, name);
      // A new UIDVALIDITY: every number means another message. What is known is known by its own id.
      const position = { uidValidity: String(opened.uidValidity), lastUid: known?.uidValidity === String(opened.uidValidity) ? known.lastUid : 0 };
      let [taken, at] = [0, position.lastUid];
      for (let seen = 0; seen < MOST_A_RUN && !signal.aborted;) {
        const step = await this.take(ctx, client, name, { ...position, lastUid: at }, signal);
        taken += step.taken;
        if (step.lastUid === at) break;
        [at, seen] = [step.lastUid, seen + MOST_AT_ONCE];
      }
      return taken;
    } finally {
      await client.logout().catch(() => client.close());
    }
  }

  private async take(ctx: Ctx, client: ImapFlow, name: string, position: Position, signal: AbortSignal): Promise<{ taken: number; lastUid: number }> {
    const found = await client.search({ uid: `${position.lastUid + 1}:*` }, { uid: true });
    // "n:*" always finds the last message, however small its number.
    const fresh = (found || []).filter((uid) => uid > position.lastUid).sort((a, b) => a - b).slice(0, MOST_AT_ONCE);
    let [taken, lastUid] = [0, position.lastUid];
    for (const uid of fresh) {
      if (signal.aborted) break;
      if (await this.takeOne(ctx, client, uid)) taken++;
      await this.move(ctx, name, { ...position, lastUid: (lastUid = uid) });
    }
    return { taken, lastUid };
  }

  /** One message. What is too large, or cannot be stored as it is, comes in as its head, and says where the rest lies; it stops nobody behind it. */
  private async takeOne(ctx: Ctx, client: ImapFlow, uid: number): Promise<boolean> {
    const { size = 0 } = (await client.fetchOne(String(uid), { size: true }, { uid: true })) || {};
    const { source } = size > MOST_MAIL_BYTES ? {} : (await client.fetchOne(String(uid), { source: true }, { uid: true })) || {};
    const whole = source ? await this.receive(ctx, source).catch((error: unknown) => logger.warn({ uid, error: String(error) }, 'a message of the mailbox could not be taken in whole')) : undefined;
    if (whole) return !whole.repeated;
    const { headers } = (await client.fetchOne(String(uid), { headers: true }, { uid: true })) || {};
    // Moved or deleted there meanwhile: there is nothing to take in.
    if (!headers) return false;
    const why = size > MOST_MAIL_BYTES ? `It has ${Math.round(size / 1_000_000)} MB, more than is taken in` : 'It could not be read';
    // Throws where nothing can be stored at all: then the run ends, and begins with this one.
    return !(await this.receive(ctx, headOf(headers, why))).repeated;
  }

  private async receive(ctx: Ctx, source: Buffer): Promise<{ repeated: boolean }> {
    const received = await this.receiving.execute(ctx, source);
    if (!received.ok) throw new Error(`${received.refusal.code}: ${received.refusal.message}`);
    return received.value;
  }

  private async position(ctx: Ctx, mailbox: string): Promise<Position | null> {
    return this.work.read(ctx, async (tx) => (await tx.maybeOne<Position>('select uid_validity as "uidValidity", last_uid::int as "lastUid" from mailbox_position where mailbox = $1', [mailbox])) ?? null);
  }

  private async move(ctx: Ctx, mailbox: string, { uidValidity, lastUid }: Position): Promise<void> {
    await this.work.write(ctx, async (tx) => {
      await tx.query(
        `insert into mailbox_position (mailbox, uid_validity, last_uid, read_at) values ($1, $2, $3, $4)
         on conflict (mailbox) do update set uid_validity = excluded.uid_validity, last_uid = excluded.last_uid, read_at = excluded.read_at`, [mailbox, uidValidity, lastUid, tx.now]);
      return ok(null);
    });
  }
}

/** The head of a message, with words in place of what it holds. */
function headOf(headers: Buffer, why: string): Buffer {
  const lines = headers.toString('latin1').replace(/\r\n[ \t]+/g, ' ').split('\r\n').filter((line) => line !== '' && !/^(content-|mime-version)/i.test(line));
  return Buffer.from([...lines, 'Content-Type: text/plain; charset=utf-8', '', `[${why}. The message lies in the mailbox.]`, ''].join('\r\n'), 'latin1');
}
