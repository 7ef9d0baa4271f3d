import { Field, ObjectType } from '@nestjs/graphql';
import { BusinessDateScalar, Uuid } from '@quittance/platform';
import type { BusinessDate } from '@quittance/kernel';

@ObjectType('RemittedIn', { description: 'The statement a payment was paid out or accounted for in.' })
export class RemittedInType {
  @Field(() => Uuid) statementId!: string;
  @Field(() => String) number!: string;
  @Field(() => BusinessDateScalar) postedOn!: BusinessDate;
}
