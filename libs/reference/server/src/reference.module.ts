import { Module } from '@nestjs/common';
import { RecordFigureUseCase } from './application/record-figure.use-case';
import { ReferenceListQuery } from './application/reference-list.query';
import { ReferenceResolver } from './graphql/agency/reference.resolver';

/** Published rates and sums, dated and sourced. */
@Module({ providers: [ReferenceListQuery, RecordFigureUseCase], exports: [ReferenceListQuery, RecordFigureUseCase] })
export class ReferenceModule {}

@Module({ imports: [ReferenceModule], providers: [ReferenceResolver] })
export class ReferenceAgencyApi {}
