import { Args, Query, Resolver } from '@nestjs/graphql';
import { asId, type AccountId, type BusinessDate } from '@quittance/kernel';
import { Allow, answered, BusinessDateScalar, CurrentCtx, Uuid, type Ctx } from '@quittance/platform';
import { AccountStatements } from '../../statement/account-statements';
import { AccountStatementResult } from './statement.types';

@Resolver()
export class AccountStatementResolver {
  constructor(private readonly statements: AccountStatements) {}

  @Allow('account.read')
  @Query(() => AccountStatementResult, { description: 'What a debtor owes on an account at a day, today when left out; as a file under /files/account-statements/<id>.pdf and .csv.' })
  accountStatement(
    @CurrentCtx() ctx: Ctx,
    @Args('accountId', { type: () => Uuid }) accountId: string,
    @Args('on', { type: () => BusinessDateScalar, nullable: true }) on?: string | null,
  ): Promise<typeof AccountStatementResult> {
    return answered(this.statements.at(ctx, asId<AccountId>(accountId), (on ?? null) as BusinessDate | null));
  }
}
