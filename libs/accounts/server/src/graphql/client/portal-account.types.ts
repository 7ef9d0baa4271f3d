import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { AccountStatus, CloseCode } from '@quittance/accounts/domain';
import { BusinessDateScalar, InstantScalar, Minor, MoneyType, paged, Uuid } from '@quittance/platform';
import { PORTAL_ACCOUNT_SORTS } from '../../application/portal-accounts.query';
import { AccountStatusEnum, ActivityKindEnum, CloseCodeEnum } from '../agency/account-enums.types';
import type { ActivityKind } from '../../application/activity';

export const PortalAccountSortEnum = Object.fromEntries(PORTAL_ACCOUNT_SORTS.map((sort) => [sort, sort])) as { readonly [S in (typeof PORTAL_ACCOUNT_SORTS)[number]]: S };
registerEnumType(PortalAccountSortEnum, { name: 'MyAccountSort' });

@ObjectType('MyAccountListItem', { description: 'One of the accounts you placed.' })
export class PortalAccountListItem {
  @Field(() => ID) id!: string;
  @Field(() => String) number!: string;
  @Field(() => Uuid) clientId!: string;
  @Field(() => String) clientName!: string;
  @Field(() => String, { description: 'Your own reference.' }) clientReference!: string;
  @Field(() => String) debtorName!: string;
  @Field(() => AccountStatusEnum) status!: AccountStatus;
  @Field(() => String, { description: 'The status in plain words.' }) statusText!: string;
  @Field(() => CloseCodeEnum, { nullable: true }) closeCode!: CloseCode | null;
  @Field(() => MoneyType) placed!: MoneyType;
  @Field(() => MoneyType, { description: 'Payments to us and to you, less returned ones.' }) collected!: MoneyType;
  @Field(() => MoneyType) balance!: MoneyType;
  @Field(() => BusinessDateScalar) placedOn!: string;
  @Field(() => BusinessDateScalar, { nullable: true }) oldestDueOn!: string | null;
  @Field(() => BusinessDateScalar, { nullable: true, description: 'When the debtor promised to pay.' }) promiseDueOn!: string | null;
  @Field(() => Int) invoiceCount!: number;
}

@ObjectType('MyAccountPage')
export class PortalAccountPage extends paged(PortalAccountListItem) {}

@ObjectType('MyInvoice')
export class PortalInvoice {
  @Field(() => ID) id!: string;
  @Field(() => String) number!: string;
  @Field(() => BusinessDateScalar, { nullable: true }) invoiceDate!: string | null;
  @Field(() => BusinessDateScalar) dueDate!: string;
  @Field(() => Int) daysLate!: number;
  @Field(() => Minor) amount!: number;
  @Field(() => Minor) paid!: number;
  @Field(() => Minor, { description: 'Credit notes, adjustments and charges; below zero where they lower the debt.' }) adjusted!: number;
  @Field(() => Minor) open!: number;
}

@ObjectType('MyDocument')
export class PortalDocument {
  @Field(() => ID, { description: 'Opens at /files/documents/<id>.' }) id!: string;
  @Field(() => String) kind!: string;
  @Field(() => String) fileName!: string;
  @Field(() => String) mediaType!: string;
  @Field(() => Minor, { description: 'Bytes.' }) size!: number;
  @Field(() => Uuid, { nullable: true }) invoiceId!: string | null;
  @Field(() => InstantScalar) createdAt!: Date;
}

@ObjectType('MyAccount', { description: 'One of your accounts, whole.' })
export class PortalAccount extends PortalAccountListItem {
  @Field(() => String) debtorCity!: string;
  @Field(() => String, { nullable: true }) debtorCountry!: string | null;
  @Field(() => [PortalInvoice]) invoices!: PortalInvoice[];
  @Field(() => [PortalDocument]) documents!: PortalDocument[];
}

@ObjectType('StoryLine', { description: 'Something that happened on an account, in plain words.' })
export class StoryLine {
  @Field(() => ID) id!: string;
  @Field(() => ActivityKindEnum) kind!: ActivityKind;
  @Field(() => String) body!: string;
  @Field(() => String, { nullable: true, description: 'The document behind it, if it is one.' }) documentId!: string | null;
  @Field(() => InstantScalar) occurredAt!: Date;
}

@ObjectType('StoryPage')
export class StoryPage extends paged(StoryLine) {}

@InputType('MyAccountFilter', { description: 'Every part given must hold.' })
export class PortalAccountFilter {
  @Field(() => Uuid, { nullable: true }) clientId?: string | null;
  @Field(() => [AccountStatusEnum], { nullable: true }) statuses?: AccountStatus[] | null;
  @Field(() => String, { nullable: true }) currency?: string | null;
  @Field(() => Minor, { nullable: true }) minBalance?: number | null;
  @Field(() => Minor, { nullable: true }) maxBalance?: number | null;
  @Field(() => Int, { nullable: true }) minDaysLate?: number | null;
  @Field(() => Int, { nullable: true }) maxDaysLate?: number | null;
  @Field(() => Uuid, { nullable: true }) placementId?: string | null;
  @Field(() => Uuid, { nullable: true, description: 'Accounts that came to us from another system together.' }) takeoverId?: string | null;
  @Field(() => BusinessDateScalar, { nullable: true }) placedFrom?: string | null;
  @Field(() => BusinessDateScalar, { nullable: true }) placedTo?: string | null;
  @Field(() => String, { nullable: true, description: 'Beginning of a debtor name, account number, your reference or invoice number; 2 to 100 characters.' }) text?: string | null;
}
