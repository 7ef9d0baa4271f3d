import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@quittance/kernel';
import { checkText } from '@quittance/payments/server';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import type { SettledItem } from './returned-items';

/** A notification of change is done: what it asked for has been corrected, or needs no correcting. */
@Injectable()
export class SettleAchChange {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses UNKNOWN_CHANGE, ITEM_CHANGED and ITEM_SETTLED. */
  execute(ctx: Ctx, input: { key: string; changeId: string; version: number; note?: string | null }): Promise<Result<SettledItem>> {
    return this.work.write(ctx, async (tx) => {
      const note = checkText(input.note, 'note', 500);
      if (!note.ok) return note;
      return tx.command(input.key, { command: 'settleAchChange', ...input }, async () => {
        const change = await tx.maybeOne<{ status: string; version: number }>('select status, version from ach_change where id = $1 for update', [input.changeId]);
        if (!change) return refuse('UNKNOWN_CHANGE', 'There is no such notification of change.', {});
        if (change.status !== 'OPEN') return refuse('ITEM_SETTLED', 'This notification has been dealt with already.', {});
        if (change.version !== input.version) return refuse('ITEM_CHANGED', 'Somebody has just dealt with it. Look at it again.', {});
        await tx.query(`update ach_change set status = 'DONE', note = $2, done_by = $3, done_at = $4, version = version + 1 where id = $1`, [input.changeId, note.value, tx.ctx.principal.userId, tx.now]);
        tx.audit({ action: 'ach.changeDone', subjectKind: 'ach_change', subjectId: input.changeId, facts: { note: note.value } });
        return ok({ itemId: input.changeId, message: 'Done.' });
      });
    });
  }
}
