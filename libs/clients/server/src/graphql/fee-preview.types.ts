import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { BusinessDate } from '@quittance/kernel';
import type { PlacementType } from '@quittance/fees/domain';
import type { FeePreview } from '@quittance/clients/domain';
import { BusinessDateScalar, Minor, PpmScalar } from '@quittance/platform';
import type { SampleInput } from '../application/sample-fees';
import { PaidToEnum, PlacementTypeEnum } from './terms.enums';

@InputType('SamplePaymentInput', { description: 'What a sample payment covers, in minor units.' })
export class SamplePaymentInput {
  @Field(() => Minor, { defaultValue: 0 }) principal!: number;
  @Field(() => Minor, { defaultValue: 0 }) interest!: number;
  @Field(() => Minor, { defaultValue: 0 }) fees!: number;
  @Field(() => Minor, { defaultValue: 0 }) costs!: number;
  @Field(() => BusinessDateScalar, { nullable: true, description: 'Left out: today. Before today: before the placement, and found later.' }) receivedOn?: BusinessDate | null;
  @Field(() => PaidToEnum, { defaultValue: 'PU' }) kind!: 'PU' | 'PC';
  @Field(() => Boolean, { defaultValue: false, description: 'Goods taken back, at their value.' }) goods!: boolean;
  @Field(() => Boolean, { defaultValue: false, description: 'Marked free of commission.' }) noFee!: boolean;
}

@InputType('SampleAccountInput', { description: 'An account made up, placed today.' })
export class SampleAccountInput {
  @Field(() => Int, { description: 'Days from the date the contract names to placement.' }) ageDays!: number;
  @Field(() => Minor) balance!: number;
  @Field(() => String, { nullable: true }) country?: string | null;
  @Field(() => String, { nullable: true, description: 'Without the country: CA.' }) region?: string | null;
  @Field(() => PlacementTypeEnum, { defaultValue: 'FIRST' }) placementType!: PlacementType;
  @Field(() => [SamplePaymentInput]) payments!: SamplePaymentInput[];
}

@ObjectType('FeeSlicePreview')
export class FeeSlicePreviewType {
  @Field(() => Minor) from!: number;
  @Field(() => Minor, { nullable: true }) to!: number | null;
  @Field(() => PpmScalar) ratePpm!: number;
  @Field(() => Minor) base!: number;
  @Field(() => Minor) fee!: number;
  @Field(() => String, { nullable: true, description: 'The bucket whose own rates these are; null: the common ones.' }) bucket!: string | null;
}

@ObjectType('FeePaymentPreview', { description: 'The fee on one sample payment, its working and what the client keeps.' })
export class FeePaymentPreviewType {
  @Field(() => String, { description: 'NORMAL, FREE_DEMAND, NO_FEE, DISCOVERY, GOODS, FIXED or TAKEN_OVER.' }) treatment!: string;
  @Field(() => Minor, { description: 'All that was paid.' }) paid!: number;
  @Field(() => Minor, { description: 'The part of the payment that bears a fee.' }) base!: number;
  @Field(() => Minor) collectedAfter!: number;
  @Field(() => [FeeSlicePreviewType]) slices!: readonly FeeSlicePreviewType[];
  @Field(() => Minor, { description: 'What minimum or cap changed.' }) adjustment!: number;
  @Field(() => Minor) fee!: number;
  @Field(() => Minor, { description: 'What the client keeps of it.' }) net!: number;
  @Field(() => Boolean, { description: 'The client has the money or goods itself and owes the fee.' }) owed!: boolean;
  @Field(() => [String]) words!: readonly string[];
}

@ObjectType('FeePreview')
export class FeePreviewType {
  @Field(() => String) currency!: string;
  @Field(() => Int) ruleIndex!: number;
  @Field(() => String, { description: 'Why this rule.' }) reason!: string;
  @Field(() => [FeePaymentPreviewType]) payments!: readonly FeePaymentPreviewType[];
  @Field(() => Minor, { description: 'Charged at placement.' }) fixedFee!: number;
  @Field(() => String) fixedFeeWords!: string;
  @Field(() => Minor) collected!: number;
  @Field(() => Minor, { description: 'All fees, the fixed one among them.' }) fee!: number;
  @Field(() => Minor) net!: number;
}

/** A preview as the API shows it. */
export const toPreview = ({ currency, terms, payments, fixedFee, collected, fee, net }: FeePreview & { currency: string }): FeePreviewType => ({
  currency, ruleIndex: terms.ruleIndex, reason: terms.reason, fixedFee: fixedFee?.amount ?? 0, fixedFeeWords: fixedFee?.words ?? '', collected, fee, net,
  payments: payments.map(({ working, paid, net: kept, owed }) => ({
    ...working, paid, net: kept, owed, slices: working.slices.map((slice) => ({ ...slice, bucket: slice.bucket ?? null })) })),
});

/** A sample as the domain takes it, its payments made `today` where no day is given. */
export const fromSample = ({ ageDays, balance, country, region, placementType, payments }: SampleAccountInput): SampleInput => ({
  ageDays,
  balance,
  country: country?.trim().toUpperCase().slice(0, 2) || null,
  region: region?.trim().toUpperCase().slice(0, 3) || null,
  placementType,
  payments: payments.map(({ principal, interest, fees, costs, receivedOn, kind, goods, noFee }) => ({
    amounts: { PRINCIPAL: principal, INTEREST: interest, FEES: fees, COSTS: costs }, receivedOn: receivedOn ?? null, kind, goods, noFee })),
});
