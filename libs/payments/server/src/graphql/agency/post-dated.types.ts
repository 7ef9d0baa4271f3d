import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { BusinessDateScalar, Minor, resultUnion, Uuid } from '@quittance/platform';
import type { BusinessDate } from '@quittance/kernel';

@ObjectType('PostDatedPayment', { description: 'A check or authorisation dated ahead, and what is due about it.' })
export class PostDatedPaymentType {
  @Field(() => Uuid) id!: string;
  @Field(() => Uuid) accountId!: string;
  @Field(() => String) accountNumber!: string;
  @Field(() => String) debtorName!: string;
  @Field(() => String) clientName!: string;
  @Field(() => String) method!: string;
  @Field(() => Minor) amount!: number;
  @Field(() => String) currency!: string;
  @Field(() => BusinessDateScalar) payableOn!: BusinessDate;
  @Field(() => BusinessDateScalar) takenOn!: BusinessDate;
  @Field(() => String) reference!: string;
  @Field(() => String) payer!: string;
  @Field(() => Boolean, { description: 'Dated more than five days ahead: a written notice comes before the deposit.' }) noticeNeeded!: boolean;
  @Field(() => BusinessDateScalar, { nullable: true }) noticeFrom!: BusinessDate | null;
  @Field(() => BusinessDateScalar, { nullable: true }) noticeBy!: BusinessDate | null;
  @Field(() => BusinessDateScalar, { nullable: true }) noticeSentOn!: BusinessDate | null;
  @Field(() => String) noticeHow!: string;
  @Field(() => Uuid, { nullable: true, description: 'The letter as printed last, under /files/documents.' }) noticeDocumentId!: string | null;
  @Field(() => BusinessDateScalar, { nullable: true }) noticePrintedOn!: BusinessDate | null;
  @Field(() => String, { description: 'WAITS, NOTICE_DUE, NOTICE_LATE, DEPOSIT, DEPOSITED or CANCELLED.' }) stage!: string;
  @Field(() => String, { description: 'Why it can’t be deposited today; empty where it can.' }) blocked!: string;
  @Field(() => Uuid, { nullable: true }) receiptId!: string | null;
  @Field(() => String, { nullable: true }) receiptNumber!: string | null;
  @Field(() => String) cancelReason!: string;
  @Field(() => Int) version!: number;
}

@InputType('TakePostDatedInput')
export class TakePostDatedInput {
  @Field(() => String) key!: string;
  @Field(() => Uuid) accountId!: string;
  @Field(() => String, { description: 'CHECK, ACH, CARD or DIRECT_DEBIT.' }) method!: string;
  @Field(() => Minor) amount!: number;
  @Field(() => String) currency!: string;
  @Field(() => BusinessDateScalar) payableOn!: BusinessDate;
  @Field(() => String, { nullable: true }) reference?: string | null;
  @Field(() => String, { nullable: true }) payer?: string | null;
}

@InputType('PostDatedStepInput')
export class PostDatedStepInput {
  @Field(() => String) key!: string;
  @Field(() => Uuid) id!: string;
  @Field(() => Int) version!: number;
}

@InputType('PostDatedNoticeInput')
export class PostDatedNoticeInput extends PostDatedStepInput {
  @Field(() => BusinessDateScalar) sentOn!: BusinessDate;
  @Field(() => String) how!: string;
}

@InputType('CancelPostDatedInput')
export class CancelPostDatedInput extends PostDatedStepInput {
  @Field(() => String) reason!: string;
}

@ObjectType('DepositNotice', { description: 'The written notice of a deposit as it would be written today (12 CFR 1006.22(c)(1)).' })
export class DepositNoticeType {
  @Field(() => String, { description: 'The letter as plain text.' }) text!: string;
  @Field(() => BusinessDateScalar, { description: 'The day it tells of: the payment’s own, or a later one where that can’t be met any more.' }) depositOn!: BusinessDate;
  @Field(() => String, { description: 'Empty: no address of the debtor is on file.' }) toAddress!: string;
}

export const DepositNoticeResult = resultUnion('DepositNoticeResult', DepositNoticeType);
export const PostDatedResult = resultUnion('PostDatedResult', PostDatedPaymentType);
