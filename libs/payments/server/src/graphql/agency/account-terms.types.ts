import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { BusinessDate } from '@quittance/kernel';
import { PlacementTypeEnum } from '@quittance/clients/server';
import type { PlacementType } from '@quittance/fees/domain';
import { BusinessDateScalar, InstantScalar, resultUnion, Uuid } from '@quittance/platform';

export const TermsContractEnum = { FROZEN: 'FROZEN', IN_FORCE: 'IN_FORCE' } as const;
registerEnumType(TermsContractEnum, { name: 'TermsContract', description: 'FROZEN: the contract version the account was placed under. IN_FORCE: the client’s contract as it stands on the day.' });

@ObjectType('AccountTermsRecord', { description: 'Terms an account has or had.' })
export class AccountTermsType {
  @Field(() => Int, { description: 'From 1, those of the placement.' }) seq!: number;
  @Field(() => BusinessDateScalar) effectiveFrom!: BusinessDate;
  @Field(() => PlacementTypeEnum) placementType!: PlacementType;
  @Field(() => Int, { description: 'Of the contract.' }) versionNumber!: number;
  @Field(() => String) reason!: string;
  @Field(() => String, { nullable: true, description: 'Null for those of the placement.' }) recordedBy!: string | null;
  @Field(() => InstantScalar) recordedAt!: Date;
  @Field(() => [String]) words!: string[];
}

@ObjectType('TermsChangePreview', { description: 'What a change of terms would do.' })
export class TermsChangePreviewType {
  @Field(() => [String]) before!: string[];
  @Field(() => [String]) after!: string[];
  @Field(() => String, { description: 'Why this rule of the contract.' }) reason!: string;
  @Field(() => Int, { description: 'Payments of the effective day or later that are recorded already and keep their fee.' }) recordedAlready!: number;
}

@ObjectType('ChangedTerms')
export class ChangedTermsType {
  @Field(() => Int) seq!: number;
  @Field(() => BusinessDateScalar) effectiveFrom!: BusinessDate;
  @Field(() => [String]) words!: string[];
}

@InputType('TermsMoveInput')
export class TermsMoveInputType {
  @Field(() => PlacementTypeEnum) placementType!: PlacementType;
  @Field(() => Boolean, { defaultValue: false, description: 'Free of commission from then on.' }) noFee!: boolean;
  @Field(() => TermsContractEnum, { defaultValue: 'FROZEN' }) contract!: 'FROZEN' | 'IN_FORCE';
  @Field(() => BusinessDateScalar) effectiveFrom!: BusinessDate;
}

@InputType('ChangeAccountTermsInput')
export class ChangeAccountTermsInputType extends TermsMoveInputType {
  @Field(() => String, { description: 'Made when the form opens; the same key changes once.' }) key!: string;
  @Field(() => Uuid) accountId!: string;
  @Field(() => Int, { description: 'The account’s, as read.' }) version!: number;
  @Field(() => String, { description: 'The client reads it.' }) reason!: string;
}

export const PreviewTermsChangeResult = resultUnion('PreviewTermsChangeResult', TermsChangePreviewType);
export const ChangeAccountTermsResult = resultUnion('ChangeAccountTermsResult', ChangedTermsType);
