import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobRegistry, UnitOfWork, type Job, type JobRun } from '@quittance/platform';
import { sweepAccounts } from './sweep-accounts';

/** Before the day begins: when each open account's debtor may next be reached. */
@Injectable()
export class SweepAccountsJob implements Job, OnModuleInit {
  readonly name = 'compliance.sweep-accounts';
  readonly cron = '20 4 * * *';

  constructor(private readonly registry: JobRegistry, private readonly work: UnitOfWork) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async run(_payload: unknown, { ctx, signal }: JobRun): Promise<void> {
    await sweepAccounts(this.work, ctx, signal);
  }
}
