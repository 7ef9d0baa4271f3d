import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Fact, InstantScalar, paged, Uuid } from '@quittance/platform';

@ObjectType('AuditEntry', { description: 'One act in the audit log.' })
export class AuditEntryType {
  @Field(() => Uuid) id!: string;
  @Field(() => String) action!: string;
  @Field(() => Uuid, { nullable: true }) actorId!: string | null;
  @Field(() => String) actorName!: string;
  @Field(() => String) subjectKind!: string;
  @Field(() => String) subjectId!: string;
  @Field(() => String, { nullable: true, description: 'The name of a person who is the subject.' }) subjectName!: string | null;
  @Field(() => [Fact]) facts!: Fact[];
  @Field(() => String, { nullable: true }) ip!: string | null;
  @Field(() => String, { nullable: true }) requestId!: string | null;
  @Field(() => InstantScalar, { description: 'By the business clock.' }) occurredAt!: Date;
  @Field(() => InstantScalar, { description: 'By the real clock.' }) recordedAt!: Date;
}

@ObjectType('AuditPage')
export class AuditPage extends paged(AuditEntryType) {}

@InputType()
export class AuditFilterInput {
  @Field(() => String, { nullable: true, description: 'One action, or with a trailing dot a family: `signIn.`.' }) action?: string | null;
  @Field(() => Uuid, { nullable: true }) actorId?: string | null;
  @Field(() => String, { nullable: true }) subjectId?: string | null;
  @Field(() => InstantScalar, { nullable: true }) from?: Date | null;
  @Field(() => InstantScalar, { nullable: true }) to?: Date | null;
}
