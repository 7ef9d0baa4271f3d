import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ok, type AccountId } from '@quittance/kernel';
import { JobRegistry, UnitOfWork, type Job, type JobRun } from '@quittance/platform';
import { judgeSettlements } from '../settlement/judge-settlements';

const BATCH = 200;

/** Judges settlements whose day has come: an instalment's last day has passed, or the last payment is good. Every hour, because a day ends at another hour in every agency. */
@Injectable()
export class JudgeDueSettlementsJob implements Job, OnModuleInit {
  readonly name = 'arrangements.judge-due-settlements';
  readonly cron = '15 * * * *';

  constructor(private readonly registry: JobRegistry, private readonly work: UnitOfWork) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async run(_payload: unknown, { ctx, signal }: JobRun): Promise<void> {
    while (!signal.aborted && (await this.batch(ctx)) > 0);
  }

  // Whatever is judged today is looked at again on a later day at the earliest, so that a batch never comes twice.
  private async batch(ctx: JobRun['ctx']): Promise<number> {
    const result = await this.work.write(ctx, async (tx) => {
      const due = await tx.query<{ account_id: AccountId }>(
        `select account_id from settlement where status in ('PROPOSED', 'OPEN') and judge_on <= $1 order by judge_on, account_id limit ${BATCH}`, [tx.today]);
      await judgeSettlements(tx, due.map((row) => row.account_id));
      return ok(due.length);
    });
    return result.ok ? result.value : 0;
  }
}
