import { Field, ObjectType } from '@nestjs/graphql';
import { BusinessDateScalar, Minor, paged, Uuid } from '@quittance/platform';
import type { BusinessDate } from '@quittance/kernel';
import { HeldPaymentType, StatementEntryType } from '../statement.types';

@ObjectType('Statement', { description: 'A remittance that was paid.' })
export class StatementType {
  @Field(() => Uuid) id!: string;
  @Field(() => String) number!: string;
  @Field(() => Uuid) clientId!: string;
  @Field(() => String) clientName!: string;
  @Field(() => String) currency!: string;
  @Field(() => BusinessDateScalar) periodFrom!: BusinessDate;
  @Field(() => BusinessDateScalar) periodTo!: BusinessDate;
  @Field(() => BusinessDateScalar) postedOn!: BusinessDate;
  @Field(() => String) mode!: string;
  @Field(() => Minor) collected!: number;
  @Field(() => Minor) direct!: number;
  @Field(() => Minor) fees!: number;
  @Field(() => Minor) costs!: number;
  @Field(() => Minor) carriedIn!: number;
  @Field(() => Minor) remitted!: number;
  @Field(() => Minor) invoiced!: number;
  @Field(() => Minor) carriedOut!: number;
  @Field(() => [StatementEntryType]) entries!: StatementEntryType[];
  @Field(() => String) pdfPath!: string;
  @Field(() => String) csvPath!: string;
}

@ObjectType('StatementPage')
export class StatementPage extends paged(StatementType) {}

@ObjectType('NextRemittance', { description: 'The next remittance as it stands today.' })
export class NextRemittanceType {
  @Field(() => Uuid) clientId!: string;
  @Field(() => String) clientName!: string;
  @Field(() => String) currency!: string;
  @Field(() => BusinessDateScalar) remitOn!: BusinessDate;
  @Field(() => BusinessDateScalar) periodFrom!: BusinessDate;
  @Field(() => BusinessDateScalar) periodTo!: BusinessDate;
  @Field(() => Minor) amount!: number;
  @Field(() => Minor) owedByYou!: number;
  @Field(() => [StatementEntryType]) entries!: StatementEntryType[];
  @Field(() => Minor, { description: 'Collected and still on hold on that day.' }) held!: number;
  @Field(() => [HeldPaymentType], { description: 'At most 200, those released first.' }) heldPayments!: HeldPaymentType[];
}
