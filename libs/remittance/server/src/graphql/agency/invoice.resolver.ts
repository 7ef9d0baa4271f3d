import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, answered, CurrentCtx, PageInput, Uuid, type Ctx } from '@quittance/platform';
import { ClientPayments } from '../../application/client-payments.use-case';
import { DeadlinesQuery } from '../../application/deadlines.query';
import { InvoicesQuery } from '../../application/invoices.query';
import { ClientInvoiceFilterInput, ClientInvoicePage, ClientInvoiceType } from '../invoice.types';
import { ClientPaymentPage, ClientPaymentResult, RecordClientPaymentInput, RemitDeadlineType, ReturnClientPaymentInput } from './client-payment.types';

@Resolver(() => ClientInvoiceType)
export class InvoiceResolver {
  constructor(private readonly invoices: InvoicesQuery, private readonly payments: ClientPayments, private readonly deadlines: DeadlinesQuery) {}

  @Allow('remittance.read')
  @Query(() => ClientInvoicePage, { description: 'Invoices and credit notes to clients, the newest first.' })
  clientInvoices(
    @CurrentCtx() ctx: Ctx,
    @Args('filter', { type: () => ClientInvoiceFilterInput, nullable: true }) filter: ClientInvoiceFilterInput | null,
    @Args('page', { type: () => PageInput, defaultValue: { first: 50 } }) page: PageInput,
  ): Promise<ClientInvoicePage> {
    return this.invoices.list(ctx, filter ?? {}, page);
  }

  @Allow('remittance.read')
  @Query(() => ClientInvoiceType, { nullable: true })
  clientInvoice(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string): Promise<ClientInvoiceType | null> {
    return this.invoices.one(ctx, id);
  }

  @Allow('remittance.read')
  @Query(() => ClientPaymentPage, { description: 'Payments of clients to the agency, the newest first.' })
  clientPayments(
    @CurrentCtx() ctx: Ctx,
    @Args('clientId', { type: () => Uuid, nullable: true }) clientId: string | null,
    @Args('page', { type: () => PageInput, defaultValue: { first: 50 } }) page: PageInput,
  ): Promise<ClientPaymentPage> {
    return this.invoices.payments(ctx, clientId, page);
  }

  @Allow('remittance.read')
  @Query(() => [RemitDeadlineType], { description: 'Clients near or past the day by which a month’s collections are accounted for and remitted.' })
  remitDeadlines(@CurrentCtx() ctx: Ctx, @Args('all', { type: () => Boolean, defaultValue: false }) all: boolean): Promise<RemitDeadlineType[]> {
    return this.deadlines.run(ctx, all);
  }

  @Allow('remittance.prepare')
  @Mutation(() => ClientPaymentResult, { description: 'A client paid the agency: invoices are settled, the rest stands on account.' })
  recordClientPayment(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => RecordClientPaymentInput }) input: RecordClientPaymentInput): Promise<typeof ClientPaymentResult> {
    return answered(this.invoices.after(ctx, this.payments.record(ctx, input)));
  }

  @Allow('remittance.prepare')
  @Mutation(() => ClientPaymentResult, { description: 'A client’s payment came back: its invoices are open again.' })
  returnClientPayment(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => ReturnClientPaymentInput }) input: ReturnClientPaymentInput): Promise<typeof ClientPaymentResult> {
    return answered(this.invoices.after(ctx, this.payments.giveBack(ctx, input)));
  }
}
