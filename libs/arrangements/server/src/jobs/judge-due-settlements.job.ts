import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ok, type AccountId, type BusinessDate } from '@quittance/kernel';
import { JobRegistry, UnitOfWork, type Ctx, type Job, type JobRun } from '@quittance/platform';
import { judgeSettlements } from '../settlement/judge-settlements';

const BATCH = 200;

interface Due extends Record<string, unknown> {
  readonly accountId: AccountId;
  readonly judgeOn: BusinessDate;
}

/**
 * Judges settlements whose day has come: an instalment's last day has passed, or the last payment is good. Every hour, because a day ends at
 * another hour in every agency. An account that can't be judged stops no other: the job goes on, fails at its end with the accounts' numbers,
 * and is tried again.
 */
@Injectable()
export class JudgeDueSettlementsJob implements Job, OnModuleInit {
  readonly name = 'arrangements.judge-due-settlements';
  readonly cron = '15 * * * *';

  constructor(private readonly registry: JobRegistry, private readonly work: UnitOfWork) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async run(_payload: unknown, { ctx, signal }: JobRun): Promise<void> {
    const failed: { accountId: AccountId; error: unknown }[] = [];
    for (let last: Due | null = null; !signal.aborted; ) {
      const due = await this.due(ctx, last);
      last = due.at(-1) ?? null;
      if (last === null) break;
      // Together as long as all is well; else each by itself.
      const together = await this.judge(ctx, due).catch((error: unknown) => ({ error }));
      if (together === null) continue;
      for (const one of due) await this.judge(ctx, [one]).catch((error: unknown) => failed.push({ accountId: one.accountId, error }));
    }
    if (failed.length > 0) throw new Error(await this.named(ctx, failed), { cause: failed[0]?.error });
  }

  /** The next ones, after those that were tried in this run whatever came of them. */
  private due(ctx: Ctx, last: Due | null): Promise<Due[]> {
    return this.work.read(ctx, (tx) => tx.query<Due>(
      `select account_id as "accountId", judge_on as "judgeOn" from settlement
        where status in ('PROPOSED', 'OPEN') and judge_on <= $1 and ($2::date is null or (judge_on, account_id) > ($2, $3::uuid)) order by judge_on, account_id limit ${BATCH}`,
      [tx.today, last?.judgeOn ?? null, last?.accountId ?? null]));
  }

  private async judge(ctx: Ctx, due: readonly Due[]): Promise<null> {
    await this.work.write(ctx, async (tx) => {
      await judgeSettlements(tx, due.map(({ accountId }) => accountId));
      return ok(null);
    });
    return null;
  }

  private async named(ctx: Ctx, failed: readonly { accountId: AccountId; error: unknown }[]): Promise<string> {
    const numbers = await this.work.read(ctx, (tx) => tx.query<{ number: string }>('select number from account where id = any ($1) order by number limit 20', [failed.map(({ accountId }) => accountId)]));
    return `the settlements of ${failed.length} ${failed.length === 1 ? 'account' : 'accounts'} could not be judged: ${numbers.map(({ number }) => number).join(', ')}. The first: ${String(failed[0]?.error)}`;
  }
}
