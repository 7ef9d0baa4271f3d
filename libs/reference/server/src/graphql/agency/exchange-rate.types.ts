import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { BusinessDateScalar, InstantScalar, paged, resultUnion } from '@quittance/platform';

@ObjectType('ExchangeRate', { description: 'What one unit of base was worth in quote on a day. For reports only.' })
export class ExchangeRateType {
  @Field(() => ID) id!: string;
  @Field(() => String) base!: string;
  @Field(() => String) quote!: string;
  @Field(() => BusinessDateScalar) on!: string;
  @Field(() => String, { description: 'Exact decimal.' }) rate!: string;
  @Field(() => String) source!: string;
  @Field(() => Int, { description: 'How often the rate of this day was entered before.' }) corrections!: number;
  @Field(() => InstantScalar) recordedAt!: Date;
  @Field(() => String, { nullable: true }) actorName!: string | null;
}

@ObjectType('ExchangeRatePage') export class ExchangeRatePage extends paged(ExchangeRateType) {}

@ObjectType('ExchangeRatesEntered')
export class ExchangeRatesEnteredType {
  @Field(() => Int) entered!: number;
}
export const ExchangeRatesResult = resultUnion('ExchangeRatesResult', ExchangeRatesEnteredType);

@InputType('ExchangeRateInput')
export class ExchangeRateInput {
  @Field(() => String, { description: 'Idempotency key.' }) key!: string;
  @Field(() => String) base!: string;
  @Field(() => String) quote!: string;
  @Field(() => BusinessDateScalar) on!: string;
  @Field(() => String, { description: 'Exact decimal with a point, ten decimals at most.' }) rate!: string;
  @Field(() => String, { description: 'Who published or agreed it; 3 to 300 characters.' }) source!: string;
  @Field(() => Boolean, { defaultValue: false, description: 'The rate of that day holds no longer.' }) withdrawn: boolean = false;
}

@InputType('ExchangeRateFileInput')
export class ExchangeRateFileInput {
  @Field(() => String, { description: 'Idempotency key.' }) key!: string;
  @Field(() => String, { description: 'CSV with the columns base, quote, date, rate, source.' }) text!: string;
}
