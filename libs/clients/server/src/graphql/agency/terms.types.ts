import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { AgeBasis, Bucket, FeeMode, PlacementType } from '@quittance/fees/domain';
import type { AccountGrouping, Cadence, DayCount, InterestBasis, InterestRounding, InterestStart, PaymentMethod, RemittanceMode, WhenOwed } from '@quittance/clients/domain';
import { Minor, PpmScalar } from '@quittance/platform';
import { AccountGroupingEnum, AgeBasisEnum, CadenceKindEnum, DayCountEnum, FeeBucketEnum, FeeModeEnum, HeldMethodEnum, InterestBasisEnum, InterestRoundingEnum, InterestStartEnum, PlacementTypeEnum, RemittanceModeEnum, WhenOwedEnum } from '../terms.enums';

// One class each for what is read and what is sent: the same fields, under GraphQL's two kinds of type.

@ObjectType('RateTier', { description: 'A slice of collections up to and including `upTo`; the last has none.' })
@InputType('RateTierInput')
export class RateTierType {
  @Field(() => Minor, { nullable: true }) upTo!: number | null;
  @Field(() => PpmScalar) ratePpm!: number;
}

@ObjectType('RateCondition', { description: 'Accounts a rule is for; every part that is given must hold.' })
@InputType('RateConditionInput')
export class RateConditionType {
  @Field(() => Int, { nullable: true, description: 'Days of age at placement, inclusive.' }) minDays!: number | null;
  @Field(() => Int, { nullable: true, description: 'Days of age at placement, inclusive.' }) maxDays!: number | null;
  @Field(() => Minor, { nullable: true, description: 'Listed balance, inclusive.' }) minAmount!: number | null;
  @Field(() => Minor, { nullable: true, description: 'Listed balance, exclusive.' }) belowAmount!: number | null;
  @Field(() => [String], { nullable: true, description: 'Countries (US) or regions (US-CA).' }) placesIn!: readonly string[] | null;
  @Field(() => [String], { nullable: true }) placesNotIn!: readonly string[] | null;
  @Field(() => [PlacementTypeEnum], { nullable: true, description: 'Placement types it is for; null: any.' }) placementTypes!: readonly PlacementType[] | null;
}

@ObjectType('BucketRate', { description: 'Rates of their own for what is collected on one bucket.' })
@InputType('BucketRateInput')
export class BucketRateType {
  @Field(() => FeeBucketEnum) bucket!: Bucket;
  @Field(() => [RateTierType]) tiers!: readonly RateTierType[];
}

@ObjectType('FixedFee', { description: 'One fee an account at placement, which covers what is collected in the first days.' })
@InputType('FixedFeeInput')
export class FixedFeeType {
  @Field(() => Minor) amount!: number;
  @Field(() => Int, { description: 'Collections of the first so many days bear no other fee.' }) days!: number;
}

@ObjectType('WithdrawalFee', { description: 'What a client pays for taking an account back.' })
@InputType('WithdrawalFeeInput')
export class WithdrawalFeeType {
  @Field(() => Minor, { nullable: true }) amount!: number | null;
  @Field(() => PpmScalar, { nullable: true, description: 'A part of what is still owed.' }) balancePpm!: number | null;
  @Field(() => Int, { description: 'Free in the first so many days from placement.' }) freeDays!: number;
}

@ObjectType('LateChargeStep', { description: 'Charged once an invoice, from a day past due.' })
@InputType('LateChargeStepInput')
export class LateChargeStepType {
  @Field(() => Int) fromDay!: number;
  @Field(() => Minor, { nullable: true }) flat!: number | null;
  @Field(() => PpmScalar, { nullable: true, description: 'A part of the invoice.' }) ratePpm!: number | null;
}

@ObjectType('LateCharges', { description: 'What a debtor’s late invoice bears, with the clause or law that authorises it.' })
@InputType('LateChargesInput')
export class LateChargesType {
  @Field(() => String) authority!: string;
  @Field(() => [LateChargeStepType]) steps!: readonly LateChargeStepType[];
  @Field(() => Minor, { nullable: true, description: 'Most an invoice bears in all.' }) cap!: number | null;
}

@ObjectType('RateRule', { description: 'One line of an ordered list; the first that matches an account is its rate.' })
@InputType('RateRuleInput')
export class RateRuleType {
  @Field(() => String, { defaultValue: '' }) name!: string;
  @Field(() => Int, { nullable: true, description: 'Rules of one rank must not overlap.' }) rank!: number | null;
  @Field(() => [RateConditionType], { description: 'Any of them; none: every account.' }) when!: readonly RateConditionType[];
  @Field(() => FeeModeEnum) mode!: FeeMode;
  @Field(() => [RateTierType]) tiers!: readonly RateTierType[];
  @Field(() => [BucketRateType], { defaultValue: [], description: 'Buckets with rates of their own; the others share `tiers`.' }) bucketTiers!: readonly BucketRateType[];
  @Field(() => FixedFeeType, { nullable: true }) fixedFee!: FixedFeeType | null;
  @Field(() => Minor, { nullable: true, description: 'Least fee over the account’s life, never more than was collected.' }) minimum!: number | null;
  @Field(() => Minor, { nullable: true, description: 'Most fee over the account’s life.' }) cap!: number | null;
}

@ObjectType('RateSchedule')
@InputType('RateScheduleInput')
export class RateScheduleType {
  @Field(() => AgeBasisEnum) ageFrom!: AgeBasis;
  @Field(() => [RateRuleType]) rules!: readonly RateRuleType[];
  @Field(() => [FeeBucketEnum], { description: 'What bears a fee when it is collected.' }) basis!: readonly Bucket[];
  @Field(() => Int, { description: 'Collections of the first so many days are free.' }) freeDemandDays!: number;
  @Field(() => PpmScalar, { nullable: true, description: 'Part of the fee on a payment made before placement and found later.' }) discoverySharePpm!: number | null;
  @Field(() => PpmScalar, { nullable: true, description: 'Part of the rate on goods taken back; null: the whole.' }) goodsSharePpm!: number | null;
  @Field(() => WithdrawalFeeType, { nullable: true }) withdrawal!: WithdrawalFeeType | null;
}

@ObjectType('RemittanceCadence')
@InputType('RemittanceCadenceInput')
export class RemittanceCadenceType {
  @Field(() => CadenceKindEnum) kind!: Cadence['kind'];
  @Field(() => Int, { description: 'Weekly: 1 Monday to 7. Monthly: day of the next month. Twice a month: days after each half.' }) day!: number;
}

@ObjectType('RemittanceHold')
@InputType('RemittanceHoldInput')
export class RemittanceHoldType {
  @Field(() => HeldMethodEnum) method!: PaymentMethod;
  @Field(() => Int) days!: number;
}

@ObjectType('RemittanceTerms')
@InputType('RemittanceTermsInput')
export class RemittanceTermsType {
  @Field(() => RemittanceModeEnum) mode!: RemittanceMode;
  @Field(() => RemittanceCadenceType) cadence!: RemittanceCadenceType;
  @Field(() => [RemittanceHoldType]) holdDays!: readonly RemittanceHoldType[];
  @Field(() => Minor, { nullable: true, description: 'Smaller payouts wait.' }) minimum!: number | null;
  @Field(() => WhenOwedEnum, { defaultValue: 'CARRY', description: 'What a client still owes after a net run.' }) whenOwed!: WhenOwed;
  @Field(() => Int, { defaultValue: 30, description: 'Days the client has to pay an invoice.' }) invoiceDays!: number;
}

@ObjectType('InterestTerms', { description: 'Interest on what is overdue.' })
@InputType('InterestTermsInput')
export class InterestTermsType {
  @Field(() => InterestBasisEnum) basis!: InterestBasis;
  @Field(() => PpmScalar, { nullable: true, description: "The agreement's rate a year, or points over the European Central Bank's rate." }) ratePpm!: number | null;
  @Field(() => DayCountEnum) dayCount!: DayCount;
  @Field(() => InterestRoundingEnum) rounding!: InterestRounding;
  @Field(() => InterestStartEnum) runsFrom!: InterestStart;
  @Field(() => Int) graceDays!: number;
  @Field(() => Boolean, { description: 'Whether the fixed sum of a late-payment law is charged on each invoice.' }) fixedSums!: boolean;
  @Field(() => Boolean, { description: "Whether a running claim takes each half-year's rate." }) resets!: boolean;
}

@ObjectType('SettlementAuthority', { description: 'What the agency may accept for the whole of a debt without asking the client.' })
@InputType('SettlementAuthorityInput')
export class SettlementAuthorityType {
  @Field(() => PpmScalar, { description: 'The least part of what is owed.' }) leastPpm!: number;
  @Field(() => Int, { description: 'Most days to the last on which an instalment may be paid, its grace among them.' }) longestDays!: number;
}

@ObjectType('ContractTerms')
@InputType('ContractTermsInput')
export class ContractTermsType {
  @Field(() => String) currency!: string;
  @Field(() => RateScheduleType) rates!: RateScheduleType;
  @Field(() => RemittanceTermsType) remittance!: RemittanceTermsType;
  @Field(() => [FeeBucketEnum], { nullable: true, description: 'Every bucket once, in the order a payment covers them; null: in proportion.' }) applicationOrder!: readonly Bucket[] | null;
  @Field(() => AccountGroupingEnum) grouping!: AccountGrouping;
  @Field(() => InterestTermsType, { nullable: true, description: 'Null: no interest.' }) interest?: InterestTermsType | null;
  @Field(() => LateChargesType, { nullable: true }) lateCharges!: LateChargesType | null;
  @Field(() => SettlementAuthorityType, { nullable: true, description: 'Null: the client is asked each time.' }) settlement?: SettlementAuthorityType | null;
}
