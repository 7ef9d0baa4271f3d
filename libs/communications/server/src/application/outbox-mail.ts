import { Injectable } from '@nestjs/common';
import { OutgoingMail, type Mail } from '@quittance/identity/server';
import type { Tx } from '@quittance/platform';

/** Keeps messages where staff can read them and copy their links, until a transport takes them away. */
@Injectable()
export class OutboxMail extends OutgoingMail {
  async send(tx: Tx, mail: Mail): Promise<void> {
    await tx.query(
      `insert into outbox_message (id, kind, recipient_name, recipient_address, subject, body, link, user_id, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [tx.newId(), mail.kind, mail.recipientName, mail.recipientAddress, mail.subject, mail.body, mail.link, mail.userId, tx.now]);
  }
}
