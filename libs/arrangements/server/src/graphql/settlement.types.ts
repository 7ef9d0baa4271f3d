import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { SettlementCadence, SettlementStatus } from '@quittance/arrangements/domain';
import { BusinessDateScalar, InstantScalar, Minor, MoneyType, paged, PpmScalar, resultUnion, Uuid } from '@quittance/platform';

export const SettlementStatusEnum: { [S in SettlementStatus]: S } = { PROPOSED: 'PROPOSED', OPEN: 'OPEN', KEPT: 'KEPT', VOID: 'VOID', REFUSED: 'REFUSED', CANCELLED: 'CANCELLED' };
registerEnumType(SettlementStatusEnum, { name: 'SettlementStatus' });
export const SettlementCadenceEnum: { [C in SettlementCadence]: C } = { WEEKLY: 'WEEKLY', TWO_WEEKS: 'TWO_WEEKS', MONTHLY: 'MONTHLY' };
registerEnumType(SettlementCadenceEnum, { name: 'SettlementCadence' });

@ObjectType('SettlementInstalment')
export class SettlementInstalmentType {
  @Field(() => Int) n!: number;
  @Field(() => BusinessDateScalar) dueOn!: string;
  @Field(() => BusinessDateScalar, { description: 'The last day on which a payment counts for it.' }) lastDay!: string;
  @Field(() => Minor) amount!: number;
  @Field(() => Minor, { description: 'What is paid of it; the earlier ones are paid first.' }) paid!: number;
}

@ObjectType('SettlementNext', { description: 'The instalment that is due next.' })
export class SettlementNextType {
  @Field(() => Int) n!: number;
  @Field(() => BusinessDateScalar) dueOn!: string;
  @Field(() => BusinessDateScalar) lastDay!: string;
  @Field(() => Minor, { description: 'What of it is still to come.' }) left!: number;
}

@ObjectType('Settlement', { description: 'An agreement to take a part of what is owed for the whole, in instalments.' })
export class SettlementType {
  @Field(() => ID) id!: string;
  @Field(() => Uuid) accountId!: string;
  @Field(() => String) accountNumber!: string;
  @Field(() => String) debtorName!: string;
  @Field(() => String) clientName!: string;
  @Field(() => SettlementStatusEnum) status!: SettlementStatus;
  @Field(() => MoneyType, { description: 'What was owed when it was made.' }) owed!: MoneyType;
  @Field(() => MoneyType) agreed!: MoneyType;
  @Field(() => PpmScalar, { nullable: true, description: 'The part that was named, where one was.' }) partPpm!: number | null;
  @Field(() => MoneyType, { description: 'Paid towards it so far.' }) received!: MoneyType;
  @Field(() => MoneyType, { description: 'What was left and was given up when it was kept.' }) givenUp!: MoneyType;
  @Field(() => SettlementCadenceEnum) cadence!: SettlementCadence;
  @Field(() => Int) graceDays!: number;
  @Field(() => BusinessDateScalar) madeOn!: string;
  @Field(() => BusinessDateScalar) lastDueOn!: string;
  @Field(() => [SettlementInstalmentType]) instalments!: SettlementInstalmentType[];
  @Field(() => SettlementNextType, { nullable: true }) next!: SettlementNextType | null;
  @Field(() => Boolean, { description: 'Whether its next instalment was due before today.' }) overdue!: boolean;
  @Field(() => String, { description: 'Why the client is asked; empty where the contract allows it.' }) askedBecause!: string;
  @Field(() => String, { nullable: true, description: 'AUTHORITY of the contract; PORTAL, PHONE, EMAIL, LETTER or MEETING: how the client agreed. Null: it has not.' }) approval!: string | null;
  @Field(() => String, { description: 'Who decided for the client; empty where the contract did, or nobody has.' }) decidedName!: string;
  @Field(() => BusinessDateScalar, { nullable: true }) decidedOn!: string | null;
  @Field(() => BusinessDateScalar, { nullable: true }) resolvedOn!: string | null;
  @Field(() => InstantScalar) recordedAt!: Date;
  @Field(() => Int) version!: number;
}

@ObjectType('SettlementPage')
export class SettlementPage extends paged(SettlementType) {}

@InputType('SettlementFilter')
export class SettlementFilterInput {
  @Field(() => [SettlementStatusEnum], { nullable: true }) statuses?: SettlementStatus[] | null;
  @Field(() => Uuid, { nullable: true }) accountId?: string | null;
  @Field(() => Uuid, { nullable: true }) clientId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Only of accounts on the desks of whoever asks.' }) mine?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Those whose next instalment is due first, instead of the latest.' }) soonestFirst?: boolean | null;
}

@InputType('DecideSettlementInput')
export class DecideSettlementInput {
  @Field(() => Uuid) settlementId!: string;
  @Field(() => Int) version!: number;
  @Field(() => Boolean) approve!: boolean;
  @Field(() => String, { nullable: true, description: 'Both sides read it.' }) note?: string | null;
}

@ObjectType('SettlementDecided')
export class SettlementDecidedType {
  @Field(() => ID) settlementId!: string;
  @Field(() => Uuid) accountId!: string;
  @Field(() => SettlementStatusEnum) status!: SettlementStatus;
}
export const DecideSettlementResult = resultUnion('DecideSettlementResult', SettlementDecidedType);
