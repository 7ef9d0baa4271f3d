import { Args, Query, Resolver } from '@nestjs/graphql';
import type { ClientId } from '@quittance/kernel';
import { Allow, CurrentCtx, Uuid, type Ctx } from '@quittance/platform';
import { PortalOverviewQuery } from '../../application/portal-overview.query';
import { RecoveryQuery } from '../../application/recovery.query';
import { OverviewType, RecoveryMonthType } from './overview.types';

@Resolver()
export class OverviewResolver {
  constructor(private readonly overviews: PortalOverviewQuery, private readonly recovery: RecoveryQuery) {}

  @Allow('portal.overview')
  @Query(() => [OverviewType], { description: 'Of one client, or of all that the login may see together.' })
  overview(@CurrentCtx() ctx: Ctx, @Args('clientId', { type: () => Uuid, nullable: true }) clientId?: ClientId): Promise<OverviewType[]> {
    return this.overviews.run(ctx, clientId ? [clientId] : ctx.principal.clientIds);
  }

  @Allow('portal.overview')
  @Query(() => [RecoveryMonthType])
  recoveryByMonth(@CurrentCtx() ctx: Ctx, @Args('currency') currency: string, @Args('clientId', { type: () => Uuid, nullable: true }) clientId?: ClientId): Promise<RecoveryMonthType[]> {
    return this.recovery.vintages(ctx, clientId ? [clientId] : ctx.principal.clientIds, currency);
  }
}
