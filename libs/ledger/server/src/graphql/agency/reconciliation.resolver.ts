import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { BusinessDate } from '@quittance/kernel';
import { Allow, answered, BusinessDateScalar, CurrentCtx, PageInput, Uuid, type Ctx } from '@quittance/platform';
import { OpenBankAccount } from '../../application/bank/bank-accounts';
import { CloseMonth } from '../../application/close/close-month.use-case';
import { ReconciliationQuery } from '../../application/reconciliation/reconciliation.query';
import { Reconciliations } from '../../application/reconciliation/reconciliations';
import {
  ApproveReconciliationInput, BankAccountResult, BankAccountStandingType, ClosedMonthResult, CloseMonthInput, ExplainTrustItemInput, LedgerMonthType, OpenBankAccountInputType,
  ReconciliationExceptionType, ReconciliationResult, SignedReconciliationPage, SignedReconciliationResult, SignedReconciliationType, SignReconciliationInputType, TrustNoteResult, WithdrawReconciliationInput,
} from './reconciliation.types';

@Resolver(() => SignedReconciliationType)
export class ReconciliationResolver {
  constructor(
    private readonly query: ReconciliationQuery,
    private readonly reconciliations: Reconciliations,
    private readonly months: CloseMonth,
    private readonly accounts: OpenBankAccount,
  ) {}

  @Allow('ledger.read')
  @Query(() => [BankAccountStandingType], { description: 'The agency’s bank accounts, trust first.' })
  bankAccounts(@CurrentCtx() ctx: Ctx): Promise<BankAccountStandingType[]> {
    return this.query.accounts(ctx);
  }

  @Allow('ledger.read')
  @Query(() => ReconciliationResult, { description: 'Bank, book and what is owed, as of a day.' })
  reconciliation(
    @CurrentCtx() ctx: Ctx,
    @Args('bankAccountId', { type: () => Uuid }) bankAccountId: string,
    @Args('asOn', { type: () => BusinessDateScalar }) asOn: BusinessDate,
  ): Promise<typeof ReconciliationResult> {
    return answered(this.query.now(ctx, bankAccountId, asOn)) as Promise<typeof ReconciliationResult>;
  }

  @Allow('ledger.read')
  @Query(() => SignedReconciliationPage, { description: 'The newest day first.' })
  signedReconciliations(@CurrentCtx() ctx: Ctx, @Args('page', { type: () => PageInput, defaultValue: { first: 50 } }) page: PageInput): Promise<SignedReconciliationPage> {
    return this.query.list(ctx, page);
  }

  @Allow('ledger.read')
  @Query(() => SignedReconciliationType, { nullable: true })
  signedReconciliation(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string): Promise<SignedReconciliationType | null> {
    return this.query.one(ctx, id);
  }

  @Allow('ledger.read')
  @ResolveField('exceptions', () => [ReconciliationExceptionType])
  exceptions(@CurrentCtx() ctx: Ctx, @Parent() signed: SignedReconciliationType): Promise<ReconciliationExceptionType[]> {
    return this.query.items(ctx, signed.id, signed.asOn);
  }

  @Allow('ledger.read')
  @Query(() => [LedgerMonthType], { description: 'The newest first, sixty at most.' })
  ledgerMonths(@CurrentCtx() ctx: Ctx): Promise<LedgerMonthType[]> {
    return this.months.months(ctx) as Promise<LedgerMonthType[]>;
  }

  @Allow('bank.manage')
  @Mutation(() => BankAccountResult)
  openBankAccount(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => OpenBankAccountInputType }) input: OpenBankAccountInputType): Promise<typeof BankAccountResult> {
    return answered(this.accounts.execute(ctx, input)) as Promise<typeof BankAccountResult>;
  }

  @Allow('trust.reconcile')
  @Mutation(() => SignedReconciliationResult)
  signReconciliation(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => SignReconciliationInputType }) input: SignReconciliationInputType): Promise<typeof SignedReconciliationResult> {
    return answered(this.query.after(ctx, this.reconciliations.sign(ctx, input))) as Promise<typeof SignedReconciliationResult>;
  }

  @Allow('trust.approve')
  @Mutation(() => SignedReconciliationResult, { description: 'By somebody else than who signed; then it is frozen.' })
  approveReconciliation(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => ApproveReconciliationInput }) input: ApproveReconciliationInput): Promise<typeof SignedReconciliationResult> {
    return answered(this.query.after(ctx, this.reconciliations.approve(ctx, input))) as Promise<typeof SignedReconciliationResult>;
  }

  @Allow('trust.reconcile')
  @Mutation(() => SignedReconciliationResult, { description: 'Takes a signature back before the second.' })
  withdrawReconciliation(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => WithdrawReconciliationInput }) input: WithdrawReconciliationInput): Promise<typeof SignedReconciliationResult> {
    return answered(this.query.after(ctx, this.reconciliations.withdraw(ctx, input))) as Promise<typeof SignedReconciliationResult>;
  }

  @Allow('trust.reconcile')
  @Mutation(() => TrustNoteResult, { description: 'Says why something stands open in trust.' })
  explainTrustItem(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => ExplainTrustItemInput }) input: ExplainTrustItemInput): Promise<typeof TrustNoteResult> {
    return answered(this.reconciliations.explain(ctx, input)) as Promise<typeof TrustNoteResult>;
  }

  @Allow('trust.close')
  @Mutation(() => ClosedMonthResult, { description: 'For good: corrections go to the open month.' })
  closeMonth(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => CloseMonthInput }) input: CloseMonthInput): Promise<typeof ClosedMonthResult> {
    return answered(this.months.execute(ctx, input)) as Promise<typeof ClosedMonthResult>;
  }
}
