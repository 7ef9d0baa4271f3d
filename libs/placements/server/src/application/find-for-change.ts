import { ok, refuse, type PlacementId, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { findPlacement, type PlacementRecord, type PlacementStatus } from './placement-record';

const DOING: Readonly<Record<PlacementStatus, string>> = {
  RECEIVED: 'is waiting to be read', READING: 'is being read', NEEDS_ANSWERS: 'waits for answers about its columns', READY: 'is ready to be placed',
  COMMITTING: 'is being placed', COMMITTED: 'is placed', FAILED: 'could not be read', CANCELLED: 'was cancelled',
};

/** The refusal for a placement that isn't there, or isn't this principal's. */
export const noPlacement = (): Result<never> => refuse('PLACEMENT_NOT_FOUND', 'There is no such placement, or it is not yours to open.');

/**
 * Locks a placement for a change. Refuses PLACEMENT_NOT_FOUND, STALE when somebody changed it since it was shown (by name),
 * and WRONG_STATUS.
 */
export async function findForChange(tx: Tx, id: PlacementId, version: number | null, allowed: readonly PlacementStatus[]): Promise<Result<PlacementRecord>> {
  const placement = await findPlacement(tx, id, true);
  if (!placement) return noPlacement();
  if (!allowed.includes(placement.status)) {
    return refuse('WRONG_STATUS', `${placement.number} ${DOING[placement.status]}; this can't be done now.`, { status: placement.status, number: placement.number });
  }
  if (version !== null && version !== placement.version) {
    const who = placement.changedByName === '' ? 'It was read again' : `${placement.changedByName} changed it`;
    return refuse('STALE', `${who} since you opened it. What you see now is the newest; do your change again.`, { version: placement.version, changedBy: placement.changedByName });
  }
  return ok(placement);
}

/** Notes who changed a placement last. */
export async function touchPlacement(tx: Tx, placement: PlacementRecord): Promise<void> {
  await tx.query('update placement set version = version + 1, changed_by_name = $2 where id = $1', [placement.id, tx.ctx.principal.name]);
}
