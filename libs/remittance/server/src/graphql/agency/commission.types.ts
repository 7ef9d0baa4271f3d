import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { BusinessDateScalar, Minor, paged, PpmScalar, resultUnion, Uuid } from '@quittance/platform';
import type { BusinessDate } from '@quittance/kernel';

@ObjectType('CommissionMonth', { description: 'A collector’s commission of a month, per currency.' })
export class CommissionMonthType {
  @Field(() => Uuid) collectorId!: string;
  @Field(() => String) collectorName!: string;
  @Field(() => String) currency!: string;
  @Field(() => Int) payments!: number;
  @Field(() => Minor, { description: 'The collector’s part of the fees earned.' }) fees!: number;
  @Field(() => Minor, { description: 'Commission taken back with returned payments: negative.' }) returned!: number;
  @Field(() => Minor, { description: 'Commission of the month, what was taken back included.' }) amount!: number;
}

@ObjectType('CommissionLine', { description: 'A collector’s part of one fee.' })
export class CommissionLineType {
  @Field(() => Uuid) id!: string;
  @Field(() => BusinessDateScalar) earnedOn!: BusinessDate;
  @Field(() => Uuid) accountId!: string;
  @Field(() => String) accountNumber!: string;
  @Field(() => String) debtorName!: string;
  @Field(() => String) clientName!: string;
  @Field(() => String) deskName!: string;
  @Field(() => String) currency!: string;
  @Field(() => String) kind!: string;
  @Field(() => Minor) fee!: number;
  @Field(() => Int) parts!: number;
  @Field(() => Int) ofParts!: number;
  @Field(() => PpmScalar) ratePpm!: number;
  @Field(() => Minor) amount!: number;
}

@ObjectType('CommissionLinePage')
export class CommissionLinePage extends paged(CommissionLineType) {}

@ObjectType('CommissionPlan', { description: 'The part of fees earned that a collector gets, or whoever works a desk.' })
export class CommissionPlanType {
  @Field(() => Uuid) id!: string;
  @Field(() => Uuid, { nullable: true }) collectorId!: string | null;
  @Field(() => Uuid, { nullable: true }) deskId!: string | null;
  @Field(() => String) name!: string;
  @Field(() => PpmScalar) ratePpm!: number;
  @Field(() => BusinessDateScalar) effectiveFrom!: BusinessDate;
  @Field(() => BusinessDateScalar, { nullable: true }) effectiveTo!: BusinessDate | null;
  @Field(() => String) note!: string;
}

@ObjectType('DeskShare', { description: 'A collector’s share of what a desk earns.' })
export class DeskShareType {
  @Field(() => Uuid) id!: string;
  @Field(() => Uuid) deskId!: string;
  @Field(() => String) deskName!: string;
  @Field(() => Uuid) collectorId!: string;
  @Field(() => String) collectorName!: string;
  @Field(() => Int) parts!: number;
  @Field(() => BusinessDateScalar) effectiveFrom!: BusinessDate;
  @Field(() => BusinessDateScalar, { nullable: true }) effectiveTo!: BusinessDate | null;
}

@ObjectType('CommissionsWorkedOut')
export class CommissionsWorkedOutType {
  @Field(() => Int, { description: 'Fees that were worked out.' }) fees!: number;
}

@ObjectType('CommissionChanged')
export class CommissionChangedType {
  @Field(() => Uuid) id!: string;
}

@InputType('CommissionPlanInput')
export class CommissionPlanInputType {
  @Field(() => String) key!: string;
  @Field(() => Uuid, { nullable: true }) collectorId?: string | null;
  @Field(() => Uuid, { nullable: true }) deskId?: string | null;
  @Field(() => PpmScalar) ratePpm!: number;
  @Field(() => BusinessDateScalar) effectiveFrom!: BusinessDate;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType('DeskSharePartInput')
export class DeskSharePartInput {
  @Field(() => Uuid) collectorId!: string;
  @Field(() => Int) parts!: number;
}

@InputType('DeskSharesInput')
export class DeskSharesInputType {
  @Field(() => String) key!: string;
  @Field(() => Uuid) deskId!: string;
  @Field(() => BusinessDateScalar) effectiveFrom!: BusinessDate;
  @Field(() => [DeskSharePartInput], { description: 'Empty: all of whoever sits at the desk.' }) shares!: DeskSharePartInput[];
}

export const CommissionsWorkedOutResult = resultUnion('CommissionsWorkedOutResult', CommissionsWorkedOutType);
export const CommissionChangedResult = resultUnion('CommissionChangedResult', CommissionChangedType);
