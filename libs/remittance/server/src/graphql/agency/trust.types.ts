import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { BusinessDate } from '@quittance/kernel';
import { BusinessDateScalar, Minor, paged, Uuid } from '@quittance/platform';

@ObjectType('TrustTask', { description: 'Something to do in trust today; done where nothing waits.' })
export class TrustTaskType {
  @Field(() => String) code!: string;
  @Field(() => String, { description: 'MONEY_IN, MONEY_OUT, BOOKS.' }) part!: string;
  @Field(() => String) title!: string;
  @Field(() => String) words!: string;
  @Field(() => Int) count!: number;
  @Field(() => String, { description: 'Where in the console it is done.' }) path!: string;
}

@ObjectType('UndistributedSum', { description: 'Money in trust that has not gone to whose it is: a kind and currency, by age.' })
export class UndistributedSumType {
  @Field(() => String, { description: 'CLIENT, SUSPENSE, REFUND, COST_DEPOSIT, ATTORNEY.' }) kind!: string;
  @Field(() => String) currency!: string;
  @Field(() => [Minor], { description: 'Up to 30 days, 31 to 60, 61 to 90, 91 to 180, over 180.' }) amounts!: number[];
  @Field(() => Minor) total!: number;
  @Field(() => Int) items!: number;
}

@ObjectType('UndistributedItem')
export class UndistributedItemType {
  @Field(() => String) id!: string;
  @Field(() => String) kind!: string;
  @Field(() => String) currency!: string;
  @Field(() => String) ownerName!: string;
  @Field(() => String) reference!: string;
  @Field(() => BusinessDateScalar) since!: BusinessDate;
  @Field(() => Int) days!: number;
  @Field(() => Minor) amount!: number;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => String, { nullable: true, description: 'Of suspense: what an explanation hangs on.' }) about!: string | null;
  @Field(() => String) path!: string;
}

@ObjectType('UndistributedPage')
export class UndistributedPage extends paged(UndistributedItemType) {}

@InputType('UndistributedFilter')
export class UndistributedFilterInput {
  @Field(() => String, { nullable: true }) kind?: string | null;
  @Field(() => String, { nullable: true }) currency?: string | null;
  @Field(() => String, { nullable: true, description: 'TO_30, TO_60, TO_90, TO_180, OVER_180.' }) bucket?: string | null;
}

@ObjectType('UnsweptRun', { description: 'A posted run whose fees are still in trust.' })
export class UnsweptRunType {
  @Field(() => Uuid) runId!: string;
  @Field(() => String) statementNumber!: string;
  @Field(() => String) clientName!: string;
  @Field(() => BusinessDateScalar) postedOn!: BusinessDate;
  @Field(() => String) currency!: string;
  @Field(() => Minor, { description: 'Negative where more was given back than earned.' }) amount!: number;
}
