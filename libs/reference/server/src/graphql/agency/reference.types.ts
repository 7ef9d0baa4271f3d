import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { REFERENCE_SERIES, type Compounding, type ReferenceSeries } from '@quittance/reference/domain';
import { BusinessDateScalar, InstantScalar, Minor, resultUnion } from '@quittance/platform';

export const ReferenceSeriesEnum = Object.fromEntries(REFERENCE_SERIES.map((series) => [series, series])) as { [K in ReferenceSeries]: K };
registerEnumType(ReferenceSeriesEnum, { name: 'ReferenceSeries', description: 'What is published and kept here: rates by central banks and states, fixed sums by law.' });
export const CompoundingEnum = { NONE: 'NONE', ANNUAL: 'ANNUAL' } as const;
registerEnumType(CompoundingEnum, { name: 'Compounding', description: 'Simple, or added to the principal on each anniversary.' });

@ObjectType('ReferenceFigure', { description: 'A published figure, in force from its day until the next of its kind.' })
export class ReferenceFigureType {
  @Field(() => ID) id!: string;
  @Field(() => ReferenceSeriesEnum) series!: ReferenceSeries;
  @Field(() => String, { description: '"US-CA" of a state\'s figure, else empty.' }) region!: string;
  @Field(() => Minor, { description: 'Fixed sums: the debt from which the sum is due.' }) debtFrom!: number;
  @Field(() => BusinessDateScalar) effectiveFrom!: string;
  @Field(() => Int, { description: 'Parts per million of a rate, minor units of a sum.' }) value!: number;
  @Field(() => CompoundingEnum) compounding!: Compounding;
  @Field(() => String) source!: string;
  @Field(() => String, { description: 'What to check before relying on it.' }) caution!: string;
  @Field(() => Boolean, { description: 'Whether it is the one in force today.' }) current!: boolean;
  @Field(() => Int, { description: 'How often the figure of this day was entered before.' }) corrections!: number;
  @Field(() => InstantScalar) recordedAt!: Date;
  @Field(() => String, { nullable: true }) actorName!: string | null;
}

@ObjectType('RecordedFigure')
export class RecordedFigureType {
  @Field(() => ID) id!: string;
  @Field(() => ReferenceSeriesEnum) series!: ReferenceSeries;
  @Field(() => BusinessDateScalar) effectiveFrom!: string;
}
export const RecordFigureResult = resultUnion('RecordFigureResult', RecordedFigureType);

@InputType('RecordFigureInput')
export class RecordFigureInput {
  @Field(() => ReferenceSeriesEnum) series!: ReferenceSeries;
  @Field(() => String, { defaultValue: '' }) region: string = '';
  @Field(() => Minor, { defaultValue: 0 }) debtFrom: number = 0;
  @Field(() => BusinessDateScalar) effectiveFrom!: string;
  @Field(() => Int) value!: number;
  @Field(() => CompoundingEnum, { defaultValue: 'NONE' }) compounding: Compounding = 'NONE';
  @Field(() => String, { description: 'Where it was published; 3 to 300 characters.' }) source!: string;
  @Field(() => String, { defaultValue: '' }) caution: string = '';
  @Field(() => Boolean, { defaultValue: false, description: 'The figure of that day holds no longer; the one before it does.' }) withdrawn: boolean = false;
  @Field(() => String, { description: 'Idempotency key.' }) key!: string;
}
