import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { BusinessDate } from '@quittance/kernel';
import { BusinessDateScalar, InstantScalar, Minor, paged, resultUnion, Uuid } from '@quittance/platform';

@ObjectType('ReceiptBatch', { description: 'A day’s checks and cash, entered against the total of the deposit; posted whole or not at all.' })
export class ReceiptBatchType {
  @Field(() => Uuid) id!: string;
  @Field(() => String) number!: string;
  @Field(() => BusinessDateScalar) receivedOn!: BusinessDate;
  @Field(() => String) currency!: string;
  @Field(() => Minor) depositTotal!: number;
  @Field(() => Minor, { description: 'The sum of the lines.' }) entered!: number;
  @Field(() => Minor, { description: 'What is not entered yet; below zero where more is entered than was deposited.' }) difference!: number;
  @Field(() => Int) lineCount!: number;
  @Field(() => String) note!: string;
  @Field(() => String, { description: 'DRAFT, POSTED or DISCARDED.' }) status!: string;
  @Field(() => String, { nullable: true }) createdByName!: string | null;
  @Field(() => InstantScalar) createdAt!: Date;
  @Field(() => String, { nullable: true }) postedByName!: string | null;
  @Field(() => InstantScalar, { nullable: true }) postedAt!: Date | null;
  @Field(() => Int) version!: number;
}

@ObjectType('ReceiptBatchPage')
export class ReceiptBatchPage extends paged(ReceiptBatchType) {}

@ObjectType('ReceiptBatchLine')
export class ReceiptBatchLineType {
  @Field(() => Uuid) id!: string;
  @Field(() => Int) n!: number;
  @Field(() => String, { description: 'CHECK or CASH.' }) method!: string;
  @Field(() => Minor) amount!: number;
  @Field(() => String) payer!: string;
  @Field(() => String) chequeNumber!: string;
  @Field(() => Uuid, { nullable: true }) accountId!: string | null;
  @Field(() => String, { nullable: true }) accountNumber!: string | null;
  @Field(() => String, { nullable: true }) debtorName!: string | null;
  @Field(() => String, { nullable: true }) clientName!: string | null;
  @Field(() => Uuid, { nullable: true, description: 'Once it is posted.' }) receiptId!: string | null;
  @Field(() => String, { nullable: true }) receiptNumber!: string | null;
  @Field(() => Minor, { nullable: true }) applied!: number | null;
  @Field(() => Minor, { nullable: true }) suspense!: number | null;
  @Field(() => Minor, { nullable: true }) refundable!: number | null;
}

@ObjectType('ReceiptBatchDetail')
export class ReceiptBatchDetailType extends ReceiptBatchType {
  @Field(() => Minor) cash!: number;
  @Field(() => Minor) cheques!: number;
  @Field(() => Int) chequeCount!: number;
  @Field(() => [ReceiptBatchLineType]) lines!: ReceiptBatchLineType[];
}

@InputType('ReceiptBatchLineInput')
export class ReceiptBatchLineInput {
  @Field(() => String, { description: 'CHECK or CASH.' }) method!: string;
  @Field(() => Minor) amount!: number;
  @Field(() => String, { nullable: true }) payer?: string | null;
  @Field(() => String, { nullable: true }) chequeNumber?: string | null;
  @Field(() => Uuid, { nullable: true, description: 'Without one the money waits in suspense.' }) accountId?: string | null;
}

@InputType('SaveReceiptBatchInput')
export class SaveReceiptBatchInput {
  @Field(() => String) key!: string;
  @Field(() => Uuid, { nullable: true, description: 'Left out: a new batch.' }) batchId?: string | null;
  @Field(() => Int, { nullable: true }) version?: number | null;
  @Field(() => BusinessDateScalar) receivedOn!: BusinessDate;
  @Field(() => String) currency!: string;
  @Field(() => Minor) depositTotal!: number;
  @Field(() => String, { nullable: true }) note?: string | null;
  @Field(() => [ReceiptBatchLineInput]) lines!: ReceiptBatchLineInput[];
}

@InputType('ReceiptBatchStepInput')
export class ReceiptBatchStepInput {
  @Field(() => String) key!: string;
  @Field(() => Uuid) batchId!: string;
  @Field(() => Int, { description: 'The version on screen.' }) version!: number;
}

@ObjectType('ChangedReceiptBatch')
export class ChangedReceiptBatchType {
  @Field(() => Uuid) batchId!: string;
}

export const ReceiptBatchResult = resultUnion('ReceiptBatchResult', ChangedReceiptBatchType);
