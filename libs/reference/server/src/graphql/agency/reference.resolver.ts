import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { ReferenceSeries } from '@quittance/reference/domain';
import { Allow, answered, CurrentCtx, type Ctx } from '@quittance/platform';
import { RecordFigureUseCase } from '../../application/record-figure.use-case';
import { ReferenceListQuery } from '../../application/reference-list.query';
import { RecordFigureInput, RecordFigureResult, ReferenceFigureType, ReferenceSeriesEnum } from './reference.types';

@Resolver()
export class ReferenceResolver {
  constructor(private readonly list: ReferenceListQuery, private readonly record: RecordFigureUseCase) {}

  @Allow('reference.read')
  @Query(() => [ReferenceFigureType], { description: 'The figures of a series on record, by state or size of debt, the latest first.' })
  referenceFigures(@CurrentCtx() ctx: Ctx, @Args('series', { type: () => ReferenceSeriesEnum }) series: ReferenceSeries): Promise<ReferenceFigureType[]> {
    return this.list.run(ctx, series);
  }

  @Allow('reference.manage')
  @Mutation(() => RecordFigureResult, { description: 'Enters a figure, corrects the one of the same day, or withdraws it. Interest under it is restated in the background.' })
  recordReferenceFigure(@CurrentCtx() ctx: Ctx, @Args('input') input: RecordFigureInput): Promise<typeof RecordFigureResult> {
    return answered(this.record.execute(ctx, { ...input }));
  }
}
