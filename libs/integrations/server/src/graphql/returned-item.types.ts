import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { BusinessDate } from '@quittance/kernel';
import { BusinessDateScalar, Minor, paged, resultUnion, Uuid } from '@quittance/platform';

@ObjectType('ReturnedItem', { description: 'What the bank says came back.' })
export class ReturnedItemType {
  @Field(() => Uuid) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => String, { description: 'NACHA or BANK_LINE.' }) source!: string;
  @Field(() => String) code!: string;
  @Field(() => String) meaning!: string;
  @Field(() => String, { description: 'What to do about it.' }) advice!: string;
  @Field(() => Minor) amount!: number;
  @Field(() => String) currency!: string;
  @Field(() => Boolean, { description: 'Whether money that we drew came back; otherwise money that we sent.' }) debit!: boolean;
  @Field(() => BusinessDateScalar) returnedOn!: BusinessDate;
  @Field(() => String, { description: 'Masked.' }) account!: string;
  @Field(() => String) name!: string;
  @Field(() => String) individualId!: string;
  @Field(() => String) information!: string;
  @Field(() => String) originalTrace!: string;
  @Field(() => String, { description: 'OPEN, REVERSED or SET_ASIDE.' }) status!: string;
  @Field(() => Uuid, { nullable: true }) receiptId!: string | null;
  @Field(() => String, { nullable: true }) receiptNumber!: string | null;
  @Field(() => Uuid, { nullable: true }) accountId!: string | null;
  @Field(() => String, { nullable: true }) accountNumber!: string | null;
  @Field(() => String, { nullable: true }) debtorName!: string | null;
  @Field(() => Uuid, { nullable: true }) reversalId!: string | null;
  @Field(() => Boolean) endsMandate!: boolean;
  @Field(() => String) note!: string;
  @Field(() => String, { nullable: true }) settledBy!: string | null;
  @Field(() => String, { nullable: true, description: 'REPRESENT or CORRECT, where the debit may be sent again.' }) resubmit!: string | null;
  @Field(() => BusinessDateScalar, { nullable: true }) resubmitUntil!: BusinessDate | null;
  @Field(() => Int, { nullable: true }) resubmitLeft!: number | null;
  @Field(() => BusinessDateScalar, { nullable: true, description: 'The day it goes out again.' }) resubmittedOn!: BusinessDate | null;
}

@ObjectType('ReturnedItemPage')
export class ReturnedItemPage extends paged(ReturnedItemType) {}

@ObjectType('ReturnedPaymentChoice', { description: 'A payment that a returned item may be of.' })
export class ReturnedPaymentChoiceType {
  @Field(() => Uuid) id!: string;
  @Field(() => String) number!: string;
  @Field(() => BusinessDateScalar) receivedOn!: BusinessDate;
  @Field(() => String, { nullable: true }) debtorName!: string | null;
  @Field(() => String, { nullable: true }) accountNumber!: string | null;
  @Field(() => String) method!: string;
}

@ObjectType('AchChange', { description: 'A notification of change: what the receiver’s bank wants corrected before the next debit.' })
export class AchChangeType {
  @Field(() => Uuid) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => String) code!: string;
  @Field(() => String, { description: 'What is to be corrected.' }) meaning!: string;
  @Field(() => String) corrected!: string;
  @Field(() => String, { description: 'Masked.' }) account!: string;
  @Field(() => String) name!: string;
  @Field(() => String) individualId!: string;
  @Field(() => String) originalTrace!: string;
  @Field(() => BusinessDateScalar) notifiedOn!: BusinessDate;
  @Field(() => Uuid, { nullable: true }) accountId!: string | null;
  @Field(() => String, { nullable: true }) accountNumber!: string | null;
  @Field(() => String, { nullable: true }) debtorName!: string | null;
  @Field(() => String) status!: string;
  @Field(() => String) note!: string;
  @Field(() => String, { nullable: true }) doneBy!: string | null;
}

@ObjectType('AchChangePage')
export class AchChangePage extends paged(AchChangeType) {}

@InputType('ReturnedItemInput')
export class ReturnedItemInput {
  @Field(() => String) key!: string;
  @Field(() => Uuid) itemId!: string;
  @Field(() => Int, { description: 'The version on screen.' }) version!: number;
}

@InputType('ReverseReturnedItemInput')
export class ReverseReturnedItemInput extends ReturnedItemInput {
  @Field(() => Uuid) receiptId!: string;
}

@InputType('SetAsideReturnedItemInput')
export class SetAsideReturnedItemInput extends ReturnedItemInput {
  @Field(() => String) note!: string;
}

@InputType('ResubmitReturnedItemInput')
export class ResubmitReturnedItemInput extends ReturnedItemInput {
  @Field(() => BusinessDateScalar) dueOn!: BusinessDate;
}

@InputType('SettleAchChangeInput')
export class SettleAchChangeInput {
  @Field(() => String) key!: string;
  @Field(() => Uuid) changeId!: string;
  @Field(() => Int) version!: number;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@ObjectType('SettledReturn')
export class SettledReturnType {
  @Field(() => Uuid) itemId!: string;
  @Field(() => String) message!: string;
}

export const SettledReturnResult = resultUnion('SettledReturnResult', SettledReturnType);
