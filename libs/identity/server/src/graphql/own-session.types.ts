import { Field, ObjectType } from '@nestjs/graphql';
import { InstantScalar, resultUnion, Uuid } from '@quittance/platform';

@ObjectType('OwnSession', { description: 'A browser one is signed in with.' })
export class OwnSessionType {
  @Field(() => Uuid) id!: string;
  @Field(() => String) device!: string;
  @Field(() => String, { nullable: true }) ip!: string | null;
  @Field(() => InstantScalar) createdAt!: Date;
  @Field(() => InstantScalar) lastSeenAt!: Date;
  @Field(() => InstantScalar) expiresAt!: Date;
  @Field(() => Boolean) secondFactor!: boolean;
  @Field(() => Boolean, { description: 'The one that asks.' }) current!: boolean;
}

@ObjectType('SessionEnded')
export class SessionEnded {
  @Field(() => Uuid) id!: string;
}

export const EndSessionResult = resultUnion('EndSessionResult', SessionEnded);
