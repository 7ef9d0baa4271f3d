import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { lockMessage } from './lock-message';

/** Somebody dealt with a message, or takes that back. Refuses MESSAGE_NOT_FOUND. */
@Injectable()
export class FinishMessage {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, messageId: string, done: boolean): Promise<Result<{ id: string }>> {
    return this.work.write(ctx, async (tx) => {
      const message = await lockMessage(tx, messageId);
      if (!message) return refuse('MESSAGE_NOT_FOUND', 'There is no such message.', {}, 'messageId');
      if ((message.doneAt !== null) === done) return ok({ id: message.id });
      await tx.query('update inbound_message set done_at = $2, done_by = $3 where id = $1', [message.id, done ? tx.now : null, done ? ctx.principal.userId : null]);
      tx.audit({ action: done ? 'inbox.done' : 'inbox.reopened', subjectKind: 'message', subjectId: message.id });
      await tx.emit({ type: 'inbox.changed', clientId: null, accountId: null, payload: { messageId: message.id, channel: message.channel } });
      return ok({ id: message.id });
    });
  }
}
