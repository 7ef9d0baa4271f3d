import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import type { ClientId } from '@quittance/kernel';
import { Allow, CurrentCtx, Uuid, type Ctx } from '@quittance/platform';
import { PortalNewsQuery } from '../../application/portal-news.query';
import { HappeningType, WaitingPlacementType } from './news.types';

@Resolver()
export class NewsResolver {
  constructor(private readonly news: PortalNewsQuery) {}

  @Allow('portal.accounts')
  @Query(() => [HappeningType], { description: 'The newest first; 1 to 50.' })
  happenings(
    @CurrentCtx() ctx: Ctx,
    @Args('clientId', { type: () => Uuid, nullable: true }) clientId: ClientId | null,
    @Args('first', { type: () => Int, defaultValue: 12 }) first: number,
  ): Promise<HappeningType[]> {
    return this.news.happenings(ctx, clientId ? [clientId] : ctx.principal.clientIds, first);
  }

  @Allow('portal.place')
  @Query(() => [WaitingPlacementType])
  waitingPlacements(@CurrentCtx() ctx: Ctx, @Args('clientId', { type: () => Uuid, nullable: true }) clientId: ClientId | null): Promise<WaitingPlacementType[]> {
    return this.news.waitingPlacements(ctx, clientId ? [clientId] : ctx.principal.clientIds);
  }
}
