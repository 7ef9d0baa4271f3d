import { Injectable } from '@nestjs/common';
import { formatDate, ok, refuse, type PlacementId, type Result } from '@quittance/kernel';
import { outlookOf, type Outlook } from '@quittance/placements/domain';
import { systemCtx, UnitOfWork, type Ctx } from '@quittance/platform';
import { alreadyPlaced, earlierPlacement } from './already-placed';
import { noPlacement } from './find-for-change';
import { findPlacement } from './placement-record';
import { PlacePlacement } from './place-placement';
import type { PlacementSummary } from './summary';

const NOTHING: Readonly<Record<Outlook, string>> = {
  PLACEABLE: '', ALL_PLACED_BEFORE: 'There is nothing to place: all of it was placed before. Take in what is another invoice, or cancel this placement.',
  ALL_WRONG: 'There is nothing to place: every row has something wrong. Correct the rows, or send another file.',
  WRONG_OR_PLACED_BEFORE: 'There is nothing to place: some rows were placed before, the others have something wrong. Correct those, or send another file.',
  NONE_OPEN: 'There is nothing to place: no item of the file is open. Look at its columns, or send another file.',
};

/** Up to so many rows are placed while the person waits; more are left to the worker. */
const AT_ONCE = 1_000;

export interface CommitRequest {
  readonly placementId: PlacementId;
  /** Makes pressing the button twice one commit. */
  readonly key: string;
  /** As it was shown; what changed since is not placed unseen. */
  readonly version: number | null;
}

/** Orders the placing of a finished dry run. */
@Injectable()
export class CommitPlacement {
  constructor(private readonly work: UnitOfWork, private readonly placing: PlacePlacement) {}

  async execute(ctx: Ctx, { placementId, key, version }: CommitRequest): Promise<Result<{ id: PlacementId }>> {
    const ordered = await this.work.write(ctx, (tx) => tx.command(key, { commitPlacement: placementId }, async () => {
      const placement = await findPlacement(tx, placementId, true);
      if (!placement) return noPlacement();
      const { number, status } = placement;
      if (status === 'COMMITTED') return refuse('ALREADY_PLACED', `${number} is already placed, on ${formatDate(placement.placedOn ?? '')}, by ${placement.committedByName}. Nothing was placed again.`, { number, placedOn: placement.placedOn ?? '' });
      if (status === 'COMMITTING') return refuse('BEING_PLACED', `${number} is being placed just now, by ${placement.committedByName}. Nothing was placed twice.`, { number });
      if (status !== 'READY') return refuse('NOT_READY', `${number} is not checked yet. Answer its questions first; then it can be placed.`, { number, status });
      if (version !== null && version !== placement.version) return refuse('STALE', `${placement.changedByName || 'Somebody'} changed ${number} since you opened it. Look at it as it is now, then place it.`, { version: placement.version });
      const earlier = await earlierPlacement(tx, placement);
      if (earlier) return refuse('ALREADY_PLACED', alreadyPlaced(earlier), { number: earlier.number, placedOn: earlier.placedOn });
      const { summary } = await tx.one<{ summary: PlacementSummary }>('select summary from placement where id = $1', [placementId]);
      if (summary.accounts === 0) return refuse('NOTHING_TO_PLACE', NOTHING[outlookOf(summary)], { refused: summary.refused, duplicates: summary.duplicates });
      await tx.query(
        `update placement set status = 'COMMITTING', committed_by = $2, committed_by_name = $3, changed_by_name = $3, failure = '', version = version + 1 where id = $1`,
        [placementId, ctx.principal.userId, ctx.principal.name]);
      tx.addJob('commit-placement', { placementId }, { key: `commit-placement:${placementId}` });
      await tx.emit({ type: 'placement.progressed', clientId: placement.clientId, accountId: null, payload: { placementId, state: 'COMMITTING', done: 0, total: summary.accepted + summary.credits } });
      return ok({ id: placementId, rows: summary.accepted + summary.credits });
    }));
    if (!ordered.ok || ordered.value.rows > AT_ONCE) return ordered;
    return this.placing.execute(systemCtx('commit-placement', ctx.requestId), placementId);
  }
}
