import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BusinessDateScalar, InstantScalar, paged, resultUnion, Uuid } from '@quittance/platform';
import type { HoldSubject } from '../../retention/legal-holds.use-case';

export const ErasureStatusEnum = { LISTED: 'LISTED', APPROVED: 'APPROVED', DONE: 'DONE', KEPT: 'KEPT', WITHDRAWN: 'WITHDRAWN' } as const;
export const ErasureCauseEnum = { RETENTION: 'RETENTION', REQUEST: 'REQUEST' } as const;
export const HoldSubjectEnum = { DEBTOR: 'DEBTOR', ACCOUNT: 'ACCOUNT', CLIENT: 'CLIENT' } as const;
registerEnumType(ErasureStatusEnum, { name: 'ErasureStatus', description: 'KEPT: it was asked for and answered, or approved and overtaken: something keeps it.' });
registerEnumType(ErasureCauseEnum, { name: 'ErasureCause' });
registerEnumType(HoldSubjectEnum, { name: 'LegalHoldSubject' });

@ObjectType('ErasureKind', { description: 'One kind of record of a person, and how long it is kept.' })
export class ErasureKindType {
  @Field(() => String) kind!: string;
  @Field(() => String) rule!: string;
  @Field(() => String) source!: string;
  @Field(() => String, { description: 'Of the GDPR, against a request to erase.' }) ground!: string;
  @Field(() => BusinessDateScalar, { nullable: true, description: 'Null: it is not erased.' }) through!: string | null;
}

@ObjectType('ErasureKeeping')
export class ErasureKeepingType {
  @Field(() => String) kind!: string;
  @Field(() => String) words!: string;
  @Field(() => String) ground!: string;
  @Field(() => BusinessDateScalar, { nullable: true }) until!: string | null;
}

@ObjectType('ErasureCount')
export class ErasureCountType {
  @Field(() => String) name!: string;
  @Field(() => Int) count!: number;
}

@ObjectType('Erasure', { description: 'A person whose data is to go, went, or stays with its grounds.' })
export class ErasureType {
  @Field(() => ID) id!: string;
  @Field(() => Uuid) debtorId!: string;
  @Field(() => String) debtorName!: string;
  @Field(() => [String]) accounts!: string[];
  @Field(() => ErasureCauseEnum) cause!: string;
  @Field(() => ErasureStatusEnum) status!: string;
  @Field(() => String) rulesVersion!: string;
  @Field(() => String) note!: string;
  @Field(() => String) listedByName!: string;
  @Field(() => InstantScalar) listedAt!: Date;
  @Field(() => String) decidedByName!: string;
  @Field(() => InstantScalar, { nullable: true }) decidedAt!: Date | null;
  @Field(() => String) decisionNote!: string;
  @Field(() => InstantScalar, { nullable: true }) doneAt!: Date | null;
  @Field(() => BusinessDateScalar) lastActivityOn!: string;
  @Field(() => BusinessDateScalar) keptThrough!: string;
  @Field(() => [ErasureKindType]) kinds!: ErasureKindType[];
  @Field(() => [ErasureKeepingType]) keeping!: ErasureKeepingType[];
  @Field(() => [ErasureCountType]) counts!: ErasureCountType[];
}

@ObjectType('ErasurePage')
export class ErasurePage extends paged(ErasureType) {}

@ObjectType('LegalHold')
export class LegalHoldType {
  @Field(() => ID) id!: string;
  @Field(() => HoldSubjectEnum) subject!: string;
  @Field(() => String, { description: 'An account’s number; of a client its code.' }) of!: string;
  @Field(() => String) name!: string;
  @Field(() => String) reason!: string;
  @Field(() => String) placedByName!: string;
  @Field(() => InstantScalar) placedAt!: Date;
  @Field(() => String, { nullable: true }) endReason!: string | null;
  @Field(() => String, { nullable: true }) endedByName!: string | null;
  @Field(() => InstantScalar, { nullable: true }) endedAt!: Date | null;
}

@ObjectType('RetentionRule')
export class RetentionRuleType {
  @Field(() => String) id!: string;
  @Field(() => String) kind!: string;
  @Field(() => String, { description: 'A country, or * for everywhere.' }) place!: string;
  @Field(() => Int) years!: number;
  @Field(() => String) from!: string;
  @Field(() => String) source!: string;
  @Field(() => String) ground!: string;
  @Field(() => String) caution!: string;
}

@ObjectType('RetentionOverview')
export class RetentionOverviewType {
  @Field(() => String) rulesVersion!: string;
  @Field(() => [RetentionRuleType]) rules!: RetentionRuleType[];
  @Field(() => Int, { description: 'Waiting for approval or for the job.' }) listed!: number;
  @Field(() => Int) kept!: number;
  @Field(() => Int) done!: number;
  @Field(() => [LegalHoldType]) holds!: LegalHoldType[];
}

@InputType('ErasureRequestInput')
export class ErasureRequestInput {
  @Field(() => String) accountNumber!: string;
  @Field(() => String, { defaultValue: '', description: 'How and when the person asked.' }) note: string = '';
}

@InputType('LegalHoldInput')
export class LegalHoldInput {
  @Field(() => HoldSubjectEnum) subject!: HoldSubject;
  @Field(() => String, { description: 'An account’s number; of a client its code.' }) of!: string;
  @Field(() => String) reason!: string;
}

@ObjectType('ErasureRequested')
export class ErasureRequestedType {
  @Field(() => ID) id!: string;
  @Field(() => ErasureStatusEnum) status!: string;
}
@ObjectType('ErasureDecided')
export class ErasureDecidedType {
  @Field(() => ID) id!: string;
}
@ObjectType('LegalHoldChanged')
export class LegalHoldChangedType {
  @Field(() => ID) id!: string;
}
export const ErasureRequestResult = resultUnion('ErasureRequestResult', ErasureRequestedType);
export const ErasureDecisionResult = resultUnion('ErasureDecisionResult', ErasureDecidedType);
export const LegalHoldResult = resultUnion('LegalHoldResult', LegalHoldChangedType);
