import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Bucket } from '@quittance/accounts/domain';
import type { Compounding } from '@quittance/reference/domain';
import { CompoundingEnum } from '@quittance/reference/server';
import { BusinessDateScalar, InstantScalar, Minor, MoneyType, PpmScalar, resultUnion, Uuid } from '@quittance/platform';
import { JUDGMENT_BASES, type JudgmentBasis } from '../../interest/record-judgment.use-case';
import { BucketEnum } from './account-enums.types';

export const JudgmentBasisEnum = Object.fromEntries(JUDGMENT_BASES.map((basis) => [basis, basis])) as { [K in JudgmentBasis]: K };
registerEnumType(JudgmentBasisEnum, { name: 'JudgmentBasis', description: 'What a judgment’s rate rests on: 28 USC 1961, the state’s law, the agreement, or the court’s own order.' });

@ObjectType('InterestLine', { description: 'Days with one principal at one rate.' })
export class InterestLineType {
  @Field(() => String, { nullable: true, description: 'Null: the judgment.' }) invoiceNumber!: string | null;
  @Field(() => BusinessDateScalar, { description: 'The first day that bears interest.' }) from!: string;
  @Field(() => BusinessDateScalar, { description: "The first day that doesn't." }) to!: string;
  @Field(() => Int) days!: number;
  @Field(() => Minor) principal!: number;
  @Field(() => PpmScalar) ratePpm!: number;
  @Field(() => Int, { description: '365 or 360.' }) yearDays!: number;
  @Field(() => Boolean, { description: 'Rounded each day.' }) daily!: boolean;
  @Field(() => Minor) amount!: number;
  @Field(() => String) why!: string;
}

@ObjectType('InvoiceCharge', { description: 'The fixed sum of a late-payment law on an invoice, or a late charge of the contract.' })
export class InvoiceChargeType {
  @Field(() => String) invoiceNumber!: string;
  @Field(() => Minor) amount!: number;
  @Field(() => BusinessDateScalar) on!: string;
  @Field(() => String, { description: 'How it came about, with its authority.' }) words!: string;
}

@ObjectType('InterestRestatement', { description: 'Interest already posted that turned out otherwise.' })
export class InterestRestatementType {
  @Field(() => ID) id!: string;
  @Field(() => BusinessDateScalar) through!: string;
  @Field(() => Minor) before!: number;
  @Field(() => Minor) after!: number;
  @Field(() => String) cause!: string;
  @Field(() => InstantScalar) recordedAt!: Date;
  @Field(() => String, { nullable: true }) actorName!: string | null;
}

@ObjectType('Judgment')
export class JudgmentType {
  @Field(() => ID) id!: string;
  @Field(() => BusinessDateScalar) judgedOn!: string;
  @Field(() => String) court!: string;
  @Field(() => String) reference!: string;
  @Field(() => JudgmentBasisEnum) basis!: JudgmentBasis;
  @Field(() => String) region!: string;
  @Field(() => PpmScalar) ratePpm!: number;
  @Field(() => CompoundingEnum) compounding!: Compounding;
  @Field(() => String) rateSource!: string;
  @Field(() => Minor) principal!: number;
  @Field(() => Minor) interest!: number;
  @Field(() => Minor) fees!: number;
  @Field(() => Minor) costs!: number;
  @Field(() => [BucketEnum], { nullable: true, description: 'The order payments cover the debt in from its day; null with `proRata` false: the contract’s.' }) order!: string[] | null;
  @Field(() => Boolean) proRata!: boolean;
  @Field(() => String) note!: string;
}

@ObjectType('InterestWorking', { description: 'How an account’s interest came about. Amounts in its currency.' })
export class InterestWorkingType {
  @Field(() => Uuid) accountId!: string;
  @Field(() => String) currency!: string;
  @Field(() => BusinessDateScalar) on!: string;
  @Field(() => BusinessDateScalar, { nullable: true, description: 'To which day it is posted.' }) postedThrough!: string | null;
  @Field(() => [String]) words!: string[];
  @Field(() => [InterestLineType]) lines!: InterestLineType[];
  @Field(() => [InvoiceChargeType]) charges!: InvoiceChargeType[];
  @Field(() => Minor, { description: 'Interest to that day; charges are apart.' }) accrued!: number;
  @Field(() => Minor, { description: 'What another system had charged when the account was taken over.' }) broughtOver!: number;
  @Field(() => Minor, { description: 'Interest paid, waived or adjusted.' }) settled!: number;
  @Field(() => Minor, { description: 'Interest open now.' }) open!: number;
  @Field(() => Minor, { description: 'What one more day adds.' }) aDay!: number;
  @Field(() => String, { nullable: true, description: 'Why nothing can be computed.' }) problem!: string | null;
  @Field(() => JudgmentType, { nullable: true }) judgment!: JudgmentType | null;
  @Field(() => [InterestRestatementType], { description: 'The latest fifty.' }) restatements!: InterestRestatementType[];
}

@ObjectType('AccruedInterest')
export class AccruedInterestType {
  @Field(() => Uuid) accountId!: string;
  @Field(() => BusinessDateScalar) through!: string;
  @Field(() => MoneyType, { description: 'By how much the balance changed.' }) change!: MoneyType;
}
export const AccrueInterestResult = resultUnion('AccrueInterestResult', AccruedInterestType);

@InputType('WaiveChargeInput')
export class WaiveChargeInput {
  @Field(() => Uuid) accountId!: string;
  @Field(() => Int) version!: number;
  @Field(() => BucketEnum, { description: 'INTEREST, FEES or COSTS.' }) bucket!: Bucket;
  @Field(() => Minor, { description: 'Above zero.' }) amount!: number;
  @Field(() => String, { description: '3 to 500 characters; the client reads it.' }) reason!: string;
  @Field(() => String, { description: 'Idempotency key.' }) key!: string;
}

@InputType('RecordJudgmentInput')
export class RecordJudgmentInput {
  @Field(() => Uuid) accountId!: string;
  @Field(() => Int) version!: number;
  @Field(() => BusinessDateScalar) judgedOn!: string;
  @Field(() => String) court!: string;
  @Field(() => String, { defaultValue: '', description: "The court's own number." }) reference: string = '';
  @Field(() => Minor) principal!: number;
  @Field(() => Minor, { defaultValue: 0 }) interest: number = 0;
  @Field(() => Minor, { defaultValue: 0 }) fees: number = 0;
  @Field(() => Minor, { defaultValue: 0 }) costs: number = 0;
  @Field(() => JudgmentBasisEnum) basis!: JudgmentBasis;
  @Field(() => String, { defaultValue: '', description: "'US-CA', of a state's rate." }) region: string = '';
  @Field(() => PpmScalar, { nullable: true, description: 'Left out: the published figure of the judgment’s day.' }) ratePpm?: number | null;
  @Field(() => CompoundingEnum, { nullable: true, description: 'Left out: as the law says.' }) compounding?: Compounding | null;
  @Field(() => [BucketEnum], { nullable: true, description: 'Every bucket once; left out: the contract’s order stays.' }) order?: Bucket[] | null;
  @Field(() => String, { defaultValue: '' }) note: string = '';
  @Field(() => String, { description: 'Idempotency key.' }) key!: string;
}

@InputType('VacateJudgmentInput')
export class VacateJudgmentInput {
  @Field(() => Uuid) accountId!: string;
  @Field(() => Int) version!: number;
  @Field(() => String, { description: '3 to 500 characters; the client reads it.' }) reason!: string;
  @Field(() => String, { description: 'Idempotency key.' }) key!: string;
}
