import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { BusinessDate } from '@quittance/kernel';
import type { RetentionRule } from '@quittance/reporting/domain';
import { Allow, answered, CurrentCtx, PageInput, Uuid, type Ctx } from '@quittance/platform';
import { Erasures } from '../../retention/erasures.use-case';
import { KeepRetentionRules, type RetentionChange } from '../../retention/keep-retention-rules.use-case';
import { LegalHolds } from '../../retention/legal-holds.use-case';
import { RetentionQuery } from '../../retention/retention.query';
import { ErasureDecisionResult, ErasurePage, ErasureRequestInput, ErasureRequestResult, ErasureStatusEnum, ErasureStaysType, ErasureType, LegalHoldInput, LegalHoldResult, RetentionChangeInput, RetentionOverviewType, RetentionPreviewResult, RetentionRulesResult } from './retention.types';

const KEY = { description: 'Idempotency key.' };
const changeOf = ({ rules, effectiveFrom, ...rest }: RetentionChangeInput): RetentionChange => ({ ...rest, effectiveFrom: effectiveFrom as BusinessDate, rules: rules.map((rule) => ({ ...rule }) as RetentionRule) });
const FIRST_PAGE: PageInput = { first: 50 };

@Resolver(() => ErasureType)
export class RetentionResolver {
  constructor(private readonly query: RetentionQuery, private readonly erasures: Erasures, private readonly holds: LegalHolds, private readonly rules: KeepRetentionRules) {}

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

  @Allow('compliance.read')
  @Query(() => [ErasureStaysType], { description: 'What erasing this person does not reach, why, and until when.' })
  erasureStays(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string): Promise<ErasureStaysType[]> {
    return this.query.stays(ctx, id);
  }

  @Allow('compliance.rules')
  @Query(() => RetentionPreviewResult, { description: 'How many files a change of the rules would affect.' })
  previewRetentionRules(@CurrentCtx() ctx: Ctx, @Args('input') input: RetentionChangeInput): Promise<typeof RetentionPreviewResult> {
    return answered(this.rules.preview(ctx, changeOf(input)));
  }

  @Allow('compliance.rules')
  @Mutation(() => RetentionRulesResult, { description: 'The next version of the rules, from a day on. No version is ever changed.' })
  keepRetentionRules(@CurrentCtx() ctx: Ctx, @Args('input') input: RetentionChangeInput, @Args('key', KEY) key: string): Promise<typeof RetentionRulesResult> {
    return answered(this.rules.execute(ctx, changeOf(input), key));
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
