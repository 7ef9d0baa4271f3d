import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, answered, CurrentCtx, PageInput, Uuid, type Ctx } from '@quittance/platform';
import { ReturnedItems } from '../application/returned-items';
import { ReturnedItemsQuery } from '../application/returned-items.query';
import { SettleAchChange } from '../application/settle-ach-change.use-case';
import {
  AchChangePage, ResubmitReturnedItemInput, ReturnedItemPage, ReturnedItemType, ReturnedPaymentChoiceType, ReverseReturnedItemInput, SetAsideReturnedItemInput, SettleAchChangeInput, SettledReturnResult,
} from './returned-item.types';

@Resolver(() => ReturnedItemType)
export class ReturnedItemResolver {
  constructor(private readonly query: ReturnedItemsQuery, private readonly items: ReturnedItems, private readonly change: SettleAchChange) {}

  @Allow('payment.read')
  @Query(() => ReturnedItemPage, { description: 'Those that wait the oldest first, or those dealt with the latest first.' })
  returnedItems(
    @CurrentCtx() ctx: Ctx,
    @Args('open', { type: () => Boolean, defaultValue: true }) open: boolean,
    @Args('page', { type: () => PageInput, defaultValue: { first: 50 } }) page: PageInput,
  ): Promise<ReturnedItemPage> {
    return this.query.list(ctx, open, page);
  }

  @Allow('payment.read')
  @Query(() => [ReturnedPaymentChoiceType], { description: 'Payments of the same amount that a returned item may be of, the likeliest first.' })
  returnedItemPayments(@CurrentCtx() ctx: Ctx, @Args('itemId', { type: () => Uuid }) itemId: string): Promise<ReturnedPaymentChoiceType[]> {
    return this.query.choices(ctx, itemId);
  }

  @Allow('payment.read')
  @Query(() => AchChangePage)
  achChanges(
    @CurrentCtx() ctx: Ctx,
    @Args('open', { type: () => Boolean, defaultValue: true }) open: boolean,
    @Args('page', { type: () => PageInput, defaultValue: { first: 50 } }) page: PageInput,
  ): Promise<AchChangePage> {
    return this.query.changes(ctx, open, page);
  }

  @Allow('payment.reverse')
  @Mutation(() => SettledReturnResult, { description: 'Says which payment came back: it is reversed.' })
  reverseReturnedItem(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => ReverseReturnedItemInput }) input: ReverseReturnedItemInput): Promise<typeof SettledReturnResult> {
    return answered(this.items.reverse(ctx, input));
  }

  @Allow('bank.match')
  @Mutation(() => SettledReturnResult)
  setAsideReturnedItem(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => SetAsideReturnedItemInput }) input: SetAsideReturnedItemInput): Promise<typeof SettledReturnResult> {
    return answered(this.items.setAside(ctx, input));
  }

  @Allow('bank.match')
  @Mutation(() => SettledReturnResult, { description: 'Sends a returned debit again, within its limits.' })
  resubmitReturnedItem(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => ResubmitReturnedItemInput }) input: ResubmitReturnedItemInput): Promise<typeof SettledReturnResult> {
    return answered(this.items.resubmit(ctx, input));
  }

  @Allow('bank.match')
  @Mutation(() => SettledReturnResult, { description: 'What a notification of change asked for is done.' })
  settleAchChange(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => SettleAchChangeInput }) input: SettleAchChangeInput): Promise<typeof SettledReturnResult> {
    return answered(this.change.execute(ctx, input));
  }
}
