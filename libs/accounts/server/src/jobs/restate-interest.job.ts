import { Injectable, type OnModuleInit } from '@nestjs/common';
import { formatDate, ok, type AccountId } from '@quittance/kernel';
import { EventBus, JobRegistry, UnitOfWork, type Job, type JobRun } from '@quittance/platform';
import { keepInterest } from '../interest/keep-interest';

const BATCH = 100;

interface Payload {
  readonly basis: string;
  readonly cause: string;
  readonly after?: string;
}

/** A published figure that is entered or corrected restates the interest of every account under its law. */
@Injectable()
export class RestateInterestJob implements Job<Payload>, OnModuleInit {
  readonly name = 'accounts.restate-interest';

  constructor(private readonly registry: JobRegistry, private readonly work: UnitOfWork, private readonly bus: EventBus) {}

  onModuleInit(): void {
    this.registry.register(this);
    this.bus.subscribe('reference.figureRecorded', async (tx, { payload }) => {
      const basis = BASES[payload.series];
      if (basis) tx.addJob(this.name, { basis, cause: `a figure of ${formatDate(payload.effectiveFrom)} was entered` }, { key: `restate-${payload.series}`, queue: 'restate-interest' });
    });
  }

  async run({ basis, cause, after = NOBODY }: Payload, { ctx, signal }: JobRun): Promise<void> {
    for (let last = after; !signal.aborted; ) {
      const done = await this.batch(ctx, basis, cause, last);
      if (done.length < BATCH) return;
      last = done.at(-1) ?? last;
    }
  }

  private async batch(ctx: JobRun['ctx'], basis: string, cause: string, after: string): Promise<AccountId[]> {
    const result = await this.work.write(ctx, async (tx) => {
      const accounts = await tx.query<{ id: AccountId }>(
        `select i.account_id as id from account_interest i where i.account_id > $2 and exists (
           select from account_terms t join contract_version v on v.id = t.contract_version_id where t.account_id = i.account_id and v.terms->'interest'->>'basis' = $1)
          order by 1 limit ${BATCH}`, [basis, after]);
      for (const { id } of accounts) await keepInterest(tx, id, { cause, advance: true });
      return ok(accounts.map(({ id }) => id));
    });
    return result.ok ? result.value : [];
  }
}

const NOBODY = '00000000-0000-0000-0000-000000000000';
const BASES: Readonly<Record<string, string>> = { BOE_BASE: 'UK_LATE_PAYMENT', UK_FIXED_SUM: 'UK_LATE_PAYMENT', ECB_MRO: 'EU_LATE_PAYMENT', EU_FIXED_SUM: 'EU_LATE_PAYMENT' };
