import { Module } from '@nestjs/common';
import { ExchangeRateQuery, RecordExchangeRates } from './application/exchange-rates';
import { RecordFigureUseCase } from './application/record-figure.use-case';
import { ReferenceListQuery } from './application/reference-list.query';
import { ExchangeRateResolver } from './graphql/agency/exchange-rate.resolver';
import { ReferenceResolver } from './graphql/agency/reference.resolver';

/** Published rates and sums, dated and sourced; rates between currencies for reports. */
@Module({ providers: [ReferenceListQuery, RecordFigureUseCase, ExchangeRateQuery, RecordExchangeRates], exports: [ReferenceListQuery, RecordFigureUseCase, ExchangeRateQuery, RecordExchangeRates] })
export class ReferenceModule {}

@Module({ imports: [ReferenceModule], providers: [ReferenceResolver, ExchangeRateResolver] })
export class ReferenceAgencyApi {}
