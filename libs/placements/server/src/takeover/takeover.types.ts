import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BusinessDateScalar, InstantScalar, Minor, paged, resultUnion, Uuid } from '@quittance/platform';

export enum TakeoverStatusEnum { OPEN = 'OPEN', READING = 'READING', CHECKED = 'CHECKED', SUBMITTED = 'SUBMITTED', COMMITTED = 'COMMITTED', ABANDONED = 'ABANDONED' }
registerEnumType(TakeoverStatusEnum, { name: 'TakeoverStatus', description: 'OPEN waits for files, CHECKED is compared with the trial balance, SUBMITTED waits for a second person.' });
export enum TakeoverFileKindEnum { ACCOUNTS = 'ACCOUNTS', PAYMENTS = 'PAYMENTS', NOTES = 'NOTES', FEE_INVOICES = 'FEE_INVOICES', TRIAL_BALANCE = 'TRIAL_BALANCE' }
registerEnumType(TakeoverFileKindEnum, { name: 'TakeoverFileKind' });

@ObjectType('TakeoverClient')
export class TakeoverClientType {
  @Field(() => Uuid) id!: string;
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
}

@ObjectType('TakeoverSummary')
export class TakeoverSummaryType {
  @Field(() => Int) accounts!: number;
  @Field(() => Int) invoices!: number;
  @Field(() => Int) payments!: number;
  @Field(() => Int) notes!: number;
  @Field(() => Int) refused!: number;
  @Field(() => Int, { description: 'Accounts with collections before the payments that are listed.' }) sums!: number;
  @Field(() => Int) adjusted!: number;
  @Field(() => [String], { description: 'What has to be done before it can be compared.' }) waitsFor!: readonly string[];
  @Field(() => [String]) notices!: readonly string[];
}

@ObjectType('TakeoverQuestion')
export class TakeoverQuestionType {
  @Field(() => String, { description: 'dateOrder or decimalSign.' }) id!: string;
  @Field(() => String) text!: string;
  @Field(() => [String]) choices!: string[];
}

@ObjectType('TakeoverHeading')
export class TakeoverHeadingType {
  @Field(() => Int) column!: number;
  @Field(() => String) letter!: string;
  @Field(() => String) heading!: string;
}

@ObjectType('TakeoverFileField')
export class TakeoverFileFieldType {
  @Field(() => String) field!: string;
  @Field(() => String) label!: string;
  @Field(() => Boolean) needed!: boolean;
  @Field(() => Int, { nullable: true }) column!: number | null;
}

@ObjectType('TakeoverFile')
export class TakeoverFileType {
  @Field(() => TakeoverFileKindEnum) kind!: string;
  @Field(() => String, { nullable: true, description: 'Null: not there yet.' }) fileName!: string | null;
  @Field(() => String) addedByName!: string;
  @Field(() => InstantScalar, { nullable: true }) addedAt!: Date | null;
  @Field(() => String, { description: 'Why it could not be read; empty where it could.' }) failure!: string;
  @Field(() => Int) rows!: number;
  @Field(() => Int) refused!: number;
  @Field(() => [String]) missing!: string[];
  @Field(() => [TakeoverQuestionType]) questions!: TakeoverQuestionType[];
  @Field(() => Boolean, { description: 'Debtors that cannot be classed are said to be companies.' }) companies!: boolean;
  @Field(() => [TakeoverHeadingType]) headings!: TakeoverHeadingType[];
  @Field(() => [TakeoverFileFieldType]) fields!: TakeoverFileFieldType[];
}

@ObjectType('TakeoverBehind', { description: 'What a difference may come from.' })
export class TakeoverBehindType {
  @Field(() => String) account!: string;
  @Field(() => String) debtor!: string;
  @Field(() => Minor) minor!: number;
  @Field(() => String) why!: string;
}

@ObjectType('TakeoverFigure', { description: 'A figure of the trial balance against the files; minor units, ACCOUNTS a number.' })
export class TakeoverFigureType {
  @Field(() => Uuid, { nullable: true, description: 'Null: the trust bank account.' }) clientId!: string | null;
  @Field(() => String, { nullable: true }) clientName!: string | null;
  @Field(() => String) currency!: string;
  @Field(() => String, { description: 'ACCOUNTS, OPEN, COLLECTED, FEES, TRUST, UNREMITTED, UNREMITTED_FEES, FEE_INVOICES or BANK.' }) figure!: string;
  @Field(() => Minor, { nullable: true }) stated!: number | null;
  @Field(() => Minor) found!: number;
  @Field(() => [TakeoverBehindType]) behind!: TakeoverBehindType[];
}

@ObjectType('TakeoverHead', { description: 'A takeover in a list.' })
export class TakeoverHeadType {
  @Field(() => Uuid) id!: string;
  @Field(() => String) number!: string;
  @Field(() => String) system!: string;
  @Field(() => BusinessDateScalar) asOf!: string;
  @Field(() => TakeoverStatusEnum) status!: string;
  @Field(() => [TakeoverClientType]) clients!: TakeoverClientType[];
  @Field(() => String) createdByName!: string;
  @Field(() => InstantScalar) createdAt!: Date;
  @Field(() => String) submittedByName!: string;
  @Field(() => InstantScalar, { nullable: true }) submittedAt!: Date | null;
  @Field(() => String) committedByName!: string;
  @Field(() => InstantScalar, { nullable: true }) committedAt!: Date | null;
  @Field(() => String) abandonedReason!: string;
  @Field(() => TakeoverSummaryType, { nullable: true }) summary!: TakeoverSummaryType | null;
  @Field(() => Int, { description: 'Figures that do not tie.' }) differences!: number;
  @Field(() => Int) version!: number;
}

@ObjectType('Takeover')
export class TakeoverType extends TakeoverHeadType {
  @Field(() => Boolean) mayCommit!: boolean;
  @Field(() => [TakeoverFileType]) files!: TakeoverFileType[];
  @Field(() => [TakeoverFigureType]) figures!: TakeoverFigureType[];
}

@ObjectType('TakeoverRowError')
export class TakeoverRowErrorType {
  @Field(() => String) column!: string;
  @Field(() => String) header!: string;
  @Field(() => String) value!: string;
  @Field(() => String) code!: string;
  @Field(() => String) message!: string;
  @Field(() => String) remedy!: string;
}

@ObjectType('TakeoverRefusedRow')
export class TakeoverRefusedRowType {
  @Field(() => TakeoverFileKindEnum) kind!: string;
  @Field(() => Int) n!: number;
  @Field(() => [TakeoverRowErrorType]) errors!: TakeoverRowErrorType[];
}

@ObjectType('TakeoverPage') export class TakeoverPage extends paged(TakeoverHeadType) {}
@ObjectType('TakeoverRefusedRowPage') export class TakeoverRefusedRowPage extends paged(TakeoverRefusedRowType) {}
export const TakeoverResult = resultUnion('TakeoverResult', TakeoverType);

@InputType('StartTakeoverInput')
export class StartTakeoverInputType {
  @Field(() => String) commandKey!: string;
  @Field(() => String) system!: string;
  @Field(() => BusinessDateScalar) asOf!: string;
  @Field(() => [Uuid]) clientIds!: string[];
}

@InputType('TakeoverStepInput')
export class TakeoverStepInput {
  @Field(() => Uuid) takeoverId!: string;
  @Field(() => Int) version!: number;
  @Field(() => String, { nullable: true, description: 'Makes pressing the button twice one step.' }) commandKey?: string | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType('TakeoverColumnInput')
export class TakeoverColumnInput {
  @Field(() => String) field!: string;
  @Field(() => Int) column!: number;
}

@InputType('DescribeTakeoverFileInput')
export class DescribeTakeoverFileInput {
  @Field(() => Uuid) takeoverId!: string;
  @Field(() => Int) version!: number;
  @Field(() => TakeoverFileKindEnum) kind!: string;
  @Field(() => [TakeoverColumnInput], { nullable: true }) mapping?: TakeoverColumnInput[] | null;
  @Field(() => String, { nullable: true, description: 'DMY, MDY or YMD.' }) dateOrder?: string | null;
  @Field(() => String, { nullable: true, description: 'POINT or COMMA.' }) decimalSign?: string | null;
  @Field(() => Boolean, { nullable: true }) companies?: boolean | null;
}
