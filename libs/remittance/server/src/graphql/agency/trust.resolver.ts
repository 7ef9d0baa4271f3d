import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentCtx, PageInput, type Ctx } from '@quittance/platform';
import { BookTransfers } from '../../application/book-transfers';
import { TrustTodayQuery } from '../../application/trust-today.query';
import { UndistributedQuery } from '../../application/undistributed.query';
import { TrustTaskType, UndistributedFilterInput, UndistributedPage, UndistributedSumType, UnsweptRunType } from './trust.types';

@Resolver(() => TrustTaskType)
export class TrustResolver {
  constructor(private readonly today: TrustTodayQuery, private readonly undistributed: UndistributedQuery, private readonly transfers: BookTransfers) {}

  @Allow('ledger.read')
  @Query(() => [TrustTaskType], { description: 'A trust accountant’s day, in order; what is done is left out.' })
  trustToday(@CurrentCtx() ctx: Ctx): Promise<TrustTaskType[]> {
    return this.today.run(ctx);
  }

  @Allow('ledger.read')
  @Query(() => [UndistributedSumType])
  undistributedSums(@CurrentCtx() ctx: Ctx): Promise<UndistributedSumType[]> {
    return this.undistributed.sums(ctx);
  }

  @Allow('ledger.read')
  @Query(() => UndistributedPage, { description: 'The oldest first.' })
  undistributedItems(
    @CurrentCtx() ctx: Ctx,
    @Args('filter', { type: () => UndistributedFilterInput, nullable: true }) filter: UndistributedFilterInput | null,
    @Args('page', { type: () => PageInput, defaultValue: { first: 50 } }) page: PageInput,
  ): Promise<UndistributedPage> {
    return this.undistributed.items(ctx, filter ?? {}, page);
  }

  @Allow('remittance.read')
  @Query(() => [UnsweptRunType], { description: 'The oldest first; what a sweep of a currency moves, run by run.' })
  unsweptRuns(@CurrentCtx() ctx: Ctx, @Args('currency', { type: () => String }) currency: string): Promise<UnsweptRunType[]> {
    return this.transfers.unswept(ctx, currency);
  }
}
