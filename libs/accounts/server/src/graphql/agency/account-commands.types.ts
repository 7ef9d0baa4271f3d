import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { AccountStatus, Bucket, CloseCode, DebtClass, HoldReason } from '@quittance/accounts/domain';
import { ContactKindEnum, ContactStatusEnum } from '@quittance/debtors/server';
import type { ContactKind, ContactStatus } from '@quittance/debtors/domain';
import { BusinessDateScalar, Minor, MoneyType, resultUnion, Uuid } from '@quittance/platform';
import { AccountStatusEnum, BucketEnum, CloseCodeEnum, DebtClassEnum, HoldReasonEnum } from './account-enums.types';

@ObjectType('EditedAccount', { description: 'An account after an edit.' })
export class EditedAccountType {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => AccountStatusEnum) status!: AccountStatus;
  @Field(() => MoneyType) balance!: MoneyType;
}
export const EditAccountResult = resultUnion('EditAccountResult', EditedAccountType);

@ObjectType('NoteAdded')
export class NoteAdded {
  @Field(() => ID) activityId!: string;
  @Field(() => Uuid) accountId!: string;
}
export const AddNoteResult = resultUnion('AddNoteResult', NoteAdded);

@ObjectType('ContactPointKept')
export class ContactPointKept {
  @Field(() => ID) id!: string;
  @Field(() => ContactKindEnum) kind!: ContactKind;
  @Field(() => String) value!: string;
  @Field(() => ContactStatusEnum) status!: ContactStatus;
}
export const ContactPointResult = resultUnion('ContactPointResult', ContactPointKept);

@InputType({ isAbstract: true })
class EditInput {
  @Field(() => Uuid) accountId!: string;
  @Field(() => Int, { description: 'As read with the account.' }) version!: number;
}

@InputType('AddNoteInput')
export class AddNoteInput {
  @Field(() => Uuid) accountId!: string;
  @Field(() => String, { description: '1 to 10,000 characters.' }) body!: string;
  @Field(() => Boolean, { defaultValue: false, description: 'Whether the client reads it.' }) clientSees: boolean = false;
}

@InputType('HoldAccountInput')
export class HoldAccountInput extends EditInput {
  @Field(() => HoldReasonEnum) reason!: HoldReason;
  @Field(() => BusinessDateScalar, { nullable: true, description: 'The last day of the hold; open when left out.' }) until?: string | null;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType('EditAccountInput')
export class EditAccountInput extends EditInput {
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType('CloseAccountInput')
export class CloseAccountInput extends EditInput {
  @Field(() => CloseCodeEnum) code!: CloseCode;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType('AdjustBalanceInput')
export class AdjustBalanceInput extends EditInput {
  @Field(() => Uuid) invoiceId!: string;
  @Field(() => BucketEnum) bucket!: Bucket;
  @Field(() => Minor, { description: 'Above zero raises the debt, below zero lowers it.' }) amount!: number;
  @Field(() => String, { description: '3 to 500 characters; the client reads it.' }) reason!: string;
  @Field(() => String, { description: 'Idempotency key: a new one for each deliberate adjustment.' }) key!: string;
}

@InputType('CreditNoteInput')
export class CreditNoteInput extends EditInput {
  @Field(() => Uuid) invoiceId!: string;
  @Field(() => Minor, { description: 'Above zero.' }) amount!: number;
  @Field(() => String, { description: 'Number of the credit note, or why; 3 to 500 characters.' }) reason!: string;
  @Field(() => String, { description: 'Idempotency key.' }) key!: string;
}

@InputType('ClassifyAccountInput')
export class ClassifyAccountInput extends EditInput {
  @Field(() => DebtClassEnum) class!: DebtClass;
  @Field(() => String) reason!: string;
}

@InputType('DisputeInput')
export class DisputeCommandInput extends EditInput {
  @Field(() => Uuid, { nullable: true, description: 'One invoice of it; all of the account when left out.' }) invoiceId?: string | null;
  @Field(() => Boolean) disputed!: boolean;
  @Field(() => String, { description: 'What is disputed, or how it ended; 3 to 500 characters, read by the client.' }) reason!: string;
}

@InputType('AddContactPointInput')
export class AddContactPointInput {
  @Field(() => Uuid, { description: 'The account one is at; the contact point is its debtor\'s.' }) accountId!: string;
  @Field(() => ContactKindEnum) kind!: ContactKind;
  @Field(() => String) value!: string;
  @Field(() => String, { defaultValue: '' }) personName: string = '';
  @Field(() => String, { defaultValue: '' }) personRole: string = '';
  @Field(() => ContactStatusEnum, { defaultValue: 'UNVERIFIED' }) status: ContactStatus = 'UNVERIFIED';
  @Field(() => Boolean, { defaultValue: false, description: 'Whether the debtor named it.' }) fromDebtor: boolean = false;
}

@InputType('CorrectContactPointInput')
export class CorrectContactPointInput {
  @Field(() => Uuid) accountId!: string;
  @Field(() => Uuid) id!: string;
  @Field(() => String, { nullable: true }) value?: string | null;
  @Field(() => String, { nullable: true }) personName?: string | null;
  @Field(() => String, { nullable: true }) personRole?: string | null;
  @Field(() => ContactStatusEnum, { nullable: true }) status?: ContactStatus | null;
}
