import { Injectable } from '@nestjs/common';
import { ok, refuse, type AccountId, type BusinessDate, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { notFound } from '../application/check-version';
import { loadAccountState } from '../application/account-state';
import { keepInterest } from './keep-interest';

/** What bringing an account's interest up to date changed; minor units. */
export interface AccruedInterest {
  accountId: string;
  through: BusinessDate;
  change: { minor: number; currency: string };
}

/** Brings one account's interest to today now, instead of tonight. As often as it is asked, a day is posted once. */
@Injectable()
export class AccrueInterestUseCase {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, accountId: AccountId): Promise<Result<AccruedInterest>> {
    return this.work.write(ctx, async (tx) => {
      const account = await loadAccountState(tx, accountId, { lock: true });
      if (!account) return notFound();
      if (account.status === 'CLOSED') return refuse('ACCOUNT_CLOSED', 'The account is closed: no interest runs on it.', { number: account.number });
      const kept = await keepInterest(tx, accountId, { cause: 'brought up to date', advance: true });
      if (!kept) return refuse('NO_INTEREST', 'This account bears no interest and no late charges: neither its contract nor a judgment gives any.', { number: account.number });
      const problem = await tx.one<{ problem: string }>('select problem from account_interest where account_id = $1', [accountId]);
      if (problem.problem !== '') return refuse('NOT_COMPUTED', problem.problem, { number: account.number });
      return ok({ accountId, through: tx.today, change: { minor: kept.change, currency: account.currency } });
    });
  }
}
