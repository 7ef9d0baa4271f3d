import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, answered, CurrentCtx, PageInput, Uuid, type Ctx } from '@quittance/platform';
import { OpenChequeSeries } from '../../cheques/cheque-series.use-case';
import { ChequesQuery } from '../../cheques/cheques.query';
import { Cheques } from '../../cheques/cheques.use-case';
import { PositivePay } from '../../cheques/positive-pay.use-case';
import {
  ChequeEventType, ChequePage, ChequeSeriesType, ChequesResult, ChequeType, ClearChequeInput, EndChequeInput, IssueChequesInput, MakePositivePayInput, MakePositivePayResult, OpenChequeSeriesInput,
  OpenChequeSeriesResult, PaidOtherwiseInput, PayoutToWritePage, PositivePayFilePage,
} from './cheque.types';

@Resolver(() => ChequeType)
export class ChequeResolver {
  constructor(private readonly query: ChequesQuery, private readonly register: Cheques, private readonly forms: OpenChequeSeries, private readonly positivePay: PositivePay) {}

  @Allow('cheque.read')
  @Query(() => ChequePage, { description: 'The newest first; found by number or payee.' })
  cheques(
    @CurrentCtx() ctx: Ctx,
    @Args('status', { type: () => String, nullable: true }) status: string | null,
    @Args('search', { type: () => String, nullable: true }) search: string | null,
    @Args('page', { type: () => PageInput, defaultValue: { first: 50 } }) page: PageInput,
  ): Promise<ChequePage> {
    return this.query.list(ctx, { status, search }, page);
  }

  @Allow('cheque.read')
  @Query(() => [ChequeEventType])
  chequeEvents(@CurrentCtx() ctx: Ctx, @Args('chequeId', { type: () => Uuid }) chequeId: string): Promise<ChequeEventType[]> {
    return this.query.events(ctx, chequeId);
  }

  @Allow('cheque.read')
  @Query(() => PayoutToWritePage, { description: 'What waits for a check, the oldest first.' })
  payoutsToWrite(@CurrentCtx() ctx: Ctx, @Args('page', { type: () => PageInput, defaultValue: { first: 50 } }) page: PageInput): Promise<PayoutToWritePage> {
    return this.query.waiting(ctx, page);
  }

  @Allow('cheque.read')
  @Query(() => [ChequeSeriesType])
  chequeSeries(@CurrentCtx() ctx: Ctx): Promise<ChequeSeriesType[]> {
    return this.query.series(ctx);
  }

  @Allow('cheque.read')
  @Query(() => PositivePayFilePage, { description: 'The newest first.' })
  positivePayFiles(@CurrentCtx() ctx: Ctx, @Args('page', { type: () => PageInput, defaultValue: { first: 50 } }) page: PageInput): Promise<PositivePayFilePage> {
    return this.query.files(ctx, page);
  }

  @Allow('cheque.manage')
  @Mutation(() => ChequesResult, { description: 'Writes a check for each, or none.' })
  issueCheques(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => IssueChequesInput }) input: IssueChequesInput): Promise<typeof ChequesResult> {
    return answered(this.register.issue(ctx, input));
  }

  @Allow('cheque.manage')
  @Mutation(() => ChequesResult, { description: 'Void or stopped; another may be written at once.' })
  endCheque(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => EndChequeInput }) input: EndChequeInput): Promise<typeof ChequesResult> {
    return answered(this.register.end(ctx, input));
  }

  @Allow('cheque.manage')
  @Mutation(() => ChequesResult, { description: 'The bank paid it.' })
  clearCheque(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => ClearChequeInput }) input: ClearChequeInput): Promise<typeof ChequesResult> {
    return answered(this.register.clear(ctx, input));
  }

  @Allow('cheque.manage')
  @Mutation(() => ChequesResult, { description: 'A payout went another way: no check is written for it.' })
  markPaidOtherwise(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => PaidOtherwiseInput }) input: PaidOtherwiseInput): Promise<typeof ChequesResult> {
    return answered(this.register.paidOtherwise(ctx, input));
  }

  @Allow('cheque.manage')
  @Mutation(() => OpenChequeSeriesResult, { description: 'A new stock of forms.' })
  openChequeSeries(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => OpenChequeSeriesInput }) input: OpenChequeSeriesInput): Promise<typeof OpenChequeSeriesResult> {
    return answered(this.forms.execute(ctx, input));
  }

  @Allow('cheque.manage')
  @Mutation(() => MakePositivePayResult, { description: 'A file of all the bank has not been told.' })
  makePositivePay(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => MakePositivePayInput }) input: MakePositivePayInput): Promise<typeof MakePositivePayResult> {
    return answered(this.positivePay.make(ctx, input));
  }
}
