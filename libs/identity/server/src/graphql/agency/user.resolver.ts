import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ROLE_NAMES, ROLE_PERMISSIONS, ROLE_PURPOSES, ROLES } from '@quittance/identity/domain';
import { Allow, answered, CurrentCtx, PageInput, Uuid, type Ctx } from '@quittance/platform';
import { DisableUser, EnableUser, ResendInvitation, ResetSecondFactor, UpdateUserRights } from '../../application/change-user.use-case';
import { InviteClientUser, InviteUser } from '../../application/invite-user.use-case';
import { UsersQuery } from '../../application/users.query';
import {
  DisableUserResult, EnableUserResult, InviteClientUserInput, InviteClientUserResult, InviteUserInput, InviteUserResult, ResendInvitationResult,
  ResetSecondFactorResult, RoleDescription, SwitchUserInput, UpdateUserRightsInput, UpdateUserRightsResult, UserPage, UsersFilterInput, UserType,
} from './user.types';

@Resolver(() => UserType)
export class UserResolver {
  constructor(
    private readonly list: UsersQuery,
    private readonly inviting: InviteUser,
    private readonly invitingClientUser: InviteClientUser,
    private readonly rights: UpdateUserRights,
    private readonly disabling: DisableUser,
    private readonly enabling: EnableUser,
    private readonly resending: ResendInvitation,
    private readonly resetting: ResetSecondFactor,
  ) {}

  @Allow('user.read')
  @Query(() => UserPage, { description: 'People by name, the agency’s and its clients’.' })
  users(
    @CurrentCtx() ctx: Ctx,
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput,
    @Args('filter', { type: () => UsersFilterInput, nullable: true }) filter?: UsersFilterInput,
  ): Promise<UserPage> {
    return this.list.page(ctx, page ?? new PageInput(), filter ?? {});
  }

  @Allow('user.read')
  @Query(() => UserType, { nullable: true })
  user(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string): Promise<UserType | null> {
    return this.list.one(ctx, id);
  }

  @Allow('user.read')
  @Query(() => [RoleDescription], { description: 'Every role with what it is for and what it allows.' })
  roles(): RoleDescription[] {
    return ROLES.map((role) => ({ role, name: ROLE_NAMES[role], purpose: ROLE_PURPOSES[role], permissions: ROLE_PERMISSIONS[role] }));
  }

  @Allow('user.manage')
  @Mutation(() => InviteUserResult, { description: 'Adds a person and sends the invitation.' })
  inviteUser(@CurrentCtx() ctx: Ctx, @Args('input') input: InviteUserInput): Promise<typeof InviteUserResult> {
    return answered(this.inviting.execute(ctx, input));
  }

  @Allow('client.manage')
  @Mutation(() => InviteClientUserResult, { description: 'Adds a client’s user and sends the invitation.' })
  inviteClientUser(@CurrentCtx() ctx: Ctx, @Args('input') input: InviteClientUserInput): Promise<typeof InviteClientUserResult> {
    return answered(this.invitingClientUser.execute(ctx, input));
  }

  @Allow('user.manage')
  @Mutation(() => UpdateUserRightsResult, { description: 'Takes effect with the person’s next request.' })
  updateUserRights(@CurrentCtx() ctx: Ctx, @Args('input') input: UpdateUserRightsInput): Promise<typeof UpdateUserRightsResult> {
    return answered(this.rights.execute(ctx, input));
  }

  @Allow('user.manage')
  @Mutation(() => DisableUserResult, { description: 'Ends the person’s sessions at once.' })
  disableUser(@CurrentCtx() ctx: Ctx, @Args('input') input: SwitchUserInput): Promise<typeof DisableUserResult> {
    return answered(this.disabling.execute(ctx, input));
  }

  @Allow('user.manage')
  @Mutation(() => EnableUserResult)
  enableUser(@CurrentCtx() ctx: Ctx, @Args('input') input: SwitchUserInput): Promise<typeof EnableUserResult> {
    return answered(this.enabling.execute(ctx, input));
  }

  @Allow('user.manage')
  @Mutation(() => ResendInvitationResult, { description: 'The earlier link stops working.' })
  resendInvitation(@CurrentCtx() ctx: Ctx, @Args('userId', { type: () => Uuid }) userId: string): Promise<typeof ResendInvitationResult> {
    return answered(this.resending.execute(ctx, userId));
  }

  @Allow('user.manage')
  @Mutation(() => ResetSecondFactorResult, { description: 'For somebody who lost phone and recovery codes.' })
  resetSecondFactor(@CurrentCtx() ctx: Ctx, @Args('userId', { type: () => Uuid }) userId: string): Promise<typeof ResetSecondFactorResult> {
    return answered(this.resetting.execute(ctx, userId));
  }
}
