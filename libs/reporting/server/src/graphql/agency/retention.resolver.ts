import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, answered, CurrentCtx, PageInput, Uuid, type Ctx } from '@quittance/platform';
import { Erasures } from '../../retention/erasures.use-case';
import { LegalHolds } from '../../retention/legal-holds.use-case';
import { RetentionQuery } from '../../retention/retention.query';
import { ErasureDecisionResult, ErasurePage, ErasureRequestInput, ErasureRequestResult, ErasureStatusEnum, ErasureType, LegalHoldInput, LegalHoldResult, RetentionOverviewType } from './retention.types';

const KEY = { description: 'Idempotency key.' };
const FIRST_PAGE: PageInput = { first: 50 };

@Resolver(() => ErasureType)
export class RetentionResolver {
  constructor(private readonly query: RetentionQuery, private readonly erasures: Erasures, private readonly holds: LegalHolds) {}

  @Allow('compliance.read')
  @Query(() => RetentionOverviewType, { description: 'How long records are kept, and what holds them.' })
  retention(@CurrentCtx() ctx: Ctx): Promise<RetentionOverviewType> {
    return this.query.overview(ctx);
  }

  @Allow('compliance.read')
  @Query(() => ErasurePage, { description: 'People whose data is to go, went, or stays.' })
  erasureList(@CurrentCtx() ctx: Ctx, @Args('statuses', { type: () => [ErasureStatusEnum], defaultValue: [] }) statuses: string[], @Args('page', { nullable: true }) page: PageInput = FIRST_PAGE): Promise<ErasurePage> {
    return this.query.page(ctx, page, statuses);
  }

  @Allow('erasure.request')
  @Mutation(() => ErasureRequestResult, { description: 'Writes down that a person asks to be erased (GDPR Art. 17).' })
  requestErasure(@CurrentCtx() ctx: Ctx, @Args('input') input: ErasureRequestInput, @Args('key', KEY) key: string): Promise<typeof ErasureRequestResult> {
    return answered(this.erasures.request(ctx, { ...input }, key));
  }

  @Allow('erasure.approve')
  @Mutation(() => ErasureDecisionResult)
  approveErasure(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string, @Args('note', { defaultValue: '' }) note: string, @Args('key', KEY) key: string): Promise<typeof ErasureDecisionResult> {
    return answered(this.erasures.approve(ctx, id, note, key));
  }

  @Allow('erasure.approve')
  @Mutation(() => ErasureDecisionResult)
  withdrawErasure(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string, @Args('note') note: string, @Args('key', KEY) key: string): Promise<typeof ErasureDecisionResult> {
    return answered(this.erasures.withdraw(ctx, id, note, key));
  }

  @Allow('legalHold.manage')
  @Mutation(() => LegalHoldResult)
  placeLegalHold(@CurrentCtx() ctx: Ctx, @Args('input') input: LegalHoldInput, @Args('key', KEY) key: string): Promise<typeof LegalHoldResult> {
    return answered(this.holds.place(ctx, { ...input }, key));
  }

  @Allow('legalHold.manage')
  @Mutation(() => LegalHoldResult)
  endLegalHold(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string, @Args('reason') reason: string, @Args('key', KEY) key: string): Promise<typeof LegalHoldResult> {
    return answered(this.holds.end(ctx, id, reason, key));
  }
}
