import { Field, Int, ObjectType } from '@nestjs/graphql';
import { FeeWorkingType } from '@quittance/payments/server';
import { BusinessDateScalar, Minor, paged, Uuid } from '@quittance/platform';
import type { BusinessDate } from '@quittance/kernel';

@ObjectType('StatementEntry', { description: 'One step of how a remittance’s amount is made up; the entries before REMITTED sum to it.' })
export class StatementEntryType {
  @Field(() => String) code!: string;
  @Field(() => String) label!: string;
  @Field(() => Minor) amount!: number;
}

@ObjectType('StatementLine', { description: 'One payment of a statement, with its fee.' })
export class StatementLineType {
  @Field(() => Uuid) id!: string;
  @Field(() => Int) n!: number;
  @Field(() => Uuid, { nullable: true }) accountId!: string | null;
  @Field(() => String) accountNumber!: string;
  @Field(() => String) clientReference!: string;
  @Field(() => String) debtorName!: string;
  @Field(() => String, { description: 'PU paid to the agency, PC to the client, PA to a forwarded attorney or agency; PUR, PCR, PAR returned; COST, SUIT_FEE, FEE of an account; CP, CPR paid by the client on account, and back.' }) kind!: string;
  @Field(() => String, { description: 'The kind in words.' }) label!: string;
  @Field(() => BusinessDateScalar) paidOn!: BusinessDate;
  @Field(() => String) currency!: string;
  @Field(() => Minor) collected!: number;
  @Field(() => Minor) fee!: number;
  @Field(() => Minor, { description: 'Tax on the fee.' }) tax!: number;
  @Field(() => Minor, { description: 'What the line adds to the remittance.' }) amount!: number;
  @Field(() => String, { description: 'The rate in words.' }) rate!: string;
  @Field(() => FeeWorkingType, { nullable: true }) working!: FeeWorkingType | null;
}

@ObjectType('StatementLinePage')
export class StatementLinePage extends paged(StatementLineType) {}

@ObjectType('HeldPayment', { description: 'A payment that waits until its method’s hold has ended.' })
export class HeldPaymentType {
  @Field(() => Uuid) id!: string;
  @Field(() => Uuid, { nullable: true }) accountId!: string | null;
  @Field(() => String) accountNumber!: string;
  @Field(() => String) debtorName!: string;
  @Field(() => BusinessDateScalar) paidOn!: BusinessDate;
  @Field(() => String) method!: string;
  @Field(() => String) currency!: string;
  @Field(() => Minor) collected!: number;
  @Field(() => Minor) fee!: number;
  @Field(() => BusinessDateScalar) until!: BusinessDate;
}
