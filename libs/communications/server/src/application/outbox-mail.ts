import { Injectable } from '@nestjs/common';
import { OutgoingMail, type Mail } from '@quittance/identity/server';
import type { Tx } from '@quittance/platform';
import { MailTransport } from '../email/mail-transport';

export const SEND_OUTBOX = 'communications.send-outbox';

/** Stores messages with their cause. A job takes them to the mail server where one is set up; else staff read them here and copy their links. */
@Injectable()
export class OutboxMail extends OutgoingMail {
  constructor(private readonly transport: MailTransport) {
    super();
  }

  async send(tx: Tx, mail: Mail): Promise<void> {
    const id = tx.newId();
    await tx.query(
      `insert into outbox_message (id, kind, recipient_name, recipient_address, subject, body, link, user_id, created_at, status) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, mail.kind, mail.recipientName, mail.recipientAddress, mail.subject, mail.body, mail.link, mail.userId, tx.now, this.transport.open ? 'QUEUED' : 'KEPT']);
    if (this.transport.open) tx.addJob(SEND_OUTBOX, { id }, { key: outboxKey(id) });
  }
}

export const outboxKey = (id: string): string => `outbox-${id}`;
