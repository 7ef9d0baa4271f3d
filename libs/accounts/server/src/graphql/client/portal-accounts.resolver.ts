import { Args, Query, Resolver } from '@nestjs/graphql';
import { asId, type AccountId } from '@quittance/kernel';
import { Allow, CurrentCtx, PageInput, Uuid, type Ctx } from '@quittance/platform';
import { PortalAccountsQuery, type PortalAccountSort } from '../../application/portal-accounts.query';
import { StoryQuery } from '../../application/story.query';
import { PortalAccount, PortalAccountFilter, PortalAccountPage, PortalAccountSortEnum, StoryPage } from './portal-account.types';

@Resolver()
export class PortalAccountsResolver {
  constructor(private readonly own: PortalAccountsQuery, private readonly lines: StoryQuery) {}

  @Allow('portal.accounts')
  @Query(() => PortalAccountPage, { description: 'Your accounts; placed last first unless asked otherwise.' })
  accounts(
    @CurrentCtx() ctx: Ctx,
    @Args('filter', { type: () => PortalAccountFilter, nullable: true }) filter?: PortalAccountFilter,
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput,
    @Args('sort', { type: () => PortalAccountSortEnum, defaultValue: 'PLACED_NEWEST' }) sort: PortalAccountSort = 'PLACED_NEWEST',
  ): Promise<PortalAccountPage> {
    return this.own.list(ctx, filter ?? {}, sort, page ?? new PageInput());
  }

  @Allow('portal.accounts')
  @Query(() => PortalAccount, { nullable: true })
  account(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string): Promise<PortalAccount | null> {
    return this.own.story(ctx, asId<AccountId>(id));
  }

  @Allow('portal.accounts')
  @Query(() => StoryPage, { description: 'What happened on one of your accounts, newest first.' })
  story(@CurrentCtx() ctx: Ctx, @Args('accountId', { type: () => Uuid }) accountId: string, @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput): Promise<StoryPage> {
    return this.lines.run(ctx, asId<AccountId>(accountId), page ?? new PageInput());
  }
}
