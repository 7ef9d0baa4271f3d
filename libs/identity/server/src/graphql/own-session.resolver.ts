import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, answered, CurrentCtx, Uuid, type Ctx } from '@quittance/platform';
import { EndOwnSession, OwnSessionsQuery } from '../application/own-sessions.use-case';
import { EndSessionResult, OwnSessionType } from './own-session.types';

/** One's own sessions, on either side. */
@Resolver(() => OwnSessionType)
export class OwnSessionResolver {
  constructor(private readonly sessions: OwnSessionsQuery, private readonly ending: EndOwnSession) {}

  @Allow('session.own')
  @Query(() => [OwnSessionType], { description: 'The one that asks comes first.' })
  mySessions(@CurrentCtx() ctx: Ctx): Promise<OwnSessionType[]> {
    return this.sessions.run(ctx);
  }

  @Allow('session.own')
  @Mutation(() => EndSessionResult)
  endSession(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string): Promise<typeof EndSessionResult> {
    return answered(this.ending.execute(ctx, id));
  }
}
