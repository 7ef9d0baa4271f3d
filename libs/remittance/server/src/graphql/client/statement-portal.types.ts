import { Field, ObjectType } from '@nestjs/graphql';
import { BusinessDateScalar, Minor, paged, Uuid } from '@quittance/platform';
import type { BusinessDate } from '@quittance/kernel';
import { HeldPaymentType, StatementEntryType } from '../statement.types';

@ObjectType('StatementInvoice', { description: 'The invoice or credit note that came with a statement.' })
export class StatementInvoiceType {
  @Field(() => Uuid) id!: string;
  @Field(() => String, { description: 'INVOICE or CREDIT_NOTE.' }) kind!: string;
  @Field(() => String) number!: string;
  @Field(() => Boolean, { description: 'Whether it is billed to a client of this login, and so open to it.' }) billedHere!: boolean;
}

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
  @Field(() => Minor, { description: 'Tax on the fees.' }) tax!: number;
  @Field(() => Minor) credited!: number;
  @Field(() => Minor) carriedIn!: number;
  @Field(() => Minor) remitted!: number;
  @Field(() => Minor) invoiced!: number;
  @Field(() => Minor) carriedOut!: number;
  @Field(() => [StatementEntryType]) entries!: StatementEntryType[];
  @Field(() => String) pdfPath!: string;
  @Field(() => String) csvPath!: string;
  @Field(() => String) xlsxPath!: string;
  @Field(() => StatementInvoiceType, { nullable: true }) invoice!: StatementInvoiceType | null;
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
