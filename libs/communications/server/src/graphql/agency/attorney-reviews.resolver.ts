import { Args, Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { asId, type AccountId } from '@quittance/kernel';
import { Allow, BusinessDateScalar, CurrentCtx, InstantScalar, Uuid, type Ctx } from '@quittance/platform';
import { AttorneyReviewsQuery } from '../../application/letters/attorney-reviews.query';

@ObjectType('AttorneyReview', { description: 'An attorney looked at the account: under this name a letter may go until it is too old.' })
export class AttorneyReviewType {
  @Field(() => ID) id!: string;
  @Field(() => String) firm!: string;
  @Field(() => String) attorney!: string;
  @Field(() => BusinessDateScalar) reviewedOn!: string;
  @Field(() => BusinessDateScalar) goodUntil!: string;
  @Field(() => String) note!: string;
  @Field(() => InstantScalar) recordedAt!: Date;
  @Field(() => String) recordedBy!: string;
}

@Resolver()
export class AttorneyReviewsResolver {
  constructor(private readonly reviews: AttorneyReviewsQuery) {}

  @Allow('communication.read')
  @Query(() => [AttorneyReviewType])
  attorneyReviews(@CurrentCtx() ctx: Ctx, @Args('accountId', { type: () => Uuid }) accountId: string): Promise<AttorneyReviewType[]> {
    return this.reviews.run(ctx, asId<AccountId>(accountId));
  }
}
