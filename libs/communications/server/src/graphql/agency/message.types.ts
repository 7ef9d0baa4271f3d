import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Decision, Finding } from '@quittance/compliance/domain';
import { InstantScalar, Minor, paged, resultUnion, Uuid } from '@quittance/platform';
import { TemplateChannelEnum, TemplateKindEnum, ToneEnum } from './template.types';

const enumOf = <T extends string>(values: readonly T[]): { [K in T]: K } => Object.fromEntries(values.map((value) => [value, value])) as { [K in T]: K };

export const CommunicationStatusEnum = enumOf(['QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'BOUNCED', 'FAILED', 'REFUSED', 'CANCELLED', 'UNCERTAIN', 'RECEIVED']);
export const CommunicationChannelEnum = enumOf(['LETTER', 'EMAIL', 'TEXT', 'VOICEMAIL', 'CALL']);
export const LetterDeliveryEnum = enumOf(['SINGLE', 'BATCH']);
registerEnumType(CommunicationStatusEnum, { name: 'CommunicationStatus' });
registerEnumType(CommunicationChannelEnum, { name: 'CommunicationChannel' });
registerEnumType(LetterDeliveryEnum, { name: 'LetterDelivery', description: 'A letter alone, or with others for the print house.' });

@ObjectType('MessageFinding', { description: 'A rule that stops, warns, or was passed over.' })
export class MessageFindingType {
  @Field(() => String) gate!: string;
  @Field(() => String) title!: string;
  @Field(() => String) citation!: string;
  @Field(() => String, { description: 'LAW or POLICY.' }) basis!: string;
  @Field(() => String, { description: 'STOPS, WARNS or OVERRIDDEN.' }) effect!: string;
  @Field(() => Boolean) overridable!: boolean;
  @Field(() => String) words!: string;
  @Field(() => InstantScalar, { nullable: true }) until!: Date | null;
}

@ObjectType('MessageDecision', { description: 'Whether a message may go, and why.' })
export class MessageDecisionType {
  @Field(() => Boolean) allowed!: boolean;
  @Field(() => String) ruleVersion!: string;
  @Field(() => [String], { description: 'Every gate looked at.' }) considered!: string[];
  @Field(() => [MessageFindingType]) findings!: MessageFindingType[];
  @Field(() => InstantScalar, { nullable: true }) earliest!: Date | null;
}

/** A decision as the screens read it. */
export function decisionType(decision: Decision): MessageDecisionType {
  const as = (effect: string) => ({ gate, title, citation, basis, overridable, words, until }: Finding): MessageFindingType => ({ gate, title, citation, basis, overridable, words, effect, until: until === null ? null : new Date(until) });
  return {
    allowed: decision.allowed, ruleVersion: decision.ruleVersion, considered: [...decision.considered],
    findings: [...(decision.allowed ? [] : decision.findings.map(as('STOPS'))), ...decision.overridden.map(as('OVERRIDDEN')), ...decision.warnings.map(as('WARNS'))],
    earliest: decision.allowed || decision.earliest === null ? null : new Date(decision.earliest) };
}

@ObjectType('AskedField', { description: 'What the writer fills in.' })
export class AskedFieldType {
  @Field(() => String) field!: string;
  @Field(() => String) label!: string;
  @Field(() => String, { description: 'DATE, MONEY or TEXT.' }) type!: string;
  @Field(() => String, { nullable: true, description: 'What is on file to begin with: a day, or minor units.' }) value!: string | null;
}

@ObjectType('MessageTemplate')
export class MessageTemplateType {
  @Field(() => ID) versionId!: string;
  @Field(() => TemplateKindEnum) kind!: string;
  @Field(() => String) name!: string;
  @Field(() => TemplateChannelEnum) channel!: string;
  @Field(() => ToneEnum, { nullable: true }) tone!: string | null;
  @Field(() => String) language!: string;
  @Field(() => Boolean, { description: 'A client’s or a country’s own.' }) own!: boolean;
  @Field(() => [AskedFieldType]) asked!: AskedFieldType[];
}

@ObjectType('MessagePoint')
export class MessagePointType {
  @Field(() => ID) id!: string;
  @Field(() => String) kind!: string;
  @Field(() => String) value!: string;
  @Field(() => String) personName!: string;
  @Field(() => String) status!: string;
}

@ObjectType('OtherChannel')
export class OtherChannelType {
  @Field(() => CommunicationChannelEnum) channel!: string;
  @Field(() => String) address!: string;
  @Field(() => String) why!: string;
}

@ObjectType('BestChannel', { description: 'How to write to the debtor now, and why so.' })
export class BestChannelType {
  @Field(() => CommunicationChannelEnum, { nullable: true, description: 'Null: no way is open now.' }) channel!: string | null;
  @Field(() => Uuid, { nullable: true }) contactPointId!: string | null;
  @Field(() => String) reason!: string;
  @Field(() => InstantScalar, { nullable: true, description: 'Where none is open now: from when one would be.' }) openFrom!: Date | null;
  @Field(() => [OtherChannelType]) passedOver!: OtherChannelType[];
}

@ObjectType('MessageOptions')
export class MessageOptionsType {
  @Field(() => String) currency!: string;
  @Field(() => Minor) balance!: number;
  @Field(() => [MessageTemplateType]) templates!: MessageTemplateType[];
  @Field(() => [MessagePointType]) points!: MessagePointType[];
  @Field(() => TemplateKindEnum, { description: 'The reminder that comes next over all that is due.' }) suggested!: string;
  @Field(() => String) suggestion!: string;
  @Field(() => String, { description: 'The language the debtor asked for; en where nothing was said.' }) language!: string;
  @Field(() => BestChannelType) best!: BestChannelType;
  @Field(() => [String], { description: 'Numbers of the accounts one reminder speaks of.' }) together!: string[];
}

@InputType('AskedValueInput')
export class AskedValueInput {
  @Field(() => String) field!: string;
  @Field(() => String, { description: 'A day YYYY-MM-DD, a text, or an amount in minor units.' }) value!: string;
}

@InputType('MessageOverrideInput')
export class MessageOverrideInput {
  @Field(() => String) gate!: string;
  @Field(() => String) reason!: string;
}

@InputType('MessageInput')
export class MessageInputType {
  @Field(() => Uuid) accountId!: string;
  @Field(() => Uuid) templateVersionId!: string;
  @Field(() => Uuid) contactPointId!: string;
  @Field(() => [AskedValueInput], { defaultValue: [] }) asked: AskedValueInput[] = [];
  @Field(() => LetterDeliveryEnum, { defaultValue: 'SINGLE' }) delivery: 'SINGLE' | 'BATCH' = 'SINGLE';
  @Field(() => [MessageOverrideInput], { defaultValue: [] }) overrides: MessageOverrideInput[] = [];
}

@ObjectType('MessagePreview')
export class MessagePreviewType {
  @Field(() => String) subject!: string;
  @Field(() => String) text!: string;
  @Field(() => String) recipientName!: string;
  @Field(() => [String]) addressLines!: string[];
  @Field(() => [String], { description: 'What was done to make the address fit its window.' }) addressRules!: string[];
  @Field(() => [String]) accountNumbers!: string[];
  @Field(() => MessageDecisionType) decision!: MessageDecisionType;
}
export const MessagePreviewResult = resultUnion('MessagePreviewResult', MessagePreviewType);

@ObjectType('MessageQueued')
export class MessageQueuedType {
  @Field(() => ID) communicationId!: string;
  @Field(() => Uuid) accountId!: string;
}
export const MessageQueuedResult = resultUnion('MessageQueuedResult', MessageQueuedType);

@ObjectType('MessageChanged')
export class MessageChangedType {
  @Field(() => ID) communicationId!: string;
  @Field(() => CommunicationStatusEnum) status!: string;
}
export const MessageChangedResult = resultUnion('MessageChangedResult', MessageChangedType);

@ObjectType('Communication')
export class CommunicationType {
  @Field(() => ID) id!: string;
  @Field(() => Float, { description: 'On the paper as L…' }) number!: number;
  @Field(() => Uuid) accountId!: string;
  @Field(() => String) accountNumber!: string;
  @Field(() => String) debtorName!: string;
  @Field(() => String) clientName!: string;
  @Field(() => CommunicationChannelEnum) channel!: string;
  @Field(() => String) direction!: string;
  @Field(() => TemplateKindEnum, { nullable: true }) kind!: string | null;
  @Field(() => String) recipientName!: string;
  @Field(() => String) subject!: string;
  @Field(() => CommunicationStatusEnum) status!: string;
  @Field(() => String) statusReason!: string;
  @Field(() => InstantScalar) queuedAt!: Date;
  @Field(() => InstantScalar, { nullable: true }) sentAt!: Date | null;
  @Field(() => InstantScalar, { nullable: true }) deliveredAt!: Date | null;
  @Field(() => InstantScalar, { nullable: true }) retryAt!: Date | null;
  @Field(() => String) actorName!: string;
  @Field(() => LetterDeliveryEnum, { nullable: true }) delivery!: string | null;
  @Field(() => Int, { nullable: true }) batchNumber!: number | null;
}

@ObjectType('CommunicationPage')
export class CommunicationPage extends paged(CommunicationType) {}

@ObjectType('CommunicationEvent')
export class CommunicationEventType {
  @Field(() => ID) id!: string;
  @Field(() => String) kind!: string;
  @Field(() => String) source!: string;
  @Field(() => String) note!: string;
  @Field(() => InstantScalar) occurredAt!: Date;
  @Field(() => String) actorName!: string;
}

@ObjectType('CommunicationDecision', { description: 'The decision it went out on, or was refused by.' })
export class CommunicationDecisionType {
  @Field(() => ID) id!: string;
  @Field(() => InstantScalar) at!: Date;
  @Field(() => MessageDecisionType) decision!: MessageDecisionType;
}

@ObjectType('CommunicationDetail')
export class CommunicationDetailType extends CommunicationType {
  @Field(() => String) address!: string;
  @Field(() => [String]) addressLines!: string[];
  @Field(() => String) body!: string;
  @Field(() => String) language!: string;
  @Field(() => String) purpose!: string;
  @Field(() => String, { nullable: true, description: 'Of the exact bytes, hex.' }) sha256!: string | null;
  @Field(() => Uuid, { nullable: true }) documentId!: string | null;
  @Field(() => Int, { nullable: true }) pages!: number | null;
  @Field(() => Uuid, { nullable: true }) templateId!: string | null;
  @Field(() => Int, { nullable: true }) templateVersion!: number | null;
  @Field(() => [String]) accountNumbers!: string[];
  @Field(() => CommunicationDecisionType, { nullable: true }) decision!: CommunicationDecisionType | null;
  @Field(() => [CommunicationEventType]) events!: CommunicationEventType[];
}

@InputType('CommunicationFilter')
export class CommunicationFilterInput {
  @Field(() => Uuid, { nullable: true }) accountId?: string | null;
  @Field(() => CommunicationStatusEnum, { nullable: true }) status?: string | null;
  @Field(() => CommunicationChannelEnum, { nullable: true }) channel?: string | null;
  @Field(() => String, { nullable: true, description: 'A letter’s number, an account’s, or how a debtor’s name begins.' }) text?: string | null;
}
