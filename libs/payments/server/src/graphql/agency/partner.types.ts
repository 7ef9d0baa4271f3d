import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { BusinessDateScalar, InstantScalar, Minor, paged, PpmScalar, resultUnion, Uuid } from '@quittance/platform';
import type { BusinessDate } from '@quittance/kernel';

@ObjectType('PartnerDue', { description: 'What is due to a partner in a currency.' })
export class PartnerDueType {
  @Field(() => String) currency!: string;
  @Field(() => Minor) shares!: number;
  @Field(() => Minor, { description: 'What it owes back for payments returned after its share was paid.' }) owedBack!: number;
  @Field(() => Boolean, { description: 'Whether a payout waits for approval.' }) requested!: boolean;
}

@ObjectType('Partner', { description: 'An attorney or agency accounts are forwarded to.' })
export class PartnerType {
  @Field(() => Uuid) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'ATTORNEY or AGENCY.' }) kind!: string;
  @Field(() => PpmScalar, { description: 'Its part of what it collects.' }) sharePpm!: number;
  @Field(() => String, { description: 'NETTED: it keeps its share. GROSS: we pay it.' }) forwards!: string;
  @Field(() => PpmScalar, { description: 'Its usual fee for a suit, of what is owed.' }) suitFeePpm!: number;
  @Field(() => String) email!: string;
  @Field(() => String) phone!: string;
  @Field(() => Boolean) active!: boolean;
  @Field(() => Int) version!: number;
  @Field(() => Int, { description: 'Accounts with it now.' }) accounts!: number;
  @Field(() => [PartnerDueType]) due!: PartnerDueType[];
}

@ObjectType('PartnerShare', { description: 'A partner’s part of one payment; below zero for a returned one.' })
export class PartnerShareType {
  @Field(() => Uuid) id!: string;
  @Field(() => Uuid) receiptId!: string;
  @Field(() => String) receiptNumber!: string;
  @Field(() => Uuid) accountId!: string;
  @Field(() => String) accountNumber!: string;
  @Field(() => String) debtorName!: string;
  @Field(() => BusinessDateScalar) earnedOn!: BusinessDate;
  @Field(() => String) currency!: string;
  @Field(() => Minor) collected!: number;
  @Field(() => PpmScalar) sharePpm!: number;
  @Field(() => Minor) amount!: number;
  @Field(() => String, { description: 'KEPT, OWED, REQUESTED, PAID or CANCELLED.' }) status!: string;
}

@ObjectType('PartnerSharePage')
export class PartnerSharePage extends paged(PartnerShareType) {}

@ObjectType('PartnerPayout', { description: 'Shares paid to a partner, when a second person approves.' })
export class PartnerPayoutType {
  @Field(() => Uuid) id!: string;
  @Field(() => Uuid) partnerId!: string;
  @Field(() => String) partnerName!: string;
  @Field(() => String) currency!: string;
  @Field(() => Minor) shares!: number;
  @Field(() => Minor) owedBack!: number;
  @Field(() => Minor, { description: 'Shares less what is owed back.' }) amount!: number;
  @Field(() => String, { description: 'REQUESTED, PAID or WITHDRAWN.' }) status!: string;
  @Field(() => String) requestedByName!: string;
  @Field(() => InstantScalar) requestedAt!: Date;
  @Field(() => String, { nullable: true }) approvedByName!: string | null;
  @Field(() => BusinessDateScalar, { nullable: true }) paidOn!: BusinessDate | null;
  @Field(() => Boolean) mayApprove!: boolean;
  @Field(() => Int) version!: number;
}

@ObjectType('SuitFee', { description: 'A fee for a suit, charged to the client whatever is collected.' })
export class SuitFeeType {
  @Field(() => Uuid) id!: string;
  @Field(() => Minor) amount!: number;
  @Field(() => Minor, { description: 'Commission tax on it, by the client’s place.' }) tax!: number;
  @Field(() => Minor, { description: 'What was owed when it was charged.' }) base!: number;
  @Field(() => PpmScalar) ratePpm!: number;
  @Field(() => String) currency!: string;
  @Field(() => BusinessDateScalar) chargedOn!: BusinessDate;
  @Field(() => BusinessDateScalar, { description: 'The day the suit is to be filed; the fee is due before.' }) dueOn!: BusinessDate;
  @Field(() => String) note!: string;
}

@ObjectType('AccountForwarding', { description: 'With whom an account is, and the suit fee that stands on it.' })
export class AccountForwardingType {
  @Field(() => Uuid, { nullable: true }) partnerId!: string | null;
  @Field(() => String, { nullable: true }) partnerName!: string | null;
  @Field(() => PpmScalar, { nullable: true }) sharePpm!: number | null;
  @Field(() => String, { nullable: true }) forwards!: string | null;
  @Field(() => BusinessDateScalar, { nullable: true }) forwardedOn!: BusinessDate | null;
  @Field(() => PpmScalar, { nullable: true }) suitFeePpm!: number | null;
  @Field(() => SuitFeeType, { nullable: true }) suitFee!: SuitFeeType | null;
}

@ObjectType('ChargedSuitFee')
export class ChargedSuitFeeType {
  @Field(() => Uuid) suitFeeId!: string;
  @Field(() => Uuid) accountId!: string;
  @Field(() => String) currency!: string;
  @Field(() => Minor) amount!: number;
  @Field(() => Minor, { description: 'Commission tax on it.' }) tax!: number;
  @Field(() => String) message!: string;
}

@InputType('KeepPartnerInput')
export class KeepPartnerInput {
  @Field(() => String) key!: string;
  @Field(() => Uuid, { nullable: true, description: 'Left out: a new one.' }) id?: string | null;
  @Field(() => Int, { nullable: true, description: 'As on screen.' }) version?: number | null;
  @Field(() => String) name!: string;
  @Field(() => String) kind!: string;
  @Field(() => PpmScalar) sharePpm!: number;
  @Field(() => String) forwards!: string;
  @Field(() => PpmScalar) suitFeePpm!: number;
  @Field(() => String, { nullable: true }) email?: string | null;
  @Field(() => String, { nullable: true }) phone?: string | null;
  @Field(() => Boolean) active!: boolean;
}

@InputType('ForwardAccountInput')
export class ForwardAccountInput {
  @Field(() => String) key!: string;
  @Field(() => Uuid) accountId!: string;
  @Field(() => Uuid) partnerId!: string;
  @Field(() => PpmScalar, { nullable: true, description: 'As agreed for this account; the partner’s own when left out.' }) sharePpm?: number | null;
  @Field(() => String, { nullable: true }) forwards?: string | null;
}

@InputType('TakeBackAccountInput')
export class TakeBackAccountInput {
  @Field(() => String) key!: string;
  @Field(() => Uuid) accountId!: string;
}

@InputType('RequestPartnerPayoutInput')
export class RequestPartnerPayoutInput {
  @Field(() => String) key!: string;
  @Field(() => Uuid) partnerId!: string;
  @Field(() => String) currency!: string;
}

@InputType('PartnerPayoutInput')
export class PartnerPayoutInput {
  @Field(() => String) key!: string;
  @Field(() => Uuid) payoutId!: string;
  @Field(() => Int) version!: number;
}

@InputType('ChargeSuitFeeInput')
export class ChargeSuitFeeInput {
  @Field(() => String) key!: string;
  @Field(() => Uuid) accountId!: string;
  @Field(() => PpmScalar) ratePpm!: number;
  @Field(() => BusinessDateScalar) filingOn!: BusinessDate;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType('WithdrawSuitFeeInput')
export class WithdrawSuitFeeInput {
  @Field(() => String) key!: string;
  @Field(() => Uuid) suitFeeId!: string;
  @Field(() => String) reason!: string;
}

export const KeepPartnerResult = resultUnion('KeepPartnerResult', PartnerType);
export const PartnerPayoutResult = resultUnion('PartnerPayoutResult', PartnerPayoutType);
export const AccountForwardingResult = resultUnion('AccountForwardingResult', AccountForwardingType);
export const SuitFeeResult = resultUnion('SuitFeeResult', ChargedSuitFeeType);
