import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { asId, type ClientId } from '@quittance/kernel';
import { Allow, answered, CurrentCtx, Uuid, type Ctx } from '@quittance/platform';
import { KeepTaxRates } from '../../application/keep-tax-rates.use-case';
import { SettleClient } from '../../application/settle-client.use-case';
import { TaxRatesQuery } from '../../application/tax-rates.query';
import { ClientSettlementInputType, ClientSettlementResult, ClientSettlementType, TaxRateInputType, TaxRateType, TaxRegistrationInputType, TaxRegistrationType, TaxSavedResult } from './tax.types';

@Resolver(() => TaxRateType)
export class TaxResolver {
  constructor(private readonly query: TaxRatesQuery, private readonly keep: KeepTaxRates, private readonly settlement: SettleClient) {}

  @Allow('client.read')
  @Query(() => [TaxRateType], { description: 'Rates of tax on commission, by place.' })
  taxRates(@CurrentCtx() ctx: Ctx): Promise<TaxRateType[]> {
    return this.query.rates(ctx);
  }

  @Allow('client.read')
  @Query(() => [TaxRegistrationType], { description: 'Where the agency is registered for tax.' })
  taxRegistrations(@CurrentCtx() ctx: Ctx): Promise<TaxRegistrationType[]> {
    return this.query.registrations(ctx);
  }

  @Allow('client.read')
  @Query(() => ClientSettlementType, { nullable: true })
  clientSettlement(@CurrentCtx() ctx: Ctx, @Args('clientId', { type: () => Uuid }) clientId: string): Promise<ClientSettlementType | null> {
    return this.settlement.view(ctx, asId<ClientId>(clientId));
  }

  @Allow('tax.manage')
  @Mutation(() => TaxSavedResult, { description: 'Adds a rate, or changes the one of that place and day as long as nothing was charged at it.' })
  saveTaxRate(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => TaxRateInputType }) input: TaxRateInputType): Promise<typeof TaxSavedResult> {
    return answered(this.keep.saveRate(ctx, input));
  }

  @Allow('tax.manage')
  @Mutation(() => TaxSavedResult, { description: 'Registers the agency at a place: from that day on commission there bears tax.' })
  registerForTax(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => TaxRegistrationInputType }) input: TaxRegistrationInputType): Promise<typeof TaxSavedResult> {
    return answered(this.keep.register(ctx, input));
  }

  @Allow('client.manage')
  @Mutation(() => ClientSettlementResult)
  settleClient(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => ClientSettlementInputType }) { clientId, version, ...input }: ClientSettlementInputType): Promise<typeof ClientSettlementResult> {
    return answered(this.settlement.change(ctx, asId<ClientId>(clientId), version, input));
  }
}
