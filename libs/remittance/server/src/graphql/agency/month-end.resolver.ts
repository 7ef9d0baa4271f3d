import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { BusinessDate } from '@quittance/kernel';
import { Allow, answered, BusinessDateScalar, CurrentCtx, Uuid, type Ctx } from '@quittance/platform';
import { BookTransfers } from '../../application/book-transfers';
import { BooksDueQuery } from '../../application/books-due.query';
import { PrepareAllRemittances } from '../../application/prepare-all';
import { RunBatch } from '../../application/run-batch.use-case';
import { RemittancesDueQuery } from '../../application/remittances-due.query';
import {
  ApproveBatchInput, BookTransferResult, BooksDueType, PostBatchInput, PrepareAllRemittancesInput, RemittanceBatchResult, RemittanceBatchType, RemittanceDueType, SweepFeesInput, TopUpTrustInput,
} from './remittance.types';

@Resolver(() => RemittanceBatchType)
export class MonthEndResolver {
  constructor(
    private readonly due: RemittancesDueQuery,
    private readonly books: BooksDueQuery,
    private readonly all: PrepareAllRemittances,
    private readonly transfers: BookTransfers,
    private readonly batch: RunBatch,
  ) {}

  @Allow('remittance.read')
  @Query(() => [RemittanceDueType], { description: 'Clients whose remittance is due by a day.' })
  remittancesDue(@CurrentCtx() ctx: Ctx, @Args('through', { type: () => BusinessDateScalar }) through: BusinessDate): Promise<RemittanceDueType[]> {
    return this.due.run(ctx, through);
  }

  @Allow('remittance.read')
  @Query(() => RemittanceBatchType, { nullable: true, description: 'A month end and how far it has come.' })
  remittanceBatch(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string): Promise<RemittanceBatchType | null> {
    return this.books.batch(ctx, id) as Promise<RemittanceBatchType | null>;
  }

  @Allow('remittance.read')
  @Query(() => [RemittanceBatchType], { description: 'The last twenty, the newest first.' })
  remittanceBatches(@CurrentCtx() ctx: Ctx): Promise<RemittanceBatchType[]> {
    return this.books.batches(ctx) as Promise<RemittanceBatchType[]>;
  }

  @Allow('remittance.read')
  @Query(() => [BooksDueType], { description: 'What the trust and the operating book owe each other.' })
  booksDue(@CurrentCtx() ctx: Ctx): Promise<BooksDueType[]> {
    return this.books.run(ctx);
  }

  @Allow('remittance.prepare')
  @Mutation(() => RemittanceBatchResult, { description: 'Prepares a run for every client that is due, in the background.' })
  prepareAllRemittances(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => PrepareAllRemittancesInput }) input: PrepareAllRemittancesInput): Promise<typeof RemittanceBatchResult> {
    return answered(this.books.after(ctx, this.all.execute(ctx, input))) as Promise<typeof RemittanceBatchResult>;
  }

  @Allow('remittance.approve')
  @Mutation(() => RemittanceBatchResult, { description: 'Approves every run of a month end that waits, as they are on screen; by somebody other than who prepared them.' })
  approveRemittanceBatch(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => ApproveBatchInput }) input: ApproveBatchInput): Promise<typeof RemittanceBatchResult> {
    return answered(this.books.after(ctx, this.batch.approve(ctx, input))) as Promise<typeof RemittanceBatchResult>;
  }

  @Allow('remittance.prepare')
  @Mutation(() => RemittanceBatchResult, { description: 'Pays out every approved run of a month end.' })
  postRemittanceBatch(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => PostBatchInput }) input: PostBatchInput): Promise<typeof RemittanceBatchResult> {
    return answered(this.books.after(ctx, this.batch.post(ctx, input))) as Promise<typeof RemittanceBatchResult>;
  }

  @Allow('remittance.prepare')
  @Mutation(() => BookTransferResult, { description: 'Moves the fees of posted runs to operating.' })
  sweepFees(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => SweepFeesInput }) input: SweepFeesInput): Promise<typeof BookTransferResult> {
    return answered(this.transfers.sweep(ctx, input)) as Promise<typeof BookTransferResult>;
  }

  @Allow('remittance.prepare')
  @Mutation(() => BookTransferResult, { description: 'Operating brings into the trust account what it owes.' })
  topUpTrust(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => TopUpTrustInput }) input: TopUpTrustInput): Promise<typeof BookTransferResult> {
    return answered(this.transfers.topUp(ctx, input)) as Promise<typeof BookTransferResult>;
  }
}
