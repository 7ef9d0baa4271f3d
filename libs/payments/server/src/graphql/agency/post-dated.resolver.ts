import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, answered, CurrentCtx, Uuid, type Ctx } from '@quittance/platform';
import { DepositNotices } from '../../application/post-dated/deposit-notices.use-case';
import { PostDatedQuery } from '../../application/post-dated/post-dated.query';
import { PostDatedPayments } from '../../application/post-dated/post-dated.use-case';
import { CancelPostDatedInput, DepositNoticeResult, PostDatedNoticeInput, PostDatedPaymentType, PostDatedResult, PostDatedStepInput, TakePostDatedInput } from './post-dated.types';

@Resolver(() => PostDatedPaymentType)
export class PostDatedResolver {
  constructor(private readonly query: PostDatedQuery, private readonly payments: PostDatedPayments, private readonly notices: DepositNotices) {}

  @Allow('payment.read')
  @Query(() => [PostDatedPaymentType], { description: 'Held ones by their day, or those that are done; 500 at most.' })
  postDatedPayments(
    @CurrentCtx() ctx: Ctx,
    @Args('done', { type: () => Boolean, defaultValue: false }) done: boolean,
    @Args('accountId', { type: () => Uuid, nullable: true }) accountId: string | null,
  ): Promise<PostDatedPaymentType[]> {
    return this.query.list(ctx, done, accountId ?? null);
  }

  @Allow('payment.postDate')
  @Mutation(() => PostDatedResult, { description: 'Takes it into keeping; nothing is posted.' })
  takePostDatedPayment(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => TakePostDatedInput }) input: TakePostDatedInput): Promise<typeof PostDatedResult> {
    return answered(this.query.after(ctx, this.payments.take(ctx, input)));
  }

  @Allow('payment.postDate')
  @Mutation(() => PostDatedResult, { description: 'The written notice of its deposit was sent.' })
  recordPostDatedNotice(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => PostDatedNoticeInput }) input: PostDatedNoticeInput): Promise<typeof PostDatedResult> {
    return answered(this.query.after(ctx, this.payments.notify(ctx, input)));
  }

  @Allow('payment.read')
  @Query(() => DepositNoticeResult, { description: 'What the notice of its deposit says if it is written today.' })
  depositNotice(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string): Promise<typeof DepositNoticeResult> {
    return answered(this.notices.view(ctx, id));
  }

  @Allow('payment.postDate')
  @Mutation(() => PostDatedResult, { description: 'Prints the notice of its deposit and keeps it with the account.' })
  printDepositNotice(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => PostDatedStepInput }) input: PostDatedStepInput): Promise<typeof PostDatedResult> {
    return answered(this.query.after(ctx, this.notices.print(ctx, input)));
  }

  @Allow('payment.record')
  @Mutation(() => PostDatedResult, { description: 'Deposits it today, never before its day nor without its notice.' })
  depositPostDatedPayment(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => PostDatedStepInput }) input: PostDatedStepInput): Promise<typeof PostDatedResult> {
    return answered(this.query.after(ctx, this.payments.deposit(ctx, input)));
  }

  @Allow('payment.postDate')
  @Mutation(() => PostDatedResult)
  cancelPostDatedPayment(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => CancelPostDatedInput }) input: CancelPostDatedInput): Promise<typeof PostDatedResult> {
    return answered(this.query.after(ctx, this.payments.cancel(ctx, input)));
  }
}
