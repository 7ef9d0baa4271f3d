import { Module } from '@nestjs/common';
import { CancelPromiseUseCase } from './application/cancel-promise.use-case';
import { PromiseSubscriptions } from './application/promise-subscriptions';
import { PromisesQuery } from './application/promises.query';
import { RecordPromiseUseCase } from './application/record-promise.use-case';
import { PromisesResolver } from './graphql/agency/promises.resolver';
import { JudgeDuePromisesJob } from './jobs/judge-due-promises.job';

const USE_CASES = [RecordPromiseUseCase, CancelPromiseUseCase, PromisesQuery];

/** Promises to pay: made, kept, broken. */
@Module({ providers: [...USE_CASES, PromiseSubscriptions, JudgeDuePromisesJob], exports: USE_CASES })
export class ArrangementsModule {}

@Module({ imports: [ArrangementsModule], providers: [PromisesResolver] })
export class ArrangementsAgencyApi {}
