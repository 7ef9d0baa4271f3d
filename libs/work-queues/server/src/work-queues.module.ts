import { Module } from '@nestjs/common';
import { AccountDetailQuery } from './application/account-detail.query';
import { DiaryQuery } from './application/diary.query';
import { MyDayQuery } from './application/my-day.query';
import { SearchQuery } from './application/search.query';
import { WorkResolver } from './graphql/agency/work.resolver';

const USE_CASES = [MyDayQuery, DiaryQuery, AccountDetailQuery, SearchQuery];

/** What a collector works from: the day's queue, the cockpit, search. */
@Module({ providers: USE_CASES, exports: USE_CASES })
export class WorkQueuesModule {}

@Module({ imports: [WorkQueuesModule], providers: [WorkResolver] })
export class WorkQueuesAgencyApi {}
