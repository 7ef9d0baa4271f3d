import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { asId, type AccountId } from '@quittance/kernel';
import { Allow, answered, CurrentCtx, Uuid, type Ctx } from '@quittance/platform';
import { CaseFiles } from '../../case-file/case-files.use-case';
import { CaseFileInputType, CaseFileResult, CaseFileType } from './case-file.types';

@Resolver(() => CaseFileType)
export class CaseFileResolver {
  constructor(private readonly files: CaseFiles) {}

  @Allow('debtor.export')
  @Query(() => [CaseFileType], { description: 'Whole files made of an account, the newest first.' })
  caseFiles(@CurrentCtx() ctx: Ctx, @Args('accountId', { type: () => Uuid }) accountId: string): Promise<CaseFileType[]> {
    return this.files.list(ctx, asId<AccountId>(accountId));
  }

  @Allow('debtor.export')
  @Mutation(() => CaseFileResult, { description: 'Has the debtor’s whole file made into one PDF.' })
  exportCaseFile(@CurrentCtx() ctx: Ctx, @Args('input') input: CaseFileInputType, @Args('key', { description: 'Idempotency key.' }) key: string): Promise<typeof CaseFileResult> {
    return answered(this.files.request(ctx, { ...input, accountId: asId<AccountId>(input.accountId) }, key));
  }
}
