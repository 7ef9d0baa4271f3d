import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BusinessDateScalar, Minor } from '@quittance/platform';

@ObjectType('AgeBand')
export class AgeBandType {
  @Field(() => Int) fromDays!: number;
  @Field(() => Int, { nullable: true }) toDays!: number | null;
  @Field(() => Int) accounts!: number;
  @Field(() => Minor) open!: number;
}

@ObjectType('Overview', { description: 'A client’s position in one currency.' })
export class OverviewType {
  @Field(() => String) currency!: string;
  @Field(() => Int) accounts!: number;
  @Field(() => Int) placedThisMonth!: number;
  @Field(() => Minor) placed!: number;
  @Field(() => Minor) collected!: number;
  @Field(() => Minor, { description: 'Held in trust for the client now.' }) held!: number;
  @Field(() => Minor) remitted!: number;
  @Field(() => Int) remittances!: number;
  @Field(() => Minor) open!: number;
  @Field(() => [AgeBandType]) ages!: AgeBandType[];
}

@ObjectType('RecoveryPoint')
export class RecoveryPointType {
  @Field(() => Int) age!: number;
  @Field(() => Minor) cumulative!: number;
}

@ObjectType('RecoveryMonth', { description: 'One month of placements and what it brought in since; the rate is gross, collected over placed.' })
export class RecoveryMonthType {
  @Field(() => BusinessDateScalar) placedMonth!: string;
  @Field(() => String) currency!: string;
  @Field(() => Int) accounts!: number;
  @Field(() => Minor) placed!: number;
  @Field(() => Minor) collected!: number;
  @Field(() => [RecoveryPointType]) points!: RecoveryPointType[];
}
