import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, answered, CurrentCtx, PageInput, Uuid, type Ctx } from '@quittance/platform';
import { PreviewPaymentQuery } from '../../application/preview-payment.query';
import { ReceiptsQuery } from '../../application/receipts.query';
import { RecordPayment } from '../../application/record-payment.use-case';
import { SpreadPayments } from '../../application/spread/spread-payment.use-case';
import { ReversePayment } from '../../application/reverse-payment.use-case';
import {
  PreviewPaymentInput, PreviewPaymentResult, PreviewSpreadInput, PreviewSpreadResult, ReceiptDetailType, ReceiptFilterInput, ReceiptPage, ReceiptType, RecordPaymentInput, RecordPaymentResult, ReversePaymentInput, ReversePaymentResult, SpreadPaymentInput, SpreadPaymentResult,
} from './receipt.types';

@Resolver(() => ReceiptType)
export class ReceiptResolver {
  constructor(
    private readonly receiptsQuery: ReceiptsQuery,
    private readonly preview: PreviewPaymentQuery,
    private readonly record: RecordPayment,
    private readonly reverse: ReversePayment,
    private readonly spreads: SpreadPayments,
  ) {}

  @Allow('payment.read')
  @Query(() => ReceiptPage, { description: 'The newest first.' })
  receipts(
    @CurrentCtx() ctx: Ctx,
    @Args('filter', { type: () => ReceiptFilterInput, nullable: true }) filter: ReceiptFilterInput | null,
    @Args('page', { type: () => PageInput, defaultValue: { first: 50 } }) page: PageInput,
  ): Promise<ReceiptPage> {
    return this.receiptsQuery.list(ctx, filter ?? {}, page);
  }

  @Allow('payment.read')
  @Query(() => ReceiptDetailType, { nullable: true })
  receipt(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string): Promise<ReceiptDetailType | null> {
    return this.receiptsQuery.detail(ctx, id);
  }

  @Allow('payment.record')
  @Query(() => PreviewPaymentResult, { description: 'What a payment would do; nothing is stored.' })
  previewPayment(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => PreviewPaymentInput }) input: PreviewPaymentInput): Promise<typeof PreviewPaymentResult> {
    return answered(this.preview.run(ctx, input));
  }

  @Allow('payment.record')
  @Mutation(() => RecordPaymentResult, { description: 'Money that arrived is never refused: what no account can take waits, and the result says where.' })
  recordPayment(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => RecordPaymentInput }) input: RecordPaymentInput): Promise<typeof RecordPaymentResult> {
    return answered(this.record.execute(ctx, input));
  }

  @Allow('payment.record')
  @Query(() => PreviewSpreadResult, { description: 'How a payment would be spread over the debtor’s accounts with one client; nothing is stored.' })
  previewSpread(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => PreviewSpreadInput }) input: PreviewSpreadInput): Promise<typeof PreviewSpreadResult> {
    return answered(this.spreads.preview(ctx, input));
  }

  @Allow('payment.record')
  @Mutation(() => SpreadPaymentResult, { description: 'One payment over the debtor’s accounts with one client, never to a disputed one.' })
  spreadPayment(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => SpreadPaymentInput }) input: SpreadPaymentInput): Promise<typeof SpreadPaymentResult> {
    return answered(this.spreads.execute(ctx, input));
  }

  @Allow('payment.reverse')
  @Mutation(() => ReversePaymentResult, { description: 'A payment was returned: new entries that mirror the old ones, once only.' })
  reversePayment(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => ReversePaymentInput }) input: ReversePaymentInput): Promise<typeof ReversePaymentResult> {
    return answered(this.reverse.execute(ctx, input));
  }
}
