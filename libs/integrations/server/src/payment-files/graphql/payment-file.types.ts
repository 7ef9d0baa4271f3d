import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { BusinessDate } from '@quittance/kernel';
import { BusinessDateScalar, InstantScalar, Minor, resultUnion, Uuid } from '@quittance/platform';

@ObjectType('DuePayout', { description: 'A posted remittance, a partner’s shares or a debtor’s refund whose money waits to be sent.' })
export class DuePayoutType {
  @Field(() => String, { description: 'REMITTANCE, REMITTANCE_OPERATING (commission given back), PARTNER_PAYOUT or DEBTOR_REFUND.' }) kind!: string;
  @Field(() => String, { description: 'TRUST or OPERATING: the books it is paid from.' }) book!: string;
  @Field(() => Uuid) sourceId!: string;
  @Field(() => String, { description: 'CLIENT, PARTNER or DEBTOR.' }) payeeKind!: string;
  @Field(() => Uuid) payeeId!: string;
  @Field(() => String) payeeName!: string;
  @Field(() => String) reference!: string;
  @Field(() => Minor) amount!: number;
  @Field(() => String) currency!: string;
  @Field(() => BusinessDateScalar) since!: BusinessDate;
  @Field(() => String, { nullable: true, description: 'Where it would go, masked; null: no bank details are approved.' }) account!: string | null;
  @Field(() => BusinessDateScalar, { nullable: true, description: 'Nothing goes to the account before this day.' }) usableFrom!: BusinessDate | null;
}

@ObjectType('DueDebit', { description: 'A planned debit whose day is near or past.' })
export class DueDebitType {
  @Field(() => Uuid) sourceId!: string;
  @Field(() => String) reference!: string;
  @Field(() => String) accountNumber!: string;
  @Field(() => String) debtorName!: string;
  @Field(() => Minor) amount!: number;
  @Field(() => String) currency!: string;
  @Field(() => BusinessDateScalar) dueOn!: BusinessDate;
}

@ObjectType('PaymentFile', { description: 'A file for the bank: made by one person, released by another.' })
export class PaymentFileType {
  @Field(() => Uuid) id!: string;
  @Field(() => String, { description: 'NACHA_CREDIT, NACHA_DEBIT, PAIN_001 or PAIN_008.' }) kind!: string;
  @Field(() => String) bankAccountName!: string;
  @Field(() => Int, { description: 'Counts the files of the bank account; never used again.' }) sequence!: number;
  @Field(() => String) name!: string;
  @Field(() => BusinessDateScalar) effectiveOn!: BusinessDate;
  @Field(() => String) currency!: string;
  @Field(() => Int) count!: number;
  @Field(() => Minor) total!: number;
  @Field(() => String, { description: 'MADE, RELEASED or CANCELLED.' }) status!: string;
  @Field(() => String) madeBy!: string;
  @Field(() => InstantScalar) madeAt!: Date;
  @Field(() => String, { nullable: true }) releasedBy!: string | null;
  @Field(() => InstantScalar, { nullable: true }) releasedAt!: Date | null;
  @Field(() => String) cancelledReason!: string;
  @Field(() => Boolean, { description: 'Whether the person asking made it, and so may not release it.' }) mine!: boolean;
  @Field(() => Int) version!: number;
}

@ObjectType('BankSender', { description: 'A bank account of the agency, with how it signs files.' })
export class BankSenderType {
  @Field(() => Uuid) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String) currency!: string;
  @Field(() => String, { description: 'TRUST or OPERATING.' }) book!: string;
  @Field(() => String) masked!: string;
  @Field(() => Boolean) hasIban!: boolean;
  @Field(() => String) senderName!: string;
  @Field(() => String, { description: 'NACHA company identification.' }) companyId!: string;
  @Field(() => String, { description: 'SEPA creditor identifier.' }) creditorId!: string;
  @Field(() => String) bic!: string;
  @Field(() => String) accountType!: string;
}

@InputType('KeepBankSenderInput')
export class KeepBankSenderInput {
  @Field(() => Uuid) bankAccountId!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) companyId?: string | null;
  @Field(() => String, { nullable: true }) creditorId?: string | null;
  @Field(() => String, { nullable: true }) bic?: string | null;
  @Field(() => String, { nullable: true }) accountType?: string | null;
}

@InputType('MakePaymentFileInput')
export class MakePaymentFileInputType {
  @Field(() => String) key!: string;
  @Field(() => String) kind!: string;
  @Field(() => Uuid) bankAccountId!: string;
  @Field(() => BusinessDateScalar) effectiveOn!: BusinessDate;
  @Field(() => [Uuid], { description: 'Payouts to send, or debits to collect; 5,000 at most.' }) sourceIds!: string[];
}

@InputType('PaymentFileStepInput')
export class PaymentFileStepInputType {
  @Field(() => String) key!: string;
  @Field(() => Uuid) fileId!: string;
  @Field(() => Int) version!: number;
}

@InputType('CancelPaymentFileInput')
export class CancelPaymentFileInputType extends PaymentFileStepInputType {
  @Field(() => String) reason!: string;
}

@ObjectType('BankSenderKept')
export class BankSenderKeptType {
  @Field(() => Uuid) bankAccountId!: string;
}

@ObjectType('PaymentFileMade')
export class PaymentFileMadeType {
  @Field(() => Uuid) fileId!: string;
  @Field(() => String) name!: string;
  @Field(() => Int) count!: number;
  @Field(() => Minor) total!: number;
  @Field(() => String) currency!: string;
}

@ObjectType('PaymentFileReleased')
export class PaymentFileReleasedType {
  @Field(() => Uuid) fileId!: string;
}

@ObjectType('PaymentFileCancelled')
export class PaymentFileCancelledType {
  @Field(() => Uuid) fileId!: string;
}

export const KeepBankSenderResult = resultUnion('KeepBankSenderResult', BankSenderKeptType);
export const MakePaymentFileResult = resultUnion('MakePaymentFileResult', PaymentFileMadeType);
export const ReleasePaymentFileResult = resultUnion('ReleasePaymentFileResult', PaymentFileReleasedType);
export const CancelPaymentFileResult = resultUnion('CancelPaymentFileResult', PaymentFileCancelledType);
