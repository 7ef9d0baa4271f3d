import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { BusinessDate } from '@quittance/kernel';
import { BusinessDateScalar, Minor, resultUnion, Uuid } from '@quittance/platform';

@ObjectType('Mandate', { description: 'A debtor’s authorisation to take money from a bank account. Limits in minor units; null: not limited.' })
export class MandateType {
  @Field(() => Uuid) id!: string;
  @Field(() => String) number!: string;
  @Field(() => String, { description: 'ACH or SEPA.' }) scheme!: string;
  @Field(() => String) currency!: string;
  @Field(() => String) holderName!: string;
  @Field(() => String, { description: 'The bank account’s last four digits.' }) masked!: string;
  @Field(() => Boolean, { description: 'A business’s account rather than a person’s.' }) business!: boolean;
  @Field(() => Minor, { nullable: true }) perDebit!: number | null;
  @Field(() => Minor, { nullable: true }) perMonth!: number | null;
  @Field(() => Minor, { nullable: true }) inAll!: number | null;
  @Field(() => BusinessDateScalar) signedOn!: BusinessDate;
  @Field(() => BusinessDateScalar) firstOn!: BusinessDate;
  @Field(() => BusinessDateScalar, { nullable: true }) lastOn!: BusinessDate | null;
  @Field(() => String, { description: 'SIGNED, RECORDED_CALL or ONLINE.' }) proofKind!: string;
  @Field(() => String, { description: 'Where the proof is.' }) proof!: string;
  @Field(() => BusinessDateScalar, { nullable: true }) endedOn!: BusinessDate | null;
  @Field(() => String) endedReason!: string;
  @Field(() => String, { nullable: true }) recordedBy!: string | null;
  @Field(() => Int) version!: number;
  @Field(() => [Uuid]) accountIds!: string[];
}

@ObjectType('DirectDebit', { description: 'Money to be taken, or taken, under a mandate.' })
export class DirectDebitType {
  @Field(() => Uuid) id!: string;
  @Field(() => String) reference!: string;
  @Field(() => Uuid) mandateId!: string;
  @Field(() => String) mandateNumber!: string;
  @Field(() => Uuid) accountId!: string;
  @Field(() => String) accountNumber!: string;
  @Field(() => String) debtorName!: string;
  @Field(() => Minor) amount!: number;
  @Field(() => String) currency!: string;
  @Field(() => BusinessDateScalar) dueOn!: BusinessDate;
  @Field(() => String, { description: 'PLANNED, IN_FILE, SENT, COLLECTED, RETURNED or CANCELLED.' }) status!: string;
  @Field(() => String, { description: 'The bank’s code of a returned one, such as R01; empty where it gave none.' }) returnCode!: string;
  @Field(() => BusinessDateScalar, { nullable: true }) returnedOn!: BusinessDate | null;
  @Field(() => String) endedReason!: string;
  @Field(() => Uuid, { nullable: true }) receiptId!: string | null;
  @Field(() => String, { nullable: true, description: 'The debit that presents this one again.' }) againAs!: string | null;
  @Field(() => Int) version!: number;
}

@InputType('RecordMandateInput')
export class RecordMandateInputType {
  @Field(() => String) key!: string;
  @Field(() => [Uuid]) accountIds!: string[];
  @Field(() => String) scheme!: string;
  @Field(() => String) holderName!: string;
  @Field(() => String, { nullable: true, description: 'ACH: the bank’s routing number.' }) routing?: string | null;
  @Field(() => String, { description: 'ACH: the account number. SEPA: the IBAN.' }) account!: string;
  @Field(() => String, { nullable: true, description: 'ACH: CHECKING or SAVINGS.' }) accountType?: string | null;
  @Field(() => String, { nullable: true }) bic?: string | null;
  @Field(() => Boolean) business!: boolean;
  @Field(() => Minor, { nullable: true }) perDebit?: number | null;
  @Field(() => Minor, { nullable: true }) perMonth?: number | null;
  @Field(() => Minor, { nullable: true }) inAll?: number | null;
  @Field(() => BusinessDateScalar) signedOn!: BusinessDate;
  @Field(() => BusinessDateScalar, { nullable: true }) firstOn?: BusinessDate | null;
  @Field(() => BusinessDateScalar, { nullable: true }) lastOn?: BusinessDate | null;
  @Field(() => String) proofKind!: string;
  @Field(() => String) proof!: string;
}

@InputType('EndMandateInput')
export class EndMandateInputType {
  @Field(() => String) key!: string;
  @Field(() => Uuid) mandateId!: string;
  @Field(() => Int) version!: number;
  @Field(() => String) reason!: string;
}

@InputType('PlanDebitsInput')
export class PlanDebitsInputType {
  @Field(() => String) key!: string;
  @Field(() => Uuid) mandateId!: string;
  @Field(() => Uuid) accountId!: string;
  @Field(() => Minor) amount!: number;
  @Field(() => BusinessDateScalar) firstDueOn!: BusinessDate;
  @Field(() => Int, { nullable: true, description: 'How many, a month apart; 1 by default.' }) times?: number | null;
}

@InputType('DebitStepInput')
export class DebitStepInputType {
  @Field(() => String) key!: string;
  @Field(() => Uuid) debitId!: string;
  @Field(() => Int) version!: number;
}

@InputType('CancelDebitInput')
export class CancelDebitInputType extends DebitStepInputType {
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType('RepresentDebitInput')
export class RepresentDebitInputType extends DebitStepInputType {
  @Field(() => BusinessDateScalar) dueOn!: BusinessDate;
}

@ObjectType('MandateRecorded')
export class MandateRecordedType {
  @Field(() => Uuid) mandateId!: string;
  @Field(() => String) number!: string;
}

@ObjectType('MandateEnded')
export class MandateEndedType {
  @Field(() => Uuid) mandateId!: string;
  @Field(() => String) number!: string;
  @Field(() => Int, { description: 'Planned debits that were cancelled with it.' }) cancelled!: number;
  @Field(() => Int, { description: 'Debits that are with the bank already.' }) sent!: number;
}

@ObjectType('PlannedDebit')
export class PlannedDebitType {
  @Field(() => Uuid) id!: string;
  @Field(() => String) reference!: string;
  @Field(() => BusinessDateScalar) dueOn!: BusinessDate;
  @Field(() => Minor) amount!: number;
}

@ObjectType('DebitsPlanned')
export class DebitsPlannedType {
  @Field(() => Uuid) mandateId!: string;
  @Field(() => Uuid) accountId!: string;
  @Field(() => [PlannedDebitType]) debits!: PlannedDebitType[];
}

@ObjectType('DebitCancelled')
export class DebitCancelledType {
  @Field(() => Uuid) debitId!: string;
}

@ObjectType('DebitRepresented')
export class DebitRepresentedType {
  @Field(() => Uuid) debitId!: string;
  @Field(() => String) reference!: string;
}

export const RecordMandateResult = resultUnion('RecordMandateResult', MandateRecordedType);
export const EndMandateResult = resultUnion('EndMandateResult', MandateEndedType);
export const PlanDebitsResult = resultUnion('PlanDebitsResult', DebitsPlannedType);
export const CancelDebitResult = resultUnion('CancelDebitResult', DebitCancelledType);
export const RepresentDebitResult = resultUnion('RepresentDebitResult', DebitRepresentedType);
