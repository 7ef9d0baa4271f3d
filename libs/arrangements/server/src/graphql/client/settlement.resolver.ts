import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { asId, type SettlementId } from '@quittance/kernel';
import { Allow, answered, CurrentCtx, PageInput, type Ctx } from '@quittance/platform';
import { DecideSettlementUseCase } from '../../settlement/decide-settlement.use-case';
import { SettlementsQuery } from '../../settlement/settlements.query';
import { DecideSettlementInput, DecideSettlementResult, SettlementFilterInput, SettlementPage, SettlementType } from '../settlement.types';

@Resolver(() => SettlementType)
export class ClientSettlementResolver {
  constructor(private readonly list: SettlementsQuery, private readonly deciding: DecideSettlementUseCase) {}

  @Allow('portal.accounts')
  @Query(() => SettlementPage, { description: 'Settlements of your accounts: those that wait for you or are open by their next instalment, the others by the day they ended.' })
  settlements(
    @CurrentCtx() ctx: Ctx,
    @Args('filter', { type: () => SettlementFilterInput, nullable: true }) filter?: SettlementFilterInput,
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput,
  ): Promise<SettlementPage> {
    return this.list.run(ctx, filter ?? {}, page ?? new PageInput());
  }

  @Allow('portal.decide')
  @Mutation(() => DecideSettlementResult, { description: 'Your yes or no to a settlement we propose.' })
  decideSettlement(@CurrentCtx() ctx: Ctx, @Args('input') input: DecideSettlementInput, @Args('key', { description: 'Idempotency key.' }) key: string): Promise<typeof DecideSettlementResult> {
    return answered(this.deciding.bySelf(ctx, { ...input, settlementId: asId<SettlementId>(input.settlementId) }, key));
  }
}
