import { Module } from '@nestjs/common';
import { AccountDetailQuery } from './application/account-detail.query';
import { DiaryQuery } from './application/diary.query';
import { MyDayQuery } from './application/my-day.query';
import { RankSubscriptions } from './application/rank-subscriptions';
import { RecordCallUseCase } from './application/record-call.use-case';
import { SearchQuery } from './application/search.query';
import { CallsResolver } from './graphql/agency/calls.resolver';
import { WorkResolver } from './graphql/agency/work.resolver';
import { RankEverythingJob } from './jobs/rank-everything.job';
import { RankPlacementJob } from './jobs/rank-placement.job';

const USE_CASES = [MyDayQuery, DiaryQuery, AccountDetailQuery, SearchQuery, RecordCallUseCase];

/** What a collector works from: the day's queue, the cockpit, search. */
@Module({ providers: [...USE_CASES, RankSubscriptions, RankEverythingJob, RankPlacementJob], exports: USE_CASES })
export class WorkQueuesModule {}

@Module({ imports: [WorkQueuesModule], providers: [WorkResolver, CallsResolver] })
export class WorkQueuesAgencyApi {}
