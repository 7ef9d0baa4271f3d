import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { BusinessDate } from '@quittance/kernel';
import { BusinessDateScalar, InstantScalar, paged, resultUnion, Uuid } from '@quittance/platform';
import type { VersionState } from '../../application/contract-version.query';
import { TermsLineType } from '../terms-line.types';
import { VersionStateEnum } from '../terms.enums';
import { ContractTermsType } from './terms.types';

@ObjectType('ContractVersion', { description: 'What a client’s contract in one currency says from one day on.' })
export class ContractVersionType {
  @Field(() => Uuid) id!: string;
  @Field(() => Uuid) clientId!: string;
  @Field(() => String) currency!: string;
  @Field(() => Int) number!: number;
  @Field(() => BusinessDateScalar) effectiveFrom!: string;
  @Field(() => BusinessDateScalar, { nullable: true, description: 'Its last day; null: open-ended.' }) effectiveTo!: string | null;
  @Field(() => VersionStateEnum) state!: VersionState;
  @Field(() => String) note!: string;
  @Field(() => String) createdBy!: string;
  @Field(() => InstantScalar) createdAt!: Date;
  @Field(() => InstantScalar, { nullable: true, description: 'When the first account was placed under it; from then on it can’t be changed.' }) usedAt!: Date | null;
  @Field(() => String, { description: 'Send it back with an edit.' }) revision!: string;
  @Field(() => ContractTermsType) terms!: ContractTermsType;
  @Field(() => [TermsLineType], { description: 'The terms in plain sentences.' }) words!: TermsLineType[];
  @Field(() => [String], { nullable: true, description: 'What it changes in the version before; null in the first.' }) changes!: string[] | null;
}

@ObjectType('ContractVersionPage')
export class ContractVersionPage extends paged(ContractVersionType) {}

@InputType('ContractVersionInput')
export class ContractVersionInput {
  @Field(() => BusinessDateScalar) effectiveFrom!: BusinessDate;
  @Field(() => BusinessDateScalar, { nullable: true, description: 'Last day; left out: open-ended.' }) effectiveTo?: BusinessDate | null;
  @Field(() => ContractTermsType) terms!: ContractTermsType;
  @Field(() => String, { defaultValue: '' }) note!: string;
}

@InputType('CreateContractVersionInput')
export class CreateContractVersionInput extends ContractVersionInput {
  @Field(() => String, { description: 'Made once per form: the same key saves once.' }) commandKey!: string;
  @Field(() => Uuid) clientId!: string;
  @Field(() => String) currency!: string;
}

@InputType('UpdateContractVersionInput')
export class UpdateContractVersionInput extends ContractVersionInput {
  @Field(() => Uuid) id!: string;
  @Field(() => String) revision!: string;
}

@ObjectType('PreviousVersionEnded', { description: 'The version before now ends on this day.' })
export class PreviousVersionEndedType {
  @Field(() => Int) number!: number;
  @Field(() => BusinessDateScalar) lastDay!: string;
}

@ObjectType('ContractVersionSaved')
export class ContractVersionSavedType {
  @Field(() => ContractVersionType) version!: ContractVersionType;
  @Field(() => PreviousVersionEndedType, { nullable: true }) previousEnded!: PreviousVersionEndedType | null;
}

@ObjectType('ContractPreset', { description: 'A published shape of contract to start from.' })
export class ContractPresetType {
  @Field(() => String) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String) description!: string;
  @Field(() => ContractTermsType) terms!: ContractTermsType;
}

export const SaveContractVersionResult = resultUnion('SaveContractVersionResult', ContractVersionSavedType);
