import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentCtx, PageInput, Uuid, type Ctx } from '@quittance/platform';
import { InvoicesQuery } from '../../application/invoices.query';
import { ClientInvoicePage, ClientInvoiceType } from '../invoice.types';

@Resolver(() => ClientInvoiceType)
export class PortalInvoiceResolver {
  constructor(private readonly invoices: InvoicesQuery) {}

  @Allow('portal.statements')
  @Query(() => ClientInvoicePage, { description: 'Invoices and credit notes of the agency, the newest first.' })
  clientInvoices(
    @CurrentCtx() ctx: Ctx,
    @Args('clientId', { type: () => Uuid, nullable: true }) clientId: string | null,
    @Args('page', { type: () => PageInput, defaultValue: { first: 50 } }) page: PageInput,
  ): Promise<ClientInvoicePage> {
    return this.invoices.list(ctx, { clientId }, page);
  }
}
