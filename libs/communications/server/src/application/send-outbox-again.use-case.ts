import { Injectable } from '@nestjs/common';
import { may, ok, refuse, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { MailTransport } from '../email/mail-transport';
import { outboxKey, SEND_OUTBOX } from './outbox-mail';

/** Whose messages a person sees: every one, or the invitations of clients' users. `$1`: manages users. */
export const OUTBOX_SEEN = `($1 or (m.kind = 'INVITATION' and exists (select 1 from user_role r where r.user_id = m.user_id and r.role = 'CLIENT_USER')))`;

/** Puts a message that stayed, failed, or may not have arrived into the queue once more. */
@Injectable()
export class SendOutboxAgain {
  constructor(private readonly work: UnitOfWork, private readonly transport: MailTransport) {}

  execute(ctx: Ctx, id: string): Promise<Result<{ id: string; status: string }>> {
    return this.work.write(ctx, async (tx) => {
      const message = await tx.maybeOne<{ status: string }>(`select status from outbox_message m where ${OUTBOX_SEEN} and m.id = $2 for update`, [may(ctx.principal, 'user.manage'), id]);
      if (!message) return refuse('MESSAGE_NOT_FOUND', 'There is no such message.', {}, 'id');
      if (!this.transport.open) return refuse('NO_MAIL_SERVER', 'No mail server is set up: copy the link and hand it on. SMTP_URL and MAIL_FROM set one up.');
      if (message.status === 'QUEUED' || message.status === 'SENDING') return refuse('ALREADY_WAITING', 'It is on its way already.', { status: message.status });
      if (message.status === 'SENT') return refuse('ALREADY_SENT', 'The mail server took it. Invite the person again if the link is lost.');
      await tx.query(`update outbox_message set status = 'QUEUED', status_reason = '', attempts = 0 where id = $1`, [id]);
      tx.addJob(SEND_OUTBOX, { id }, { key: outboxKey(id) });
      tx.audit({ action: 'outbox.sentAgain', subjectKind: 'message', subjectId: id, facts: { was: message.status } });
      await tx.emit({ type: 'outbox.changed', clientId: null, accountId: null, payload: { messageId: id, status: 'QUEUED' } });
      return ok({ id, status: 'QUEUED' });
    });
  }
}
