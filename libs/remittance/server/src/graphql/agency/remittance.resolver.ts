import { Args, Mutation, Query, ResolveField, Resolver, Root } from '@nestjs/graphql';
import type { BusinessDate } from '@quittance/kernel';
import { Allow, answered, BusinessDateScalar, CurrentCtx, PageInput, Uuid, type Ctx } from '@quittance/platform';
import { ApproveRemittance } from '../../application/approve-remittance.use-case';
import { PlannedLinesQuery } from '../../application/planned-lines.query';
import { PostRemittance } from '../../application/post-remittance.use-case';
import { PrepareRemittance } from '../../application/prepare-remittance.use-case';
import { RunsQuery } from '../../application/runs.query';
import { StatementLinesQuery } from '../../application/statement-lines.query';
import { VoidRemittance } from '../../application/void-remittance.use-case';
import { StatementEntryType, StatementLinePage } from '../statement.types';
import {
  ApproveRemittanceInput, PostRemittanceInput, PrepareRemittanceInput, RemittancePreviewResult, RemittanceRunFilterInput, RemittanceRunPage, RemittanceRunResult, RemittanceRunType, VoidRemittanceInput,
} from './remittance.types';

@Resolver(() => RemittanceRunType)
export class RemittanceResolver {
  constructor(
    private readonly runs: RunsQuery,
    private readonly lines: StatementLinesQuery,
    private readonly planned: PlannedLinesQuery,
    private readonly prepare: PrepareRemittance,
    private readonly approve: ApproveRemittance,
    private readonly post: PostRemittance,
    private readonly cancel: VoidRemittance,
  ) {}

  @Allow('remittance.read')
  @Query(() => RemittanceRunPage, { description: 'The newest first.' })
  remittanceRuns(
    @CurrentCtx() ctx: Ctx,
    @Args('filter', { type: () => RemittanceRunFilterInput, nullable: true }) filter: RemittanceRunFilterInput | null,
    @Args('page', { type: () => PageInput, defaultValue: { first: 50 } }) page: PageInput,
  ): Promise<RemittanceRunPage> {
    return this.runs.list(ctx, filter ?? {}, page);
  }

  @Allow('remittance.read')
  @Query(() => RemittanceRunType, { nullable: true })
  remittanceRun(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string): Promise<RemittanceRunType | null> {
    return this.runs.one(ctx, id);
  }

  @Allow('remittance.read')
  @ResolveField('entries', () => [StatementEntryType], { description: 'How the amount is made up.', complexity: 20 })
  entries(@CurrentCtx() ctx: Ctx, @Root() run: RemittanceRunType): Promise<StatementEntryType[]> {
    return this.runs.entries(ctx, run.id);
  }

  @Allow('remittance.read')
  @Query(() => StatementLinePage, { description: 'The lines of a run, in the statement’s order.' })
  remittanceLines(
    @CurrentCtx() ctx: Ctx,
    @Args('runId', { type: () => Uuid }) runId: string,
    @Args('page', { type: () => PageInput, defaultValue: { first: 50 } }) page: PageInput,
  ): Promise<StatementLinePage> {
    return this.lines.list(ctx, runId, page);
  }

  @Allow('remittance.read')
  @Query(() => RemittancePreviewResult, { description: 'What a run prepared now would pay; nothing is stored.' })
  remittancePreview(
    @CurrentCtx() ctx: Ctx,
    @Args('clientId', { type: () => Uuid }) clientId: string,
    @Args('currency', { type: () => String }) currency: string,
    @Args('periodTo', { type: () => BusinessDateScalar, nullable: true }) periodTo: BusinessDate | null,
  ): Promise<typeof RemittancePreviewResult> {
    return answered(this.runs.preview(ctx, { clientId, currency, periodTo: periodTo ?? null }));
  }

  @Allow('remittance.read')
  @Query(() => StatementLinePage, { description: 'The payments behind a preview, by day.' })
  remittancePreviewLines(
    @CurrentCtx() ctx: Ctx,
    @Args('clientId', { type: () => Uuid }) clientId: string,
    @Args('currency', { type: () => String }) currency: string,
    @Args('periodTo', { type: () => BusinessDateScalar, nullable: true }) periodTo: BusinessDate | null,
    @Args('page', { type: () => PageInput, defaultValue: { first: 50 } }) page: PageInput,
  ): Promise<StatementLinePage> {
    return this.planned.preview(ctx, { clientId, currency, periodTo: periodTo ?? null }, page);
  }

  @Allow('remittance.prepare')
  @Mutation(() => RemittanceRunResult)
  prepareRemittance(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => PrepareRemittanceInput }) input: PrepareRemittanceInput): Promise<typeof RemittanceRunResult> {
    return answered(this.runs.after(ctx, this.prepare.execute(ctx, input)));
  }

  @Allow('remittance.approve')
  @Mutation(() => RemittanceRunResult, { description: 'By somebody other than who prepared it.' })
  approveRemittance(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => ApproveRemittanceInput }) input: ApproveRemittanceInput): Promise<typeof RemittanceRunResult> {
    return answered(this.runs.after(ctx, this.approve.execute(ctx, input)));
  }

  @Allow('remittance.prepare')
  @Mutation(() => RemittanceRunResult, { description: 'Pays an approved run out and numbers its statement.' })
  postRemittance(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => PostRemittanceInput }) input: PostRemittanceInput): Promise<typeof RemittanceRunResult> {
    return answered(this.runs.after(ctx, this.post.execute(ctx, input)));
  }

  @Allow('remittance.prepare')
  @Mutation(() => RemittanceRunResult, { description: 'Frees the lines of a run that is not posted.' })
  voidRemittance(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => VoidRemittanceInput }) input: VoidRemittanceInput): Promise<typeof RemittanceRunResult> {
    return answered(this.runs.after(ctx, this.cancel.execute(ctx, input)));
  }
}
