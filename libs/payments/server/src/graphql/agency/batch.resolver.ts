import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, answered, CurrentCtx, PageInput, Uuid, type Ctx } from '@quittance/platform';
import { BatchesQuery } from '../../application/batches/batches.query';
import { PostBatch } from '../../application/batches/post-batch.use-case';
import { SaveBatch } from '../../application/batches/save-batch.use-case';
import { ReceiptBatchDetailType, ReceiptBatchPage, ReceiptBatchResult, ReceiptBatchStepInput, ReceiptBatchType, SaveReceiptBatchInput } from './batch.types';

@Resolver(() => ReceiptBatchType)
export class BatchResolver {
  constructor(private readonly query: BatchesQuery, private readonly save: SaveBatch, private readonly post: PostBatch) {}

  @Allow('payment.read')
  @Query(() => ReceiptBatchPage, { description: 'The newest first; drafts and posted ones unless a status is given.' })
  receiptBatches(
    @CurrentCtx() ctx: Ctx,
    @Args('status', { type: () => String, nullable: true }) status: string | null,
    @Args('page', { type: () => PageInput, defaultValue: { first: 50 } }) page: PageInput,
  ): Promise<ReceiptBatchPage> {
    return this.query.list(ctx, status ?? null, page);
  }

  @Allow('payment.read')
  @Query(() => ReceiptBatchDetailType, { nullable: true })
  receiptBatch(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string): Promise<ReceiptBatchDetailType | null> {
    return this.query.detail(ctx, id);
  }

  @Allow('receiptBatch.manage')
  @Mutation(() => ReceiptBatchResult, { description: 'Keeps a draft; nothing is posted.' })
  saveReceiptBatch(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => SaveReceiptBatchInput }) input: SaveReceiptBatchInput): Promise<typeof ReceiptBatchResult> {
    return answered(this.save.execute(ctx, input));
  }

  @Allow('receiptBatch.manage')
  @Mutation(() => ReceiptBatchResult, { description: 'Posts every line, or none. It has to tie to the deposit.' })
  postReceiptBatch(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => ReceiptBatchStepInput }) input: ReceiptBatchStepInput): Promise<typeof ReceiptBatchResult> {
    return answered(this.post.execute(ctx, input));
  }

  @Allow('receiptBatch.manage')
  @Mutation(() => ReceiptBatchResult)
  discardReceiptBatch(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => ReceiptBatchStepInput }) input: ReceiptBatchStepInput): Promise<typeof ReceiptBatchResult> {
    return answered(this.save.discard(ctx, input));
  }
}
