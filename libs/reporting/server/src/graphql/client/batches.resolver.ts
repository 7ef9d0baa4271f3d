import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentCtx, PageInput, type Ctx } from '@quittance/platform';
import { BatchesQuery } from '../../application/batches.query';
import { BatchFilterInput, BatchPage, BatchType } from '../batch.types';

@Resolver(() => BatchType)
export class ClientBatchesResolver {
  constructor(private readonly list: BatchesQuery) {}

  @Allow('portal.overview')
  @Query(() => BatchPage, { description: 'What you placed together, by month, quarter or file, and what became of it.' })
  batches(@CurrentCtx() ctx: Ctx, @Args('filter') filter: BatchFilterInput, @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput): Promise<BatchPage> {
    return this.list.run(ctx, ctx.principal.clientIds, filter, page ?? new PageInput());
  }
}
