import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ok, type AccountId } from '@quittance/kernel';
import { JobRegistry, UnitOfWork, type Job, type JobRun } from '@quittance/platform';
import { loadAccountStates } from '../application/account-state';
import { changeAccountStatus } from '../application/account-status';
import { requeueAccounts } from '../application/touch-account';

const BATCH = 200;

/** Ends holds whose last day has passed. Every hour, because a day ends at another hour in every agency. */
@Injectable()
export class ReleaseHoldsJob implements Job, OnModuleInit {
  readonly name = 'accounts.release-holds';
  readonly cron = '5 * * * *';

  constructor(private readonly registry: JobRegistry, private readonly work: UnitOfWork) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async run(_payload: unknown, { ctx, signal }: JobRun): Promise<void> {
    while (!signal.aborted && (await this.batch(ctx)) === BATCH);
  }

  private async batch(ctx: JobRun['ctx']): Promise<number> {
    const result = await this.work.write(ctx, async (tx) => {
      const due = await tx.query<{ id: AccountId }>(`select id from account where status = 'HOLD' and hold_until < $1 order by hold_until, id limit ${BATCH}`, [tx.today]);
      const ids = due.map(({ id }) => id);
      for (const account of await loadAccountStates(tx, ids, { lock: true })) {
        if (account.status === 'HOLD' && account.holdUntil !== null && account.holdUntil < tx.today) await changeAccountStatus(tx, account, { step: 'release' });
      }
      await requeueAccounts(tx, ids);
      return ok(ids.length);
    });
    return result.ok ? result.value : 0;
  }
}
