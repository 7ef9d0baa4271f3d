import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { RETURN_REASONS, type ReturnReason } from '../../application/letters/returned-mail.use-case';
import { BusinessDateScalar, InstantScalar, resultUnion, Uuid } from '@quittance/platform';

export const LetterBatchStatusEnum = { PRINTING: 'PRINTING', READY: 'READY', HANDED_OVER: 'HANDED_OVER' } as const;
export const EnvelopeEnum = { NO_10: 'NO_10', DL: 'DL' } as const;
export const ReturnReasonEnum = Object.fromEntries(Object.keys(RETURN_REASONS).map((reason) => [reason, reason])) as { [R in ReturnReason]: R };
registerEnumType(LetterBatchStatusEnum, { name: 'LetterBatchStatus' });
registerEnumType(EnvelopeEnum, { name: 'LetterEnvelope' });
registerEnumType(ReturnReasonEnum, { name: 'ReturnReason', description: 'Why the post brought a letter back.' });

@ObjectType('LetterBatch')
export class LetterBatchType {
  @Field(() => ID) id!: string;
  @Field(() => Int) number!: number;
  @Field(() => LetterBatchStatusEnum) status!: string;
  @Field(() => EnvelopeEnum) envelope!: string;
  @Field(() => String) createdByName!: string;
  @Field(() => InstantScalar) createdAt!: Date;
  @Field(() => InstantScalar, { nullable: true }) finishedAt!: Date | null;
  @Field(() => InstantScalar, { nullable: true }) handedOverAt!: Date | null;
  @Field(() => Uuid, { nullable: true }) pdfId!: string | null;
  @Field(() => Uuid, { nullable: true }) manifestId!: string | null;
  @Field(() => Int) letters!: number;
  @Field(() => Int, { description: 'Still to be printed.' }) left!: number;
  @Field(() => Int) pages!: number;
  @Field(() => Int) returned!: number;
}

@ObjectType('LettersOverview')
export class LettersOverviewType {
  @Field(() => Int, { description: 'Letters that wait for the print house.' }) waiting!: number;
  @Field(() => Int, { description: 'Letters that may only go later.' }) later!: number;
  @Field(() => Int, { description: 'Refused in the last seven days.' }) refused!: number;
  @Field(() => [LetterBatchType]) batches!: LetterBatchType[];
}

@ObjectType('LettersGathered')
export class LettersGatheredType {
  @Field(() => ID) id!: string;
  @Field(() => Int) letters!: number;
}
export const LettersGatheredResult = resultUnion('LettersGatheredResult', LettersGatheredType);

@ObjectType('LetterBatchHandedOver')
export class LetterBatchHandedOverType {
  @Field(() => ID) id!: string;
}
export const LetterBatchHandedOverResult = resultUnion('LetterBatchHandedOverResult', LetterBatchHandedOverType);

@InputType('ReturnedMailInput')
export class ReturnedMailInput {
  @Field(() => String, { description: 'The letter’s number, as L100012.' }) number!: string;
  @Field(() => ReturnReasonEnum) reason!: ReturnReason;
  @Field(() => String, { defaultValue: '' }) note: string = '';
}

@ObjectType('MailReturned')
export class MailReturnedType {
  @Field(() => ID) communicationId!: string;
  @Field(() => Uuid) accountId!: string;
  @Field(() => Boolean) addressMarked!: boolean;
}
export const MailReturnedResult = resultUnion('MailReturnedResult', MailReturnedType);

@ObjectType('LetterSender', { description: 'Our side of letters and voicemails.' })
export class LetterSenderType {
  @Field(() => String, { description: 'Above the window: a name that does not say collection.' }) returnName!: string;
  @Field(() => String) returnLines!: string;
  @Field(() => EnvelopeEnum) envelope!: 'NO_10' | 'DL';
  @Field(() => String) payUrl!: string;
  @Field(() => String) voicemailName!: string;
}
export const LetterSenderResult = resultUnion('LetterSenderResult', LetterSenderType);

@InputType('LetterSenderInput')
export class LetterSenderInput {
  @Field(() => String) returnName!: string;
  @Field(() => String) returnLines!: string;
  @Field(() => EnvelopeEnum) envelope!: 'NO_10' | 'DL';
  @Field(() => String, { defaultValue: '' }) payUrl: string = '';
  @Field(() => String, { defaultValue: '' }) voicemailName: string = '';
}

@InputType('AttorneyReviewInput')
export class AttorneyReviewInput {
  @Field(() => Uuid) accountId!: string;
  @Field(() => String) firm!: string;
  @Field(() => String) attorney!: string;
  @Field(() => BusinessDateScalar) reviewedOn!: string;
  @Field(() => String, { defaultValue: '' }) note: string = '';
}

@ObjectType('AttorneyReviewRecorded')
export class AttorneyReviewRecordedType {
  @Field(() => ID) id!: string;
  @Field(() => Uuid) accountId!: string;
}
export const AttorneyReviewResult = resultUnion('AttorneyReviewResult', AttorneyReviewRecordedType);
