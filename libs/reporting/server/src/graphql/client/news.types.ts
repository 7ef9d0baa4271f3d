import { Field, ObjectType } from '@nestjs/graphql';
import { InstantScalar, Uuid } from '@quittance/platform';

@ObjectType('Happening', { description: 'Something that happened on one of your accounts.' })
export class HappeningType {
  @Field(() => Uuid) id!: string;
  @Field(() => Uuid) accountId!: string;
  @Field(() => String) accountNumber!: string;
  @Field(() => String) debtorName!: string;
  @Field(() => String) kind!: string;
  @Field(() => String) body!: string;
  @Field(() => InstantScalar) occurredAt!: Date;
}

@ObjectType('WaitingPlacement', { description: 'A placement that asks you something, or waits for you to commit it.' })
export class WaitingPlacementType {
  @Field(() => Uuid) id!: string;
  @Field(() => String) number!: string;
  @Field(() => String) fileName!: string;
  @Field(() => String, { description: 'NEEDS_ANSWERS or READY.' }) status!: string;
  @Field(() => InstantScalar) createdAt!: Date;
}
