import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { asId, type AccountId } from '@quittance/kernel';
import { Allow, answered, CurrentCtx, Uuid, type Ctx } from '@quittance/platform';
import { EndMandate } from '../../application/mandates/end-mandate.use-case';
import { MandatesQuery, type DebitView, type MandateView } from '../../application/mandates/mandates.query';
import { CancelDebit, PlanDebits } from '../../application/mandates/plan-debits.use-case';
import { RecordMandate } from '../../application/mandates/record-mandate.use-case';
import { RepresentDebit } from '../../application/mandates/represent-debit.use-case';
import {
  CancelDebitInputType, CancelDebitResult, DirectDebitType, EndMandateInputType, EndMandateResult, MandateType, PlanDebitsInputType, PlanDebitsResult,
  RecordMandateInputType, RecordMandateResult, RepresentDebitInputType, RepresentDebitResult,
} from './mandate.types';

@Resolver(() => MandateType)
export class MandateResolver {
  constructor(
    private readonly mandatesQuery: MandatesQuery,
    private readonly recording: RecordMandate,
    private readonly ending: EndMandate,
    private readonly planning: PlanDebits,
    private readonly cancelling: CancelDebit,
    private readonly representing: RepresentDebit,
  ) {}

  @Allow('mandate.read')
  @Query(() => [MandateType], { description: 'The mandates that name an account, those in force first; 200 at most.' })
  mandates(@CurrentCtx() ctx: Ctx, @Args('accountId', { type: () => Uuid }) accountId: string): Promise<readonly MandateView[]> {
    return this.mandatesQuery.ofAccount(ctx, asId<AccountId>(accountId));
  }

  @Allow('mandate.read')
  @Query(() => [DirectDebitType], { description: 'The debits of an account, the latest due first; 200 at most.' })
  directDebits(@CurrentCtx() ctx: Ctx, @Args('accountId', { type: () => Uuid }) accountId: string): Promise<readonly DebitView[]> {
    return this.mandatesQuery.debitsOf(ctx, asId<AccountId>(accountId));
  }

  @Allow('mandate.manage')
  @Mutation(() => RecordMandateResult)
  recordMandate(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => RecordMandateInputType }) input: RecordMandateInputType): Promise<typeof RecordMandateResult> {
    return answered(this.recording.execute(ctx, input));
  }

  @Allow('mandate.manage')
  @Mutation(() => EndMandateResult, { description: 'What is planned under it is cancelled.' })
  endMandate(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => EndMandateInputType }) input: EndMandateInputType): Promise<typeof EndMandateResult> {
    return answered(this.ending.execute(ctx, input));
  }

  @Allow('debit.plan')
  @Mutation(() => PlanDebitsResult)
  planDebits(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => PlanDebitsInputType }) input: PlanDebitsInputType): Promise<typeof PlanDebitsResult> {
    return answered(this.planning.execute(ctx, input));
  }

  @Allow('debit.plan')
  @Mutation(() => CancelDebitResult)
  cancelDebit(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => CancelDebitInputType }) input: CancelDebitInputType): Promise<typeof CancelDebitResult> {
    return answered(this.cancelling.execute(ctx, input));
  }

  @Allow('debit.plan')
  @Mutation(() => RepresentDebitResult, { description: 'A returned debit goes out once more, where its return code, the count and the days allow it.' })
  representDebit(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => RepresentDebitInputType }) input: RepresentDebitInputType): Promise<typeof RepresentDebitResult> {
    return answered(this.representing.execute(ctx, input));
  }
}
