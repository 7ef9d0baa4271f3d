import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentCtx, PageInput, Uuid, type Ctx } from '@quittance/platform';
import { PlannedLinesQuery } from '../../application/planned-lines.query';
import { StatementLinesQuery } from '../../application/statement-lines.query';
import { StatementsQuery } from '../../application/statements.query';
import { StatementLinePage } from '../statement.types';
import { NextRemittanceType, StatementPage, StatementType } from './statement-portal.types';

@Resolver(() => StatementType)
export class StatementResolver {
  constructor(private readonly query: StatementsQuery, private readonly lines: StatementLinesQuery, private readonly planned: PlannedLinesQuery) {}

  @Allow('portal.statements')
  @Query(() => StatementPage, { description: 'The newest first.' })
  statements(
    @CurrentCtx() ctx: Ctx,
    @Args('clientId', { type: () => Uuid, nullable: true }) clientId: string | null,
    @Args('page', { type: () => PageInput, defaultValue: { first: 50 } }) page: PageInput,
  ): Promise<StatementPage> {
    return this.query.list(ctx, clientId ?? null, page);
  }

  @Allow('portal.statements')
  @Query(() => StatementType, { nullable: true })
  statement(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string): Promise<StatementType | null> {
    return this.query.one(ctx, id);
  }

  @Allow('portal.statements')
  @Query(() => StatementLinePage, { description: 'Payments of a statement, each with its fee and how it was made.' })
  statementLines(
    @CurrentCtx() ctx: Ctx,
    @Args('statementId', { type: () => Uuid }) statementId: string,
    @Args('page', { type: () => PageInput, defaultValue: { first: 50 } }) page: PageInput,
  ): Promise<StatementLinePage> {
    return this.lines.list(ctx, statementId, page);
  }

  @Allow('portal.overview')
  @Query(() => [NextRemittanceType], { description: 'Per client and currency: when, how much, and how it is made up.' })
  nextRemittances(@CurrentCtx() ctx: Ctx): Promise<NextRemittanceType[]> {
    return this.query.next(ctx);
  }

  @Allow('portal.overview')
  @Query(() => StatementLinePage, { description: 'The payments the next remittance takes up, each with its fee and how it was made.' })
  nextRemittanceLines(
    @CurrentCtx() ctx: Ctx,
    @Args('clientId', { type: () => Uuid }) clientId: string,
    @Args('currency', { type: () => String }) currency: string,
    @Args('page', { type: () => PageInput, defaultValue: { first: 50 } }) page: PageInput,
  ): Promise<StatementLinePage> {
    return this.planned.next(ctx, { clientId, currency }, page);
  }
}
