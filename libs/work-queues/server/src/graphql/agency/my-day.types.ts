import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AccountListItem } from '@quittance/accounts/server';
import type { Channel } from '@quittance/compliance/domain';
import { ContactChannelEnum } from '@quittance/compliance/server';
import { BusinessDateScalar, MoneyType, paged, Uuid, InstantScalar } from '@quittance/platform';
import type { ReasonTone } from '@quittance/work-queues/domain';

export const ReasonToneEnum: { [T in ReasonTone]: T } = { critical: 'critical', warning: 'warning', info: 'info', neutral: 'neutral' };
registerEnumType(ReasonToneEnum, { name: 'ReasonTone' });

export const DiaryKindEnum = { CALL_BACK: 'CALL_BACK', PROMISE_DUE: 'PROMISE_DUE', INSTALMENT_DUE: 'INSTALMENT_DUE', HOLD_ENDS: 'HOLD_ENDS' } as const;
registerEnumType(DiaryKindEnum, { name: 'DiaryKind' });

@ObjectType('QueueReason', { description: 'Why an account stands where it stands.' })
export class QueueReason {
  @Field(() => String) code!: string;
  @Field(() => String) text!: string;
  @Field(() => ReasonToneEnum) tone!: ReasonTone;
  @Field(() => Int, { description: 'What it adds to the rank; all reasons together are the rank.' }) points!: number;
}

@ObjectType('QueueWay', { description: 'From when a way to reach a debtor is open, and by which rules not before.' })
export class QueueWay {
  @Field(() => ContactChannelEnum) channel!: Channel;
  @Field(() => InstantScalar, { nullable: true, description: 'Null: waiting does not help, or nothing is on file.' }) opensAt!: Date | null;
  @Field(() => [String]) gates!: string[];
}

@ObjectType('QueueOutlook', { description: 'By which ways the debtor may be reached, as the last sweep found it. A preview: each contact is decided by itself.' })
export class QueueOutlookType {
  @Field(() => InstantScalar) asOf!: Date;
  @Field(() => [QueueWay]) ways!: QueueWay[];
}

@ObjectType('QueueItem', { description: 'An account in a queue.' })
export class QueueItem {
  @Field(() => ID) id!: string;
  @Field(() => AccountListItem) account!: AccountListItem;
  @Field(() => [QueueReason], { description: 'The weightiest first.' }) reasons!: QueueReason[];
  @Field(() => QueueOutlookType, { nullable: true, description: 'Null while no sweep has looked at it.' }) outlook!: QueueOutlookType | null;
}

@ObjectType('DayProgress')
export class DayProgress {
  @Field(() => Int, { description: 'Accounts worked today.' }) done!: number;
  @Field(() => Int, { description: 'Accounts that still ask for work today, counted to 500.' }) left!: number;
  @Field(() => Int) total!: number;
}

@ObjectType('MyDay')
export class MyDayPage extends paged(QueueItem) {
  @Field(() => DayProgress) progress!: DayProgress;
  @Field(() => [String], { description: 'The desks whose accounts these are.' }) desks!: string[];
}

@ObjectType('DiaryEntry')
export class DiaryEntry {
  @Field(() => ID) id!: string;
  @Field(() => BusinessDateScalar) on!: string;
  @Field(() => DiaryKindEnum) kind!: keyof typeof DiaryKindEnum;
  @Field(() => Uuid) accountId!: string;
  @Field(() => String) accountNumber!: string;
  @Field(() => String) debtorName!: string;
  @Field(() => MoneyType, { description: 'The promised amount, or the balance.' }) amount!: MoneyType;
  @Field(() => InstantScalar, { nullable: true, description: 'The moment a call was asked for; null: some time that day.' }) at!: Date | null;
  @Field(() => String, { nullable: true, description: 'The debtor’s zone it was named in.' }) zone!: string | null;
}
