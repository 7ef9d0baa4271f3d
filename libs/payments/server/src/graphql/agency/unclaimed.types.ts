import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { BusinessDateScalar, Minor, resultUnion, Uuid } from '@quittance/platform';
import type { BusinessDate } from '@quittance/kernel';

@ObjectType('UnclaimedMoney', { description: 'A refund or money in suspense nobody has claimed, and when a state may have it.' })
export class UnclaimedMoneyType {
  @Field(() => Uuid) id!: string;
  @Field(() => String, { description: 'REFUND or SUSPENSE.' }) kind!: string;
  @Field(() => String, { nullable: true }) debtorName!: string | null;
  @Field(() => Uuid) receiptId!: string;
  @Field(() => String) receiptNumber!: string;
  @Field(() => Minor) amount!: number;
  @Field(() => String) currency!: string;
  @Field(() => String, { description: 'Whose law decides: "US-TX", or "US" where no state of its own is known.' }) place!: string;
  @Field(() => BusinessDateScalar) since!: BusinessDate;
  @Field(() => Int) months!: number;
  @Field(() => BusinessDateScalar) reportableOn!: BusinessDate;
  @Field(() => String, { description: 'Where the period comes from.' }) source!: string;
  @Field(() => String, { description: 'DORMANT, REPORTABLE, REQUESTED or ESCHEATED.' }) status!: string;
  @Field(() => Uuid, { nullable: true }) reportId!: string | null;
  @Field(() => Int, { nullable: true }) reportVersion!: number | null;
  @Field(() => String) reference!: string;
  @Field(() => String, { nullable: true }) requestedByName!: string | null;
  @Field(() => String, { nullable: true }) approvedByName!: string | null;
  @Field(() => Boolean) mayApprove!: boolean;
}

@ObjectType('DormancyPeriod', { description: 'How long money lies before it is unclaimed property, with its source.' })
export class DormancyPeriodType {
  @Field(() => Uuid) id!: string;
  @Field(() => String) country!: string;
  @Field(() => String, { description: 'Empty: regions without a row of their own.' }) region!: string;
  @Field(() => Int) months!: number;
  @Field(() => BusinessDateScalar) effectiveFrom!: BusinessDate;
  @Field(() => String) source!: string;
  @Field(() => String, { description: 'What to know before relying on it; empty: nothing.' }) caution!: string;
  @Field(() => BusinessDateScalar) checkedOn!: BusinessDate;
  @Field(() => String, { nullable: true }) recordedByName!: string | null;
}

@InputType('ReportUnclaimedInput')
export class ReportUnclaimedInput {
  @Field(() => String) key!: string;
  @Field(() => String, { description: 'REFUND or SUSPENSE.' }) kind!: string;
  @Field(() => Uuid) id!: string;
  @Field(() => String, { description: 'The number of the report to the state.' }) reference!: string;
}

@InputType('UnclaimedStepInput')
export class UnclaimedStepInput {
  @Field(() => String) key!: string;
  @Field(() => Uuid) reportId!: string;
  @Field(() => Int) version!: number;
}

@InputType('KeepDormancyInput')
export class KeepDormancyInput {
  @Field(() => String) key!: string;
  @Field(() => String) country!: string;
  @Field(() => String) region!: string;
  @Field(() => Int) months!: number;
  @Field(() => BusinessDateScalar) effectiveFrom!: BusinessDate;
  @Field(() => String) source!: string;
}

export const UnclaimedResult = resultUnion('UnclaimedResult', UnclaimedMoneyType);
export const KeepDormancyResult = resultUnion('KeepDormancyResult', DormancyPeriodType);
