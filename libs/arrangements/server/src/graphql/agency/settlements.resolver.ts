import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { asId, type AccountId, type SettlementId } from '@quittance/kernel';
import { Allow, answered, CurrentCtx, PageInput, Uuid, type Ctx } from '@quittance/platform';
import { CancelSettlementUseCase } from '../../settlement/cancel-settlement.use-case';
import { DecideSettlementUseCase } from '../../settlement/decide-settlement.use-case';
import { PreviewSettlementQuery } from '../../settlement/preview-settlement.query';
import { SettleUseCase } from '../../settlement/settle.use-case';
import { SettlementsQuery } from '../../settlement/settlements.query';
import { DecideSettlementResult, SettlementFilterInput, SettlementPage, SettlementType } from '../settlement.types';
import {
  CancelSettlementInput, CancelSettlementResult, PreviewSettlementResult, RecordSettlementDecisionInput, SettleInput, SettlementTermsInput, SettleResult,
} from './settlement-commands.types';

@Resolver(() => SettlementType)
export class SettlementsResolver {
  constructor(
    private readonly list: SettlementsQuery, private readonly previewing: PreviewSettlementQuery, private readonly settling: SettleUseCase,
    private readonly deciding: DecideSettlementUseCase, private readonly cancelling: CancelSettlementUseCase,
  ) {}

  @Allow('account.read')
  @Query(() => SettlementPage, { description: 'Settlements of an account or over many: the open ones by their next instalment, the others by the day they ended.' })
  settlements(
    @CurrentCtx() ctx: Ctx,
    @Args('filter', { type: () => SettlementFilterInput, nullable: true }) filter?: SettlementFilterInput,
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput,
  ): Promise<SettlementPage> {
    return this.list.run(ctx, filter ?? {}, page ?? new PageInput());
  }

  @Allow('account.read')
  @Query(() => PreviewSettlementResult, { description: 'What terms would come to; without terms, what is owed and what the contract allows.' })
  previewSettlement(
    @CurrentCtx() ctx: Ctx,
    @Args('accountId', { type: () => Uuid }) accountId: string,
    @Args('terms', { type: () => SettlementTermsInput, nullable: true }) terms?: SettlementTermsInput,
  ): Promise<typeof PreviewSettlementResult> {
    return answered(this.previewing.run(ctx, asId<AccountId>(accountId), terms ?? null));
  }

  @Allow('settlement.make')
  @Mutation(() => SettleResult, { description: 'Agrees on a part for the whole, or proposes it to the client where the contract does not allow it.' })
  settle(@CurrentCtx() ctx: Ctx, @Args('input') input: SettleInput, @Args('key', { description: 'Idempotency key.' }) key: string): Promise<typeof SettleResult> {
    return answered(this.settling.execute(ctx, { ...input, accountId: asId<AccountId>(input.accountId) }, key));
  }

  @Allow('settlement.make')
  @Mutation(() => DecideSettlementResult, { description: 'What the client told the agency about a proposed settlement.' })
  recordSettlementDecision(@CurrentCtx() ctx: Ctx, @Args('input') input: RecordSettlementDecisionInput, @Args('key', { description: 'Idempotency key.' }) key: string): Promise<typeof DecideSettlementResult> {
    return answered(this.deciding.asTold(ctx, { ...input, settlementId: asId<SettlementId>(input.settlementId) }, key));
  }

  @Allow('settlement.make')
  @Mutation(() => CancelSettlementResult)
  cancelSettlement(@CurrentCtx() ctx: Ctx, @Args('input') input: CancelSettlementInput, @Args('key', { description: 'Idempotency key.' }) key: string): Promise<typeof CancelSettlementResult> {
    return answered(this.cancelling.execute(ctx, { ...input, settlementId: asId<SettlementId>(input.settlementId) }, key));
  }
}
