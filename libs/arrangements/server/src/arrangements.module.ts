import { Module } from '@nestjs/common';
import { CancelPromiseUseCase } from './application/cancel-promise.use-case';
import { PromiseSubscriptions } from './application/promise-subscriptions';
import { PromisesQuery } from './application/promises.query';
import { RecordPromiseUseCase } from './application/record-promise.use-case';
import { PromisesResolver } from './graphql/agency/promises.resolver';
import { SettlementsResolver } from './graphql/agency/settlements.resolver';
import { ClientSettlementResolver } from './graphql/client/settlement.resolver';
import { JudgeDuePromisesJob } from './jobs/judge-due-promises.job';
import { JudgeDueSettlementsJob } from './jobs/judge-due-settlements.job';
import { CancelSettlementUseCase } from './settlement/cancel-settlement.use-case';
import { DecideSettlementUseCase } from './settlement/decide-settlement.use-case';
import { PreviewSettlementQuery } from './settlement/preview-settlement.query';
import { SettleUseCase } from './settlement/settle.use-case';
import { SettlementSubscriptions } from './settlement/settlement-subscriptions';
import { TellClientsJob } from './settlement/tell-clients.job';
import { SettlementsQuery } from './settlement/settlements.query';

const USE_CASES = [RecordPromiseUseCase, CancelPromiseUseCase, PromisesQuery, SettleUseCase, DecideSettlementUseCase, CancelSettlementUseCase, SettlementsQuery, PreviewSettlementQuery];

/** Promises to pay, and settlements: made, kept, broken. */
@Module({ providers: [...USE_CASES, PromiseSubscriptions, SettlementSubscriptions, JudgeDuePromisesJob, JudgeDueSettlementsJob, TellClientsJob], exports: USE_CASES })
export class ArrangementsModule {}

@Module({ imports: [ArrangementsModule], providers: [PromisesResolver, SettlementsResolver] })
export class ArrangementsAgencyApi {}

@Module({ imports: [ArrangementsModule], providers: [ClientSettlementResolver] })
export class ArrangementsClientApi {}
