import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { BusinessDateScalar, InstantScalar, Minor, paged, Uuid } from '@quittance/platform';
import type { BusinessDate } from '@quittance/kernel';

@ObjectType('LedgerAccount', { description: 'An account of the trust or the operating book.' })
export class LedgerAccountType {
  @Field(() => Uuid) id!: string;
  @Field(() => String, { description: 'TRUST or OPERATING.' }) book!: string;
  @Field(() => String) type!: string;
  @Field(() => String) label!: string;
  @Field(() => String) currency!: string;
  @Field(() => Uuid, { nullable: true }) clientId!: string | null;
  @Field(() => String, { nullable: true }) clientName!: string | null;
  @Field(() => Uuid, { nullable: true }) debtorId!: string | null;
  @Field(() => String, { nullable: true }) debtorName!: string | null;
  @Field(() => Minor, { nullable: true, description: 'What is held or owed, positive. Null for the agency’s own accounts: see the trial balance.' }) balance!: number | null;
}

@ObjectType('LedgerAccountPage')
export class LedgerAccountPage extends paged(LedgerAccountType) {}

@ObjectType('LedgerEntry', { description: 'One line of a ledger transaction.' })
export class LedgerEntryType {
  @Field(() => Uuid) transactionId!: string;
  @Field(() => Int) line!: number;
  @Field(() => String) kind!: string;
  @Field(() => BusinessDateScalar) effectiveOn!: BusinessDate;
  @Field(() => BusinessDateScalar, { nullable: true, description: 'The day it happened, where its month was closed already.' }) occurredOn!: BusinessDate | null;
  @Field(() => InstantScalar) recordedAt!: Date;
  @Field(() => String) description!: string;
  @Field(() => String) sourceKind!: string;
  @Field(() => Uuid) sourceId!: string;
  @Field(() => Uuid, { nullable: true }) reversesId!: string | null;
  @Field(() => String, { nullable: true }) actorName!: string | null;
  @Field(() => Uuid) accountId!: string;
  @Field(() => String) book!: string;
  @Field(() => String) type!: string;
  @Field(() => String) accountLabel!: string;
  @Field(() => String, { nullable: true, description: 'The client or debtor the account belongs to.' }) ownerName!: string | null;
  @Field(() => String) currency!: string;
  @Field(() => Minor, { description: 'Debit-positive.' }) amount!: number;
  @Field(() => Minor) debit!: number;
  @Field(() => Minor) credit!: number;
}

@ObjectType('LedgerEntryPage')
export class LedgerEntryPage extends paged(LedgerEntryType) {}

@ObjectType('TrialBalanceLine')
export class TrialBalanceLineType {
  @Field(() => String) book!: string;
  @Field(() => String) type!: string;
  @Field(() => String) label!: string;
  @Field(() => String) currency!: string;
  @Field(() => Minor) debits!: number;
  @Field(() => Minor) credits!: number;
  @Field(() => Minor) balance!: number;
  @Field(() => Int) accounts!: number;
}

@ObjectType('TrustIdentity', { description: 'Trust cash and what operating owes it, against everything trust owes; per currency.' })
export class TrustIdentityType {
  @Field(() => String) currency!: string;
  @Field(() => Minor) held!: number;
  @Field(() => Minor) owed!: number;
  @Field(() => Minor) difference!: number;
  @Field(() => Minor) dueToOperatingDifference!: number;
  @Field(() => Minor) dueFromOperatingDifference!: number;
  @Field(() => Int) negativeClients!: number;
  @Field(() => Boolean) holds!: boolean;
}

@InputType('LedgerAccountFilter')
export class LedgerAccountFilterInput {
  @Field(() => String, { nullable: true }) book?: 'TRUST' | 'OPERATING' | null;
  @Field(() => String, { nullable: true }) type?: string | null;
  @Field(() => String, { nullable: true }) currency?: string | null;
  @Field(() => Uuid, { nullable: true }) clientId?: string | null;
  @Field(() => Uuid, { nullable: true }) debtorId?: string | null;
}

@InputType('LedgerEntryFilter')
export class LedgerEntryFilterInput {
  @Field(() => Uuid, { nullable: true }) accountId?: string | null;
  @Field(() => Uuid, { nullable: true, description: 'A receipt, a refund, a remittance run.' }) sourceId?: string | null;
  @Field(() => BusinessDateScalar, { nullable: true }) from?: BusinessDate | null;
  @Field(() => BusinessDateScalar, { nullable: true }) to?: BusinessDate | null;
}
