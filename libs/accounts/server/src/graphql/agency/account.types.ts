import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { AccountStatus, CloseCode, DebtClass } from '@quittance/accounts/domain';
import { BusinessDateScalar, InstantScalar, Minor, MoneyType, paged, Uuid } from '@quittance/platform';
import type { ActivityKind } from '../../application/activity';
import { AccountStatusEnum, ActivityKindEnum, CloseCodeEnum, DebtClassEnum } from './account-enums.types';

@ObjectType('AccountListItem', { description: 'An account as lists show it.' })
export class AccountListItem {
  @Field(() => ID) id!: string;
  @Field(() => String) number!: string;
  @Field(() => Int, { description: 'For commands that two people may send at once.' }) version!: number;
  @Field(() => Uuid) debtorId!: string;
  @Field(() => String) debtorName!: string;
  @Field(() => Uuid) clientId!: string;
  @Field(() => String) clientCode!: string;
  @Field(() => String) clientName!: string;
  @Field(() => String) clientReference!: string;
  @Field(() => AccountStatusEnum) status!: AccountStatus;
  @Field(() => CloseCodeEnum, { nullable: true }) closeCode!: CloseCode | null;
  @Field(() => BusinessDateScalar, { nullable: true }) holdUntil!: string | null;
  @Field(() => DebtClassEnum) class!: DebtClass;
  @Field(() => Boolean) disputed!: boolean;
  @Field(() => MoneyType) balance!: MoneyType;
  @Field(() => MoneyType) placed!: MoneyType;
  @Field(() => BusinessDateScalar) placedOn!: string;
  @Field(() => BusinessDateScalar, { nullable: true }) oldestDueOn!: string | null;
  @Field(() => Int, { nullable: true, description: 'Of the oldest invoice; below zero when it is not due yet.' }) daysLate!: number | null;
  @Field(() => Int) invoiceCount!: number;
  @Field(() => Uuid, { nullable: true }) deskId!: string | null;
  @Field(() => String, { nullable: true }) deskName!: string | null;
  @Field(() => Int) priority!: number;
  @Field(() => BusinessDateScalar, { nullable: true }) nextActionOn!: string | null;
  @Field(() => BusinessDateScalar, { nullable: true }) lastWorkedOn!: string | null;
}

@ObjectType('AccountPage')
export class AccountPage extends paged(AccountListItem) {}

@InputType('AccountFilter', { description: 'Every part given must hold.' })
export class AccountFilterInput {
  @Field(() => Uuid, { nullable: true }) clientId?: string | null;
  @Field(() => Uuid, { nullable: true }) deskId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Only accounts without a desk.' }) unassigned?: boolean | null;
  @Field(() => [AccountStatusEnum], { nullable: true }) statuses?: AccountStatus[] | null;
  @Field(() => [DebtClassEnum], { nullable: true }) classes?: DebtClass[] | null;
  @Field(() => [CloseCodeEnum], { nullable: true }) closeCodes?: CloseCode[] | null;
  @Field(() => String, { nullable: true, description: 'ISO 4217.' }) currency?: string | null;
  @Field(() => Minor, { nullable: true, description: 'Inclusive, in minor units; name the currency with it.' }) minBalance?: number | null;
  @Field(() => Minor, { nullable: true, description: 'Inclusive.' }) maxBalance?: number | null;
  @Field(() => Int, { nullable: true, description: 'Days the oldest invoice is late, inclusive.' }) minDaysLate?: number | null;
  @Field(() => Int, { nullable: true }) maxDaysLate?: number | null;
  @Field(() => Uuid, { nullable: true }) placementId?: string | null;
  @Field(() => BusinessDateScalar, { nullable: true }) placedFrom?: string | null;
  @Field(() => BusinessDateScalar, { nullable: true }) placedTo?: string | null;
  @Field(() => Boolean, { nullable: true }) disputed?: boolean | null;
  @Field(() => String, { nullable: true, description: 'Beginning of a debtor name, account number, client reference or invoice number; 2 to 100 characters.' }) text?: string | null;
}

@ObjectType('ActivityFact')
export class ActivityFact {
  @Field(() => String) name!: string;
  @Field(() => String) value!: string;
}

@ObjectType('Activity', { description: "A line of an account's timeline. Never edited: a correction is a new line." })
export class ActivityType {
  @Field(() => ID) id!: string;
  @Field(() => Uuid) accountId!: string;
  @Field(() => ActivityKindEnum) kind!: ActivityKind;
  @Field(() => Boolean, { description: 'Whether the client reads it too.' }) clientSees!: boolean;
  @Field(() => String) body!: string;
  @Field(() => [ActivityFact]) facts!: ActivityFact[];
  @Field(() => Uuid, { nullable: true, description: 'The receipt, promise, document or call behind it.' }) sourceId!: string | null;
  @Field(() => String) actorName!: string;
  @Field(() => InstantScalar) occurredAt!: Date;
}

@ObjectType('ActivityPage')
export class ActivityPage extends paged(ActivityType) {}
