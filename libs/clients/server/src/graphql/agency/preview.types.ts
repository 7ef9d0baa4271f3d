import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Finding } from '@quittance/clients/domain';
import { resultUnion } from '@quittance/platform';
import { FeePreviewType } from '../fee-preview.types';
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

export const LintContractResult = resultUnion('LintContractResult', ContractLintType);
export const PreviewContractFeesResult = resultUnion('PreviewContractFeesResult', FeePreviewType);

/** Findings as the API shows them. */
export const toLint = ({ findings }: { findings: readonly Finding[] }): ContractLintType =>
  ({ findings: findings.map(({ where, ...finding }) => ({ ...finding, rules: where.rules })) });
