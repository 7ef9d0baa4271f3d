import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { ok } from '@quittance/kernel';
import { CONFIGURATION, JobRegistry, SystemClock, UnitOfWork, type Configuration, type Ctx, type JobRun, type Tx } from '@quittance/platform';
import { outboxKey, SEND_OUTBOX } from '../application/outbox-mail';
import { composeMail } from '../email/compose-mail';
import { MailTransport, MaybeSent } from '../email/mail-transport';
import { MOST_TRIES, waitAfter } from '../email/retry-after';
import type { CarrierAnswer } from '../sending/carrier';

interface Waiting {
  readonly recipient_name: string;
  readonly recipient_address: string;
  readonly subject: string;
  readonly body: string;
  readonly status: string;
  readonly attempts: number;
}

/**
 * Takes one message of the outbox to the mail server, once. It is marked as on its way before the server is asked: what is found so
 * marked was being sent when a worker ended, and waits for a person.
 */
@Injectable()
export class SendOutboxJob implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly work: UnitOfWork,
    private readonly transport: MailTransport,
    private readonly clock: SystemClock,
    @Inject(CONFIGURATION) private readonly config: Configuration,
  ) {}

  onModuleInit(): void {
    this.registry.register<{ id: string }>({ name: SEND_OUTBOX, run: (payload, run) => this.run(payload.id, run) });
  }

  private async run(id: string, { ctx }: JobRun): Promise<void> {
    const sender = this.config.mailSender;
    const message = await this.take(ctx, id);
    if (!message || sender === null) return;
    const bytes = await composeMail({
      id, to: { name: message.recipient_name, address: message.recipient_address }, subject: message.subject, text: message.body, html: null, thread: [], unsubscribeUrl: null, sentAt: this.clock.now() }, sender);
    try {
      const answer = await this.transport.send(bytes, message.recipient_address);
      await this.work.write(ctx, async (tx) => ok(await this.settle(tx, id, message.attempts + 1, answer)));
    } catch (error) {
      if (!(error instanceof MaybeSent)) throw error;
      await this.work.write(ctx, async (tx) => ok(await mark(tx, id, 'UNCERTAIN', `${error.message} Ask whether it arrived before sending it again.`)));
    }
  }

  private async take(ctx: Ctx, id: string): Promise<Waiting | null> {
    const taken = await this.work.write(ctx, async (tx) => {
      const found = await tx.maybeOne<Waiting>('select recipient_name, recipient_address, subject, body, status, attempts from outbox_message where id = $1 for update', [id]);
      if (found?.status === 'SENDING') await mark(tx, id, 'UNCERTAIN', 'The program ended while it was being sent. Ask whether it arrived before sending it again.');
      if (found?.status !== 'QUEUED' || !this.transport.open) return ok(null);
      await tx.query(`update outbox_message set status = 'SENDING', attempts = attempts + 1 where id = $1`, [id]);
      return ok(found);
    });
    return taken.ok ? taken.value : null;
  }

  private async settle(tx: Tx, id: string, tries: number, answer: CarrierAnswer): Promise<void> {
    if (answer.kind === 'SENT') {
      await tx.query(`update outbox_message set status = 'SENT', status_reason = '', sent_at = $2 where id = $1`, [id, tx.now]);
      return tell(tx, id, 'SENT');
    }
    if (answer.kind === 'FAILED' || tries >= MOST_TRIES) return mark(tx, id, 'FAILED', answer.reason);
    await mark(tx, id, 'QUEUED', answer.reason);
    tx.addJob(SEND_OUTBOX, { id }, { key: outboxKey(id), runAt: new Date(this.clock.now().getTime() + waitAfter(tries) * 60_000) });
  }
}

async function mark(tx: Tx, id: string, status: 'QUEUED' | 'FAILED' | 'UNCERTAIN', reason: string): Promise<void> {
  await tx.query('update outbox_message set status = $2, status_reason = $3 where id = $1', [id, status, reason.slice(0, 500)]);
  await tell(tx, id, status);
}

const tell = (tx: Tx, id: string, status: string): Promise<void> => tx.emit({ type: 'outbox.changed', clientId: null, accountId: null, payload: { messageId: id, status } });
