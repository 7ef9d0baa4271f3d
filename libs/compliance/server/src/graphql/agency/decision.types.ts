import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Decision, Finding } from '@quittance/compliance/domain';
import { InstantScalar } from '@quittance/platform';
import { RuleBasisEnum } from './contact-enums.types';

@ObjectType('ContactFact')
export class ContactFactType {
  @Field(() => String) name!: string;
  @Field(() => String) value!: string;
}

@ObjectType('ContactFinding', { description: 'A rule that fired.' })
export class ContactFindingType {
  @Field(() => ID) gate!: string;
  @Field(() => String) title!: string;
  @Field(() => String) citation!: string;
  @Field(() => RuleBasisEnum) basis!: 'LAW' | 'POLICY';
  @Field(() => Boolean, { description: 'Whether a person with the right to it may pass it over.' }) overridable!: boolean;
  @Field(() => String, { description: 'What stops it and what to do.' }) words!: string;
  @Field(() => InstantScalar, { nullable: true, description: 'When this rule would let it through; null: not by waiting.' }) until!: Date | null;
  @Field(() => [ContactFactType], { description: 'What was found in the facts.' }) used!: ContactFactType[];
}

@ObjectType('ContactDecision')
export class ContactDecisionType {
  @Field(() => Boolean) allowed!: boolean;
  @Field(() => InstantScalar, { nullable: true, description: 'When all rules would let it through; null while it is allowed, or where waiting does not help.' }) earliest!: Date | null;
  @Field(() => String) ruleVersion!: string;
  @Field(() => [String], { description: 'Every gate looked at.' }) considered!: string[];
  @Field(() => [ContactFindingType]) findings!: ContactFindingType[];
  @Field(() => [ContactFindingType]) warnings!: ContactFindingType[];
  @Field(() => [ContactFindingType]) overridden!: ContactFindingType[];
  @Field(() => [String], { description: 'Gates that read the text: checked when it is sent.' }) pending!: string[];
}

const finding = ({ until, used, ...rest }: Finding): ContactFindingType =>
  ({ ...rest, until: until === null ? null : new Date(until), used: Object.entries(used).map(([name, value]) => ({ name, value: String(value) })) });

/** A decision as the API tells it. */
export const decisionType = (decision: Decision): ContactDecisionType => ({
  allowed: decision.allowed, earliest: decision.allowed || decision.earliest === null ? null : new Date(decision.earliest), ruleVersion: decision.ruleVersion, considered: [...decision.considered],
  findings: decision.allowed ? [] : decision.findings.map(finding), warnings: decision.warnings.map(finding), overridden: decision.overridden.map(finding), pending: [...decision.pending] });
