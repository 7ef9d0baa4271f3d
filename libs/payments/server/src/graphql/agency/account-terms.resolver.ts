import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { asId, type AccountId } from '@quittance/kernel';
import { Allow, answered, CurrentCtx, Uuid, type Ctx } from '@quittance/platform';
import { AccountTermsQuery } from '../../application/terms/account-terms.query';
import { ChangeAccountTerms } from '../../application/terms/change-account-terms.use-case';
import { AccountTermsType, ChangeAccountTermsInputType, ChangeAccountTermsResult, PreviewTermsChangeResult, TermsMoveInputType } from './account-terms.types';

@Resolver(() => AccountTermsType)
export class AccountTermsResolver {
  constructor(private readonly terms: AccountTermsQuery, private readonly change: ChangeAccountTerms) {}

  @Allow('account.read')
  @Query(() => [AccountTermsType], { description: 'All terms an account has had, the present ones first.' })
  accountTerms(@CurrentCtx() ctx: Ctx, @Args('accountId', { type: () => Uuid }) accountId: string): Promise<AccountTermsType[]> {
    return this.terms.list(ctx, asId<AccountId>(accountId));
  }

  @Allow('account.changeTerms')
  @Query(() => PreviewTermsChangeResult, { description: 'Old terms and new ones; nothing is stored.' })
  previewTermsChange(
    @CurrentCtx() ctx: Ctx,
    @Args('accountId', { type: () => Uuid }) accountId: string,
    @Args('move', { type: () => TermsMoveInputType }) move: TermsMoveInputType,
  ): Promise<typeof PreviewTermsChangeResult> {
    return answered(this.terms.preview(ctx, asId<AccountId>(accountId), move));
  }

  @Allow('account.changeTerms')
  @Mutation(() => ChangeAccountTermsResult, { description: 'Appends terms to an account; fees already charged stay.' })
  changeAccountTerms(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => ChangeAccountTermsInputType }) input: ChangeAccountTermsInputType): Promise<typeof ChangeAccountTermsResult> {
    return answered(this.change.execute(ctx, { ...input, accountId: asId<AccountId>(input.accountId) }));
  }
}
