import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { BusinessDateScalar, Minor, paged, Uuid } from '@quittance/platform';
import type { BusinessDate } from '@quittance/kernel';

@ObjectType('ClientInvoicePart', { description: 'What one statement puts on an invoice.' })
export class InvoicePartType {
  @Field(() => Uuid) runId!: string;
  @Field(() => String) clientName!: string;
  @Field(() => String) statementNumber!: string;
  @Field(() => Minor) amount!: number;
}

@ObjectType('InvoiceSettlement', { description: 'What settled an invoice, or what a credit note was set against.' })
export class InvoiceSettlementType {
  @Field(() => Uuid) id!: string;
  @Field(() => BusinessDateScalar) on!: BusinessDate;
  @Field(() => String, { description: 'The number of the payment, credit note or invoice.' }) by!: string;
  @Field(() => Uuid, { nullable: true }) paymentId!: string | null;
  @Field(() => Minor) amount!: number;
  @Field(() => Boolean) returned!: boolean;
}

@ObjectType('ClientInvoice', { description: 'What a client owes by a statement, or a credit note for what it is given back.' })
export class ClientInvoiceType {
  @Field(() => Uuid) id!: string;
  @Field(() => String, { description: 'INVOICE or CREDIT_NOTE.' }) kind!: string;
  @Field(() => String) number!: string;
  @Field(() => Uuid) clientId!: string;
  @Field(() => String) clientCode!: string;
  @Field(() => String) clientName!: string;
  @Field(() => String) currency!: string;
  @Field(() => BusinessDateScalar) issuedOn!: BusinessDate;
  @Field(() => BusinessDateScalar, { nullable: true }) dueOn!: BusinessDate | null;
  @Field(() => Minor) amount!: number;
  @Field(() => Minor, { description: 'Still to be paid, or to be set off.' }) open!: number;
  @Field(() => Boolean) overdue!: boolean;
  @Field(() => [InvoicePartType]) parts!: InvoicePartType[];
  @Field(() => [InvoiceSettlementType]) settlements!: InvoiceSettlementType[];
  @Field(() => String) pdfPath!: string;
  @Field(() => String) csvPath!: string;
  @Field(() => String) xlsxPath!: string;
}

@ObjectType('ClientInvoicePage')
export class ClientInvoicePage extends paged(ClientInvoiceType) {}

@InputType('ClientInvoiceFilter')
export class ClientInvoiceFilterInput {
  @Field(() => Uuid, { nullable: true }) clientId?: string | null;
  @Field(() => String, { nullable: true }) kind?: string | null;
  @Field(() => Boolean, { nullable: true }) openOnly?: boolean | null;
}
