import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { asId, type AccountId, type BusinessDate } from '@quittance/kernel';
import { Allow, answered, BusinessDateScalar, CurrentCtx, Uuid, type Ctx } from '@quittance/platform';
import type { ReferenceSeries } from '@quittance/reference/domain';
import { ReferenceSeriesEnum } from '@quittance/reference/server';
import { AccrueInterestUseCase } from '../../interest/accrue-interest.use-case';
import { AffectedAccountsQuery } from '../../interest/affected-accounts.query';
import { InterestQuery } from '../../interest/interest.query';
import { RecordJudgmentUseCase, type RecordJudgment } from '../../interest/record-judgment.use-case';
import { VacateJudgmentUseCase } from '../../interest/vacate-judgment.use-case';
import { WaiveChargeUseCase, type WaiveCharge } from '../../interest/waive-charge.use-case';
import { EditAccountResult } from './account-commands.types';
import { AccrueInterestResult, InterestWorkingType, RecordJudgmentInput, VacateJudgmentInput, WaiveChargeInput } from './interest.types';

const judgment = ({ principal, interest, fees, costs, ...input }: RecordJudgmentInput): RecordJudgment => ({
  ...input, accountId: asId<AccountId>(input.accountId), judgedOn: input.judgedOn as BusinessDate, amounts: { PRINCIPAL: principal, INTEREST: interest, FEES: fees, COSTS: costs },
  ratePpm: input.ratePpm ?? null, compounding: input.compounding ?? null, order: input.order ?? null });

@Resolver()
export class InterestResolver {
  constructor(
    private readonly working: InterestQuery,
    private readonly affected: AffectedAccountsQuery,
    private readonly accruing: AccrueInterestUseCase,
    private readonly waiving: WaiveChargeUseCase,
    private readonly judging: RecordJudgmentUseCase,
    private readonly vacating: VacateJudgmentUseCase,
  ) {}

  @Allow('account.read')
  @Query(() => InterestWorkingType, { nullable: true, description: 'The working of an account’s interest to a day, today when left out. Null where it never bore any.' })
  interestWorking(
    @CurrentCtx() ctx: Ctx,
    @Args('accountId', { type: () => Uuid }) accountId: string,
    @Args('on', { type: () => BusinessDateScalar, nullable: true }) on?: string | null,
  ): Promise<InterestWorkingType | null> {
    return this.working.run(ctx, asId<AccountId>(accountId), (on ?? null) as BusinessDate | null);
  }

  @Allow('reference.read')
  @Query(() => Int, { description: 'How many open accounts have interest that a figure of this day would decide.' })
  accountsUnderFigure(
    @CurrentCtx() ctx: Ctx,
    @Args('series', { type: () => ReferenceSeriesEnum }) series: ReferenceSeries,
    @Args('effectiveFrom', { type: () => BusinessDateScalar }) effectiveFrom: string,
  ): Promise<number> {
    return this.affected.run(ctx, series, effectiveFrom as BusinessDate);
  }

  @Allow('interest.accrue')
  @Mutation(() => AccrueInterestResult, { description: 'Brings an account’s interest to today. A day is posted once, however often it is asked.' })
  accrueInterest(@CurrentCtx() ctx: Ctx, @Args('accountId', { type: () => Uuid }) accountId: string): Promise<typeof AccrueInterestResult> {
    return answered(this.accruing.execute(ctx, asId<AccountId>(accountId)));
  }

  @Allow('charge.waive')
  @Mutation(() => EditAccountResult, { description: 'Takes interest, fees or costs off for good, by the name of who waives them.' })
  waiveCharge(@CurrentCtx() ctx: Ctx, @Args('input') input: WaiveChargeInput): Promise<typeof EditAccountResult> {
    return answered(this.waiving.execute(ctx, { ...input, accountId: asId<AccountId>(input.accountId), bucket: input.bucket as WaiveCharge['bucket'] }));
  }

  @Allow('judgment.record')
  @Mutation(() => EditAccountResult, { description: 'From its day the judgment alone bears interest. What it gives more or less than stood is posted.' })
  recordJudgment(@CurrentCtx() ctx: Ctx, @Args('input') input: RecordJudgmentInput): Promise<typeof EditAccountResult> {
    return answered(this.judging.execute(ctx, judgment(input)));
  }

  @Allow('judgment.record')
  @Mutation(() => EditAccountResult, { description: 'Set aside, or recorded wrongly: interest runs as it did before.' })
  vacateJudgment(@CurrentCtx() ctx: Ctx, @Args('input') input: VacateJudgmentInput): Promise<typeof EditAccountResult> {
    return answered(this.vacating.execute(ctx, { ...input, accountId: asId<AccountId>(input.accountId) }));
  }
}
