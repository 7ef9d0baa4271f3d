import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { InstantScalar, paged, Uuid } from '@quittance/platform';

export const OutboxKindEnum = { INVITATION: 'INVITATION', PASSWORD_RESET: 'PASSWORD_RESET', SECURITY_NOTICE: 'SECURITY_NOTICE', BANK_DETAILS_NOTICE: 'BANK_DETAILS_NOTICE' } as const;
registerEnumType(OutboxKindEnum, { name: 'OutboxKind', description: 'What a message is about.' });

@ObjectType('OutboxMessage', { description: 'A message to a person, kept here until mail goes out by itself.' })
export class OutboxMessageType {
  @Field(() => Uuid) id!: string;
  @Field(() => OutboxKindEnum) kind!: string;
  @Field(() => String) recipientName!: string;
  @Field(() => String) recipientAddress!: string;
  @Field(() => String) subject!: string;
  @Field(() => String) body!: string;
  @Field(() => String, { nullable: true, description: 'The one-time link within the body.' }) link!: string | null;
  @Field(() => InstantScalar) createdAt!: Date;
}

@ObjectType('OutboxPage')
export class OutboxPage extends paged(OutboxMessageType) {}
