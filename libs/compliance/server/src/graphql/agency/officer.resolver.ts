import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { asId, type AccountId, type BusinessDate, type ContactPointId } from '@quittance/kernel';
import type { RuleKind } from '@quittance/compliance/domain';
import { Allow, answer, answered, CurrentCtx, PageInput, Uuid, type Ctx } from '@quittance/platform';
import { Complaints } from '../../complaints/complaints';
import { KeepLicencesUseCase } from '../../licences/keep-licences.use-case';
import { ClocksQuery } from '../../officer/clocks.query';
import { DecisionsQuery, type DecisionDetail } from '../../officer/decisions.query';
import { KeepRulesUseCase } from '../../rules/keep-rules.use-case';
import { KeepStateResult } from './contact.types';
import { decisionType } from './decision.types';
import {
  AsOfInput, AsOfResult, ComplaintAnswerInput, ComplaintInput, ComplaintPage, ComplianceClockType, DecisionFilterInput, LicenceInput, LicenceType, OpenedDecisionType, ReplayResult, RuleChangeInput, RuleChangePreviewResult,
  RuleChangeResult, RuleKindEnum, RuleRowType, RuleVersionType, StoredDecisionPage,
} from './officer.types';

const date = (text: string | null | undefined): BusinessDate | null => (text ?? null) as BusinessDate | null;
const opened = (found: DecisionDetail | null): OpenedDecisionType | null => found && ({ ...found, decision: decisionType(found.decision) } as OpenedDecisionType);

@Resolver()
export class OfficerResolver {
  constructor(
    private readonly decisions: DecisionsQuery, private readonly clocks: ClocksQuery, private readonly licences: KeepLicencesUseCase, private readonly register: Complaints, private readonly rules: KeepRulesUseCase,
  ) {}

  @Allow('compliance.read')
  @Query(() => StoredDecisionPage, { description: 'What was decided of contacts, the newest first.' })
  storedDecisions(@CurrentCtx() ctx: Ctx, @Args('page') page: PageInput, @Args('filter') filter: DecisionFilterInput): Promise<StoredDecisionPage> {
    return this.decisions.page(ctx, page, filter) as Promise<StoredDecisionPage>;
  }

  @Allow('compliance.read')
  @Query(() => OpenedDecisionType, { nullable: true })
  async storedDecision(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string): Promise<OpenedDecisionType | null> {
    return opened(await this.decisions.one(ctx, id));
  }

  @Allow('compliance.read')
  @Query(() => ReplayResult, { description: 'Makes a stored decision again under its own rules. A difference is an error.' })
  async replayDecision(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string): Promise<typeof ReplayResult> {
    return answer(await this.decisions.replay(ctx, id), (decision) => ({ decision: decisionType(decision) }));
  }

  @Allow('compliance.read')
  @Query(() => AsOfResult, { description: 'What a contact would have been answered at a past second, by what was on file and in force then.' })
  async decisionAsOf(@CurrentCtx() ctx: Ctx, @Args('input') { accountId, channel, contactPointId, address, at }: AsOfInput): Promise<typeof AsOfResult> {
    return answer(await this.decisions.asOf(ctx, { accountId: asId<AccountId>(accountId), channel, contactPointId: contactPointId ? asId<ContactPointId>(contactPointId) : null, address: address ?? null, at }), ({ decision, stored }) => ({ decision: decisionType(decision), stored: stored as never }));
  }

  @Allow('compliance.read')
  @Query(() => [ComplianceClockType], { description: 'Disputes that wait for an answer, validation notices due and periods that run; what is due first, first.' })
  complianceClocks(@CurrentCtx() ctx: Ctx): Promise<ComplianceClockType[]> {
    return this.clocks.run(ctx);
  }

  @Allow('compliance.read')
  @Query(() => [LicenceType], { description: 'Licences and bonds, what ends first, first.' })
  agencyLicences(@CurrentCtx() ctx: Ctx): Promise<LicenceType[]> {
    return this.licences.all(ctx);
  }

  @Allow('compliance.manage')
  @Mutation(() => KeepStateResult, { description: 'How a licence stands; the earlier state stays on file.' })
  recordLicence(@CurrentCtx() ctx: Ctx, @Args('input') input: LicenceInput, @Args('key') key: string): Promise<typeof KeepStateResult> {
    return answered(this.licences.execute(ctx, { ...input, from: date(input.from) as BusinessDate, until: date(input.until) }, key));
  }

  @Allow('compliance.read')
  @Query(() => ComplaintPage, { description: 'The register of complaints: open ones first, by the day they are due.' })
  complaints(@CurrentCtx() ctx: Ctx, @Args('page') page: PageInput, @Args('open', { type: () => Boolean, nullable: true }) open: boolean | null): Promise<ComplaintPage> {
    return this.register.page(ctx, page, open ?? null) as Promise<ComplaintPage>;
  }

  @Allow('compliance.manage')
  @Mutation(() => KeepStateResult)
  recordComplaint(@CurrentCtx() ctx: Ctx, @Args('input') input: ComplaintInput, @Args('key') key: string): Promise<typeof KeepStateResult> {
    return answered(this.register.record(ctx, { ...input, receivedOn: date(input.receivedOn) as BusinessDate, dueOn: date(input.dueOn) }, key));
  }

  @Allow('compliance.manage')
  @Mutation(() => KeepStateResult)
  answerComplaint(@CurrentCtx() ctx: Ctx, @Args('input') input: ComplaintAnswerInput, @Args('key') key: string): Promise<typeof KeepStateResult> {
    return answered(this.register.answer(ctx, input, key));
  }

  @Allow('compliance.read')
  @Query(() => [RuleVersionType])
  ruleVersions(@CurrentCtx() ctx: Ctx): Promise<RuleVersionType[]> {
    return this.rules.versions(ctx);
  }

  @Allow('compliance.read')
  @Query(() => [RuleRowType], { description: 'One table of a version; of the newest when none is named.' })
  ruleRows(@CurrentCtx() ctx: Ctx, @Args('kind', { type: () => RuleKindEnum }) kind: RuleKind, @Args('version', { type: () => String, nullable: true }) version: string | null): Promise<RuleRowType[]> {
    return this.rules.rows(ctx, kind, version ?? null);
  }

  @Allow('compliance.read')
  @Query(() => RuleChangePreviewResult, { description: 'How many open accounts a change would affect.' })
  async previewRuleChange(@CurrentCtx() ctx: Ctx, @Args('input') input: RuleChangeInput): Promise<typeof RuleChangePreviewResult> {
    return answered(this.rules.preview(ctx, input));
  }

  @Allow('compliance.rules')
  @Mutation(() => RuleChangeResult, { description: 'The next version of the rules, in force from now. No version is ever changed.' })
  changeRules(@CurrentCtx() ctx: Ctx, @Args('input') input: RuleChangeInput, @Args('key') key: string): Promise<typeof RuleChangeResult> {
    return answered(this.rules.execute(ctx, input, key));
  }
}
