import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BusinessDateScalar, Minor, PpmScalar, Uuid } from '@quittance/platform';
import type { BusinessDate } from '@quittance/kernel';

@ObjectType('FeeSlice', { description: 'A slice of collections at one rate.' })
export class FeeSliceType {
  @Field(() => Minor, { description: 'Where the tier begins.' }) from!: number;
  @Field(() => Minor, { nullable: true, description: 'Where the tier ends; null: no end.' }) to!: number | null;
  @Field(() => PpmScalar) ratePpm!: number;
  @Field(() => Minor, { description: 'What of this payment fell in it.' }) base!: number;
  @Field(() => Minor) fee!: number;
  @Field(() => String, { nullable: true, description: 'The bucket whose own rates these are; null: the common ones.' }) bucket!: string | null;
}

@ObjectType('FeeWorking', { description: 'How a fee came about, as it was stored when it was posted.' })
export class FeeWorkingType {
  @Field(() => Uuid) contractVersionId!: string;
  @Field(() => Int) versionNumber!: number;
  @Field(() => Int, { description: 'Position of the rule in the contract version, from 0.' }) ruleIndex!: number;
  @Field(() => String) ruleName!: string;
  @Field(() => String, { description: 'Why this rule holds for the account.' }) reason!: string;
  @Field(() => BusinessDateScalar) placedOn!: BusinessDate;
  @Field(() => String, { description: 'MARGINAL, WHOLE_AMOUNT or PER_PAYMENT.' }) mode!: string;
  @Field(() => String, { description: 'NORMAL, FREE_DEMAND, NO_FEE, DISCOVERY, GOODS, FIXED or TAKEN_OVER.' }) treatment!: string;
  @Field(() => Minor, { description: 'The fee-bearing part of what was collected.' }) base!: number;
  @Field(() => Minor) collectedBefore!: number;
  @Field(() => Minor) collectedAfter!: number;
  @Field(() => [FeeSliceType]) slices!: FeeSliceType[];
  @Field(() => Minor, { description: 'Sum of the slices.' }) tierFee!: number;
  @Field(() => Minor, { description: 'What minimum, cap or "never more than collected" changed.' }) adjustment!: number;
  @Field(() => String) limitBefore!: string;
  @Field(() => String) limitAfter!: string;
  @Field(() => Minor) feeBefore!: number;
  @Field(() => Minor) feeAfter!: number;
  @Field(() => Minor) fee!: number;
  @Field(() => Boolean, { description: 'Whether a returned payment gives back its own fee as charged.' }) mirrored!: boolean;
  @Field(() => [String]) words!: string[];
}
