import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { AccountStatus, CloseCode, DebtClass, HoldReason } from '@quittance/accounts/domain';
import { AccountStatusEnum, CloseCodeEnum, DebtClassEnum, HoldReasonEnum } from '@quittance/accounts/server';
import { PromiseType } from '@quittance/arrangements/server';
import { ContactPointType } from '@quittance/debtors/server';
import { BusinessDateScalar, InstantScalar, Minor, MoneyType, PpmScalar, Uuid } from '@quittance/platform';
import { QueueReason } from './my-day.types';

@ObjectType('BucketBalance', { description: 'Minor units by bucket.' })
export class BucketBalance {
  @Field(() => Minor) principal!: number;
  @Field(() => Minor) interest!: number;
  @Field(() => Minor) fees!: number;
  @Field(() => Minor) costs!: number;
  @Field(() => Minor) total!: number;
}

@ObjectType('AccountInvoice')
export class AccountInvoice {
  @Field(() => ID) id!: string;
  @Field(() => String) number!: string;
  @Field(() => String) description!: string;
  @Field(() => BusinessDateScalar, { nullable: true }) invoiceDate!: string | null;
  @Field(() => BusinessDateScalar) dueDate!: string;
  @Field(() => Int, { description: 'Below zero when it is not due yet.' }) daysLate!: number;
  @Field(() => Minor, { description: 'As placed.' }) amount!: number;
  @Field(() => Minor) paid!: number;
  @Field(() => Minor, { description: 'Credit notes, adjustments and charges; below zero where they lower the debt.' }) adjusted!: number;
  @Field(() => BucketBalance) open!: BucketBalance;
  @Field(() => Boolean) disputed!: boolean;
  @Field(() => String, { description: 'What is disputed; empty when nothing is.' }) disputeReason!: string;
}

@ObjectType('AccountDebtor')
export class AccountDebtor {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'ORGANISATION or PERSON.' }) kind!: string;
  @Field(() => String) name!: string;
  @Field(() => String) taxId!: string;
  @Field(() => String, { nullable: true }) country!: string | null;
  @Field(() => String) region!: string;
  @Field(() => String) city!: string;
  @Field(() => String) postalCode!: string;
  @Field(() => String, { nullable: true, description: 'IANA name.' }) timeZone!: string | null;
  @Field(() => String, { nullable: true, description: 'Their wall clock now, HH:MM.' }) localTime!: string | null;
  @Field(() => [ContactPointType], { description: 'Those in force, the surest first.' }) contactPoints!: ContactPointType[];
}

@ObjectType('AccountParty')
export class AccountParty {
  @Field(() => Uuid) debtorId!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'DEBTOR, GUARANTOR, ATTORNEY or CONTACT.' }) role!: string;
}

@ObjectType('OtherAccount', { description: 'Another account of the same debtor.' })
export class OtherAccount {
  @Field(() => ID) id!: string;
  @Field(() => String) number!: string;
  @Field(() => String) clientName!: string;
  @Field(() => AccountStatusEnum) status!: AccountStatus;
  @Field(() => MoneyType) balance!: MoneyType;
}

@ObjectType('AccountTerms', { description: 'The terms frozen at placement, and what the account earns under them.' })
export class AccountTerms {
  @Field(() => Uuid) contractVersionId!: string;
  @Field(() => Int) versionNumber!: number;
  @Field(() => String, { description: 'The rates: "25% of the first 3000.00, 20% above".' }) rates!: string;
  @Field(() => String, { description: 'Why these terms.' }) reason!: string;
  @Field(() => Minor, { description: 'Fees so far.' }) feesSoFar!: number;
  @Field(() => Minor, { description: 'The fee if all that is owed is paid to the agency.' }) feeIfPaid!: number;
  @Field(() => Minor, { description: 'What the client then nets of it.' }) clientNetsIfPaid!: number;
  @Field(() => PpmScalar, { nullable: true, description: 'The fee as a rate of what is owed.' }) blendedRate!: number | null;
  @Field(() => [String], { description: 'The working of that fee.' }) working!: string[];
}

@ObjectType('AccountDocument')
export class AccountDocument {
  @Field(() => ID, { description: 'Opens at /files/documents/<id>.' }) id!: string;
  @Field(() => String) kind!: string;
  @Field(() => String) fileName!: string;
  @Field(() => String) mediaType!: string;
  @Field(() => Minor, { description: 'Bytes.' }) size!: number;
  @Field(() => Boolean) clientSees!: boolean;
  @Field(() => Uuid, { nullable: true }) invoiceId!: string | null;
  @Field(() => InstantScalar) createdAt!: Date;
}

@ObjectType('AccountClient')
export class AccountClient {
  @Field(() => ID) id!: string;
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
}

@ObjectType('AccountDesk')
export class AccountDesk {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) userName!: string | null;
}

@ObjectType('Account', { description: 'A placed debt, whole, for the cockpit.' })
export class AccountDetail {
  @Field(() => ID) id!: string;
  @Field(() => String) number!: string;
  @Field(() => Int, { description: 'Send it with commands; a stale one is refused, saying who changed what.' }) version!: number;
  @Field(() => AccountStatusEnum) status!: AccountStatus;
  @Field(() => HoldReasonEnum, { nullable: true }) holdReason!: HoldReason | null;
  @Field(() => BusinessDateScalar, { nullable: true }) holdUntil!: string | null;
  @Field(() => CloseCodeEnum, { nullable: true }) closeCode!: CloseCode | null;
  @Field(() => InstantScalar, { nullable: true }) closedAt!: Date | null;
  @Field(() => DebtClassEnum) class!: DebtClass;
  @Field(() => String) classReason!: string;
  @Field(() => Boolean) disputed!: boolean;
  @Field(() => String, { description: 'What is disputed; empty when nothing is.' }) disputeReason!: string;
  @Field(() => String) currency!: string;
  @Field(() => String) clientReference!: string;
  @Field(() => BusinessDateScalar) placedOn!: string;
  @Field(() => Uuid, { nullable: true }) placementId!: string | null;
  @Field(() => Int, { nullable: true, description: 'Days the oldest invoice was late when placed.' }) daysLateAtPlacement!: number | null;
  @Field(() => Minor) placed!: number;
  @Field(() => Minor, { description: 'Payments less returned ones.' }) paid!: number;
  @Field(() => Minor) adjusted!: number;
  @Field(() => BucketBalance) balance!: BucketBalance;
  @Field(() => BusinessDateScalar, { nullable: true }) nextActionOn!: string | null;
  @Field(() => BusinessDateScalar, { nullable: true }) lastWorkedOn!: string | null;
  @Field(() => AccountClient) client!: AccountClient;
  @Field(() => AccountDesk, { nullable: true }) desk!: AccountDesk | null;
  @Field(() => AccountDebtor) debtor!: AccountDebtor;
  @Field(() => [AccountInvoice]) invoices!: AccountInvoice[];
  @Field(() => [AccountParty]) parties!: AccountParty[];
  @Field(() => [OtherAccount], { description: 'At most 50, the largest first.' }) otherAccounts!: OtherAccount[];
  @Field(() => AccountTerms, { nullable: true }) terms!: AccountTerms | null;
  @Field(() => [PromiseType], { description: 'The newest first, at most 20.' }) promises!: PromiseType[];
  @Field(() => [AccountDocument]) documents!: AccountDocument[];
  @Field(() => [QueueReason], { description: 'Why it stands in the queue where it stands.' }) reasons!: QueueReason[];
}
