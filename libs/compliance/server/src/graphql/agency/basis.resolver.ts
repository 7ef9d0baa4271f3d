import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { asId, type AccountId, type BusinessDate } from '@quittance/kernel';
import { Allow, answered, CurrentCtx, Uuid, type Ctx } from '@quittance/platform';
import { DebtBasisUseCase } from '../../basis/debt-basis.use-case';
import { DebtBasisInput, DebtBasisType } from './basis.types';
import { KeepStateResult } from './contact.types';

@Resolver()
export class BasisResolver {
  constructor(private readonly bases: DebtBasisUseCase) {}

  @Allow('account.read')
  @Query(() => DebtBasisType, { nullable: true, description: 'Creditor, contract and the authority for interest, fees and costs.' })
  debtBasis(@CurrentCtx() ctx: Ctx, @Args('accountId', { type: () => Uuid }) accountId: string): Promise<DebtBasisType | null> {
    return this.bases.now(ctx, asId<AccountId>(accountId));
  }

  @Allow('account.classify')
  @Mutation(() => KeepStateResult, { description: 'What the account rests on; what was noted before stays on file.' })
  recordDebtBasis(@CurrentCtx() ctx: Ctx, @Args('input') { accountId, signedAt, lastAssignedOn, interest, fees, costs, ...input }: DebtBasisInput, @Args('key') key: string): Promise<typeof KeepStateResult> {
    return answered(this.bases.execute(ctx, { ...input, accountId: asId<AccountId>(accountId), signedAt: signedAt ?? null, lastAssignedOn: (lastAssignedOn ?? null) as BusinessDate | null, interest: interest ?? null, fees: fees ?? null, costs: costs ?? null }, key));
  }
}
