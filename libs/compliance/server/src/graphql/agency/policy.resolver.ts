import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { GATES, type AgencyPolicy } from '@quittance/compliance/domain';
import type { BusinessDate } from '@quittance/kernel';
import { Allow, answer, answered, CurrentCtx, type Ctx } from '@quittance/platform';
import { KeepPolicyUseCase, type PolicyChange } from '../../policy/keep-policy.use-case';
import { AgencyPolicyVersionType, ContactGateType, PolicyChangeInput, PolicyChangePreviewResult, PolicyChangeResult, type AgencyPolicyType } from './policy.types';

const change = ({ policy, effectiveFrom, ...rest }: PolicyChangeInput): PolicyChange => ({ ...rest, effectiveFrom: effectiveFrom as BusinessDate, policy: { ...policy, lettersApartDays: policy.lettersApartDays ?? null } });

const policyType = ({ gates, warns = [], quiet = [], caps = [], lettersApartDays = null, attorneyAnswerDays, messagesWarnedFrom }: AgencyPolicy): AgencyPolicyType => ({
  gates: gates.map(({ gate, regimes }) => ({ gate, regimes: [...regimes] })), warns: [...warns], quiet: quiet.map(({ channels, days, ...time }) => ({ ...time, channels: [...channels], days: [...days] })),
  caps: caps.map(({ channels, ...cap }) => ({ ...cap, channels: [...channels] })), lettersApartDays, attorneyAnswerDays, messagesWarnedFrom });

const gates = (): ContactGateType[] => GATES.map(({ id, title, citation, jurisdiction, means, law, policy, force, readsContent }) => ({ id, title, citation, jurisdiction, means: [...means], law: [...law], policy: [...policy], force, readsContent }));

@Resolver()
export class PolicyResolver {
  constructor(private readonly policies: KeepPolicyUseCase) {}

  @Allow('account.read')
  @Query(() => [ContactGateType], { description: 'The table of rules a contact passes, in their order.' })
  contactGates(): ContactGateType[] {
    return gates();
  }

  @Allow('compliance.read')
  @Query(() => [AgencyPolicyVersionType], { description: 'The agency’s policy, the newest version first.' })
  async agencyPolicies(@CurrentCtx() ctx: Ctx): Promise<AgencyPolicyVersionType[]> {
    return (await this.policies.versions(ctx)).map((version) => ({ ...version, policy: policyType(version.policy) }));
  }

  @Allow('compliance.read')
  @Query(() => PolicyChangePreviewResult)
  previewPolicyChange(@CurrentCtx() ctx: Ctx, @Args('input') input: PolicyChangeInput): Promise<typeof PolicyChangePreviewResult> {
    return answered(this.policies.preview(ctx, change(input)));
  }

  @Allow('compliance.rules')
  @Mutation(() => PolicyChangeResult, { description: 'The next version of the agency’s policy, from a day on. No version is ever changed.' })
  async changePolicy(@CurrentCtx() ctx: Ctx, @Args('input') input: PolicyChangeInput, @Args('key', { description: 'Idempotency key.' }) key: string): Promise<typeof PolicyChangeResult> {
    return answer(await this.policies.execute(ctx, change(input), key), (made) => made);
  }
}
