import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { BusinessDate } from '@quittance/kernel';
import { BusinessDateScalar, InstantScalar, Minor, paged, resultUnion, Uuid } from '@quittance/platform';

@ObjectType('Cheque', { description: 'A check in the register: numbered without gaps, never changed. What it pays was settled when its payout was posted.' })
export class ChequeType {
  @Field(() => Uuid) id!: string;
  @Field(() => Int) number!: number;
  @Field(() => String, { description: 'REMITTANCE, DEBTOR_REFUND, COST_PAYOUT or COST_SPENT.' }) sourceKind!: string;
  @Field(() => Uuid) sourceId!: string;
  @Field(() => String) payeeName!: string;
  @Field(() => String) payeeAddress!: string;
  @Field(() => Minor) amount!: number;
  @Field(() => String) currency!: string;
  @Field(() => BusinessDateScalar) issuedOn!: BusinessDate;
  @Field(() => String) memo!: string;
  @Field(() => String, { description: 'ISSUED, CLEARED, VOID or STOPPED.' }) status!: string;
  @Field(() => String) statusReason!: string;
  @Field(() => BusinessDateScalar, { nullable: true }) statusOn!: BusinessDate | null;
  @Field(() => Boolean) printed!: boolean;
  @Field(() => Boolean, { description: 'Whether the bank was told of it.' }) told!: boolean;
  @Field(() => Int, { nullable: true }) replacesNumber!: number | null;
  @Field(() => Int, { nullable: true }) replacedByNumber!: number | null;
  @Field(() => String, { nullable: true }) issuedByName!: string | null;
  @Field(() => Int) version!: number;
}

@ObjectType('ChequePage')
export class ChequePage extends paged(ChequeType) {}

@ObjectType('ChequeEvent')
export class ChequeEventType {
  @Field(() => Uuid) id!: string;
  @Field(() => String, { description: 'ISSUED, PRINTED, CLEARED, VOID, STOPPED or EXPORTED.' }) kind!: string;
  @Field(() => String) note!: string;
  @Field(() => String, { nullable: true }) actorName!: string | null;
  @Field(() => InstantScalar) occurredAt!: Date;
}

@ObjectType('PayoutToWrite', { description: 'A posted payout without a check.' })
export class PayoutToWriteType {
  @Field(() => String) sourceKind!: string;
  @Field(() => Uuid) sourceId!: string;
  @Field(() => String) payeeName!: string;
  @Field(() => String) payeeAddress!: string;
  @Field(() => Minor) amount!: number;
  @Field(() => String) currency!: string;
  @Field(() => BusinessDateScalar) paidOn!: BusinessDate;
  @Field(() => String) memo!: string;
}

@ObjectType('PayoutToWritePage')
export class PayoutToWritePage extends paged(PayoutToWriteType) {}

@ObjectType('ChequeSeries', { description: 'A stock of check forms of one trust bank account.' })
export class ChequeSeriesType {
  @Field(() => Uuid) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String) currency!: string;
  @Field(() => String) bankName!: string;
  @Field(() => String, { description: 'Masked.' }) account!: string;
  @Field(() => Int) firstNumber!: number;
  @Field(() => Int) lastNumber!: number;
  @Field(() => Int) nextNumber!: number;
  @Field(() => Boolean) active!: boolean;
}

@ObjectType('PositivePayFile', { description: 'What the bank was told: its number is never used again.' })
export class PositivePayFileType {
  @Field(() => Uuid) id!: string;
  @Field(() => Int) number!: number;
  @Field(() => String) currency!: string;
  @Field(() => Int) issuedCount!: number;
  @Field(() => Minor) issuedTotal!: number;
  @Field(() => Int) voidCount!: number;
  @Field(() => Minor) voidTotal!: number;
  @Field(() => String, { nullable: true }) createdByName!: string | null;
  @Field(() => InstantScalar) createdAt!: Date;
}

@ObjectType('PositivePayFilePage')
export class PositivePayFilePage extends paged(PositivePayFileType) {}

@InputType('ChequeForInput')
export class ChequeForInput {
  @Field(() => String) sourceKind!: string;
  @Field(() => Uuid) sourceId!: string;
  @Field(() => String, { nullable: true, description: 'Where the address on file is not complete.' }) payeeAddress?: string | null;
}

@InputType('IssueChequesInput')
export class IssueChequesInput {
  @Field(() => String) key!: string;
  @Field(() => [ChequeForInput]) payouts!: ChequeForInput[];
}

@InputType('ChequeStepInput')
export class ChequeStepInput {
  @Field(() => String) key!: string;
  @Field(() => Uuid) chequeId!: string;
  @Field(() => Int, { description: 'The version on screen.' }) version!: number;
}

@InputType('EndChequeInput')
export class EndChequeInput extends ChequeStepInput {
  @Field(() => String) reason!: string;
  @Field(() => Boolean, { description: 'Stopped at the bank, because it is out of our hands; otherwise void.' }) stop!: boolean;
  @Field(() => Boolean, { description: 'Another is written for the same payout.' }) reissue!: boolean;
  @Field(() => String, { nullable: true }) payeeAddress?: string | null;
}

@InputType('ClearChequeInput')
export class ClearChequeInput extends ChequeStepInput {
  @Field(() => BusinessDateScalar) clearedOn!: BusinessDate;
}

@InputType('PaidOtherwiseInput')
export class PaidOtherwiseInput {
  @Field(() => String) key!: string;
  @Field(() => String) sourceKind!: string;
  @Field(() => Uuid) sourceId!: string;
  @Field(() => String, { description: 'WIRE, ACH, BANK_TRANSFER, CASH or OTHER.' }) method!: string;
  @Field(() => String, { nullable: true }) reference?: string | null;
}

@InputType('OpenChequeSeriesInput')
export class OpenChequeSeriesInput {
  @Field(() => String) key!: string;
  @Field(() => String) name!: string;
  @Field(() => String) currency!: string;
  @Field(() => String) bankName!: string;
  @Field(() => String, { nullable: true }) bankAddress?: string | null;
  @Field(() => String) routingNumber!: string;
  @Field(() => String) accountNumber!: string;
  @Field(() => Int) firstNumber!: number;
}

@InputType('MakePositivePayInput')
export class MakePositivePayInput {
  @Field(() => String) key!: string;
  @Field(() => String) currency!: string;
}

@ObjectType('ChangedCheques')
export class ChangedChequesType {
  @Field(() => [Uuid]) chequeIds!: string[];
}

@ObjectType('OpenedChequeSeries')
export class OpenedChequeSeriesType {
  @Field(() => Uuid) id!: string;
}

@ObjectType('MadePositivePay')
export class MadePositivePayType {
  @Field(() => [Uuid]) fileIds!: string[];
}

export const ChequesResult = resultUnion('ChequesResult', ChangedChequesType);
export const OpenChequeSeriesResult = resultUnion('OpenChequeSeriesResult', OpenedChequeSeriesType);
export const MakePositivePayResult = resultUnion('MakePositivePayResult', MadePositivePayType);
