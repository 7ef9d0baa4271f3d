import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, answered, CurrentCtx, PageInput, Uuid, type Ctx } from '@quittance/platform';
import { ForwardAccount } from '../../application/partners/forward-account.use-case';
import { KeepPartner } from '../../application/partners/keep-partner.use-case';
import { PartnerPayouts } from '../../application/partners/partner-payout.use-case';
import { PartnersQuery } from '../../application/partners/partners.query';
import { SuitFees } from '../../application/partners/suit-fee.use-case';
import {
  AccountForwardingResult, AccountForwardingType, ChargeSuitFeeInput, ForwardAccountInput, KeepPartnerInput, KeepPartnerResult, PartnerPayoutInput, PartnerPayoutResult, PartnerPayoutType, PartnerSharePage, PartnerType, RequestPartnerPayoutInput, SuitFeeResult, TakeBackAccountInput,
  WithdrawSuitFeeInput,
} from './partner.types';

@Resolver(() => PartnerType)
export class PartnerResolver {
  constructor(
    private readonly query: PartnersQuery,
    private readonly keep: KeepPartner,
    private readonly forward: ForwardAccount,
    private readonly payouts: PartnerPayouts,
    private readonly suitFees: SuitFees,
  ) {}

  @Allow('partner.read')
  @Query(() => [PartnerType])
  partners(@CurrentCtx() ctx: Ctx): Promise<PartnerType[]> {
    return this.query.list(ctx);
  }

  @Allow('partner.read')
  @Query(() => PartnerSharePage, { description: 'The newest first.' })
  partnerShares(
    @CurrentCtx() ctx: Ctx,
    @Args('partnerId', { type: () => Uuid }) partnerId: string,
    @Args('page', { type: () => PageInput, defaultValue: { first: 50 } }) page: PageInput,
  ): Promise<PartnerSharePage> {
    return this.query.shares(ctx, partnerId, page);
  }

  @Allow('partner.read')
  @Query(() => [PartnerPayoutType], { description: 'Those that wait for approval first; 100 at most.' })
  partnerPayouts(@CurrentCtx() ctx: Ctx): Promise<PartnerPayoutType[]> {
    return this.query.payouts(ctx);
  }

  @Allow('partner.read')
  @Query(() => AccountForwardingType)
  accountForwarding(@CurrentCtx() ctx: Ctx, @Args('accountId', { type: () => Uuid }) accountId: string): Promise<AccountForwardingType> {
    return this.query.ofAccount(ctx, accountId);
  }

  @Allow('partner.manage')
  @Mutation(() => KeepPartnerResult)
  keepPartner(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => KeepPartnerInput }) input: KeepPartnerInput): Promise<typeof KeepPartnerResult> {
    return answered(this.query.after(ctx, this.keep.execute(ctx, input)));
  }

  @Allow('partner.manage')
  @Mutation(() => AccountForwardingResult)
  forwardAccount(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => ForwardAccountInput }) input: ForwardAccountInput): Promise<typeof AccountForwardingResult> {
    return answered(this.query.forwardingAfter(ctx, this.forward.execute(ctx, input)));
  }

  @Allow('partner.manage')
  @Mutation(() => AccountForwardingResult)
  takeBackAccount(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => TakeBackAccountInput }) input: TakeBackAccountInput): Promise<typeof AccountForwardingResult> {
    return answered(this.query.forwardingAfter(ctx, this.forward.execute(ctx, { ...input, partnerId: null })));
  }

  @Allow('partner.pay')
  @Mutation(() => PartnerPayoutResult, { description: 'All that is due to a partner in a currency.' })
  requestPartnerPayout(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => RequestPartnerPayoutInput }) input: RequestPartnerPayoutInput): Promise<typeof PartnerPayoutResult> {
    return answered(this.query.payoutAfter(ctx, this.payouts.request(ctx, input)));
  }

  @Allow('partner.pay')
  @Mutation(() => PartnerPayoutResult, { description: 'Pays it. Somebody else requested it.' })
  approvePartnerPayout(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => PartnerPayoutInput }) input: PartnerPayoutInput): Promise<typeof PartnerPayoutResult> {
    return answered(this.query.payoutAfter(ctx, this.payouts.approve(ctx, input)));
  }

  @Allow('partner.pay')
  @Mutation(() => PartnerPayoutResult)
  withdrawPartnerPayout(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => PartnerPayoutInput }) input: PartnerPayoutInput): Promise<typeof PartnerPayoutResult> {
    return answered(this.query.payoutAfter(ctx, this.payouts.withdraw(ctx, input)));
  }

  @Allow('suitFee.charge')
  @Mutation(() => SuitFeeResult, { description: 'Charged to the client whatever is collected, due before the suit is filed.' })
  chargeSuitFee(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => ChargeSuitFeeInput }) input: ChargeSuitFeeInput): Promise<typeof SuitFeeResult> {
    return answered(this.suitFees.charge(ctx, input));
  }

  @Allow('suitFee.charge')
  @Mutation(() => SuitFeeResult)
  withdrawSuitFee(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => WithdrawSuitFeeInput }) input: WithdrawSuitFeeInput): Promise<typeof SuitFeeResult> {
    return answered(this.suitFees.withdraw(ctx, input));
  }
}
