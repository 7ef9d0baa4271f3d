import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentCtx, PageInput, type Ctx } from '@quittance/platform';
import { BatchesQuery } from '../../application/batches.query';
import { BatchFilterInput, BatchPage, BatchType } from '../batch.types';

@Resolver(() => BatchType)
export class BatchesResolver {
  constructor(private readonly list: BatchesQuery) {}

  @Allow('report.read')
  @Query(() => BatchPage, { description: 'Batch tracking: placements by month, quarter or file, and what became of them.' })
  batches(@CurrentCtx() ctx: Ctx, @Args('filter') filter: BatchFilterInput, @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput): Promise<BatchPage> {
    return this.list.run(ctx, null, filter, page ?? new PageInput());
  }
}
