import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { RULE_KINDS, type Channel, type RuleKind } from '@quittance/compliance/domain';
import { BusinessDateScalar, InstantScalar, paged, resultUnion, Uuid } from '@quittance/platform';
import { COMPLAINT_CATEGORIES, COMPLAINT_OUTCOMES, COMPLAINT_SOURCES, type ComplaintAnswer, type NewComplaint } from '../../complaints/complaints';
import { LICENCE_STATUSES, type LicenceState } from '../../licences/record-licence';
import { asEnum, ContactChannelEnum } from './contact-enums.types';
import { ContactDecisionType } from './decision.types';

export const DecisionResultEnum = asEnum(['ALLOWED', 'WARNED', 'OVERRIDDEN', 'REFUSED'] as const);
export const ComplaintCategoryEnum = asEnum(COMPLAINT_CATEGORIES);
export const ComplaintSourceEnum = asEnum(COMPLAINT_SOURCES);
export const ComplaintOutcomeEnum = asEnum(COMPLAINT_OUTCOMES);
export const LicenceStatusEnum = asEnum(LICENCE_STATUSES);
export const LicenceKindEnum = asEnum(['LICENCE', 'BOND'] as const);
export const ClockKindEnum = asEnum(['DISPUTE', 'ORIGINAL_CREDITOR', 'NOTICE_DUE', 'VALIDATION_PERIOD'] as const);
export const RuleKindEnum = asEnum(RULE_KINDS);
registerEnumType(DecisionResultEnum, { name: 'DecisionResult' });
registerEnumType(ComplaintCategoryEnum, { name: 'ComplaintCategory' });
registerEnumType(ComplaintSourceEnum, { name: 'ComplaintSource' });
registerEnumType(ComplaintOutcomeEnum, { name: 'ComplaintOutcome' });
registerEnumType(LicenceStatusEnum, { name: 'LicenceStatus' });
registerEnumType(LicenceKindEnum, { name: 'LicenceKind' });
registerEnumType(ClockKindEnum, { name: 'ComplianceClockKind' });
registerEnumType(RuleKindEnum, { name: 'RuleKind' });

@ObjectType('StoredDecision', { description: 'What was decided of a contact, and stays on record.' })
export class StoredDecisionType {
  @Field(() => ID) id!: string;
  @Field(() => InstantScalar) at!: Date;
  @Field(() => Uuid) accountId!: string;
  @Field(() => String) accountNumber!: string;
  @Field(() => String, { description: 'Whom it was for.' }) debtorName!: string;
  @Field(() => String) means!: string;
  @Field(() => String) purpose!: string;
  @Field(() => String) address!: string;
  @Field(() => String, { description: 'ASKED for a permit, or at SENDING.' }) step!: string;
  @Field(() => DecisionResultEnum) result!: keyof typeof DecisionResultEnum;
  @Field(() => [String], { description: 'The gates that stopped, warned or were passed over.' }) gates!: string[];
  @Field(() => String) actorName!: string;
  @Field(() => String) ruleVersion!: string;
}
@ObjectType('StoredDecisionPage')
export class StoredDecisionPage extends paged(StoredDecisionType) {}

@ObjectType('OpenedDecision')
export class OpenedDecisionType extends StoredDecisionType {
  @Field(() => String, { description: 'Of the amounts among the facts.' }) currency!: string;
  @Field(() => String, { description: 'Everything it rested on, JSON.' }) facts!: string;
  @Field(() => String, { description: 'SHA-256 over facts, means, moment and rules.' }) factsHash!: string;
  @Field(() => ContactDecisionType) decision!: ContactDecisionType;
  @Field(() => InstantScalar, { nullable: true, description: 'When the permit it gave was used.' }) permitUsedAt!: Date | null;
}

@InputType('DecisionFilter')
export class DecisionFilterInput {
  @Field(() => [DecisionResultEnum], { nullable: true }) results?: (keyof typeof DecisionResultEnum)[] | null;
  @Field(() => String, { nullable: true }) gate?: string | null;
  @Field(() => String, { nullable: true }) means?: string | null;
  @Field(() => Uuid, { nullable: true }) accountId?: string | null;
  @Field(() => InstantScalar, { nullable: true }) from?: Date | null;
  @Field(() => InstantScalar, { nullable: true }) to?: Date | null;
}

@ObjectType('ReplayedDecision', { description: 'A stored decision made again, and the same came out.' })
export class ReplayedDecisionType {
  @Field(() => ContactDecisionType) decision!: ContactDecisionType;
}
export const ReplayResult = resultUnion('ReplayResult', ReplayedDecisionType);

@InputType('AsOfInput')
export class AsOfInput {
  @Field(() => Uuid) accountId!: string;
  @Field(() => ContactChannelEnum) channel!: Channel;
  @Field(() => Uuid, { nullable: true, description: 'One of the debtor’s numbers or addresses…' }) contactPointId?: string | null;
  @Field(() => String, { nullable: true, description: '…or as written.' }) address?: string | null;
  @Field(() => InstantScalar) at!: Date;
}
@ObjectType('DecisionAsOf')
export class DecisionAsOfType {
  @Field(() => ContactDecisionType) decision!: ContactDecisionType;
  @Field(() => StoredDecisionType, { nullable: true, description: 'The last one stored until then.' }) stored!: StoredDecisionType | null;
}
export const AsOfResult = resultUnion('AsOfResult', DecisionAsOfType);

@ObjectType('ComplianceClock')
export class ComplianceClockType {
  @Field(() => ClockKindEnum) kind!: keyof typeof ClockKindEnum;
  @Field(() => ID) id!: string;
  @Field(() => Uuid) accountId!: string;
  @Field(() => String) accountNumber!: string;
  @Field(() => String) debtorName!: string;
  @Field(() => String) clientName!: string;
  @Field(() => BusinessDateScalar) since!: string;
  @Field(() => BusinessDateScalar, { nullable: true }) dueOn!: string | null;
  @Field(() => Int, { nullable: true, description: 'Below zero once past.' }) daysLeft!: number | null;
  @Field(() => String) note!: string;
}

@ObjectType('Licence')
export class LicenceType {
  @Field(() => ID) licenceId!: string;
  @Field(() => String) place!: string;
  @Field(() => LicenceKindEnum) kind!: 'LICENCE' | 'BOND';
  @Field(() => LicenceStatusEnum) status!: LicenceState['status'];
  @Field(() => String) number!: string;
  @Field(() => BusinessDateScalar) from!: string;
  @Field(() => BusinessDateScalar, { nullable: true }) until!: string | null;
  @Field(() => String) note!: string;
  @Field(() => InstantScalar) recordedAt!: Date;
  @Field(() => String) recordedBy!: string;
  @Field(() => Int, { nullable: true }) daysLeft!: number | null;
  @Field(() => Int, { description: 'Open accounts whose debtors are there.' }) accounts!: number;
}
@InputType('LicenceInput')
export class LicenceInput {
  @Field(() => Uuid, { nullable: true, description: 'One on file; a new one when left out.' }) licenceId?: string | null;
  @Field(() => String) place!: string;
  @Field(() => LicenceKindEnum) kind!: 'LICENCE' | 'BOND';
  @Field(() => LicenceStatusEnum) status!: LicenceState['status'];
  @Field(() => String, { nullable: true }) number?: string | null;
  @Field(() => BusinessDateScalar) from!: string;
  @Field(() => BusinessDateScalar, { nullable: true }) until?: string | null;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@ObjectType('Complaint')
export class ComplaintType {
  @Field(() => ID) id!: string;
  @Field(() => Int) number!: number;
  @Field(() => Uuid, { nullable: true }) accountId!: string | null;
  @Field(() => String, { nullable: true }) accountNumber!: string | null;
  @Field(() => String, { nullable: true }) debtorName!: string | null;
  @Field(() => String) complainant!: string;
  @Field(() => ComplaintCategoryEnum) category!: NewComplaint['category'];
  @Field(() => ComplaintSourceEnum) source!: NewComplaint['source'];
  @Field(() => String) description!: string;
  @Field(() => BusinessDateScalar) receivedOn!: string;
  @Field(() => BusinessDateScalar) dueOn!: string;
  @Field(() => String) recordedBy!: string;
  @Field(() => BusinessDateScalar, { nullable: true }) answeredOn!: string | null;
  @Field(() => ComplaintOutcomeEnum, { nullable: true }) outcome!: string | null;
  @Field(() => String, { nullable: true }) answer!: string | null;
  @Field(() => String, { nullable: true }) rootCause!: string | null;
  @Field(() => String, { nullable: true }) answeredBy!: string | null;
  @Field(() => Boolean) overdue!: boolean;
}
@ObjectType('ComplaintPage')
export class ComplaintPage extends paged(ComplaintType) {}

@InputType('ComplaintInput')
export class ComplaintInput {
  @Field(() => String, { nullable: true }) accountNumber?: string | null;
  @Field(() => String) complainant!: string;
  @Field(() => ComplaintCategoryEnum) category!: NewComplaint['category'];
  @Field(() => ComplaintSourceEnum) source!: NewComplaint['source'];
  @Field(() => String) description!: string;
  @Field(() => BusinessDateScalar) receivedOn!: string;
  @Field(() => BusinessDateScalar, { nullable: true, description: 'Fifteen days after it was received when left out.' }) dueOn?: string | null;
}
@InputType('ComplaintAnswerInput')
export class ComplaintAnswerInput {
  @Field(() => Uuid) complaintId!: string;
  @Field(() => ComplaintOutcomeEnum) outcome!: ComplaintAnswer['outcome'];
  @Field(() => String) answer!: string;
  @Field(() => String) rootCause!: string;
}

@ObjectType('RuleVersion')
export class RuleVersionType {
  @Field(() => ID) version!: string;
  @Field(() => Int) n!: number;
  @Field(() => String, { nullable: true }) basedOn!: string | null;
  @Field(() => String) reason!: string;
  @Field(() => InstantScalar) recordedAt!: Date;
  @Field(() => String) actorName!: string;
  @Field(() => Int) rows!: number;
}
@ObjectType('RuleRow')
export class RuleRowType {
  @Field(() => ID) id!: string;
  @Field(() => RuleKindEnum) kind!: RuleKind;
  @Field(() => String) place!: string;
  @Field(() => BusinessDateScalar) effectiveFrom!: string;
  @Field(() => BusinessDateScalar, { nullable: true }) effectiveTo!: string | null;
  @Field(() => String) source!: string;
  @Field(() => String) caution!: string;
  @Field(() => String, { description: 'The whole row, JSON.' }) content!: string;
}
@InputType('RuleChangeInput')
export class RuleChangeInput {
  @Field(() => RuleKindEnum) kind!: RuleKind;
  @Field(() => [String], { description: 'Rows as JSON; one of a name on file takes its place.' }) rows!: string[];
  @Field(() => [String], { defaultValue: [] }) removed: string[] = [];
  @Field(() => String) basedOn!: string;
  @Field(() => String, { defaultValue: '' }) reason: string = '';
}
@ObjectType('RuleChangePreview')
export class RuleChangePreviewType {
  @Field(() => [String]) places!: string[];
  @Field(() => Int) openAccounts!: number;
  @Field(() => Int) replaced!: number;
  @Field(() => Int) added!: number;
  @Field(() => Int) removed!: number;
}
export const RuleChangePreviewResult = resultUnion('RuleChangePreviewResult', RuleChangePreviewType);

@ObjectType('RuleVersionMade')
export class RuleVersionMadeType {
  @Field(() => String) version!: string;
}
export const RuleChangeResult = resultUnion('RuleChangeResult', RuleVersionMadeType);
