import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { BusinessDate } from '@quittance/kernel';
import { Allow, answered, BusinessDateScalar, CurrentCtx, PageInput, Uuid, type Ctx } from '@quittance/platform';
import { CommissionQuery } from '../../commission/commission.query';
import { KeepCommissionPlans } from '../../commission/keep-plans.use-case';
import { WorkOutCommissions } from '../../commission/work-out-commissions.use-case';
import {
  CommissionChangedResult, CommissionLinePage, CommissionMonthType, CommissionPlanInputType, CommissionPlanType, CommissionsWorkedOutResult, DeskSharesInputType, DeskShareType,
} from './commission.types';

@Resolver(() => CommissionMonthType)
export class CommissionResolver {
  constructor(private readonly query: CommissionQuery, private readonly plans: KeepCommissionPlans, private readonly pass: WorkOutCommissions) {}

  @Allow('commission.read')
  @Query(() => [CommissionMonthType], { description: 'Every collector’s commission of a month.' })
  commissions(@CurrentCtx() ctx: Ctx, @Args('month', { type: () => BusinessDateScalar }) month: BusinessDate): Promise<CommissionMonthType[]> {
    return this.query.month(ctx, month, null);
  }

  @Allow('commission.read')
  @Query(() => CommissionLinePage, { description: 'The fees behind a collector’s commission of a month.' })
  commissionLines(
    @CurrentCtx() ctx: Ctx,
    @Args('collectorId', { type: () => Uuid }) collectorId: string,
    @Args('month', { type: () => BusinessDateScalar }) month: BusinessDate,
    @Args('page', { type: () => PageInput, defaultValue: { first: 50 } }) page: PageInput,
  ): Promise<CommissionLinePage> {
    return this.query.lines(ctx, month, collectorId, page);
  }

  @Allow('commission.own')
  @Query(() => [CommissionMonthType], { description: 'One’s own commission of a month.' })
  myCommission(@CurrentCtx() ctx: Ctx, @Args('month', { type: () => BusinessDateScalar }) month: BusinessDate): Promise<CommissionMonthType[]> {
    return this.query.month(ctx, month, ctx.principal.userId ?? '');
  }

  @Allow('commission.own')
  @Query(() => CommissionLinePage, { description: 'The fees behind one’s own commission of a month.' })
  myCommissionLines(
    @CurrentCtx() ctx: Ctx,
    @Args('month', { type: () => BusinessDateScalar }) month: BusinessDate,
    @Args('page', { type: () => PageInput, defaultValue: { first: 50 } }) page: PageInput,
  ): Promise<CommissionLinePage> {
    return this.query.lines(ctx, month, ctx.principal.userId ?? '', page);
  }

  @Allow('commission.read')
  @Query(() => Int, { description: 'Fees of a month that commission has not been worked out for: nobody has a plan, or they are new.' })
  commissionWaiting(@CurrentCtx() ctx: Ctx, @Args('month', { type: () => BusinessDateScalar }) month: BusinessDate): Promise<number> {
    return this.query.unplanned(ctx, month);
  }

  @Allow('commission.read')
  @Query(() => [CommissionPlanType])
  commissionPlans(@CurrentCtx() ctx: Ctx): Promise<CommissionPlanType[]> {
    return this.query.plans(ctx);
  }

  @Allow('commission.read')
  @Query(() => [DeskShareType])
  deskShares(@CurrentCtx() ctx: Ctx): Promise<DeskShareType[]> {
    return this.query.shares(ctx);
  }

  @Allow('commission.manage')
  @Mutation(() => CommissionChangedResult, { description: 'Sets the part of a collector or a desk from a day on.' })
  setCommissionPlan(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => CommissionPlanInputType }) input: CommissionPlanInputType): Promise<typeof CommissionChangedResult> {
    return answered(this.plans.plan(ctx, input));
  }

  @Allow('commission.manage')
  @Mutation(() => CommissionChangedResult, { description: 'Sets who shares what a desk earns from a day on.' })
  setDeskShares(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => DeskSharesInputType }) input: DeskSharesInputType): Promise<typeof CommissionChangedResult> {
    return answered(this.plans.shares(ctx, input));
  }

  @Allow('commission.manage')
  @Mutation(() => CommissionsWorkedOutResult, { description: 'Works out what has not been worked out yet; it happens by itself every few minutes.' })
  workOutCommissions(@CurrentCtx() ctx: Ctx): Promise<typeof CommissionsWorkedOutResult> {
    return answered(this.pass.execute(ctx));
  }
}
