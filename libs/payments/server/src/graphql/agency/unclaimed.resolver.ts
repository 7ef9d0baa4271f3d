import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, answered, CurrentCtx, type Ctx } from '@quittance/platform';
import { KeepDormancy } from '../../application/unclaimed/keep-dormancy.use-case';
import { ReportUnclaimed } from '../../application/unclaimed/report-unclaimed.use-case';
import { UnclaimedQuery } from '../../application/unclaimed/unclaimed.query';
import { DormancyPeriodType, KeepDormancyInput, KeepDormancyResult, ReportUnclaimedInput, UnclaimedMoneyType, UnclaimedResult, UnclaimedStepInput } from './unclaimed.types';

@Resolver(() => UnclaimedMoneyType)
export class UnclaimedResolver {
  constructor(private readonly query: UnclaimedQuery, private readonly report: ReportUnclaimed, private readonly dormancy: KeepDormancy) {}

  @Allow('unclaimed.read')
  @Query(() => [UnclaimedMoneyType], { description: 'What becomes reportable first, first; 500 at most.' })
  unclaimedMoney(@CurrentCtx() ctx: Ctx, @Args('handedOver', { type: () => Boolean, defaultValue: false }) handedOver: boolean): Promise<UnclaimedMoneyType[]> {
    return this.query.list(ctx, handedOver);
  }

  @Allow('unclaimed.read')
  @Query(() => [DormancyPeriodType])
  dormancyPeriods(@CurrentCtx() ctx: Ctx): Promise<DormancyPeriodType[]> {
    return this.query.periods(ctx);
  }

  @Allow('unclaimed.report')
  @Mutation(() => UnclaimedResult)
  reportUnclaimed(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => ReportUnclaimedInput }) input: ReportUnclaimedInput): Promise<typeof UnclaimedResult> {
    return answered(this.query.after(ctx, this.report.request(ctx, input)));
  }

  @Allow('unclaimed.approve')
  @Mutation(() => UnclaimedResult, { description: 'Pays it to the state. Somebody else reported it.' })
  approveUnclaimed(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => UnclaimedStepInput }) input: UnclaimedStepInput): Promise<typeof UnclaimedResult> {
    return answered(this.query.after(ctx, this.report.approve(ctx, input)));
  }

  @Allow('unclaimed.report')
  @Mutation(() => UnclaimedResult)
  withdrawUnclaimed(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => UnclaimedStepInput }) input: UnclaimedStepInput): Promise<typeof UnclaimedResult> {
    return answered(this.query.after(ctx, this.report.withdraw(ctx, input)));
  }

  @Allow('unclaimed.rules')
  @Mutation(() => KeepDormancyResult, { description: 'A new row; earlier ones stay on record.' })
  keepDormancyPeriod(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => KeepDormancyInput }) input: KeepDormancyInput): Promise<typeof KeepDormancyResult> {
    return answered(this.query.periodAfter(ctx, this.dormancy.execute(ctx, input)));
  }
}
