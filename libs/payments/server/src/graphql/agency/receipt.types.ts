import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { LedgerEntryType } from '@quittance/ledger/server';
import { BusinessDateScalar, InstantScalar, Minor, paged, PpmScalar, resultUnion, Uuid } from '@quittance/platform';
import type { BusinessDate } from '@quittance/kernel';
import { FeeWorkingType } from '../fee-working.types';

@ObjectType('Receipt', { description: 'Money that came in: PU paid to the agency, PC paid to the client. A returned payment is a receipt with a negative amount.' })
export class ReceiptType {
  @Field(() => Uuid) id!: string;
  @Field(() => String) number!: string;
  @Field(() => String, { description: 'PU or PC.' }) kind!: string;
  @Field(() => String) method!: string;
  @Field(() => Minor) amount!: number;
  @Field(() => String) currency!: string;
  @Field(() => BusinessDateScalar) receivedOn!: BusinessDate;
  @Field(() => InstantScalar) recordedAt!: Date;
  @Field(() => String) reference!: string;
  @Field(() => String) payer!: string;
  @Field(() => String, { description: 'AGENCY or CLIENT.' }) reportedBy!: string;
  @Field(() => Minor) applied!: number;
  @Field(() => Minor) fee!: number;
  @Field(() => Minor) suspense!: number;
  @Field(() => Minor, { description: 'Owed back to the debtor.' }) refundable!: number;
  @Field(() => Minor, { description: 'Of a direct payment, what the account could not take.' }) withClient!: number;
  @Field(() => BusinessDateScalar, { nullable: true, description: 'Not remitted before this day.' }) holdsUntil!: BusinessDate | null;
  @Field(() => String, { description: 'Why it bears no fee; empty for others.' }) noFeeReason!: string;
  @Field(() => String, { nullable: true, description: 'The attorney or agency that collected it.' }) partnerName!: string | null;
  @Field(() => Minor, { description: 'Its share.' }) partnerShare!: number;
  @Field(() => Uuid, { nullable: true }) accountId!: string | null;
  @Field(() => String, { nullable: true }) accountNumber!: string | null;
  @Field(() => Uuid, { nullable: true }) clientId!: string | null;
  @Field(() => String, { nullable: true }) clientName!: string | null;
  @Field(() => Uuid, { nullable: true }) debtorId!: string | null;
  @Field(() => String, { nullable: true }) debtorName!: string | null;
  @Field(() => Uuid, { nullable: true, description: 'The payment this one returns.' }) reversesId!: string | null;
  @Field(() => String) returnReason!: string;
  @Field(() => Uuid, { nullable: true, description: 'The receipt that returned this payment.' }) reversedById!: string | null;
  @Field(() => Uuid, { nullable: true, description: 'The receipt whose money lay in suspense.' }) sourceReceiptId!: string | null;
  @Field(() => Uuid, { nullable: true, description: 'The batch it was entered with.' }) batchId!: string | null;
  @Field(() => String, { nullable: true }) batchNumber!: string | null;
  @Field(() => String, { nullable: true }) actorName!: string | null;
}

@ObjectType('ReceiptPage')
export class ReceiptPage extends paged(ReceiptType) {}

@ObjectType('ReceiptApplication', { description: 'A part of a payment set against one bucket of one invoice.' })
export class ReceiptApplicationType {
  @Field(() => Uuid) id!: string;
  @Field(() => Uuid) accountId!: string;
  @Field(() => String) accountNumber!: string;
  @Field(() => Uuid) invoiceId!: string;
  @Field(() => String) invoiceNumber!: string;
  @Field(() => String) bucket!: string;
  @Field(() => Minor) amount!: number;
}

@ObjectType('FeeLine', { description: 'The fee of one payment at one account, with its working as posted.' })
export class FeeLineType {
  @Field(() => Uuid) id!: string;
  @Field(() => Uuid) accountId!: string;
  @Field(() => String) kind!: string;
  @Field(() => Minor) applied!: number;
  @Field(() => Minor) amount!: number;
  @Field(() => Minor, { description: 'What it did to the money held for the client.' }) trust!: number;
  @Field(() => Minor, { description: 'What it did to what the client owes the agency.' }) receivable!: number;
  @Field(() => BusinessDateScalar) earnedOn!: BusinessDate;
  @Field(() => FeeWorkingType) working!: FeeWorkingType;
}

@ObjectType('ReceiptDetail')
export class ReceiptDetailType extends ReceiptType {
  @Field(() => [ReceiptApplicationType]) applications!: ReceiptApplicationType[];
  @Field(() => [FeeLineType]) fees!: FeeLineType[];
  @Field(() => [LedgerEntryType], { description: 'Empty without the right to read the ledger.' }) postings!: LedgerEntryType[];
}

@InputType('ReceiptFilter')
export class ReceiptFilterInput {
  @Field(() => Uuid, { nullable: true }) accountId?: string | null;
  @Field(() => Uuid, { nullable: true }) clientId?: string | null;
  @Field(() => String, { nullable: true, description: 'PU or PC.' }) kind?: string | null;
  @Field(() => String, { nullable: true }) method?: string | null;
  @Field(() => BusinessDateScalar, { nullable: true }) from?: BusinessDate | null;
  @Field(() => BusinessDateScalar, { nullable: true }) to?: BusinessDate | null;
  @Field(() => String, { nullable: true, description: 'RECEIVED (payments), RETURNED (payments since returned), RETURNS (the returns), SUSPENSE (with money in suspense).' }) state?: string | null;
  @Field(() => String, { nullable: true, description: 'A receipt number, or the beginning of a reference.' }) search?: string | null;
}

@InputType('RecordPaymentInput')
export class RecordPaymentInput {
  @Field(() => String, { description: 'Made when the form opens; the same key posts once.' }) key!: string;
  @Field(() => Uuid, { nullable: true, description: 'Unknown: the money waits in suspense.' }) accountId?: string | null;
  @Field(() => String, { description: 'PU paid to the agency, PC to the client, PA to a forwarded attorney or agency.' }) kind!: string;
  @Field(() => String) method!: string;
  @Field(() => Minor) amount!: number;
  @Field(() => String) currency!: string;
  @Field(() => BusinessDateScalar) receivedOn!: BusinessDate;
  @Field(() => String, { nullable: true }) reference?: string | null;
  @Field(() => String, { nullable: true }) payer?: string | null;
  @Field(() => Uuid, { nullable: true, description: 'Whom the debtor paid (PA); the account’s own attorney or agency when left out.' }) partnerId?: string | null;
  @Field(() => String, { nullable: true, description: 'Why it bears no fee; takes the right to waive it.' }) noFeeReason?: string | null;
}

@InputType('PreviewPaymentInput')
export class PreviewPaymentInput {
  @Field(() => Uuid) accountId!: string;
  @Field(() => String) kind!: string;
  @Field(() => String) method!: string;
  @Field(() => Minor) amount!: number;
  @Field(() => String) currency!: string;
  @Field(() => BusinessDateScalar) receivedOn!: BusinessDate;
  @Field(() => Uuid, { nullable: true }) partnerId?: string | null;
  @Field(() => String, { nullable: true }) noFeeReason?: string | null;
}

@ObjectType('PreviewedPartner', { description: 'A partner’s part of a payment, and what it forwards.' })
export class PreviewedPartnerType {
  @Field(() => String) name!: string;
  @Field(() => Minor) share!: number;
  @Field(() => PpmScalar) sharePpm!: number;
  @Field(() => String) forwards!: string;
  @Field(() => Minor, { description: 'What reaches the trust account.' }) arrives!: number;
}

@ObjectType('PreviewedApplication')
export class PreviewedApplicationType {
  @Field(() => Uuid) invoiceId!: string;
  @Field(() => String) invoiceNumber!: string;
  @Field(() => String) bucket!: string;
  @Field(() => Minor) amount!: number;
}

@ObjectType('PaymentPreview', { description: 'What a payment would do; nothing is stored.' })
export class PaymentPreviewType {
  @Field(() => String) currency!: string;
  @Field(() => [PreviewedApplicationType]) applications!: PreviewedApplicationType[];
  @Field(() => Minor) applied!: number;
  @Field(() => Minor) surplus!: number;
  @Field(() => String, { nullable: true, description: 'SUSPENSE, DEBTOR_REFUND or CLIENT.' }) surplusTo!: string | null;
  @Field(() => Minor) balanceBefore!: number;
  @Field(() => Minor) balanceAfter!: number;
  @Field(() => Minor) fee!: number;
  @Field(() => Minor, { description: 'Tax on the fee.' }) tax!: number;
  @Field(() => FeeWorkingType) working!: FeeWorkingType;
  @Field(() => BusinessDateScalar, { nullable: true }) holdsUntil!: BusinessDate | null;
  @Field(() => PreviewedPartnerType, { nullable: true, description: 'Of a payment to an attorney or agency.' }) partner!: PreviewedPartnerType | null;
  @Field(() => String, { description: 'What happens, in a sentence.' }) message!: string;
}

@ObjectType('RecordedPayment')
export class RecordedPaymentType {
  @Field(() => Uuid) receiptId!: string;
  @Field(() => String) number!: string;
  @Field(() => Uuid, { nullable: true }) accountId!: string | null;
  @Field(() => String) currency!: string;
  @Field(() => Minor) applied!: number;
  @Field(() => Minor) fee!: number;
  @Field(() => Minor) suspense!: number;
  @Field(() => Minor) refundable!: number;
  @Field(() => Minor) withClient!: number;
  @Field(() => Minor, { nullable: true }) balanceAfter!: number | null;
  @Field(() => Boolean, { description: 'Whether the account was thereby closed as paid in full.' }) paidInFull!: boolean;
  @Field(() => String) message!: string;
}

@InputType('ReversePaymentInput')
export class ReversePaymentInput {
  @Field(() => String) key!: string;
  @Field(() => Uuid) receiptId!: string;
  @Field(() => BusinessDateScalar) returnedOn!: BusinessDate;
  @Field(() => String, { description: 'Why the bank or the client took it back.' }) reason!: string;
}

@ObjectType('ReversedPayment')
export class ReversedPaymentType {
  @Field(() => Uuid) receiptId!: string;
  @Field(() => String) number!: string;
  @Field(() => Uuid) reversesId!: string;
  @Field(() => String) currency!: string;
  @Field(() => Minor, { description: 'Taken back from accounts: negative.' }) applied!: number;
  @Field(() => Minor, { description: 'Fee given back: negative.' }) fee!: number;
  @Field(() => Minor, { description: 'What the client now owes because it has been paid out.' }) clientOwes!: number;
  @Field(() => Minor, { description: 'What operating has to bring into the trust bank account.' }) trustTopUp!: number;
  @Field(() => Boolean) afterRemittance!: boolean;
  @Field(() => Boolean) reopened!: boolean;
  @Field(() => String) message!: string;
}

@InputType('DirectedPartInput')
export class DirectedPartInput {
  @Field(() => Uuid) accountId!: string;
  @Field(() => Minor) amount!: number;
}

@InputType('PreviewSpreadInput')
export class PreviewSpreadInput {
  @Field(() => Uuid, { description: 'Any account of the debtor with the client: the payment is spread over all of them.' }) accountId!: string;
  @Field(() => String, { description: 'OLDEST_FIRST, PRO_RATA or DIRECTED by the debtor.' }) by!: string;
  @Field(() => [DirectedPartInput], { nullable: true }) direction?: DirectedPartInput[] | null;
  @Field(() => String) method!: string;
  @Field(() => Minor) amount!: number;
  @Field(() => String) currency!: string;
  @Field(() => BusinessDateScalar) receivedOn!: BusinessDate;
}

@InputType('SpreadPaymentInput')
export class SpreadPaymentInput extends PreviewSpreadInput {
  @Field(() => String) key!: string;
  @Field(() => String, { nullable: true }) reference?: string | null;
  @Field(() => String, { nullable: true }) payer?: string | null;
}

@ObjectType('SpreadShare', { description: 'What one account gets of a payment.' })
export class SpreadShareType {
  @Field(() => Uuid) accountId!: string;
  @Field(() => String) accountNumber!: string;
  @Field(() => Minor) owed!: number;
  @Field(() => Boolean, { description: 'Whether all or a part of what it owes is disputed.' }) disputed!: boolean;
  @Field(() => Minor) amount!: number;
}

@ObjectType('SpreadPlan')
export class SpreadPlanType {
  @Field(() => String) currency!: string;
  @Field(() => [SpreadShareType]) shares!: readonly SpreadShareType[];
  @Field(() => Minor, { description: 'What waits in suspense.' }) rest!: number;
  @Field(() => String) message!: string;
}

@ObjectType('SpreadPayment')
export class SpreadPaymentType extends SpreadPlanType {
  @Field(() => Uuid) receiptId!: string;
  @Field(() => String) number!: string;
}

export const PreviewSpreadResult = resultUnion('PreviewSpreadResult', SpreadPlanType);
export const SpreadPaymentResult = resultUnion('SpreadPaymentResult', SpreadPaymentType);
export const PreviewPaymentResult = resultUnion('PreviewPaymentResult', PaymentPreviewType);
export const RecordPaymentResult = resultUnion('RecordPaymentResult', RecordedPaymentType);
export const ReversePaymentResult = resultUnion('ReversePaymentResult', ReversedPaymentType);
