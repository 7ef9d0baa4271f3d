import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, answered, CurrentCtx, type Ctx } from '@quittance/platform';
import { MakePaymentFile } from '../application/make-payment-file.use-case';
import { PaymentFilesQuery, type PaymentFileView, type SenderView } from '../application/payment-files.query';
import { CancelPaymentFile, ReleasePaymentFile } from '../application/release-payment-file.use-case';
import { KeepSender } from '../application/sender';
import {
  BankSenderType, CancelPaymentFileInputType, CancelPaymentFileResult, DueDebitType, DuePayoutType, KeepBankSenderInput, KeepBankSenderResult, MakePaymentFileInputType,
  MakePaymentFileResult, PaymentFileStepInputType, PaymentFileType, ReleasePaymentFileResult,
} from './payment-file.types';

@Resolver(() => PaymentFileType)
export class PaymentFileResolver {
  constructor(
    private readonly query: PaymentFilesQuery,
    private readonly making: MakePaymentFile,
    private readonly releasing: ReleasePaymentFile,
    private readonly cancelling: CancelPaymentFile,
    private readonly keeping: KeepSender,
  ) {}

  @Allow('paymentFile.read')
  @Query(() => [DuePayoutType], { description: 'The longest waiting first; 500 at most.' })
  duePayouts(@CurrentCtx() ctx: Ctx): Promise<DuePayoutType[]> {
    return this.query.payouts(ctx);
  }

  @Allow('paymentFile.read')
  @Query(() => [DueDebitType], { description: 'Planned debits due within two weeks; 5,000 at most.' })
  dueDebits(@CurrentCtx() ctx: Ctx): Promise<DueDebitType[]> {
    return this.query.debits(ctx);
  }

  @Allow('paymentFile.read')
  @Query(() => [PaymentFileType], { description: 'The latest first; 200 at most.' })
  paymentFiles(@CurrentCtx() ctx: Ctx): Promise<readonly PaymentFileView[]> {
    return this.query.files(ctx);
  }

  @Allow('paymentFile.read')
  @Query(() => [BankSenderType])
  bankSenders(@CurrentCtx() ctx: Ctx): Promise<readonly SenderView[]> {
    return this.query.senders(ctx);
  }

  @Allow('paymentFile.make')
  @Mutation(() => KeepBankSenderResult)
  keepBankSender(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => KeepBankSenderInput }) input: KeepBankSenderInput): Promise<typeof KeepBankSenderResult> {
    return answered(this.keeping.execute(ctx, input));
  }

  @Allow('paymentFile.make')
  @Mutation(() => MakePaymentFileResult)
  makePaymentFile(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => MakePaymentFileInputType }) input: MakePaymentFileInputType): Promise<typeof MakePaymentFileResult> {
    return answered(this.making.execute(ctx, input));
  }

  @Allow('paymentFile.release')
  @Mutation(() => ReleasePaymentFileResult, { description: 'By another person than the one who made it.' })
  releasePaymentFile(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => PaymentFileStepInputType }) input: PaymentFileStepInputType): Promise<typeof ReleasePaymentFileResult> {
    return answered(this.releasing.execute(ctx, input));
  }

  @Allow('paymentFile.make')
  @Mutation(() => CancelPaymentFileResult)
  cancelPaymentFile(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => CancelPaymentFileInputType }) input: CancelPaymentFileInputType): Promise<typeof CancelPaymentFileResult> {
    return answered(this.cancelling.execute(ctx, input));
  }
}
