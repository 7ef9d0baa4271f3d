import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { SettlementCadence, SettlementStatus } from '@quittance/arrangements/domain';
import type { BusinessDate } from '@quittance/kernel';
import { SettlementAuthorityType } from '@quittance/clients/server';
import { BusinessDateScalar, Minor, PpmScalar, resultUnion, Uuid } from '@quittance/platform';
import type { ApprovalChannel } from '../../settlement/approval';
import { DecideSettlementInput, SettlementCadenceEnum, SettlementStatusEnum } from '../settlement.types';

export const ApprovalChannelEnum: { [C in ApprovalChannel]: C } = { PHONE: 'PHONE', EMAIL: 'EMAIL', LETTER: 'LETTER', MEETING: 'MEETING' };
registerEnumType(ApprovalChannelEnum, { name: 'ApprovalChannel' });

@InputType('SettlementTermsInput')
export class SettlementTermsInput {
  @Field(() => PpmScalar, { nullable: true, description: 'The part of what is owed that is taken; or `sum`.' }) partPpm?: number | null;
  @Field(() => Minor, { nullable: true, description: 'The sum that is taken; or `partPpm`.' }) sum?: number | null;
  @Field(() => Int, { description: '1 to 60.' }) instalments!: number;
  @Field(() => BusinessDateScalar, { description: 'Today to 90 days ahead.' }) firstDueOn!: BusinessDate;
  @Field(() => SettlementCadenceEnum) cadence!: SettlementCadence;
  @Field(() => Int, { defaultValue: 2, description: 'Days after each due day on which a payment still counts for it, 0 to 30.' }) graceDays: number = 2;
}

@InputType('ClientWordInput', { description: 'Who at the client decided, how it reached the agency, and when.' })
export class ClientWordInput {
  @Field(() => ApprovalChannelEnum) channel!: ApprovalChannel;
  @Field(() => String) name!: string;
  @Field(() => BusinessDateScalar) on!: BusinessDate;
}

@InputType('SettleInput')
export class SettleInput extends SettlementTermsInput {
  @Field(() => Uuid) accountId!: string;
  @Field(() => Minor, { nullable: true, description: 'What was owed when the terms were drawn up: another sum refuses OWED_CHANGED.' }) owed?: number | null;
  @Field(() => String, { defaultValue: '', description: 'Who agreed for the debtor.' }) personName: string = '';
  @Field(() => String, { nullable: true }) note?: string | null;
  @Field(() => ClientWordInput, { nullable: true, description: 'The client’s yes, where the agency has it already.' }) approval?: ClientWordInput | null;
}

@InputType('RecordSettlementDecisionInput')
export class RecordSettlementDecisionInput extends DecideSettlementInput {
  @Field(() => ClientWordInput) word!: ClientWordInput;
}

@InputType('CancelSettlementInput')
export class CancelSettlementInput {
  @Field(() => Uuid) settlementId!: string;
  @Field(() => Int) version!: number;
  @Field(() => String) reason!: string;
}

@ObjectType('SettlementMade')
export class SettlementMadeType {
  @Field(() => ID) settlementId!: string;
  @Field(() => Uuid) accountId!: string;
  @Field(() => SettlementStatusEnum) status!: SettlementStatus;
  @Field(() => String, { description: 'Why the client is asked; empty where it is not.' }) askedBecause!: string;
}
export const SettleResult = resultUnion('SettleResult', SettlementMadeType);

@ObjectType('SettlementCancelled')
export class SettlementCancelledType {
  @Field(() => ID) settlementId!: string;
  @Field(() => Uuid) accountId!: string;
}
export const CancelSettlementResult = resultUnion('CancelSettlementResult', SettlementCancelledType);

@ObjectType('PricedInstalment')
export class PricedInstalmentType {
  @Field(() => Int) n!: number;
  @Field(() => BusinessDateScalar) dueOn!: string;
  @Field(() => Minor) amount!: number;
  @Field(() => Minor, { description: 'The commission it will earn, before tax.' }) fee!: number;
}

@ObjectType('SettlementProblem')
export class SettlementProblemType {
  @Field(() => String) code!: string;
  @Field(() => String) message!: string;
  @Field(() => String, { nullable: true }) field!: string | null;
}

@ObjectType('SettlementPreview', { description: 'What a settlement would be and bring; nothing is stored.' })
export class SettlementPreviewType {
  @Field(() => String) currency!: string;
  @Field(() => Minor, { description: 'Owed today.' }) owed!: number;
  @Field(() => SettlementAuthorityType, { nullable: true, description: 'What the agency may accept by itself; null: nothing.' }) authority!: SettlementAuthorityType | null;
  @Field(() => SettlementProblemType, { nullable: true, description: 'Why it can’t be made.' }) problem!: SettlementProblemType | null;
  @Field(() => Minor) agreed!: number;
  @Field(() => [PricedInstalmentType]) instalments!: PricedInstalmentType[];
  @Field(() => Minor) fee!: number;
  @Field(() => Minor) clientNets!: number;
  @Field(() => String, { description: 'Why the client would be asked; empty where it would not.' }) askedBecause!: string;
}
export const PreviewSettlementResult = resultUnion('PreviewSettlementResult', SettlementPreviewType);
