import { Module } from '@nestjs/common';
import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { AllowAuthenticated } from '../graphql/allow';
import { CurrentCtx } from '../graphql/request';
import { BusinessDateScalar, InstantScalar } from '../graphql/scalars';
import type { Ctx } from '../work/ctx';
import { AgencyQuery } from './agency.query';

@ObjectType('Agency', { description: 'The agency and its business clock.' })
export class AgencyType {
  @Field(() => String) name!: string;
  @Field(() => String) legalName!: string;
  @Field(() => String) address!: string;
  @Field(() => String) country!: string;
  @Field(() => String) currency!: string;
  @Field(() => String) timeZone!: string;
  @Field(() => BusinessDateScalar) today!: string;
  @Field(() => InstantScalar) now!: Date;
}

@Resolver(() => AgencyType)
export class AgencyResolver {
  constructor(private readonly agencies: AgencyQuery) {}

  @AllowAuthenticated()
  @Query(() => AgencyType)
  agency(@CurrentCtx() ctx: Ctx): Promise<AgencyType> {
    return this.agencies.run(ctx);
  }
}

@Module({ providers: [AgencyResolver, AgencyQuery] })
export class PlatformAgencyApi {}

@Module({ providers: [AgencyResolver, AgencyQuery] })
export class PlatformClientApi {}
