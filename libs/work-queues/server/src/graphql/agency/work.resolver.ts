import { Args, Query, Resolver } from '@nestjs/graphql';
import { asId, type AccountId, type BusinessDate, type DeskId } from '@quittance/kernel';
import { Allow, BusinessDateScalar, CurrentCtx, PageInput, Uuid, type Ctx } from '@quittance/platform';
import { AccountDetailQuery } from '../../application/account-detail.query';
import { DiaryQuery } from '../../application/diary.query';
import { MyDayQuery } from '../../application/my-day.query';
import { SearchQuery } from '../../application/search.query';
import { AccountDetail } from './account-detail.types';
import { DiaryEntry, MyDayPage, QueueItem } from './my-day.types';
import { SearchResult } from './search.types';

const desk = (deskId: string | undefined): DeskId | null => (deskId ? asId<DeskId>(deskId) : null);

@Resolver()
export class WorkResolver {
  constructor(private readonly days: MyDayQuery, private readonly diaries: DiaryQuery, private readonly details: AccountDetailQuery, private readonly finder: SearchQuery) {}

  @Allow('queue.read')
  @Query(() => MyDayPage, { description: "The accounts of one's desks that ask for work, the most pressing first." })
  myDay(
    @CurrentCtx() ctx: Ctx,
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput,
    @Args('deskId', { type: () => Uuid, nullable: true }) deskId?: string,
    @Args('reachable', { type: () => Boolean, defaultValue: false, description: 'Leaves out those no way is open to today.' }) reachable: boolean = false,
  ): Promise<MyDayPage> {
    return this.days.run(ctx, page ?? new PageInput(), desk(deskId), reachable);
  }

  @Allow('queue.read')
  @Query(() => QueueItem, { nullable: true, description: 'The first account of the day that is none of `skip`.' })
  nextAccount(
    @CurrentCtx() ctx: Ctx,
    @Args('skip', { type: () => [Uuid], nullable: true }) skip?: string[],
    @Args('deskId', { type: () => Uuid, nullable: true }) deskId?: string,
  ): Promise<QueueItem | null> {
    return this.days.next(ctx, skip ?? [], desk(deskId));
  }

  @Allow('queue.read')
  @Query(() => [DiaryEntry], { description: 'Call-backs, promises and ends of holds; a week from today unless said.' })
  diary(
    @CurrentCtx() ctx: Ctx,
    @Args('from', { type: () => BusinessDateScalar, nullable: true }) from?: BusinessDate,
    @Args('to', { type: () => BusinessDateScalar, nullable: true }) to?: BusinessDate,
    @Args('deskId', { type: () => Uuid, nullable: true }) deskId?: string,
  ): Promise<DiaryEntry[]> {
    return this.diaries.run(ctx, from ?? null, to ?? null, desk(deskId));
  }

  @Allow('account.read')
  @Query(() => AccountDetail, { nullable: true, description: 'An account, whole.' })
  account(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string): Promise<AccountDetail | null> {
    return this.details.run(ctx, asId<AccountId>(id));
  }

  @Allow('search.use')
  @Query(() => SearchResult, { description: 'As one types: beginnings of names, numbers, references and addresses. Two characters at least.' })
  search(@CurrentCtx() ctx: Ctx, @Args('text', { type: () => String }) text: string): Promise<SearchResult> {
    return this.finder.prefix(ctx, text);
  }

  @Allow('search.use')
  @Query(() => SearchResult, { description: 'On Enter: names that resemble the text.' })
  fuzzySearch(@CurrentCtx() ctx: Ctx, @Args('text', { type: () => String }) text: string): Promise<SearchResult> {
    return this.finder.fuzzy(ctx, text);
  }
}
