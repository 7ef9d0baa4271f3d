import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ok, type AccountId } from '@quittance/kernel';
import { JobRegistry, UnitOfWork, type Job, type JobRun } from '@quittance/platform';
import { BEARING } from '../interest/interest-facts';
import { keepInterest } from '../interest/keep-interest';

const BATCH = 100;

// Accounts whose interest is kept, and those of a contract with interest that nobody has looked at yet.
const DUE = `
  select id from (
    select i.account_id as id from account_interest i join account a on a.id = i.account_id where i.accrued_through < $1 and a.status <> 'CLOSED'
    union
    select t.account_id from contract_version v join account_terms t on t.contract_version_id = v.id join account a on a.id = t.account_id
     where ${BEARING} and a.status <> 'CLOSED' and not exists (select from account_interest i where i.account_id = t.account_id)
  ) due order by id limit ${BATCH}`;

/** Posts each day's interest. Every hour, because a day begins at another hour in every agency; a day is posted once. */
@Injectable()
export class AccrueInterestJob implements Job, OnModuleInit {
  readonly name = 'accounts.accrue-interest';
  readonly cron = '10 * * * *';

  constructor(private readonly registry: JobRegistry, private readonly work: UnitOfWork) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async run(_payload: unknown, { ctx, signal }: JobRun): Promise<void> {
    while (!signal.aborted && (await this.batch(ctx)) === BATCH);
  }

  private async batch(ctx: JobRun['ctx']): Promise<number> {
    const result = await this.work.write(ctx, async (tx) => {
      const due = await tx.query<{ id: AccountId }>(DUE, [tx.today]);
      for (const { id } of due) await keepInterest(tx, id, { cause: 'an earlier day became known', advance: true });
      return ok(due.length);
    });
    return result.ok ? result.value : 0;
  }
}
