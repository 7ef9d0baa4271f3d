import { Field, Float, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MESSAGE_CLASSES } from '@quittance/communications/domain';
import { AskedValueInput, CommunicationStatusEnum, MessageOverrideInput } from './message.types';
import { InstantScalar, paged, resultUnion, Uuid } from '@quittance/platform';

const asEnum = <T extends string>(values: readonly T[]): { readonly [K in T]: K } => Object.fromEntries(values.map((value) => [value, value])) as { [K in T]: K };

export const MessageClassEnum = asEnum(MESSAGE_CLASSES);
registerEnumType(MessageClassEnum, { name: 'MessageClass', description: 'What a message that came in is.' });
export const InboxChannelEnum = asEnum(['EMAIL', 'TEXT']);
registerEnumType(InboxChannelEnum, { name: 'InboxChannel' });
export const InboxShowEnum = asEnum(['OPEN', 'UNMATCHED', 'DONE', 'ALL']);
registerEnumType(InboxShowEnum, { name: 'InboxShow', description: 'OPEN: somebody has to look at it. UNMATCHED: open, and nobody knows whose it is.' });
export const MatchedByEnum = asEnum(['REFERENCE', 'ADDRESS', 'HAND']);
registerEnumType(MatchedByEnum, { name: 'MatchedBy' });

@InputType('InboxFilterInput')
export class InboxFilterInput {
  @Field(() => InboxShowEnum, { nullable: true }) show?: 'OPEN' | 'UNMATCHED' | 'DONE' | 'ALL' | null;
  @Field(() => MessageClassEnum, { nullable: true }) class?: string | null;
  @Field(() => InboxChannelEnum, { nullable: true }) channel?: string | null;
  @Field(() => Uuid, { nullable: true }) accountId?: string | null;
}

@ObjectType('InboxMessage', { description: 'A message that came in.' })
export class InboxMessageType {
  @Field(() => Uuid) id!: string;
  @Field(() => InboxChannelEnum) channel!: string;
  @Field(() => String) from!: string;
  @Field(() => String) fromName!: string;
  @Field(() => String) subject!: string;
  @Field(() => String, { description: 'The first words.' }) preview!: string;
  @Field(() => InstantScalar) receivedAt!: Date;
  @Field(() => MessageClassEnum) class!: string;
  @Field(() => String, { description: 'Why it is taken for that.' }) classReason!: string;
  @Field(() => Uuid, { nullable: true }) accountId!: string | null;
  @Field(() => String, { nullable: true }) accountNumber!: string | null;
  @Field(() => String, { nullable: true }) debtorName!: string | null;
  @Field(() => String, { nullable: true }) clientName!: string | null;
  @Field(() => MatchedByEnum, { nullable: true }) matchedBy!: string | null;
  @Field(() => String, { description: 'Why it is on that account, or on none.' }) matchReason!: string;
  @Field(() => Boolean) done!: boolean;
  @Field(() => String, { nullable: true, description: 'Null where it was done by itself.' }) doneByName!: string | null;
}

@ObjectType('InboxAttachment')
export class InboxAttachmentType {
  @Field(() => String) fileName!: string;
  @Field(() => String) mediaType!: string;
  @Field(() => Int) size!: number;
  @Field(() => Uuid, { nullable: true, description: 'Null: it is only in the message as it came.' }) documentId!: string | null;
}

@ObjectType('InboxClassification')
export class InboxClassificationType {
  @Field(() => MessageClassEnum) class!: string;
  @Field(() => String) reason!: string;
  @Field(() => String, { nullable: true, description: 'Null: the program.' }) by!: string | null;
  @Field(() => InstantScalar) at!: Date;
}

@ObjectType('InboxAnswered')
export class InboxAnsweredType {
  @Field(() => Uuid) id!: string;
  @Field(() => String) subject!: string;
  @Field(() => InstantScalar, { nullable: true }) sentAt!: Date | null;
}

@ObjectType('InboxAnswer')
export class InboxAnswerType {
  @Field(() => Uuid) id!: string;
  @Field(() => Float) number!: number;
  @Field(() => CommunicationStatusEnum) status!: string;
  @Field(() => InstantScalar) queuedAt!: Date;
  @Field(() => String) actorName!: string;
}

@ObjectType('InboxMessageDetail')
export class InboxMessageDetailType extends InboxMessageType {
  @Field(() => String) to!: string;
  @Field(() => String, { description: 'Without what it quotes.' }) text!: string;
  @Field(() => Uuid, { nullable: true, description: 'The message as it came.' }) documentId!: string | null;
  @Field(() => String, { nullable: true }) sha256!: string | null;
  @Field(() => Int) size!: number;
  @Field(() => Uuid, { nullable: true }) communicationId!: string | null;
  @Field(() => Uuid, { nullable: true, description: 'The contact the debtor began with it: what an answer refers to.' }) attemptId!: string | null;
  @Field(() => Boolean, { description: 'It answers us from an address nobody has called the debtor’s yet.' }) senderUnknown!: boolean;
  @Field(() => InboxAnsweredType, { nullable: true, description: 'Our message that it answers.' }) answers!: InboxAnsweredType | null;
  @Field(() => [InboxAnswerType], { description: 'What we answered, the newest first.' }) answeredBy!: InboxAnswerType[];
  @Field(() => [InboxAttachmentType]) attachments!: InboxAttachmentType[];
  @Field(() => [InboxClassificationType], { description: 'What it was taken for, the newest first.' }) history!: InboxClassificationType[];
}

@ObjectType('InboxPage')
export class InboxPage extends paged(InboxMessageType) {}

@InputType('AnswerMessageInput')
export class AnswerMessageInput {
  @Field(() => Uuid) messageId!: string;
  @Field(() => Uuid, { nullable: true, description: 'A text in use; without one the words are the writer’s own.' }) templateVersionId?: string | null;
  @Field(() => String, { defaultValue: '' }) subject: string = '';
  @Field(() => String, { defaultValue: '', description: 'Fields such as {{balance}} may stand in it; what the law asks for is added.' }) text: string = '';
  @Field(() => [AskedValueInput], { defaultValue: [] }) asked: AskedValueInput[] = [];
  @Field(() => [MessageOverrideInput], { defaultValue: [] }) overrides: MessageOverrideInput[] = [];
}

@InputType('AssignMessageInput')
export class AssignMessageInput {
  @Field(() => Uuid) messageId!: string;
  @Field(() => Uuid) accountId!: string;
  @Field(() => Boolean, { description: 'The sender’s address or number is the debtor’s: keep it on file.' }) keepAddress!: boolean;
}

@InputType('CorrectClassInput')
export class CorrectClassInput {
  @Field(() => Uuid) messageId!: string;
  @Field(() => MessageClassEnum) class!: string;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@ObjectType('InboxChanged')
export class InboxChanged {
  @Field(() => Uuid) id!: string;
}

export const InboxResult = resultUnion('InboxResult', InboxChanged);
