import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { InstantScalar, paged, resultUnion, Uuid } from '@quittance/platform';

@ObjectType('ColleagueClient', { description: 'A company of yours that a colleague works for.' })
export class ColleagueClientType {
  @Field(() => Uuid) id!: string;
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
}

@ObjectType('Colleague', { description: 'Somebody who signs in for one of your companies.' })
export class ColleagueType {
  @Field(() => Uuid) id!: string;
  @Field(() => String) email!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'INVITED, ACTIVE or DISABLED.' }) status!: string;
  @Field(() => [ColleagueClientType]) clients!: ColleagueClientType[];
  @Field(() => InstantScalar, { nullable: true }) lastSeenAt!: Date | null;
}

@ObjectType('ColleaguePage')
export class ColleaguePage extends paged(ColleagueType) {}

@InputType()
export class InviteColleagueInput {
  @Field(() => String) email!: string;
  @Field(() => String) name!: string;
  @Field(() => [Uuid]) clientIds!: string[];
}

@ObjectType('ColleagueInvited')
export class ColleagueInvited {
  @Field(() => Uuid) userId!: string;
}

export const InviteColleagueResult = resultUnion('InviteColleagueResult', ColleagueInvited);
