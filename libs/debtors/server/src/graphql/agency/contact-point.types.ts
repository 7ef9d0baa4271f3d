import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CONTACT_KINDS, CONTACT_STATUSES, type ContactKind, type ContactStatus } from '@quittance/debtors/domain';
import { InstantScalar, PpmScalar } from '@quittance/platform';

const SOURCES = ['CLIENT', 'DEBTOR', 'COLLECTOR', 'SKIP_TRACE'] as const;
export type ContactSource = (typeof SOURCES)[number];

const asEnum = <T extends string>(values: readonly T[]): { [K in T]: K } => Object.fromEntries(values.map((value) => [value, value])) as { [K in T]: K };

export const ContactKindEnum = asEnum(CONTACT_KINDS);
export const ContactStatusEnum = asEnum(CONTACT_STATUSES);
export const ContactSourceEnum = asEnum(SOURCES);
registerEnumType(ContactKindEnum, { name: 'ContactKind' });
registerEnumType(ContactStatusEnum, { name: 'ContactStatus' });
registerEnumType(ContactSourceEnum, { name: 'ContactSource' });

@ObjectType('ContactPoint', { description: 'A way to reach a debtor. A correction is a new one that takes its place.' })
export class ContactPointType {
  @Field(() => ID) id!: string;
  @Field(() => ContactKindEnum) kind!: ContactKind;
  @Field(() => String) value!: string;
  @Field(() => String) personName!: string;
  @Field(() => String) personRole!: string;
  @Field(() => ContactStatusEnum) status!: ContactStatus;
  @Field(() => ContactSourceEnum) source!: ContactSource;
  @Field(() => String, { nullable: true, description: 'The client that supplied it.' }) sourceClientName!: string | null;
  @Field(() => PpmScalar) confidence!: number;
  @Field(() => InstantScalar) observedAt!: Date;
}
