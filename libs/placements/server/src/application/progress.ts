import { ok, type ClientId, type PlacementId } from '@quittance/kernel';
import type { Ctx, UnitOfWork } from '@quittance/platform';

/** Twice a second. */
const EVERY_MS = 500;

/**
 * Tells screens how far a job is, in transactions of its own, so that they see it while the job's own is still open.
 * @param state as the screen words it: READING, CHECKING, COMMITTING
 */
export class Progress {
  private last = Number.NEGATIVE_INFINITY;
  private readonly ctx: Ctx;

  constructor(private readonly unit: UnitOfWork, ctx: Ctx, private readonly placementId: PlacementId, private readonly clientId: ClientId, private readonly state: string, private total = 0) {
    // Another object, or the write would join the job's transaction.
    this.ctx = { ...ctx };
  }

  setTotal(total: number): void {
    this.total = total;
  }

  /** Notes rows done; at most twice a second unless `now`. */
  async at(done: number, now = false): Promise<void> {
    const time = performance.now();
    if (!now && time - this.last < EVERY_MS) return;
    this.last = time;
    await this.unit.write(this.ctx, async (tx) => {
      await tx.query('update placement set rows_done = $2, rows_total = nullif($3, 0) where id = $1', [this.placementId, done, this.total]);
      await tx.emit({ type: 'placement.progressed', clientId: this.clientId, accountId: null, payload: { placementId: this.placementId, state: this.state, done, total: this.total } });
      return ok(null);
    });
  }
}
