import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ok, type AccountId } from '@quittance/kernel';
import { JobRegistry, UnitOfWork, type Job, type JobRun } from '@quittance/platform';
import { rankAccounts } from '../application/rank-accounts';

const BATCH = 2000;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Ranks every account being worked, once a business day: ages and waiting times grow by themselves. Asks every hour, because a
 * day begins at another hour in every agency; a batch is its own short transaction.
 */
@Injectable()
export class RankEverythingJob implements Job, OnModuleInit {
  readonly name = 'work-queues.rank-everything';
  readonly cron = '20 * * * *';

  constructor(private readonly registry: JobRegistry, private readonly work: UnitOfWork) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async run(_payload: unknown, { ctx, signal }: JobRun): Promise<void> {
    if (await this.done(ctx)) return;
    let last: string | null = FIRST;
    while (last !== null && !signal.aborted) last = await this.batch(ctx, last);
    if (last === null) await this.work.write(ctx, (tx) => tx.command(`ranked-${tx.today}`, {}, async () => ok(null)));
  }

  private done(ctx: JobRun['ctx']): Promise<boolean> {
    return this.work.read(ctx, async (tx) => (await tx.maybeOne('select 1 from command where actor = $1 and key = $2', [`system:${ctx.principal.name}`, `ranked-${tx.today}`])) !== undefined);
  }

  private async batch(ctx: JobRun['ctx'], after: string): Promise<string | null> {
    const result = await this.work.write(ctx, async (tx) => {
      const rows = await tx.query<{ id: AccountId }>(`select id from account where id > $1 order by id limit ${BATCH}`, [after]);
      await rankAccounts(tx, rows.map(({ id }) => id));
      return ok(rows.at(-1)?.id ?? null);
    });
    return result.ok ? result.value : null;
  }
}
