import { Module } from '@nestjs/common';
import { ClientsModule } from '@quittance/clients/server';
import { PdfModule } from '@quittance/documents/server';
import { LedgerModule } from '@quittance/ledger/server';
import { ApplySuspense } from './application/apply-suspense.use-case';
import { BatchesQuery } from './application/batches/batches.query';
import { PostBatch } from './application/batches/post-batch.use-case';
import { SaveBatch } from './application/batches/save-batch.use-case';
import { ForwardAccount } from './application/partners/forward-account.use-case';
import { KeepPartner } from './application/partners/keep-partner.use-case';
import { PartnerPayouts } from './application/partners/partner-payout.use-case';
import { PartnersQuery } from './application/partners/partners.query';
import { SuitFees } from './application/partners/suit-fee.use-case';
import { ApplyAfterDispute } from './application/spread/apply-after-dispute';
import { SpreadPayments } from './application/spread/spread-payment.use-case';
import { DepositNotices } from './application/post-dated/deposit-notices.use-case';
import { PostDatedQuery } from './application/post-dated/post-dated.query';
import { PostDatedPayments } from './application/post-dated/post-dated.use-case';
import { KeepDormancy } from './application/unclaimed/keep-dormancy.use-case';
import { ReportUnclaimed } from './application/unclaimed/report-unclaimed.use-case';
import { UnclaimedQuery } from './application/unclaimed/unclaimed.query';
import { ClientPaymentsQuery } from './application/client-payments.query';
import { CostPayouts } from './application/costs/cost-payouts.use-case';
import { CostsQuery } from './application/costs/costs.query';
import { MoveCost } from './application/costs/move-cost.use-case';
import { RecoverCosts } from './application/costs/recover-costs';
import { RequestCost } from './application/costs/request-cost.use-case';
import { DebtorRefunds } from './application/debtor-refund.use-case';
import { PayeesOnFile } from './application/payees-on-file';
import { PreviewPaymentQuery } from './application/preview-payment.query';
import { ReceiptReversal } from './application/receipt-reversal';
import { ReceiptsQuery } from './application/receipts.query';
import { RecordPayment } from './application/record-payment.use-case';
import { RefundSuspense } from './application/refund-suspense.use-case';
import { ReportDirectPayment } from './application/report-direct-payment.use-case';
import { ReversePayment } from './application/reverse-payment.use-case';
import { Settlements } from './application/settlement';
import { AccountTermsQuery } from './application/terms/account-terms.query';
import { ChangeAccountTerms } from './application/terms/change-account-terms.use-case';
import { SuspenseCloseCheck } from './application/suspense-close-check';
import { WaitingMoneyQuery } from './application/waiting-money.query';
import { AccountTermsResolver } from './graphql/agency/account-terms.resolver';
import { BatchResolver } from './graphql/agency/batch.resolver';
import { CostResolver } from './graphql/agency/cost.resolver';
import { EndMandate } from './application/mandates/end-mandate.use-case';
import { MandatesQuery } from './application/mandates/mandates.query';
import { CancelDebit, PlanDebits } from './application/mandates/plan-debits.use-case';
import { RecordMandate } from './application/mandates/record-mandate.use-case';
import { RepresentDebit } from './application/mandates/represent-debit.use-case';
import { MandateResolver } from './graphql/agency/mandate.resolver';
import { CollectDebitsJob } from './jobs/collect-debits.job';
import { ReceiptResolver } from './graphql/agency/receipt.resolver';
import { SuspenseResolver } from './graphql/agency/suspense.resolver';
import { ClientCostResolver } from './graphql/client/cost.resolver';
import { PartnerResolver } from './graphql/agency/partner.resolver';
import { PostDatedResolver } from './graphql/agency/post-dated.resolver';
import { UnclaimedResolver } from './graphql/agency/unclaimed.resolver';
import { PaymentResolver } from './graphql/client/payment.resolver';
import { DepositSlipsController } from './http/deposit-slips.controller';

const useCases = [
  Settlements, SuspenseCloseCheck, ReceiptReversal, RecordPayment, ReversePayment, ApplySuspense, RefundSuspense, DebtorRefunds, ReportDirectPayment,
  KeepPartner, ForwardAccount, PartnerPayouts, SuitFees, PartnersQuery, SpreadPayments, ApplyAfterDispute, PostDatedPayments, PostDatedQuery, DepositNotices, ReportUnclaimed, KeepDormancy, UnclaimedQuery,
  PreviewPaymentQuery, ReceiptsQuery, WaitingMoneyQuery, ClientPaymentsQuery,
  AccountTermsQuery, ChangeAccountTerms, PayeesOnFile,
  RequestCost, MoveCost, CostPayouts, RecoverCosts, CostsQuery,
  SaveBatch, PostBatch, BatchesQuery,
  RecordMandate, EndMandate, PlanDebits, CancelDebit, RepresentDebit, MandatesQuery, CollectDebitsJob,
];

/** Receipts, returned payments, suspense and refunds. */
@Module({ imports: [ClientsModule, LedgerModule, PdfModule], controllers: [DepositSlipsController], providers: useCases, exports: useCases })
export class PaymentsModule {}

/** Payments on the agency's endpoint. */
@Module({ imports: [PaymentsModule], providers: [AccountTermsResolver, ReceiptResolver, SuspenseResolver, CostResolver, BatchResolver, MandateResolver, PartnerResolver, UnclaimedResolver, PostDatedResolver] })
export class PaymentsAgencyApi {}

/** Payments on the portal's. */
@Module({ imports: [PaymentsModule], providers: [PaymentResolver, ClientCostResolver] })
export class PaymentsClientApi {}
