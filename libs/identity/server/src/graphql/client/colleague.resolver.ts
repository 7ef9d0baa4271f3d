import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, answered, CurrentCtx, PageInput, type Ctx } from '@quittance/platform';
import { InviteColleague } from '../../application/invite-user.use-case';
import { ColleaguesQuery } from '../../application/users.query';
import { ColleaguePage, ColleagueType, InviteColleagueInput, InviteColleagueResult } from './colleague.types';

@Resolver(() => ColleagueType)
export class ColleagueResolver {
  constructor(private readonly list: ColleaguesQuery, private readonly inviting: InviteColleague) {}

  @Allow('portal.team')
  @Query(() => ColleaguePage, { description: 'People of your companies, by name.' })
  colleagues(@CurrentCtx() ctx: Ctx, @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput): Promise<ColleaguePage> {
    return this.list.page(ctx, page ?? new PageInput());
  }

  @Allow('portal.team')
  @Mutation(() => InviteColleagueResult, { description: 'Adds a person to companies of yours and sends the invitation.' })
  inviteColleague(@CurrentCtx() ctx: Ctx, @Args('input') input: InviteColleagueInput): Promise<typeof InviteColleagueResult> {
    return answered(this.inviting.execute(ctx, input));
  }
}
