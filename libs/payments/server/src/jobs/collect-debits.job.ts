import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobRegistry, UnitOfWork, type Job, type JobRun } from '@quittance/platform';
import { collectDebits } from '../application/mandates/collect-debits';

const BATCH = 100;

/** Records what direct debits brought on their day. Every hour, because a day begins at another hour in every agency. */
@Injectable()
export class CollectDebitsJob implements Job, OnModuleInit {
  readonly name = 'payments.collect-debits';
  readonly cron = '10 * * * *';

  constructor(private readonly registry: JobRegistry, private readonly work: UnitOfWork) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async run(_payload: unknown, { ctx, signal }: JobRun): Promise<void> {
    let collected = BATCH;
    while (!signal.aborted && collected === BATCH) {
      const result = await this.work.write(ctx, (tx) => collectDebits(tx, BATCH));
      if (!result.ok) throw new Error(result.refusal.message);
      collected = result.value;
    }
  }
}
