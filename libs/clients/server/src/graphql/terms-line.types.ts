import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('TermsLine', { description: 'One plain sentence of a contract, and what it is about.' })
export class TermsLineType {
  @Field(() => String) topic!: string;
  @Field(() => String) text!: string;
}
