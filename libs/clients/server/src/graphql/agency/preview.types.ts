import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { FeePreview, Finding } from '@quittance/clients/domain';
import { Minor, PpmScalar, resultUnion } from '@quittance/platform';
import { FindingSeverityEnum } from '../terms.enums';

@ObjectType('ContractFinding', { description: 'Something wrong or doubtful with a contract, where, and what to do.' })
export class ContractFindingType {
  @Field(() => FindingSeverityEnum) severity!: Finding['severity'];
  @Field(() => String) code!: string;
  @Field(() => [Int], { description: 'Positions of the rules at fault, from 0.' }) rules!: readonly number[];
  @Field(() => String) message!: string;
  @Field(() => String) remedy!: string;
}

@ObjectType('ContractLint')
export class ContractLintType {
  @Field(() => [ContractFindingType]) findings!: ContractFindingType[];
}

@InputType('SamplePaymentInput', { description: 'What a sample payment covers, in minor units.' })
export class SamplePaymentInput {
  @Field(() => Minor, { defaultValue: 0 }) principal!: number;
  @Field(() => Minor, { defaultValue: 0 }) interest!: number;
  @Field(() => Minor, { defaultValue: 0 }) fees!: number;
  @Field(() => Minor, { defaultValue: 0 }) costs!: number;
}

@InputType('SampleAccountInput')
export class SampleAccountInput {
  @Field(() => Int, { description: 'Days from the date the contract names to placement.' }) ageDays!: number;
  @Field(() => Minor) balance!: number;
  @Field(() => String, { nullable: true }) country?: string | null;
  @Field(() => String, { nullable: true, description: 'Without the country: CA.' }) region?: string | null;
  @Field(() => [SamplePaymentInput]) payments!: SamplePaymentInput[];
}

@ObjectType('FeeSlicePreview')
export class FeeSlicePreviewType {
  @Field(() => Minor) from!: number;
  @Field(() => Minor, { nullable: true }) to!: number | null;
  @Field(() => PpmScalar) ratePpm!: number;
  @Field(() => Minor) base!: number;
  @Field(() => Minor) fee!: number;
}

@ObjectType('FeePaymentPreview', { description: 'The fee on one sample payment and its working.' })
export class FeePaymentPreviewType {
  @Field(() => Minor, { description: 'The part of the payment that bears a fee.' }) base!: number;
  @Field(() => Minor) collectedAfter!: number;
  @Field(() => [FeeSlicePreviewType]) slices!: readonly FeeSlicePreviewType[];
  @Field(() => Minor, { description: 'What minimum or cap changed.' }) adjustment!: number;
  @Field(() => Minor) fee!: number;
  @Field(() => [String]) words!: readonly string[];
}

@ObjectType('FeePreview')
export class FeePreviewType {
  @Field(() => String) currency!: string;
  @Field(() => Int) ruleIndex!: number;
  @Field(() => String, { description: 'Why this rule.' }) reason!: string;
  @Field(() => [FeePaymentPreviewType]) payments!: readonly FeePaymentPreviewType[];
  @Field(() => Minor) collected!: number;
  @Field(() => Minor) fee!: number;
}

export const LintContractResult = resultUnion('LintContractResult', ContractLintType);
export const PreviewContractFeesResult = resultUnion('PreviewContractFeesResult', FeePreviewType);

/** Findings as the API shows them. */
export const toLint = ({ findings }: { findings: readonly Finding[] }): ContractLintType =>
  ({ findings: findings.map(({ where, ...finding }) => ({ ...finding, rules: where.rules })) });

/** A preview as the API shows it. */
export const toPreview = ({ currency, terms, fees, collected, fee }: FeePreview & { currency: string }): FeePreviewType =>
  ({ currency, ruleIndex: terms.ruleIndex, reason: terms.reason, payments: fees, collected, fee });

/** A sample as the domain takes it. */
export const fromSample = ({ ageDays, balance, country, region, payments }: SampleAccountInput) => ({
  ageDays,
  balance,
  country: country?.trim().toUpperCase().slice(0, 2) || null,
  region: region?.trim().toUpperCase().slice(0, 3) || null,
  payments: payments.map(({ principal, interest, fees, costs }) => ({ PRINCIPAL: principal, INTEREST: interest, FEES: fees, COSTS: costs })),
});
