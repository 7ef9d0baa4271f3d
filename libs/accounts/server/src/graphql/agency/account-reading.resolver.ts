import { Args, Query, Resolver } from '@nestjs/graphql';
import { asId, type AccountId } from '@quittance/kernel';
import { Allow, CurrentCtx, PageInput, Uuid, type Ctx } from '@quittance/platform';
import { AccountsQuery } from '../../application/accounts.query';
import type { AccountSort } from '../../application/account-filter';
import type { ActivityKind } from '../../application/activity';
import { DesksQuery } from '../../application/desks.query';
import { TimelineQuery } from '../../application/timeline.query';
import { AccountSortEnum, ActivityKindEnum } from './account-enums.types';
import { AccountFilterInput, AccountPage, ActivityPage } from './account.types';
import { DeskType } from './desk.types';

@Resolver()
export class AccountReadingResolver {
  constructor(private readonly list: AccountsQuery, private readonly lines: TimelineQuery, private readonly deskList: DesksQuery) {}

  @Allow('account.read')
  @Query(() => AccountPage, { description: 'Accounts that meet a filter.' })
  accounts(
    @CurrentCtx() ctx: Ctx,
    @Args('filter', { type: () => AccountFilterInput, nullable: true }) filter?: AccountFilterInput,
    @Args('sort', { type: () => AccountSortEnum, defaultValue: 'PLACED_NEWEST' }) sort: AccountSort = 'PLACED_NEWEST',
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput,
  ): Promise<AccountPage> {
    return this.list.run(ctx, filter ?? {}, sort, page ?? new PageInput());
  }

  @Allow('account.read')
  @Query(() => ActivityPage, { description: 'What happened on an account, newest first.' })
  timeline(
    @CurrentCtx() ctx: Ctx,
    @Args('accountId', { type: () => Uuid }) accountId: string,
    @Args('kinds', { type: () => [ActivityKindEnum], nullable: true }) kinds?: ActivityKind[],
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput,
  ): Promise<ActivityPage> {
    return this.lines.run(ctx, asId<AccountId>(accountId), kinds ?? [], page ?? new PageInput());
  }

  @Allow('account.read')
  @Query(() => [DeskType], { description: 'Every desk with its load.' })
  desks(@CurrentCtx() ctx: Ctx): Promise<DeskType[]> {
    return this.deskList.run(ctx);
  }
}
