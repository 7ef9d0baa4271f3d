import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentCtx, PageInput, Uuid, type Ctx } from '@quittance/platform';
import { TakeoverDesk } from './takeover-desk';
import { TakeoverQuery } from './takeover.query';
import { DescribeTakeoverFileInput, StartTakeoverInputType, TakeoverPage, TakeoverRefusedRowPage, TakeoverResult, TakeoverStepInput, TakeoverType } from './takeover.types';

const FIRST = { first: 50 };

/** Live books taken over from other systems. */
@Resolver(() => TakeoverType)
export class TakeoverResolver {
  constructor(private readonly takeoversRead: TakeoverQuery, private readonly desk: TakeoverDesk) {}

  @Allow('takeover.read')
  @Query(() => TakeoverPage)
  takeovers(@CurrentCtx() ctx: Ctx, @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput | null): Promise<TakeoverPage> {
    return this.takeoversRead.list(ctx, page ?? FIRST) as Promise<TakeoverPage>;
  }

  @Allow('takeover.read')
  @Query(() => TakeoverType, { nullable: true })
  takeover(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string): Promise<TakeoverType | null> {
    return this.takeoversRead.one(ctx, id);
  }

  @Allow('takeover.read')
  @Query(() => TakeoverRefusedRowPage)
  takeoverRefusedRows(@CurrentCtx() ctx: Ctx, @Args('takeoverId', { type: () => Uuid }) takeoverId: string, @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput | null): Promise<TakeoverRefusedRowPage> {
    return this.takeoversRead.refused(ctx, takeoverId, page ?? FIRST) as Promise<TakeoverRefusedRowPage>;
  }

  @Allow('takeover.prepare')
  @Mutation(() => TakeoverResult, { description: 'Begins a takeover; until it is committed or abandoned nothing is posted for its clients.' })
  startTakeover(@CurrentCtx() ctx: Ctx, @Args('input') input: StartTakeoverInputType): Promise<typeof TakeoverResult> {
    return this.desk.start(ctx, input);
  }

  @Allow('takeover.prepare')
  @Mutation(() => TakeoverResult)
  describeTakeoverFile(@CurrentCtx() ctx: Ctx, @Args('input') input: DescribeTakeoverFileInput): Promise<typeof TakeoverResult> {
    return this.desk.describe(ctx, input);
  }

  @Allow('takeover.prepare')
  @Mutation(() => TakeoverResult)
  submitTakeover(@CurrentCtx() ctx: Ctx, @Args('input') input: TakeoverStepInput): Promise<typeof TakeoverResult> {
    return this.desk.submit(ctx, input);
  }

  @Allow('takeover.prepare')
  @Mutation(() => TakeoverResult)
  takeBackTakeover(@CurrentCtx() ctx: Ctx, @Args('input') input: TakeoverStepInput): Promise<typeof TakeoverResult> {
    return this.desk.takeBack(ctx, input);
  }

  @Allow('takeover.prepare')
  @Mutation(() => TakeoverResult)
  abandonTakeover(@CurrentCtx() ctx: Ctx, @Args('input') input: TakeoverStepInput): Promise<typeof TakeoverResult> {
    return this.desk.abandon(ctx, input);
  }

  @Allow('takeover.approve')
  @Mutation(() => TakeoverResult, { description: 'The second person: the whole book at once, or nothing.' })
  commitTakeover(@CurrentCtx() ctx: Ctx, @Args('input') input: TakeoverStepInput): Promise<typeof TakeoverResult> {
    return this.desk.commit(ctx, input);
  }
}
