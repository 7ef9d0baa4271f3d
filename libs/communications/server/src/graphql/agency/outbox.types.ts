import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { InstantScalar, paged, resultUnion, Uuid } from '@quittance/platform';

export const OutboxKindEnum = { INVITATION: 'INVITATION', PASSWORD_RESET: 'PASSWORD_RESET', SECURITY_NOTICE: 'SECURITY_NOTICE', BANK_DETAILS_NOTICE: 'BANK_DETAILS_NOTICE', SETTLEMENT_NOTICE: 'SETTLEMENT_NOTICE' } as const;
registerEnumType(OutboxKindEnum, { name: 'OutboxKind', description: 'What a message is about.' });

export const OutboxStatusEnum = { KEPT: 'KEPT', QUEUED: 'QUEUED', SENDING: 'SENDING', SENT: 'SENT', FAILED: 'FAILED', UNCERTAIN: 'UNCERTAIN' } as const;
registerEnumType(OutboxStatusEnum, { name: 'OutboxStatus', description: 'KEPT: no mail server was set up. UNCERTAIN: it may or may not have arrived, and is not sent again by itself.' });

@ObjectType('OutboxMessage', { description: 'A message to a person. It leaves by the mail server where one is set up; else it is kept here.' })
export class OutboxMessageType {
  @Field(() => Uuid) id!: string;
  @Field(() => OutboxKindEnum) kind!: string;
  @Field(() => String) recipientName!: string;
  @Field(() => String) recipientAddress!: string;
  @Field(() => String) subject!: string;
  @Field(() => String) body!: string;
  @Field(() => String, { nullable: true, description: 'The one-time link within the body.' }) link!: string | null;
  @Field(() => InstantScalar) createdAt!: Date;
  @Field(() => OutboxStatusEnum) status!: string;
  @Field(() => String, { description: 'What the mail server said, or why it waits.' }) statusReason!: string;
  @Field(() => InstantScalar, { nullable: true }) sentAt!: Date | null;
}

@ObjectType('OutboxRequeued')
export class OutboxRequeued {
  @Field(() => Uuid) id!: string;
  @Field(() => OutboxStatusEnum) status!: string;
}

export const SendOutboxAgainResult = resultUnion('SendOutboxAgainResult', OutboxRequeued);

@ObjectType('OutboxPage')
export class OutboxPage extends paged(OutboxMessageType) {}
