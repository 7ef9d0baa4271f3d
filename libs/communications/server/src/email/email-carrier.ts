import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { addressIsBad } from '@quittance/communications/domain';
import { correctContactPoint } from '@quittance/debtors/server';
import { ok } from '@quittance/kernel';
import { CONFIGURATION, SystemClock, systemCtx, UnitOfWork, type Configuration, type MailSender } from '@quittance/platform';
import { holdersOf } from '../inbound/match-message';
import { Carriers, type Carrier, type CarrierAnswer, type Outgoing } from '../sending/carrier';
import { noteSimulated } from '../sending/simulated';
import { composeMail, messageIdOf } from './compose-mail';
import { MailTransport } from './mail-transport';
import { UnsubscribeLinks } from './unsubscribe-links';

/** Who writes where nothing leaves anyway. */
const NOBODY: MailSender = { name: '', address: 'office@agency.invalid', dkim: null };

/** Takes emails to the mail server: threaded, signed, with the way out. Where none is set up and this is no production, they go nowhere, and say so. */
@Injectable()
export class EmailCarrier implements Carrier, OnModuleInit {
  readonly channel = 'EMAIL';
  /** A mail server keeps no book of what it took. */
  readonly idempotent = false;

  constructor(
    private readonly carriers: Carriers,
    private readonly transport: MailTransport,
    private readonly links: UnsubscribeLinks,
    private readonly work: UnitOfWork,
    private readonly clock: SystemClock,
    @Inject(CONFIGURATION) private readonly config: Configuration,
  ) {}

  onModuleInit(): void {
    this.carriers.register(this);
  }

  async send(message: Outgoing): Promise<CarrierAnswer> {
    if (!this.transport.open && this.config.production) return { kind: 'FAILED', reason: 'No mail server is set up: SMTP_URL and MAIL_FROM.' };
    const sender = this.config.mailSender ?? NOBODY;
    const bytes = await composeMail({
      id: message.id, to: { name: message.recipientName, address: message.address }, subject: message.subject, text: message.text, html: message.html,
      thread: message.inReplyTo ? await this.threadOf(message.inReplyTo.id) : [], unsubscribeUrl: this.links.of(message.id), sentAt: this.clock.now() }, sender);
    const answer: CarrierAnswer = this.transport.open ? await this.transport.send(bytes, message.address) : { kind: 'SENT', providerId: null };
    if (answer.kind === 'FAILED') await this.markBad(message, answer.reason);
    const stays = !this.transport.open ? 'a mail server is not set up' : this.config.mailSinkUrl === null ? null : `the demo’s own mail server keeps it, at ${this.config.mailSinkUrl}`;
    if (answer.kind === 'SENT' && stays !== null) await noteSimulated(this.work, message.id, stays);
    return answer.kind === 'SENT' ? { kind: 'SENT', providerId: messageIdOf(message.id, sender), bytes: { mediaType: 'message/rfc822', content: bytes } } : answer;
  }

  /** Many servers say at once that they know nobody of that name. */
  private async markBad({ address, debtorId }: Outgoing, reason: string): Promise<void> {
    const status = /[45]\.\d{1,3}\.\d{1,3}/.exec(reason)?.[0] ?? '';
    if (!addressIsBad({ recipient: address, action: 'FAILED', status, diagnostic: reason })) return;
    await this.work.write(systemCtx('mail', 'mail'), async (tx) => {
      for (const holder of (await holdersOf(tx, 'EMAIL', address.toLowerCase())).filter((one) => one.debtorId === debtorId)) {
        const corrected = await correctContactPoint(tx, holder.contactPointId, { status: 'OUT_OF_SERVICE' });
        if (!corrected.ok) return corrected;
      }
      return ok(null);
    });
  }

  /** The Message-IDs of a conversation, the oldest first, by what each communication answers. */
  private async threadOf(communicationId: string): Promise<string[]> {
    const rows = await this.work.read(systemCtx('mail', 'mail'), (tx) => tx.query<{ id: string }>(
      `with recursive thread as (
         select c.id, c.in_reply_to, c.direction, c.provider_id, 1 as n from communication c where c.id = $1
         union all select c.id, c.in_reply_to, c.direction, c.provider_id, t.n + 1 from communication c join thread t on c.id = t.in_reply_to where t.n < 20)
       select coalesce(m.message_id, case when t.direction = 'OUTBOUND' then t.provider_id end) as id from thread t left join inbound_message m on m.communication_id = t.id
        where coalesce(m.message_id, case when t.direction = 'OUTBOUND' then t.provider_id end) is not null order by t.n desc`, [communicationId]));
    return rows.map(({ id }) => id);
  }
}
