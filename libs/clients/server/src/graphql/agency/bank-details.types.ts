import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { BusinessDate } from '@quittance/kernel';
import { BusinessDateScalar, InstantScalar, paged, resultUnion, Uuid } from '@quittance/platform';

@ObjectType('BankDetails', { description: 'Where a client, a partner, a debtor or the agency is paid; numbers are masked.' })
export class BankDetailsType {
  @Field(() => Uuid) id!: string;
  @Field(() => String, { description: 'CLIENT, PARTNER, DEBTOR or AGENCY.' }) ownerKind!: string;
  @Field(() => Uuid, { nullable: true }) ownerId!: string | null;
  @Field(() => String) ownerName!: string;
  @Field(() => String) currency!: string;
  @Field(() => String, { description: 'US or IBAN.' }) scheme!: string;
  @Field(() => String) country!: string;
  @Field(() => String) holderName!: string;
  @Field(() => String) bankName!: string;
  @Field(() => String, { description: 'The bank and the last digits.' }) masked!: string;
  @Field(() => String, { description: 'REQUESTED, CALLED_BACK, APPROVED, SUPERSEDED or REJECTED.' }) status!: string;
  @Field(() => String, { description: 'How the request came.' }) reason!: string;
  @Field(() => String, { description: 'The number that was on file when the change was asked for: the one to call.' }) numberOnFile!: string;
  @Field(() => String, { description: 'Why it is another than the newest; empty where it is the newest.' }) numberNote!: string;
  @Field(() => String) requestedByName!: string;
  @Field(() => InstantScalar) requestedAt!: Date;
  @Field(() => String, { nullable: true }) approvedByName!: string | null;
  @Field(() => InstantScalar, { nullable: true }) approvedAt!: Date | null;
  @Field(() => BusinessDateScalar, { nullable: true, description: 'Nothing is paid to it before this day.' }) usableFrom!: BusinessDate | null;
  @Field(() => Boolean, { description: 'Approved, but too young to be paid to.' }) coolingOff!: boolean;
  @Field(() => String, { nullable: true }) endedByName!: string | null;
  @Field(() => InstantScalar, { nullable: true }) endedAt!: Date | null;
  @Field(() => String) endedReason!: string;
  @Field(() => Boolean, { description: 'Whether the person asking may approve it: someone else asked for it, and the call confirmed it.' }) mayApprove!: boolean;
  @Field(() => Int) version!: number;
}

@ObjectType('BankDetailsPage')
export class BankDetailsPage extends paged(BankDetailsType) {}

@ObjectType('BankDetailsCall', { description: 'A call to confirm a change.' })
export class BankDetailsCallType {
  @Field(() => Uuid) id!: string;
  @Field(() => String) number!: string;
  @Field(() => String) spokeWith!: string;
  @Field(() => String, { description: 'CONFIRMED, DENIED or NO_ANSWER.' }) outcome!: string;
  @Field(() => String) note!: string;
  @Field(() => String) calledByName!: string;
  @Field(() => InstantScalar) calledAt!: Date;
}

@ObjectType('BankDetailsDetail')
export class BankDetailsDetailType extends BankDetailsType {
  @Field(() => [BankDetailsCallType]) calls!: BankDetailsCallType[];
  @Field(() => [String], { description: 'Others who are, or were, paid to the same account.' }) alsoUsedBy!: string[];
  @Field(() => String, { nullable: true, description: 'What is on file now, masked.' }) inForce!: string | null;
}

@ObjectType('PayeeChoice', { description: 'Somebody whose bank details may be entered.' })
export class PayeeChoiceType {
  @Field(() => Uuid) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'What tells it from others of its name.' }) sub!: string;
}

@InputType('BankDetailsFilter')
export class BankDetailsFilterInput {
  @Field(() => String, { nullable: true }) ownerKind?: string | null;
  @Field(() => Uuid, { nullable: true }) ownerId?: string | null;
  @Field(() => String, { nullable: true, description: 'OPEN (to be decided) or IN_FORCE; all without one.' }) state?: string | null;
}

@InputType('RequestBankDetailsInput')
export class RequestBankDetailsInput {
  @Field(() => String, { description: 'Made when the form opens; the same key asks once.' }) key!: string;
  @Field(() => String) ownerKind!: string;
  @Field(() => Uuid, { nullable: true, description: 'Of a client, partner or debtor.' }) ownerId?: string | null;
  @Field(() => String) currency!: string;
  @Field(() => String, { description: 'US or IBAN.' }) scheme!: string;
  @Field(() => String, { nullable: true }) routingNumber?: string | null;
  @Field(() => String, { nullable: true }) accountNumber?: string | null;
  @Field(() => String, { nullable: true, description: 'CHECKING or SAVINGS.' }) accountType?: string | null;
  @Field(() => String, { nullable: true }) iban?: string | null;
  @Field(() => String, { nullable: true }) bic?: string | null;
  @Field(() => String) holderName!: string;
  @Field(() => String, { nullable: true }) bankName?: string | null;
  @Field(() => String, { description: 'How the request came, and from whom.' }) reason!: string;
}

@InputType('BankDetailsStepInput')
export class BankDetailsStepInput {
  @Field(() => String) key!: string;
  @Field(() => Uuid) detailsId!: string;
  @Field(() => Int, { description: 'The version on screen.' }) version!: number;
}

@InputType('BankCallInput')
export class BankCallInput extends BankDetailsStepInput {
  @Field(() => String, { description: 'CONFIRMED, DENIED or NO_ANSWER.' }) outcome!: string;
  @Field(() => String, { nullable: true }) spokeWith?: string | null;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType('RejectBankDetailsInput')
export class RejectBankDetailsInput extends BankDetailsStepInput {
  @Field(() => String) reason!: string;
}

@ObjectType('ChangedBankDetails')
export class ChangedBankDetailsType {
  @Field(() => Uuid) detailsId!: string;
}

@ObjectType('BankAccountNumbers', { description: 'The numbers themselves; each look is in the audit log.' })
export class BankAccountNumbersType {
  @Field(() => String) scheme!: string;
  @Field(() => String, { nullable: true }) routingNumber?: string;
  @Field(() => String, { nullable: true }) accountNumber?: string;
  @Field(() => String, { nullable: true }) accountType?: string;
  @Field(() => String, { nullable: true }) iban?: string;
  @Field(() => String, { nullable: true }) bic?: string;
}

@ObjectType('CoolingOff')
export class CoolingOffType {
  @Field(() => Int) days!: number;
}

export const BankDetailsResult = resultUnion('BankDetailsResult', ChangedBankDetailsType);
export const RevealBankDetailsResult = resultUnion('RevealBankDetailsResult', BankAccountNumbersType);
export const CoolingOffResult = resultUnion('CoolingOffResult', CoolingOffType);
