import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentCtx, PageInput, Uuid, type Ctx } from '@quittance/platform';
import { CostsQuery } from '../../application/costs/costs.query';
import { CostPage, CostType } from '../cost.types';

@Resolver(() => CostType)
export class ClientCostResolver {
  constructor(private readonly query: CostsQuery) {}

  @Allow('portal.accounts')
  @Query(() => CostPage, { description: 'Costs of your accounts, the newest first; of one account, of one client, or of all.' })
  costs(
    @CurrentCtx() ctx: Ctx,
    @Args('accountId', { type: () => Uuid, nullable: true }) accountId: string | null,
    @Args('clientId', { type: () => Uuid, nullable: true }) clientId: string | null,
    @Args('page', { type: () => PageInput, defaultValue: { first: 50 } }) page: PageInput,
  ): Promise<CostPage> {
    return this.query.list(ctx, { accountId: accountId ?? null, clientId: clientId ?? null }, page);
  }
}
