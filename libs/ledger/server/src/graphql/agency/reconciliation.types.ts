import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { BusinessDate } from '@quittance/kernel';
import { BusinessDateScalar, InstantScalar, Minor, paged, resultUnion, Uuid } from '@quittance/platform';

@ObjectType('BankAccount', { description: 'One of the agency’s own accounts at a bank, with how far it is reconciled.' })
export class BankAccountType {
  @Field(() => Uuid) id!: string;
  @Field(() => String) book!: string;
  @Field(() => String) currency!: string;
  @Field(() => String) name!: string;
  @Field(() => String) bankName!: string;
  @Field(() => String) identifierMasked!: string;
  @Field(() => String, { nullable: true }) routing!: string | null;
  @Field(() => Boolean, { description: 'Entries that no bank line has cleared are taken to be of this account.' }) isFirst!: boolean;
  @Field(() => Boolean) active!: boolean;
}

@ObjectType('BankAccountStanding')
export class BankAccountStandingType extends BankAccountType {
  @Field(() => BusinessDateScalar, { nullable: true, description: 'Last day that is reconciled and approved.' }) reconciledTo!: BusinessDate | null;
  @Field(() => Uuid, { nullable: true, description: 'A signed reconciliation that waits for a second person.' }) waitingId!: string | null;
  @Field(() => BusinessDateScalar, { nullable: true }) waitingOn!: BusinessDate | null;
  @Field(() => BusinessDateScalar, { nullable: true }) statementsTo!: BusinessDate | null;
  @Field(() => Int, { description: 'Bank lines neither matched nor set aside.' }) toMatch!: number;
  @Field(() => BusinessDateScalar, { nullable: true, description: 'The last month end, where it is not approved yet.' }) dueOn!: BusinessDate | null;
}

@ObjectType('ReconciliationException', { description: 'Something open on the day reconciled.' })
export class ReconciliationExceptionType {
  @Field(() => String, { description: 'IN_TRANSIT, OUTSTANDING, UNBOOKED, DUE_FROM_OPERATING.' }) kind!: string;
  @Field(() => String, { description: 'What an explanation hangs on.' }) about!: string;
  @Field(() => BusinessDateScalar) since!: BusinessDate;
  @Field(() => Int) days!: number;
  @Field(() => Minor) amount!: number;
  @Field(() => String) description!: string;
  @Field(() => String, { nullable: true, description: 'Null where somebody has still to say why.' }) explanation!: string | null;
}

@ObjectType('IdentityPart', { description: 'A kind of trust account with its balance on the day.' })
export class IdentityPartType {
  @Field(() => String) type!: string;
  @Field(() => String) label!: string;
  @Field(() => String, { description: 'HELD or OWED.' }) side!: string;
  @Field(() => Minor) balance!: number;
}

@ObjectType('Reconciliation', { description: 'A bank account against its book and what is owed, as of a day, as it stands now.' })
export class ReconciliationType {
  @Field(() => Uuid) bankAccountId!: string;
  @Field(() => String) bankAccountName!: string;
  @Field(() => String) identifierMasked!: string;
  @Field(() => String) book!: string;
  @Field(() => String) currency!: string;
  @Field(() => BusinessDateScalar) asOn!: BusinessDate;
  @Field(() => BusinessDateScalar, { nullable: true }) statementsTo!: BusinessDate | null;
  @Field(() => Boolean) coversDay!: boolean;
  @Field(() => Minor) bankBalance!: number;
  @Field(() => Minor) inTransit!: number;
  @Field(() => Minor, { description: 'Payments out that the bank has not debited: negative.' }) outstanding!: number;
  @Field(() => Minor) unbooked!: number;
  @Field(() => Minor) adjustedBank!: number;
  @Field(() => Minor) bookBalance!: number;
  @Field(() => Minor) difference!: number;
  @Field(() => Minor) otherAccounts!: number;
  @Field(() => [IdentityPartType]) identity!: IdentityPartType[];
  @Field(() => Minor) held!: number;
  @Field(() => Minor) owed!: number;
  @Field(() => Boolean) identityHolds!: boolean;
  @Field(() => [ReconciliationExceptionType]) exceptions!: ReconciliationExceptionType[];
  @Field(() => Int) unexplained!: number;
  @Field(() => String, { description: 'What a signature is given to.' }) hash!: string;
  @Field(() => Uuid, { nullable: true, description: 'What was signed of this day, where anything was.' }) signedId!: string | null;
  @Field(() => String, { nullable: true, description: 'SIGNED or APPROVED.' }) signedStatus!: string | null;
}

@ObjectType('SignedReconciliation', { description: 'A reconciliation as it was signed.' })
export class SignedReconciliationType {
  @Field(() => Uuid) id!: string;
  @Field(() => Uuid) bankAccountId!: string;
  @Field(() => String) bankAccountName!: string;
  @Field(() => String) identifierMasked!: string;
  @Field(() => String) book!: string;
  @Field(() => BusinessDateScalar) asOn!: BusinessDate;
  @Field(() => String) currency!: string;
  @Field(() => String, { description: 'SIGNED, APPROVED, WITHDRAWN.' }) status!: string;
  @Field(() => Minor) bankBalance!: number;
  @Field(() => Minor) bookBalance!: number;
  @Field(() => Minor) held!: number;
  @Field(() => Minor) owed!: number;
  @Field(() => Minor) otherAccounts!: number;
  @Field(() => [IdentityPartType]) parts!: IdentityPartType[];
  @Field(() => Uuid) signedById!: string;
  @Field(() => String) signedByName!: string;
  @Field(() => InstantScalar) signedAt!: Date;
  @Field(() => String, { nullable: true }) approvedByName!: string | null;
  @Field(() => InstantScalar, { nullable: true }) approvedAt!: Date | null;
  @Field(() => String) withdrawnReason!: string;
  @Field(() => Int) exceptionCount!: number;
  @Field(() => Boolean) mayApprove!: boolean;
}

@ObjectType('SignedReconciliationPage')
export class SignedReconciliationPage extends paged(SignedReconciliationType) {}

@ObjectType('CloseCheck', { description: 'Something that has to be in order before a month is closed.' })
export class CloseCheckType {
  @Field(() => String) code!: string;
  @Field(() => String) title!: string;
  @Field(() => Boolean) done!: boolean;
  @Field(() => String) words!: string;
  @Field(() => String, { description: 'Where in the console it is dealt with.' }) path!: string;
}

@ObjectType('LedgerMonth', { description: 'A month of the books; once closed it stays closed.' })
export class LedgerMonthType {
  @Field(() => BusinessDateScalar) month!: BusinessDate;
  @Field(() => String, { description: 'CLOSED, OPEN, NOT_OVER.' }) status!: string;
  @Field(() => InstantScalar, { nullable: true }) closedAt!: Date | null;
  @Field(() => String, { nullable: true }) closedByName!: string | null;
  @Field(() => String) note!: string;
  @Field(() => [CloseCheckType], { description: 'As it was when closed; as it stands for the month to close next.' }) checklist!: CloseCheckType[];
  @Field(() => Int) transactions!: number;
}

@ObjectType('TrustNote')
export class TrustNoteType {
  @Field(() => String) about!: string;
  @Field(() => String) explanation!: string;
}

@ObjectType('ClosedMonth')
export class ClosedMonthType {
  @Field(() => BusinessDateScalar) month!: BusinessDate;
}

@InputType('OpenBankAccountInput')
export class OpenBankAccountInputType {
  @Field(() => String) key!: string;
  @Field(() => String, { description: 'TRUST or OPERATING.' }) book!: 'TRUST' | 'OPERATING';
  @Field(() => String) currency!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) bankName?: string | null;
  @Field(() => String, { nullable: true }) iban?: string | null;
  @Field(() => String, { nullable: true }) routing?: string | null;
  @Field(() => String, { nullable: true }) accountNumber?: string | null;
}

@InputType('SignReconciliationInput')
export class SignReconciliationInputType {
  @Field(() => String) key!: string;
  @Field(() => Uuid) bankAccountId!: string;
  @Field(() => BusinessDateScalar) asOn!: BusinessDate;
  @Field(() => String) hash!: string;
}

@InputType('ApproveReconciliationInput')
export class ApproveReconciliationInput {
  @Field(() => String) key!: string;
  @Field(() => Uuid) id!: string;
}

@InputType('WithdrawReconciliationInput')
export class WithdrawReconciliationInput {
  @Field(() => String) key!: string;
  @Field(() => Uuid) id!: string;
  @Field(() => String) reason!: string;
}

@InputType('ExplainTrustItemInput')
export class ExplainTrustItemInput {
  @Field(() => String) about!: string;
  @Field(() => String) explanation!: string;
}

@InputType('CloseMonthInput')
export class CloseMonthInput {
  @Field(() => String) key!: string;
  @Field(() => BusinessDateScalar, { description: 'Any day of the month.' }) month!: BusinessDate;
  @Field(() => String, { nullable: true }) note?: string | null;
}

export const BankAccountResult = resultUnion('BankAccountResult', BankAccountType);
export const ReconciliationResult = resultUnion('ReconciliationResult', ReconciliationType);
export const SignedReconciliationResult = resultUnion('SignedReconciliationResult', SignedReconciliationType);
export const TrustNoteResult = resultUnion('TrustNoteResult', TrustNoteType);
export const ClosedMonthResult = resultUnion('ClosedMonthResult', ClosedMonthType);
