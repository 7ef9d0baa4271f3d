import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, answered, CurrentCtx, PageInput, Uuid, type Ctx } from '@quittance/platform';
import { CostPayouts } from '../../application/costs/cost-payouts.use-case';
import { CostsQuery } from '../../application/costs/costs.query';
import { MoveCost } from '../../application/costs/move-cost.use-case';
import { RequestCost } from '../../application/costs/request-cost.use-case';
import { CostPage, CostType } from '../cost.types';
import {
  CancelCostInput, CostDetailType, CostFilterInput, CostPayoutStepInput, CostResult, CostStepInput, DepositCostInput, RequestCostInput, RequestCostPayoutInput, SpendCostInput, WaitingCostPayoutType,
} from './cost.types';

@Resolver(() => CostType)
export class CostResolver {
  constructor(private readonly query: CostsQuery, private readonly request: RequestCost, private readonly move: MoveCost, private readonly payouts: CostPayouts) {}

  @Allow('payment.read')
  @Query(() => CostPage, { description: 'The newest first.' })
  costs(
    @CurrentCtx() ctx: Ctx,
    @Args('filter', { type: () => CostFilterInput, nullable: true }) filter: CostFilterInput | null,
    @Args('page', { type: () => PageInput, defaultValue: { first: 50 } }) page: PageInput,
  ): Promise<CostPage> {
    return this.query.list(ctx, filter ?? {}, page);
  }

  @Allow('payment.read')
  @Query(() => CostDetailType, { nullable: true })
  cost(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string): Promise<CostDetailType | null> {
    return this.query.detail(ctx, id);
  }

  @Allow('payment.read')
  @Query(() => [WaitingCostPayoutType], { description: 'What waits for a second person, the oldest first.' })
  waitingCostPayouts(@CurrentCtx() ctx: Ctx): Promise<WaitingCostPayoutType[]> {
    return this.query.waitingPayouts(ctx);
  }

  @Allow('cost.request')
  @Mutation(() => CostResult)
  requestCost(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => RequestCostInput }) input: RequestCostInput): Promise<typeof CostResult> {
    return answered(this.request.execute(ctx, input));
  }

  @Allow('cost.manage')
  @Mutation(() => CostResult, { description: 'The client’s deposit arrived.' })
  depositCost(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => DepositCostInput }) input: DepositCostInput): Promise<typeof CostResult> {
    return answered(this.move.deposit(ctx, input));
  }

  @Allow('cost.manage')
  @Mutation(() => CostResult, { description: 'The cost is paid.' })
  spendCost(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => SpendCostInput }) input: SpendCostInput): Promise<typeof CostResult> {
    return answered(this.move.spend(ctx, input));
  }

  @Allow('cost.manage')
  @Mutation(() => CostResult, { description: 'What the agency advanced is charged to the client.' })
  chargeCost(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => CostStepInput }) input: CostStepInput): Promise<typeof CostResult> {
    return answered(this.move.charge(ctx, input));
  }

  @Allow('cost.manage')
  @Mutation(() => CostResult)
  cancelCost(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => CancelCostInput }) input: CancelCostInput): Promise<typeof CostResult> {
    return answered(this.move.cancel(ctx, input));
  }

  @Allow('cost.manage')
  @Mutation(() => CostResult, { description: 'Asks for the payment of an unused deposit, or of what is due to the attorney.' })
  requestCostPayout(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => RequestCostPayoutInput }) input: RequestCostPayoutInput): Promise<typeof CostResult> {
    return answered(this.payouts.request(ctx, input));
  }

  @Allow('cost.approve')
  @Mutation(() => CostResult, { description: 'Pays it. Somebody else asked for it.' })
  approveCostPayout(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => CostPayoutStepInput }) input: CostPayoutStepInput): Promise<typeof CostResult> {
    return answered(this.payouts.approve(ctx, input));
  }

  @Allow('cost.manage')
  @Mutation(() => CostResult)
  withdrawCostPayout(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => CostPayoutStepInput }) input: CostPayoutStepInput): Promise<typeof CostResult> {
    return answered(this.payouts.withdraw(ctx, input));
  }
}
