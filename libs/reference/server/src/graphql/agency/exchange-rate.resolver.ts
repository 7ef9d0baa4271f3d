import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, answered, CurrentCtx, PageInput, type Ctx } from '@quittance/platform';
import { ExchangeRateQuery, RecordExchangeRates } from '../../application/exchange-rates';
import { ExchangeRateFileInput, ExchangeRateInput, ExchangeRatePage, ExchangeRatesResult } from './exchange-rate.types';

const FIRST = { first: 50 };

@Resolver()
export class ExchangeRateResolver {
  constructor(private readonly rates: ExchangeRateQuery, private readonly record: RecordExchangeRates) {}

  @Allow('reference.read')
  @Query(() => ExchangeRatePage, { description: 'Rates between currencies, the latest day first.' })
  exchangeRates(@CurrentCtx() ctx: Ctx, @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput | null): Promise<ExchangeRatePage> {
    return this.rates.run(ctx, page ?? FIRST);
  }

  @Allow('reference.manage')
  @Mutation(() => ExchangeRatesResult, { description: 'Enters a rate, corrects the one of the same day, or withdraws it.' })
  recordExchangeRate(@CurrentCtx() ctx: Ctx, @Args('input') input: ExchangeRateInput): Promise<typeof ExchangeRatesResult> {
    return answered(this.record.one(ctx, { ...input }));
  }

  @Allow('reference.manage')
  @Mutation(() => ExchangeRatesResult, { description: 'Takes a file of rates, whole or not at all.' })
  importExchangeRates(@CurrentCtx() ctx: Ctx, @Args('input') { key, text }: ExchangeRateFileInput): Promise<typeof ExchangeRatesResult> {
    return answered(this.record.file(ctx, key, text));
  }
}
