import { Args, Query, Resolver } from '@nestjs/graphql';
import type { BusinessDate, CurrencyCode } from '@quittance/kernel';
import { Allow, BusinessDateScalar, CurrentCtx, PageInput, Uuid, type Ctx } from '@quittance/platform';
import { LedgerBalancesQuery } from '../../application/balances.query';
import { BrowseLedgerQuery } from '../../application/browse-ledger.query';
import {
  LedgerAccountFilterInput, LedgerAccountPage, LedgerAccountType, LedgerEntryFilterInput, LedgerEntryPage, LedgerEntryType, TrialBalanceLineType, TrustIdentityType,
} from './ledger.types';

@Resolver(() => LedgerAccountType)
export class LedgerResolver {
  constructor(private readonly browse: BrowseLedgerQuery, private readonly balances: LedgerBalancesQuery) {}

  @Allow('ledger.read')
  @Query(() => LedgerAccountPage)
  ledgerAccounts(
    @CurrentCtx() ctx: Ctx,
    @Args('filter', { type: () => LedgerAccountFilterInput, nullable: true }) filter: LedgerAccountFilterInput | null,
    @Args('page', { type: () => PageInput, defaultValue: { first: 50 } }) page: PageInput,
  ): Promise<LedgerAccountPage> {
    return this.browse.accounts(ctx, filter ?? {}, page);
  }

  @Allow('ledger.read')
  @Query(() => LedgerEntryPage, { description: 'The newest first.' })
  ledgerEntries(
    @CurrentCtx() ctx: Ctx,
    @Args('filter', { type: () => LedgerEntryFilterInput, nullable: true }) filter: LedgerEntryFilterInput | null,
    @Args('page', { type: () => PageInput, defaultValue: { first: 50 } }) page: PageInput,
  ): Promise<LedgerEntryPage> {
    return this.browse.entries(ctx, filter ?? {}, page);
  }

  @Allow('ledger.read')
  @Query(() => [LedgerEntryType], { description: 'The lines of one transaction.' })
  ledgerTransaction(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string): Promise<LedgerEntryType[]> {
    return this.browse.transaction(ctx, id);
  }

  @Allow('ledger.read')
  @Query(() => [TrialBalanceLineType])
  trialBalance(
    @CurrentCtx() ctx: Ctx,
    @Args('asOf', { type: () => BusinessDateScalar, nullable: true }) asOf: BusinessDate | null,
    @Args('currency', { type: () => String, nullable: true }) currency: string | null,
  ): Promise<TrialBalanceLineType[]> {
    return this.balances.trialBalance(ctx, asOf ?? null, (currency ?? null) as CurrencyCode | null);
  }

  @Allow('ledger.read')
  @Query(() => [TrustIdentityType])
  trustIdentity(@CurrentCtx() ctx: Ctx): Promise<TrustIdentityType[]> {
    return this.balances.trustIdentities(ctx);
  }
}
