import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { MoneyType, Uuid } from '@quittance/platform';

@ObjectType('Desk', { description: "A collector's place: accounts are assigned to desks, desks to people." })
export class DeskType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => Boolean) active!: boolean;
  @Field(() => Uuid, { nullable: true }) userId!: string | null;
  @Field(() => String, { nullable: true }) userName!: string | null;
  @Field(() => Int, { description: 'Accounts being worked.' }) accounts!: number;
  @Field(() => [MoneyType], { description: 'What is owed on them, by currency.' }) balances!: MoneyType[];
}
