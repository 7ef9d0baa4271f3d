import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BusinessDateScalar, resultUnion, Uuid } from '@quittance/platform';
import { FeePreviewType } from '../fee-preview.types';
import { TermsLineType } from '../terms-line.types';

@ObjectType('MyClient', { description: 'A client this login may see.' })
export class MyClientType {
  @Field(() => Uuid) id!: string;
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
}

@ObjectType('MyContract', { description: 'The contract in force today in one currency, in plain sentences.' })
export class MyContractType {
  @Field(() => String) currency!: string;
  @Field(() => Int, { description: 'Its version.' }) number!: number;
  @Field(() => BusinessDateScalar) effectiveFrom!: string;
  @Field(() => BusinessDateScalar, { nullable: true, description: 'Its last day; null: open-ended.' }) effectiveTo!: string | null;
  @Field(() => [TermsLineType]) words!: TermsLineType[];
}

export const MyFeesResult = resultUnion('MyFeesResult', FeePreviewType);
