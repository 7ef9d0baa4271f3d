import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { CurrencyCode } from '@quittance/kernel';
import { Minor } from './scalars';

@ObjectType('Money', { description: 'An amount in minor units of its currency.' })
export class MoneyType {
  @Field(() => Minor) minor!: number;
  @Field(() => String) currency!: CurrencyCode | string;
}

@InputType('MoneyInput')
export class MoneyInput {
  @Field(() => Minor) minor!: number;
  @Field(() => String) currency!: string;
}

@InputType('PageInput', { description: 'A page of a keyset-paged list.' })
export class PageInput {
  @Field(() => Int, { defaultValue: 50, description: '1 to 200.' }) first: number = 50;
  @Field(() => String, { nullable: true }) after?: string | null;
}

@ObjectType('PageInfo')
export class PageInfo {
  @Field(() => String, { nullable: true }) endCursor!: string | null;
  @Field(() => Boolean) hasNextPage!: boolean;
}
