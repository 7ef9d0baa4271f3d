import { Injectable } from '@nestjs/common';
import { ok, type PlacementId, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { findForChange, touchPlacement } from './find-for-change';

/** Gives a placement up before anything of it was placed; its file stays on record. */
@Injectable()
export class CancelPlacement {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, id: PlacementId, version: number | null): Promise<Result<{ id: PlacementId }>> {
    return this.work.write(ctx, async (tx) => {
      const found = await findForChange(tx, id, version, ['RECEIVED', 'READING', 'NEEDS_ANSWERS', 'READY', 'FAILED']);
      if (!found.ok) return found;
      await tx.query(`update placement set status = 'CANCELLED' where id = $1`, [id]);
      await touchPlacement(tx, found.value);
      tx.audit({ action: 'placement.cancelled', subjectKind: 'placement', subjectId: id, facts: { number: found.value.number } });
      await tx.emit({ type: 'placement.progressed', clientId: found.value.clientId, accountId: null, payload: { placementId: id, state: 'CANCELLED', done: 0, total: 0 } });
      return ok({ id });
    });
  }
}
