import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ok, type AccountId } from '@quittance/kernel';
import { JobRegistry, UnitOfWork, type Job, type JobRun } from '@quittance/platform';
import { judgePromises } from '../application/judge-promises';

const BATCH = 500;

/** Breaks promises whose last day has passed. Every hour, because a day ends at another hour in every agency. */
@Injectable()
export class JudgeDuePromisesJob implements Job, OnModuleInit {
  readonly name = 'arrangements.judge-due-promises';
  readonly cron = '10 * * * *';

  constructor(private readonly registry: JobRegistry, private readonly work: UnitOfWork) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async run(_payload: unknown, { ctx, signal }: JobRun): Promise<void> {
    while (!signal.aborted && (await this.batch(ctx)) > 0);
  }

  private async batch(ctx: JobRun['ctx']): Promise<number> {
    const result = await this.work.write(ctx, async (tx) => {
      const due = await tx.query<{ account_id: AccountId }>(
        `select distinct account_id from (select account_id from promise where status = 'OPEN' and due_on < $1 and due_on + grace_days < $1 order by due_on limit ${BATCH}) p order by 1`, [tx.today]);
      await judgePromises(tx, due.map((row) => row.account_id));
      return ok(due.length);
    });
    return result.ok ? result.value : 0;
  }
}
