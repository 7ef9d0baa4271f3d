import { Inject, Injectable } from '@nestjs/common';
import { ok } from '@quittance/kernel';
import { CONFIGURATION, isThisMachine, logger, UnitOfWork, type Configuration, type Ctx } from '@quittance/platform';
import type { ImapFlow } from 'imapflow';
import { MOST_MAIL_BYTES } from './read-mail';
import { ReceiveMail } from './receive-mail.use-case';

/** In one go; the rest comes with the next. */
const MOST_AT_ONCE = 200;

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
      return await this.take(ctx, client, name, position, signal);
    } finally {
      await client.logout().catch(() => client.close());
    }
  }

  private async take(ctx: Ctx, client: ImapFlow, name: string, position: Position, signal: AbortSignal): Promise<number> {
    const found = await client.search({ uid: `${position.lastUid + 1}:*` }, { uid: true });
    // "n:*" always finds the last message, however small its number.
    const fresh = (found || []).filter((uid) => uid > position.lastUid).sort((a, b) => a - b).slice(0, MOST_AT_ONCE);
    let taken = 0;
    for (const uid of fresh) {
      if (signal.aborted) break;
      const { size = 0 } = (await client.fetchOne(String(uid), { size: true }, { uid: true })) || {};
      const { source } = size > MOST_MAIL_BYTES ? {} : (await client.fetchOne(String(uid), { source: true }, { uid: true })) || {};
      if (source) {
        const received = await this.receiving.execute(ctx, source);
        if (received.ok && !received.value.repeated) taken++;
        if (!received.ok) logger.warn({ uid, code: received.refusal.code }, 'a message of the mailbox was left out');
      } else logger.warn({ uid, size }, 'a message of the mailbox is too large, or gone');
      await this.move(ctx, name, { ...position, lastUid: uid });
    }
    return taken;
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
