import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BusinessDateScalar, Minor, paged, Uuid } from '@quittance/platform';

@ObjectType('ClientRecovery', { description: 'What a client placed in one currency and what came of it. Rates are collected over placed: gross.' })
export class ClientRecoveryType {
  @Field(() => Uuid) clientId!: string;
  @Field(() => String) clientCode!: string;
  @Field(() => String) clientName!: string;
  @Field(() => String) currency!: string;
  @Field(() => Int) accounts!: number;
  @Field(() => Minor) placed!: number;
  @Field(() => Minor) collected!: number;
  @Field(() => Minor, { description: 'Of what was collected, paid to the client directly.' }) direct!: number;
  @Field(() => Minor) fees!: number;
}

@ObjectType('VintagePoint')
export class VintagePointType {
  @Field(() => Int, { description: 'Months since placement.' }) age!: number;
  @Field(() => Minor) cumulative!: number;
}

@ObjectType('Vintage', { description: 'One month of placements and its growth.' })
export class VintageType {
  @Field(() => BusinessDateScalar) placedMonth!: string;
  @Field(() => String) currency!: string;
  @Field(() => Int) accounts!: number;
  @Field(() => Minor) placed!: number;
  @Field(() => Minor) collected!: number;
  @Field(() => Minor) fees!: number;
  @Field(() => [VintagePointType]) points!: VintagePointType[];
}

@ObjectType('RecoveryAccount')
export class RecoveryAccountType {
  @Field(() => Uuid) id!: string;
  @Field(() => String) number!: string;
  @Field(() => String) debtorName!: string;
  @Field(() => String) status!: string;
  @Field(() => String) currency!: string;
  @Field(() => Minor) placed!: number;
  @Field(() => Minor) collected!: number;
  @Field(() => Minor) balance!: number;
}

@ObjectType('RecoveryAccountPage')
export class RecoveryAccountPage extends paged(RecoveryAccountType) {}

@ObjectType('FeeMonth')
export class FeeMonthType {
  @Field(() => BusinessDateScalar) month!: string;
  @Field(() => Uuid) clientId!: string;
  @Field(() => String) clientName!: string;
  @Field(() => String) currency!: string;
  @Field(() => Minor) collected!: number;
  @Field(() => Minor) direct!: number;
  @Field(() => Minor) fees!: number;
}

@ObjectType('FeeRow')
export class FeeRowType {
  @Field(() => Uuid) id!: string;
  @Field(() => Uuid) accountId!: string;
  @Field(() => String) accountNumber!: string;
  @Field(() => String) debtorName!: string;
  @Field(() => String) kind!: string;
  @Field(() => BusinessDateScalar) earnedOn!: string;
  @Field(() => Minor) collected!: number;
  @Field(() => Minor) feeBase!: number;
  @Field(() => Minor) amount!: number;
  @Field(() => String) currency!: string;
  @Field(() => String, { description: 'The working as posted: rule, version and slices, as JSON.' }) working!: string;
}

@ObjectType('FeeRowPage')
export class FeeRowPage extends paged(FeeRowType) {}
