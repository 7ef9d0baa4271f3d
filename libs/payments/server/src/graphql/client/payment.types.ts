import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { BusinessDateScalar, Minor, paged, resultUnion, Uuid } from '@quittance/platform';
import type { BusinessDate } from '@quittance/kernel';
import { FeeWorkingType } from '../fee-working.types';

@ObjectType('Payment', { description: 'A payment on one of your accounts; a returned one is negative.' })
export class PaymentType {
  @Field(() => Uuid) id!: string;
  @Field(() => Uuid) accountId!: string;
  @Field(() => String) accountNumber!: string;
  @Field(() => String) debtorName!: string;
  @Field(() => String, { description: 'PU paid to the agency, PC paid to you; PUR, PCR returned.' }) kind!: string;
  @Field(() => String, { description: 'The kind in words.' }) label!: string;
  @Field(() => String) method!: string;
  @Field(() => BusinessDateScalar) receivedOn!: BusinessDate;
  @Field(() => Minor) amount!: number;
  @Field(() => Minor) fee!: number;
  @Field(() => String) currency!: string;
  @Field(() => BusinessDateScalar, { nullable: true, description: 'Not remitted before this day.' }) holdsUntil!: BusinessDate | null;
  @Field(() => FeeWorkingType) working!: FeeWorkingType;
}

@ObjectType('PaymentPage')
export class PaymentPage extends paged(PaymentType) {}

@InputType('ReportDirectPaymentInput')
export class ReportDirectPaymentInput {
  @Field(() => String, { description: 'Made when the form opens; the same key reports once.' }) key!: string;
  @Field(() => Uuid) accountId!: string;
  @Field(() => Minor) amount!: number;
  @Field(() => String) currency!: string;
  @Field(() => BusinessDateScalar) receivedOn!: BusinessDate;
  @Field(() => String, { nullable: true }) method?: string | null;
  @Field(() => String, { nullable: true }) reference?: string | null;
}

@ObjectType('ReportedPayment')
export class ReportedPaymentType {
  @Field(() => String) number!: string;
  @Field(() => Uuid) accountId!: string;
  @Field(() => String) currency!: string;
  @Field(() => Minor) applied!: number;
  @Field(() => Minor, { description: 'What the account could not take: it is between you and the debtor.' }) notApplied!: number;
  @Field(() => Minor) fee!: number;
  @Field(() => Minor) balanceAfter!: number;
  @Field(() => String) message!: string;
}

export const ReportDirectPaymentResult = resultUnion('ReportDirectPaymentResult', ReportedPaymentType);
