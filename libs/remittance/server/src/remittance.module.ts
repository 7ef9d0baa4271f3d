import { Module } from '@nestjs/common';
import { PdfModule } from '@quittance/documents/server';
import { LedgerModule } from '@quittance/ledger/server';
import { PaymentsModule } from '@quittance/payments/server';
import { ApproveRemittance } from './application/approve-remittance.use-case';
import { BookTransfers } from './application/book-transfers';
import { ClientPayments } from './application/client-payments.use-case';
import { DeadlinesQuery } from './application/deadlines.query';
import { InvoicesQuery } from './application/invoices.query';
import { RunBatch } from './application/run-batch.use-case';
import { BooksDueQuery } from './application/books-due.query';
import { FollowReturns } from './application/follow-returns';
import { OpenInvoicesTakenOver } from './application/open-invoices-taken-over';
import { PlannedLinesQuery } from './application/planned-lines.query';
import { PostRemittance } from './application/post-remittance.use-case';
import { PrepareAllRemittances } from './application/prepare-all';
import { PrepareRemittance } from './application/prepare-remittance.use-case';
import { RemittedInQuery } from './application/remitted-in.query';
import { RemittancesDueQuery } from './application/remittances-due.query';
import { RunsCloseCheck } from './application/runs-close-check';
import { RunsQuery } from './application/runs.query';
import { StatementLinesQuery } from './application/statement-lines.query';
import { StatementsQuery } from './application/statements.query';
import { TrustTasks } from './application/trust-tasks';
import { TrustTodayQuery } from './application/trust-today.query';
import { UndistributedQuery } from './application/undistributed.query';
import { VoidRemittance } from './application/void-remittance.use-case';
import { OpenChequeSeries } from './cheques/cheque-series.use-case';
import { ChequesQuery } from './cheques/cheques.query';
import { Cheques } from './cheques/cheques.use-case';
import { PositivePay } from './cheques/positive-pay.use-case';
import { PayoutsUnderWay } from './cheques/payouts-under-way';
import { PrintCheques } from './cheques/print-cheques';
import { ChequeResolver } from './graphql/agency/cheque.resolver';
import { MonthEndResolver } from './graphql/agency/month-end.resolver';
import { ReceiptRemittanceResolver } from './graphql/agency/receipt-remittance.resolver';
import { RemittanceResolver } from './graphql/agency/remittance.resolver';
import { TrustResolver } from './graphql/agency/trust.resolver';
import { PaymentRemittanceResolver } from './graphql/client/payment-remittance.resolver';
import { StatementResolver } from './graphql/client/statement.resolver';
import { ChequesController } from './http/cheques.controller';
import { CommissionResolver } from './graphql/agency/commission.resolver';
import { CommissionQuery } from './commission/commission.query';
import { KeepCommissionPlans } from './commission/keep-plans.use-case';
import { WorkOutCommissions } from './commission/work-out-commissions.use-case';
import { InvoiceResolver } from './graphql/agency/invoice.resolver';
import { PortalInvoiceResolver } from './graphql/client/invoice.resolver';
import { PapersController } from './http/papers.controller';
import { PaperFiles } from './papers/paper-files';
import { StatementsController } from './http/statements.controller';
import { UndistributedController } from './http/undistributed.controller';
import { StatementProofs } from './proof/statement-proof';
import { StatementFiles } from './statement/statement-files';

const useCases = [
  FollowReturns, OpenInvoicesTakenOver, PrepareRemittance, ApproveRemittance, PostRemittance, VoidRemittance, PrepareAllRemittances, BookTransfers,
  RunsQuery, StatementLinesQuery, PlannedLinesQuery, StatementsQuery, RemittancesDueQuery, BooksDueQuery, RemittedInQuery, StatementFiles, StatementProofs, RunsCloseCheck,
  PayoutsUnderWay, OpenChequeSeries, Cheques, ChequesQuery, PositivePay, PrintCheques, UndistributedQuery, TrustTasks, TrustTodayQuery,
  RunBatch, ClientPayments, InvoicesQuery, DeadlinesQuery, PaperFiles, CommissionQuery, KeepCommissionPlans, WorkOutCommissions,
];

/** Remittance runs, month end and statements. */
@Module({ imports: [LedgerModule, PaymentsModule, PdfModule], controllers: [ChequesController, StatementsController, PapersController, UndistributedController], providers: useCases, exports: useCases })
export class RemittanceModule {}

/** Remittance on the agency's endpoint. */
@Module({ imports: [RemittanceModule], providers: [ChequeResolver, CommissionResolver, InvoiceResolver, RemittanceResolver, MonthEndResolver, ReceiptRemittanceResolver, TrustResolver] })
export class RemittanceAgencyApi {}

/** Statements on the portal's. */
@Module({ imports: [RemittanceModule], providers: [PortalInvoiceResolver, StatementResolver, PaymentRemittanceResolver] })
export class RemittanceClientApi {}
