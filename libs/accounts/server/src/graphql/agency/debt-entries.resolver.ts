import { Args, Query, Resolver } from '@nestjs/graphql';
import { asId, type AccountId, type InvoiceId } from '@quittance/kernel';
import { Allow, CurrentCtx, PageInput, Uuid, type Ctx } from '@quittance/platform';
import { DebtEntriesQuery } from '../../application/debt-entries.query';
import { DebtEntryPage } from './debt-entry.types';

@Resolver()
export class DebtEntriesResolver {
  constructor(private readonly entries: DebtEntriesQuery) {}

  @Allow('account.read')
  @Query(() => DebtEntryPage, { description: 'The entries behind the balance of an account or of one invoice, the latest first.' })
  debtEntries(
    @CurrentCtx() ctx: Ctx,
    @Args('accountId', { type: () => Uuid }) accountId: string,
    @Args('invoiceId', { type: () => Uuid, nullable: true }) invoiceId?: string | null,
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput,
  ): Promise<DebtEntryPage> {
    return this.entries.run(ctx, asId<AccountId>(accountId), invoiceId ? asId<InvoiceId>(invoiceId) : null, page ?? new PageInput());
  }
}
