import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { BusinessDate } from '@quittance/kernel';
import { BusinessDateScalar, Minor, paged, PpmScalar, Uuid } from '@quittance/platform';
import type { BatchGrouping, BatchSort } from '../application/batches.query';

export const BatchGroupingEnum: { [G in BatchGrouping]: G } = { MONTH: 'MONTH', QUARTER: 'QUARTER', FILE: 'FILE' };
registerEnumType(BatchGroupingEnum, { name: 'BatchGrouping' });
export const BatchSortEnum: { [S in BatchSort]: S } = { PLACED_ON: 'PLACED_ON', ACCOUNTS: 'ACCOUNTS', LISTED: 'LISTED', COLLECTED: 'COLLECTED', FEES: 'FEES' };
registerEnumType(BatchSortEnum, { name: 'BatchSort' });

@ObjectType('BatchRates', { description: 'Collected over the denominator that each is named by.' })
export class BatchRatesType {
  @Field(() => PpmScalar, { nullable: true, description: 'Over all that was listed.' }) gross!: number | null;
  @Field(() => PpmScalar, { nullable: true, description: 'Over what was listed and the charges since.' }) withCharges!: number | null;
  @Field(() => PpmScalar, { nullable: true, description: 'Over what was listed on accounts that were not withdrawn, bankrupt or defunct.' }) net!: number | null;
}

@ObjectType('BatchMonth')
export class BatchMonthType {
  @Field(() => Int, { description: 'Months since placement; 0 is the month of placement.' }) age!: number;
  @Field(() => Minor, { description: 'Collected up to and including that month.' }) collected!: number;
}

@ObjectType('Batch', { description: 'What was placed together, in one currency, and what became of it.' })
export class BatchType {
  @Field(() => Uuid) clientId!: string;
  @Field(() => String) clientCode!: string;
  @Field(() => String) clientName!: string;
  @Field(() => String) currency!: string;
  @Field(() => Uuid, { nullable: true, description: 'The placement, where batches are files.' }) placementId!: string | null;
  @Field(() => Uuid, { nullable: true, description: 'The takeover, where batches are files and this came from another system.' }) takeoverId!: string | null;
  @Field(() => String) number!: string;
  @Field(() => String) fileName!: string;
  @Field(() => BusinessDateScalar, { description: 'The first day of the month or quarter, or the day the file was placed.' }) placedFrom!: BusinessDate;
  @Field(() => Int) accounts!: number;
  @Field(() => Minor, { description: 'What was owed when it was placed.' }) listed!: number;
  @Field(() => Minor, { description: 'Interest, fees and costs added since.' }) charges!: number;
  @Field(() => Minor, { description: 'Credit notes, corrections, waivers and what settlements gave up; below zero where they lower the debt.' }) adjustments!: number;
  @Field(() => Minor, { description: 'Listed on accounts that were withdrawn, bankrupt or defunct.' }) leftOut!: number;
  @Field(() => Minor, { description: 'Listed on all others: what a net rate is a part of.' }) netListed!: number;
  @Field(() => Minor) collected!: number;
  @Field(() => Minor, { description: 'Of what was collected, paid to the client directly.' }) direct!: number;
  @Field(() => Minor) fees!: number;
  @Field(() => Minor, { description: 'Listed, with charges and adjustments, less what was collected.' }) owing!: number;
  @Field(() => Minor, { description: 'Of what is owed, on accounts that are not closed.' }) open!: number;
  @Field(() => Minor, { nullable: true, description: 'Collected to an account.' }) yieldPerAccount!: number | null;
  @Field(() => BatchRatesType) rates!: BatchRatesType;
  @Field(() => [BatchMonthType], { description: 'Only months that are over for every account of it.' }) months!: BatchMonthType[];
}

@ObjectType('BatchPage')
export class BatchPage extends paged(BatchType) {}

@InputType('BatchFilter', { description: 'Every part given must hold.' })
export class BatchFilterInput {
  @Field(() => BatchGroupingEnum) grouping!: BatchGrouping;
  @Field(() => Uuid, { nullable: true }) clientId?: string | null;
  @Field(() => String, { nullable: true, description: 'ISO 4217.' }) currency?: string | null;
  @Field(() => BusinessDateScalar, { nullable: true, description: 'Months and quarters that begin, and files that were placed, on this day or later.' }) placedFrom?: BusinessDate | null;
  @Field(() => BusinessDateScalar, { nullable: true, description: 'On this day or earlier.' }) placedTo?: BusinessDate | null;
  @Field(() => BatchSortEnum, { nullable: true, description: 'The day of placement unless named; files have no other order.' }) sort?: BatchSort | null;
  @Field(() => Boolean, { nullable: true, description: 'The least first.' }) ascending?: boolean | null;
}
