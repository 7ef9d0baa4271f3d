import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BusinessDateScalar, Minor } from '@quittance/platform';

@ObjectType('ReportingRate', { description: 'The rate a figure was read at: its day, who published it, and whether it was turned round.' })
export class ReportingRateType {
  @Field(() => String) base!: string;
  @Field(() => String) quote!: string;
  @Field(() => BusinessDateScalar) on!: string;
  @Field(() => String, { description: 'Exact decimal.' }) rate!: string;
  @Field(() => String) source!: string;
  @Field(() => Boolean) inverted!: boolean;
}

@ObjectType('ReportingSums')
export class ReportingSumsType {
  @Field(() => Minor) placed!: number;
  @Field(() => Minor) collected!: number;
  @Field(() => Minor) fees!: number;
}

@ObjectType('CurrencyPart')
export class CurrencyPartType {
  @Field(() => String) currency!: string;
  @Field(() => Int) accounts!: number;
  @Field(() => Minor) placed!: number;
  @Field(() => Minor) collected!: number;
  @Field(() => Minor) fees!: number;
  @Field(() => ReportingRateType, { nullable: true, description: 'Null for the reporting currency itself, and where none is on record.' }) rate!: ReportingRateType | null;
  @Field(() => ReportingSumsType, { nullable: true, description: 'Null: no rate is on record.' }) inReporting!: ReportingSumsType | null;
}

@ObjectType('OneCurrency')
export class OneCurrencyType {
  @Field(() => String) currency!: string;
  @Field(() => BusinessDateScalar) on!: string;
  @Field(() => [CurrencyPartType]) parts!: CurrencyPartType[];
  @Field(() => ReportingSumsType, { description: 'Of the parts that could be converted.' }) total!: ReportingSumsType;
  @Field(() => [String], { description: 'Left out of the total: no rate is on record by the day.' }) withoutRate!: string[];
}
