import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import type { BusinessDate, ClientId } from '@quittance/kernel';
import { Allow, BusinessDateScalar, CurrentCtx, PageInput, Uuid, type Ctx } from '@quittance/platform';
import { FeeStatementQuery } from '../../application/fee-statement.query';
import { OneCurrencyQuery } from '../../application/one-currency.query';
import { RecoveryQuery } from '../../application/recovery.query';
import { OneCurrencyType } from './one-currency.types';
import { ClientRecoveryType, FeeMonthType, FeeRowPage, RecoveryAccountPage, VintageType } from './recovery.types';

const FIRST_PAGE: PageInput = { first: 50 };

@Resolver()
export class RecoveryResolver {
  constructor(private readonly recovery: RecoveryQuery, private readonly fees: FeeStatementQuery, private readonly oneCurrency: OneCurrencyQuery) {}

  @Allow('report.read')
  @Query(() => [ClientRecoveryType])
  recoveryByClient(@CurrentCtx() ctx: Ctx): Promise<ClientRecoveryType[]> {
    return this.recovery.byClient(ctx);
  }

  @Allow('report.read')
  @Query(() => OneCurrencyType, { description: 'Recovery of every currency beside what it comes to in one, at rates on record; for reading only.' })
  recoveryInCurrency(@CurrentCtx() ctx: Ctx, @Args('currency') currency: string, @Args('on', { type: () => BusinessDateScalar, nullable: true }) on?: BusinessDate | null): Promise<OneCurrencyType> {
    return this.oneCurrency.run(ctx, currency, on ?? null);
  }

  @Allow('report.read')
  @Query(() => [VintageType])
  recoveryByVintage(
    @CurrentCtx() ctx: Ctx,
    @Args('currency') currency: string,
    @Args('clientId', { type: () => Uuid, nullable: true }) clientId?: ClientId,
  ): Promise<VintageType[]> {
    return this.recovery.vintages(ctx, clientId ? [clientId] : null, currency);
  }

  @Allow('report.read')
  @Query(() => RecoveryAccountPage)
  recoveryAccounts(
    @CurrentCtx() ctx: Ctx,
    @Args('currency') currency: string,
    @Args('clientId', { type: () => Uuid, nullable: true }) clientId?: ClientId,
    @Args('placedMonth', { type: () => BusinessDateScalar, nullable: true }) placedMonth?: BusinessDate,
    @Args('months', { type: () => Int, defaultValue: 1, description: 'How many months from that one on, 1 to 12.' }) months = 1,
    @Args('placementId', { type: () => Uuid, nullable: true }) placementId?: string,
    @Args('takeoverId', { type: () => Uuid, nullable: true }) takeoverId?: string,
    @Args('page', { type: () => PageInput, nullable: true }) page: PageInput = FIRST_PAGE,
  ): Promise<RecoveryAccountPage> {
    return this.recovery.accounts(ctx, {
      currency, clientId: clientId ?? null, placedMonth: placedMonth ?? null, months: Math.min(12, Math.max(1, months)), placementId: placementId ?? null, takeoverId: takeoverId ?? null, first: page.first, after: page.after ?? null });
  }

  @Allow('report.read')
  @Query(() => [FeeMonthType])
  feeMonths(@CurrentCtx() ctx: Ctx, @Args('clientId', { type: () => Uuid, nullable: true }) clientId?: ClientId): Promise<FeeMonthType[]> {
    return this.fees.months(ctx, clientId ?? null);
  }

  @Allow('report.read')
  @Query(() => FeeRowPage)
  feeRows(
    @CurrentCtx() ctx: Ctx,
    @Args('clientId', { type: () => Uuid }) clientId: ClientId,
    @Args('month', { type: () => BusinessDateScalar }) month: BusinessDate,
    @Args('page', { type: () => PageInput, nullable: true }) page: PageInput = FIRST_PAGE,
  ): Promise<FeeRowPage> {
    return this.fees.lines(ctx, { clientId, month, first: page.first, after: page.after ?? null });
  }
}
