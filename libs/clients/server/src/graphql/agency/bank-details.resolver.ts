import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, answered, CurrentCtx, PageInput, Uuid, type Ctx } from '@quittance/platform';
import { BankDetailsQuery } from '../../application/bank-details/bank-details.query';
import { DecideBankDetails } from '../../application/bank-details/decide-bank-details.use-case';
import { RequestBankDetails } from '../../application/bank-details/request-bank-details.use-case';
import {
  BankCallInput, BankDetailsDetailType, BankDetailsFilterInput, BankDetailsPage, BankDetailsResult, BankDetailsStepInput, BankDetailsType, CoolingOffResult, PayeeChoiceType, RejectBankDetailsInput,
  RequestBankDetailsInput, RevealBankDetailsResult,
} from './bank-details.types';

@Resolver(() => BankDetailsType)
export class BankDetailsResolver {
  constructor(private readonly query: BankDetailsQuery, private readonly request: RequestBankDetails, private readonly decide: DecideBankDetails) {}

  @Allow('bankDetails.read')
  @Query(() => BankDetailsPage, { description: 'The newest first; past ones too, which is the history.' })
  bankDetails(
    @CurrentCtx() ctx: Ctx,
    @Args('filter', { type: () => BankDetailsFilterInput, nullable: true }) filter: BankDetailsFilterInput | null,
    @Args('page', { type: () => PageInput, defaultValue: { first: 50 } }) page: PageInput,
  ): Promise<BankDetailsPage> {
    return this.query.list(ctx, filter ?? {}, page);
  }

  @Allow('bankDetails.read')
  @Query(() => BankDetailsDetailType, { nullable: true })
  bankDetailsChange(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string): Promise<BankDetailsDetailType | null> {
    return this.query.detail(ctx, id);
  }

  @Allow('bankDetails.read')
  @Query(() => [PayeeChoiceType], { description: 'Clients, partners, or debtors who are owed a refund, by name; 20 at most.' })
  payeeChoices(
    @CurrentCtx() ctx: Ctx,
    @Args('kind', { type: () => String }) kind: string,
    @Args('search', { type: () => String, defaultValue: '' }) search: string,
    @Args('id', { type: () => Uuid, nullable: true }) id: string | null,
  ): Promise<PayeeChoiceType[]> {
    return this.query.payees(ctx, kind, search, id ?? null);
  }

  @Allow('bankDetails.read')
  @Query(() => Int, { description: 'Days between an approval and the first payment.' })
  bankDetailsCoolingOff(@CurrentCtx() ctx: Ctx): Promise<number> {
    return this.query.coolingOffDays(ctx);
  }

  @Allow('bankDetails.request')
  @Mutation(() => BankDetailsResult)
  requestBankDetails(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => RequestBankDetailsInput }) input: RequestBankDetailsInput): Promise<typeof BankDetailsResult> {
    return answered(this.request.execute(ctx, input));
  }

  @Allow('bankDetails.request')
  @Mutation(() => BankDetailsResult, { description: 'A call to the number on file.' })
  recordBankCall(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => BankCallInput }) input: BankCallInput): Promise<typeof BankDetailsResult> {
    return answered(this.decide.recordCall(ctx, input));
  }

  @Allow('bankDetails.approve')
  @Mutation(() => BankDetailsResult, { description: 'Somebody else asked for it, and the call confirmed it.' })
  approveBankDetails(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => BankDetailsStepInput }) input: BankDetailsStepInput): Promise<typeof BankDetailsResult> {
    return answered(this.decide.approve(ctx, input));
  }

  @Allow('bankDetails.request')
  @Mutation(() => BankDetailsResult)
  rejectBankDetails(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => RejectBankDetailsInput }) input: RejectBankDetailsInput): Promise<typeof BankDetailsResult> {
    return answered(this.decide.reject(ctx, input));
  }

  @Allow('bankDetails.approve')
  @Mutation(() => RevealBankDetailsResult, { description: 'The numbers themselves, to compare them; noted in the audit log.' })
  revealBankDetails(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string): Promise<typeof RevealBankDetailsResult> {
    return answered(this.decide.reveal(ctx, id));
  }

  @Allow('bankDetails.approve')
  @Mutation(() => CoolingOffResult, { description: '0 to 60 days. Longer counts for approvals from now on, shorter for changes asked for from now on.' })
  setBankDetailsCoolingOff(@CurrentCtx() ctx: Ctx, @Args('days', { type: () => Int }) days: number): Promise<typeof CoolingOffResult> {
    return answered(this.decide.setCoolingOff(ctx, days));
  }
}
