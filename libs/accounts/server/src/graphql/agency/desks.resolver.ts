import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { asId, type AccountId, type DeskId, type UserId } from '@quittance/kernel';
import { Allow, answered, CurrentCtx, Uuid, type Ctx } from '@quittance/platform';
import { AssignAccountsUseCase } from '../../application/assign-accounts.use-case';
import { KeepDesksUseCase } from '../../application/keep-desks.use-case';
import type { Assignment } from '../../application/plan-assignment';
import { PreviewAssignmentQuery } from '../../application/preview-assignment.query';
import { AssignAccountsResult, AssignmentInput, DeskResult, PreviewAssignmentResult } from './assignment.types';

const assignment = ({ accountIds, filter, deskIds, deal }: AssignmentInput): Assignment =>
  ({ accountIds: accountIds ? accountIds.map((id) => asId<AccountId>(id)) : null, filter: filter ?? null, deskIds: deskIds.slice(0, 200).map((id) => asId<DeskId>(id)), deal });
const person = (userId: string | null | undefined): { userId?: UserId | null } => (userId === undefined ? {} : { userId: userId === null ? null : asId<UserId>(userId) });

@Resolver()
export class DesksResolver {
  constructor(private readonly keep: KeepDesksUseCase, private readonly previews: PreviewAssignmentQuery, private readonly assigning: AssignAccountsUseCase) {}

  @Allow('desk.manage')
  @Mutation(() => DeskResult)
  createDesk(@CurrentCtx() ctx: Ctx, @Args('name') name: string, @Args('userId', { type: () => Uuid, nullable: true }) userId?: string | null): Promise<typeof DeskResult> {
    return answered(this.keep.create(ctx, { name, ...person(userId) }));
  }

  @Allow('desk.manage')
  @Mutation(() => DeskResult, { description: 'What is left out stays; a userId of null leaves the desk without a person.' })
  changeDesk(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => Uuid }) id: string,
    @Args('name', { type: () => String, nullable: true }) name?: string | null,
    @Args('userId', { type: () => Uuid, nullable: true }) userId?: string | null,
    @Args('active', { type: () => Boolean, nullable: true }) active?: boolean | null,
  ): Promise<typeof DeskResult> {
    return answered(this.keep.change(ctx, asId<DeskId>(id), { name: name ?? null, ...person(userId), active: active ?? null }));
  }

  @Allow('account.assign')
  @Query(() => PreviewAssignmentResult, { description: 'What an assignment would do.' })
  previewAssignment(@CurrentCtx() ctx: Ctx, @Args('input') input: AssignmentInput): Promise<typeof PreviewAssignmentResult> {
    return answered(this.previews.run(ctx, assignment(input)));
  }

  @Allow('account.assign')
  @Mutation(() => AssignAccountsResult, { description: 'Refused when the accounts changed since the preview.' })
  assignAccounts(@CurrentCtx() ctx: Ctx, @Args('input') input: AssignmentInput, @Args('token') token: string, @Args('key') key: string): Promise<typeof AssignAccountsResult> {
    return answered(this.assigning.execute(ctx, { ...assignment(input), token, key }));
  }
}
