import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BusinessDateScalar, InstantScalar, paged, resultUnion, Uuid } from '@quittance/platform';
import { RECORD_KINDS, type RecordKind } from '@quittance/reporting/domain';
import type { HoldSubject } from '../../retention/legal-holds.use-case';

export const ErasureStatusEnum = { LISTED: 'LISTED', APPROVED: 'APPROVED', DONE: 'DONE', KEPT: 'KEPT', WITHDRAWN: 'WITHDRAWN' } as const;
export const ErasureCauseEnum = { RETENTION: 'RETENTION', REQUEST: 'REQUEST' } as const;
export const HoldSubjectEnum = { DEBTOR: 'DEBTOR', ACCOUNT: 'ACCOUNT', CLIENT: 'CLIENT' } as const;
registerEnumType(ErasureStatusEnum, { name: 'ErasureStatus', description: 'KEPT: it was asked for and answered, or approved and overtaken: something keeps it.' });
registerEnumType(ErasureCauseEnum, { name: 'ErasureCause' });
registerEnumType(HoldSubjectEnum, { name: 'LegalHoldSubject' });
export const RecordKindEnum = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, kind])) as { [K in RecordKind]: K };
registerEnumType(RecordKindEnum, { name: 'RecordKind' });
export const RetentionFromEnum = { LAST_ACTIVITY: 'LAST_ACTIVITY', YEAR_END: 'YEAR_END' } as const;
registerEnumType(RetentionFromEnum, { name: 'RetentionFrom', description: 'From the last activity, or from the end of the year it was in.' });

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
  @Field(() => String, { description: 'A country, a state, or * for everywhere else.' }) place!: string;
  @Field(() => Int) years!: number;
  @Field(() => String) from!: string;
  @Field(() => String) source!: string;
  @Field(() => String) ground!: string;
  @Field(() => String) caution!: string;
}

@ObjectType('RetentionVersion', { description: 'How long records are kept, from a day on; never changed.' })
export class RetentionVersionType {
  @Field(() => String) version!: string;
  @Field(() => Int) n!: number;
  @Field(() => String, { nullable: true }) basedOn!: string | null;
  @Field(() => BusinessDateScalar, { nullable: true, description: 'Null: from the beginning.' }) effectiveFrom!: string | null;
  @Field(() => String) reason!: string;
  @Field(() => String) actorName!: string;
  @Field(() => InstantScalar, { nullable: true }) recordedAt!: Date | null;
  @Field(() => [RetentionRuleType]) rules!: RetentionRuleType[];
}

@InputType('RetentionRuleInput')
export class RetentionRuleInput {
  @Field(() => String, { description: 'Lower-case letters and digits with dashes.' }) id!: string;
  @Field(() => RecordKindEnum) kind!: RecordKind;
  @Field(() => String, { description: 'DE, US-CA, or * for everywhere else.' }) place!: string;
  @Field(() => Int) years!: number;
  @Field(() => RetentionFromEnum) from!: 'LAST_ACTIVITY' | 'YEAR_END';
  @Field(() => String) source!: string;
  @Field(() => String, { description: 'Of GDPR Art. 17: 17(3)(b) or 17(3)(e).' }) ground!: string;
  @Field(() => String, { defaultValue: '' }) caution: string = '';
}

@InputType('RetentionChangeInput')
export class RetentionChangeInput {
  @Field(() => [RetentionRuleInput], { description: 'One of a name on file takes its place.' }) rules!: RetentionRuleInput[];
  @Field(() => [String], { defaultValue: [] }) removed: string[] = [];
  @Field(() => String) basedOn!: string;
  @Field(() => BusinessDateScalar) effectiveFrom!: string;
  @Field(() => String, { defaultValue: '' }) reason: string = '';
}

@ObjectType('RetentionPreview', { description: 'What a change would do to the files whose accounts are all closed.' })
export class RetentionPreviewType {
  @Field(() => Int, { description: 'Looked at; where there are more, evenly among them.' }) files!: number;
  @Field(() => Int) allFiles!: number;
  @Field(() => Int) keptLonger!: number;
  @Field(() => Int) keptShorter!: number;
  @Field(() => Int, { description: 'Nothing would keep them on the day it begins, by the old rules.' }) dueBefore!: number;
  @Field(() => Int) dueAfter!: number;
}
export const RetentionPreviewResult = resultUnion('RetentionPreviewResult', RetentionPreviewType);

@ObjectType('RetentionRulesKept')
export class RetentionRulesKeptType {
  @Field(() => String) version!: string;
}
export const RetentionRulesResult = resultUnion('RetentionRulesResult', RetentionRulesKeptType);

@ObjectType('ErasureStays', { description: 'What of a person erasing leaves, why, and until when.' })
export class ErasureStaysType {
  @Field(() => String) what!: string;
  @Field(() => String) why!: string;
  @Field(() => String) until!: string;
}

@ObjectType('RetentionOverview')
export class RetentionOverviewType {
  @Field(() => String) rulesVersion!: string;
  @Field(() => [RetentionRuleType], { description: 'Those in force.' }) rules!: RetentionRuleType[];
  @Field(() => [RetentionVersionType], { description: 'The newest first; one that begins later is not in force yet.' }) versions!: RetentionVersionType[];
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
