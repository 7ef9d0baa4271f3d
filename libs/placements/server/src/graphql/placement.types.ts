import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BusinessDateScalar, InstantScalar, Minor, MoneyType, paged, resultUnion, Uuid } from '@quittance/platform';

export enum PlacementStatusEnum { RECEIVED = 'RECEIVED', READING = 'READING', NEEDS_ANSWERS = 'NEEDS_ANSWERS', READY = 'READY', COMMITTING = 'COMMITTING', COMMITTED = 'COMMITTED', FAILED = 'FAILED', CANCELLED = 'CANCELLED' }
registerEnumType(PlacementStatusEnum, { name: 'PlacementStatus', description: 'RECEIVED waits to be read, NEEDS_ANSWERS for a person; READY is a finished dry run.' });
export enum PlacementRowStateEnum { ACCEPTED = 'ACCEPTED', CREDIT = 'CREDIT', REFUSED = 'REFUSED', SKIPPED = 'SKIPPED', DUPLICATE = 'DUPLICATE' }
registerEnumType(PlacementRowStateEnum, { name: 'PlacementRowState' });
export enum PlacementAgeEnum { NOT_DUE = 'NOT_DUE', TO_30 = 'TO_30', TO_60 = 'TO_60', TO_90 = 'TO_90', TO_180 = 'TO_180', TO_365 = 'TO_365', OLDER = 'OLDER' }
registerEnumType(PlacementAgeEnum, { name: 'PlacementAge', description: 'Days past due.' });

@ObjectType('PlacementAgeTotal')
export class PlacementAgeTotal {
  @Field(() => PlacementAgeEnum) age!: string;
  @Field(() => Int) invoices!: number;
  @Field(() => Minor, { description: 'Net of credits.' }) minor!: number;
}

@ObjectType('PlacementTotal', { description: 'What is or would be placed in one currency.' })
export class PlacementTotal {
  @Field(() => String) currency!: string;
  @Field(() => Int) invoices!: number;
  @Field(() => Int) accounts!: number;
  @Field(() => Minor, { description: 'Open amounts of the invoices.' }) minor!: number;
  @Field(() => Minor, { description: 'What credits take off them.' }) creditMinor!: number;
  @Field(() => [PlacementAgeTotal]) ages!: readonly PlacementAgeTotal[];
}

@ObjectType('PlacementProblem')
export class PlacementProblem {
  @Field(() => String) code!: string;
  @Field(() => Int) rows!: number;
  @Field(() => String, { description: 'Of one of the rows.' }) message!: string;
  @Field(() => String) remedy!: string;
}

@ObjectType('PlacementWarning')
export class PlacementWarning {
  @Field(() => Int) row!: number;
  @Field(() => String) code!: string;
  @Field(() => String) message!: string;
}

@ObjectType('PlacementSummary')
export class PlacementSummaryType {
  @Field(() => Int) accepted!: number;
  @Field(() => Int) credits!: number;
  @Field(() => Int) refused!: number;
  @Field(() => Int) duplicates!: number;
  @Field(() => Int) skipped!: number;
  @Field(() => Int) accounts!: number;
  @Field(() => Int) debtors!: number;
  @Field(() => [PlacementTotal]) totals!: readonly PlacementTotal[];
  @Field(() => [PlacementProblem]) problems!: readonly PlacementProblem[];
  @Field(() => [PlacementWarning], { description: 'At most 200.' }) warnings!: readonly PlacementWarning[];
  @Field(() => Int) warningCount!: number;
}

@ObjectType('PlacementHead', { description: 'A placement in a list.' })
export class PlacementHeadType {
  @Field(() => Uuid) id!: string;
  @Field(() => String) number!: string;
  @Field(() => Uuid) clientId!: string;
  @Field(() => String) clientName!: string;
  @Field(() => String, { description: 'FORM or FILE.' }) source!: string;
  @Field(() => String) fileName!: string;
  @Field(() => PlacementStatusEnum) status!: string;
  @Field(() => Int) rowsDone!: number;
  @Field(() => Int, { nullable: true }) rowsTotal!: number | null;
  @Field(() => String, { description: 'Why it could not be read or placed; empty otherwise.' }) failure!: string;
  @Field(() => InstantScalar) createdAt!: Date;
  @Field(() => String) createdByName!: string;
  @Field(() => InstantScalar, { nullable: true }) committedAt!: Date | null;
  @Field(() => String) committedByName!: string;
  @Field(() => BusinessDateScalar, { nullable: true }) placedOn!: string | null;
  @Field(() => Int) version!: number;
  @Field(() => PlacementSummaryType, { nullable: true }) summary!: PlacementSummaryType | null;
}

@ObjectType('PlacementColumn')
export class PlacementColumnType {
  @Field(() => Int, { description: 'From 0.' }) column!: number;
  @Field(() => String) letter!: string;
  @Field(() => String) header!: string;
  @Field(() => String, { nullable: true, description: 'What it means; null: not used.' }) field!: string | null;
  @Field(() => Int, { description: '0 to 100.' }) confidence!: number;
  @Field(() => String) reason!: string;
}

@ObjectType('PlacementField')
export class PlacementFieldType {
  @Field(() => String) field!: string;
  @Field(() => String) label!: string;
}

@ObjectType('PlacementSampleRow')
export class PlacementSampleRow {
  @Field(() => Int) rowNumber!: number;
  @Field(() => [String]) cells!: string[];
}

@ObjectType('PlacementRecognised', { description: 'What the file was taken for.' })
export class PlacementRecognisedType {
  @Field(() => String, { description: 'CSV or XLSX.' }) kind!: string;
  @Field(() => String, { nullable: true }) encoding!: string | null;
  @Field(() => String, { nullable: true }) encodingReason!: string | null;
  @Field(() => [String]) encodings!: string[];
  @Field(() => String, { nullable: true }) delimiter!: string | null;
  @Field(() => String, { nullable: true }) delimiterReason!: string | null;
  @Field(() => [String]) sheets!: string[];
  @Field(() => String, { nullable: true }) sheet!: string | null;
  @Field(() => Int, { description: '0: the file has no headings.' }) headerRow!: number;
  @Field(() => Int) confidence!: number;
  @Field(() => [String]) reasons!: string[];
  @Field(() => [String]) titleLines!: string[];
  @Field(() => Boolean) ageingReport!: boolean;
  @Field(() => Boolean) customerIsGroup!: boolean;
  @Field(() => Boolean, { description: 'As an earlier file of this client was confirmed.' }) remembered!: boolean;
  @Field(() => [String], { description: 'Labels of what no column was found for.' }) missing!: string[];
  @Field(() => [PlacementColumnType]) columns!: PlacementColumnType[];
  @Field(() => [PlacementSampleRow]) sample!: PlacementSampleRow[];
  @Field(() => [PlacementFieldType]) fields!: PlacementFieldType[];
}

@ObjectType('PlacementChoice')
export class PlacementChoiceType {
  @Field(() => String) value!: string;
  @Field(() => String) label!: string;
}

@ObjectType('PlacementExample')
export class PlacementExample {
  @Field(() => Int) row!: number;
  @Field(() => String) value!: string;
}

@ObjectType('PlacementQuestion')
export class PlacementQuestionType {
  @Field(() => String) id!: string;
  @Field(() => String) kind!: string;
  @Field(() => String) text!: string;
  @Field(() => String) reason!: string;
  @Field(() => [PlacementChoiceType], { description: 'Empty: any currency code.' }) choices!: PlacementChoiceType[];
  @Field(() => String, { nullable: true }) suggestion!: string | null;
  @Field(() => String, { nullable: true }) answer!: string | null;
  @Field(() => Boolean) open!: boolean;
  @Field(() => [PlacementExample]) examples!: PlacementExample[];
}

@ObjectType('PlacementUnsureDebtor', { description: 'A debtor of whom nobody knows whether it is a company.' })
export class PlacementUnsureDebtor {
  @Field(() => String) key!: string;
  @Field(() => String) name!: string;
  @Field(() => Int) rows!: number;
  @Field(() => Boolean, { nullable: true }) company!: boolean | null;
}

@ObjectType('PlacementOptions')
export class PlacementOptionsType {
  @Field(() => Boolean) openItemsOnly!: boolean;
  @Field(() => Int, { nullable: true }) termsDays!: number | null;
  @Field(() => Boolean) unsureAreCompanies!: boolean;
  @Field(() => Boolean) includeDuplicates!: boolean;
}

@ObjectType('PlacedBefore')
export class PlacedBeforeType {
  @Field(() => String) number!: string;
  @Field(() => BusinessDateScalar) placedOn!: string;
}

@ObjectType('Placement')
export class PlacementType extends PlacementHeadType {
  @Field(() => PlacementRecognisedType, { nullable: true }) recognised!: PlacementRecognisedType | null;
  @Field(() => [PlacementQuestionType]) questions!: PlacementQuestionType[];
  @Field(() => [PlacementUnsureDebtor]) unsureDebtors!: PlacementUnsureDebtor[];
  @Field(() => PlacementOptionsType) options!: PlacementOptionsType;
  @Field(() => PlacedBeforeType, { nullable: true, description: 'The same file was committed before.' }) placedBefore!: PlacedBeforeType | null;
}

@ObjectType('PlacementRowError')
export class PlacementRowError {
  @Field(() => Int, { nullable: true }) column!: number | null;
  @Field(() => String) letter!: string;
  @Field(() => String) header!: string;
  @Field(() => String) value!: string;
  @Field(() => String) code!: string;
  @Field(() => String) message!: string;
  @Field(() => String) remedy!: string;
}

@ObjectType('PlacementRow')
export class PlacementRowType {
  @Field(() => Int) n!: number;
  @Field(() => PlacementRowStateEnum) state!: string;
  @Field(() => String, { nullable: true }) customer!: string | null;
  @Field(() => String, { nullable: true }) invoiceNumber!: string | null;
  @Field(() => BusinessDateScalar, { nullable: true }) invoiceDate!: string | null;
  @Field(() => BusinessDateScalar, { nullable: true }) dueDate!: string | null;
  @Field(() => MoneyType, { nullable: true }) amount!: MoneyType | null;
  @Field(() => Minor, { description: 'What credits take off.' }) creditMinor!: number;
  @Field(() => String, { nullable: true, description: 'Once it is placed.' }) accountNumber!: string | null;
  @Field(() => [String], { description: 'The cells of a row to correct.' }) cells!: string[];
  @Field(() => Boolean) correctable!: boolean;
  @Field(() => [PlacementRowError]) errors!: PlacementRowError[];
  @Field(() => String, { nullable: true, description: 'Why it was passed over.' }) skipped!: string | null;
}

@ObjectType('PlacementDuplicate', { description: 'A likely duplicate: the file’s row and ours.' })
export class PlacementDuplicateType {
  @Field(() => Int) n!: number;
  @Field(() => Boolean, { description: 'It is to be placed all the same.' }) included!: boolean;
  @Field(() => String) customer!: string;
  @Field(() => String) invoiceNumber!: string;
  @Field(() => BusinessDateScalar) invoiceDate!: string;
  @Field(() => BusinessDateScalar) dueDate!: string;
  @Field(() => MoneyType) amount!: MoneyType;
  @Field(() => String, { description: 'NUMBER, SAME_DEBT, or CREDIT: taken off our invoice already.' }) because!: string;
  @Field(() => String) oursDebtor!: string;
  @Field(() => String) oursInvoice!: string;
  @Field(() => BusinessDateScalar, { nullable: true }) oursInvoiceDate!: string | null;
  @Field(() => BusinessDateScalar) oursDueDate!: string;
  @Field(() => MoneyType) oursAmount!: MoneyType;
  @Field(() => String) oursAccount!: string;
  @Field(() => BusinessDateScalar) oursPlacedOn!: string;
  @Field(() => MoneyType) oursBalance!: MoneyType;
}

@ObjectType('PlacementKnownDebtor', { description: 'A debtor we know: the file’s words and ours.' })
export class PlacementKnownDebtorType {
  @Field(() => String) key!: string;
  @Field(() => String) name!: string;
  @Field(() => Int) rows!: number;
  @Field(() => String) place!: string;
  @Field(() => String) taxId!: string;
  @Field(() => String) oursName!: string;
  @Field(() => String) oursPlace!: string;
  @Field(() => String) oursTaxId!: string;
  @Field(() => Int) oursAccounts!: number;
  @Field(() => Int) oursOpenAccounts!: number;
}

@ObjectType('PlacementPage') export class PlacementPage extends paged(PlacementHeadType) {}
@ObjectType('PlacementRowPage') export class PlacementRowPage extends paged(PlacementRowType) {}
@ObjectType('PlacementDuplicatePage') export class PlacementDuplicatePage extends paged(PlacementDuplicateType) {}
@ObjectType('PlacementKnownDebtorPage') export class PlacementKnownDebtorPage extends paged(PlacementKnownDebtorType) {}

export const PlacementResult = resultUnion('PlacementResult', PlacementType);
