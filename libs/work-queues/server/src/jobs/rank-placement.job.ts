import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ok, type AccountId } from '@quittance/kernel';
import { JobRegistry, UnitOfWork, type Job, type JobRun } from '@quittance/platform';
import { rankAccounts } from '../application/rank-accounts';

export const RANK_PLACEMENT = 'work-queues.rank-placement';
const BATCH = 2000;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Ranks the accounts a placement, or a takeover, opened. */
@Injectable()
export class RankPlacementJob implements Job<{ placementId: string }>, OnModuleInit {
  readonly name = RANK_PLACEMENT;

  constructor(private readonly registry: JobRegistry, private readonly work: UnitOfWork) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async run({ placementId }: { placementId: string }, { ctx, signal }: JobRun): Promise<void> {
    for (let last: string | null = FIRST; last !== null && !signal.aborted;) last = await this.batch(ctx, placementId, last);
  }

  private async batch(ctx: JobRun['ctx'], placementId: string, after: string): Promise<string | null> {
    const result = await this.work.write(ctx, async (tx) => {
      const rows = await tx.query<{ id: AccountId }>(`select id from account where (placement_id = $1 or takeover_id = $1) and id > $2 order by id limit ${BATCH}`, [placementId, after]);
      await rankAccounts(tx, rows.map(({ id }) => id));
      return ok(rows.at(-1)?.id ?? null);
    });
    return result.ok ? result.value : null;
  }
}
