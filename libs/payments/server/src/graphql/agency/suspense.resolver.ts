import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, answered, CurrentCtx, PageInput, type Ctx } from '@quittance/platform';
import { ApplySuspense } from '../../application/apply-suspense.use-case';
import { DebtorRefunds } from '../../application/debtor-refund.use-case';
import { RefundSuspense } from '../../application/refund-suspense.use-case';
import { WaitingMoneyQuery } from '../../application/waiting-money.query';
import {
  ApplySuspenseInput, ApplySuspenseResult, DebtorRefundPage, DebtorRefundResult, RefundInput, RefundSuspenseInput, SuspenseItemPage, SuspenseItemType,
} from './suspense.types';

@Resolver(() => SuspenseItemType)
export class SuspenseResolver {
  constructor(
    private readonly waiting: WaitingMoneyQuery,
    private readonly apply: ApplySuspense,
    private readonly refund: RefundSuspense,
    private readonly refunds: DebtorRefunds,
  ) {}

  @Allow('payment.read')
  @Query(() => SuspenseItemPage, { description: 'The oldest first; open ones unless a status is given.' })
  suspenseItems(
    @CurrentCtx() ctx: Ctx,
    @Args('status', { type: () => String, nullable: true }) status: string | null,
    @Args('page', { type: () => PageInput, defaultValue: { first: 50 } }) page: PageInput,
  ): Promise<SuspenseItemPage> {
    return this.waiting.suspense(ctx, status ?? null, page);
  }

  @Allow('payment.read')
  @Query(() => DebtorRefundPage, { description: 'The oldest first; owed and requested ones unless a status is given.' })
  debtorRefunds(
    @CurrentCtx() ctx: Ctx,
    @Args('status', { type: () => String, nullable: true }) status: string | null,
    @Args('page', { type: () => PageInput, defaultValue: { first: 50 } }) page: PageInput,
  ): Promise<DebtorRefundPage> {
    return this.waiting.refunds(ctx, status ?? null, page);
  }

  @Allow('suspense.manage')
  @Mutation(() => ApplySuspenseResult)
  applySuspense(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => ApplySuspenseInput }) input: ApplySuspenseInput): Promise<typeof ApplySuspenseResult> {
    return answered(this.apply.execute(ctx, input));
  }

  @Allow('refund.request')
  @Mutation(() => DebtorRefundResult, { description: 'Suspense is found to be a debtor’s: its refund is requested.' })
  refundSuspense(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => RefundSuspenseInput }) input: RefundSuspenseInput): Promise<typeof DebtorRefundResult> {
    return answered(this.waiting.refundAfter(ctx, this.refund.execute(ctx, input)));
  }

  @Allow('refund.request')
  @Mutation(() => DebtorRefundResult)
  requestRefund(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => RefundInput }) input: RefundInput): Promise<typeof DebtorRefundResult> {
    return answered(this.waiting.refundAfter(ctx, this.refunds.request(ctx, input)));
  }

  @Allow('refund.request')
  @Mutation(() => DebtorRefundResult)
  withdrawRefundRequest(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => RefundInput }) input: RefundInput): Promise<typeof DebtorRefundResult> {
    return answered(this.waiting.refundAfter(ctx, this.refunds.withdraw(ctx, input)));
  }

  @Allow('refund.approve')
  @Mutation(() => DebtorRefundResult, { description: 'Pays it. Somebody else requested it.' })
  approveRefund(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => RefundInput }) input: RefundInput): Promise<typeof DebtorRefundResult> {
    return answered(this.waiting.refundAfter(ctx, this.refunds.approve(ctx, input)));
  }
}
