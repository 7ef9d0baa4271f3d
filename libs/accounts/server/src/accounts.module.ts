import { Module } from '@nestjs/common';
import { PdfModule } from '@quittance/documents/server';
import { AccountsQuery } from './application/accounts.query';
import { AddNoteUseCase } from './application/add-note.use-case';
import { AssignAccountsUseCase } from './application/assign-accounts.use-case';
import { ChangeBalanceUseCase } from './application/change-balance.use-case';
import { ChangeStatusUseCase } from './application/change-status.use-case';
import { ClassifyAccountUseCase } from './application/classify-account.use-case';
import { DebtEntriesQuery } from './application/debt-entries.query';
import { DisputeUseCase } from './application/dispute.use-case';
import { DesksQuery } from './application/desks.query';
import { KeepContactPointsUseCase } from './application/keep-contact-points.use-case';
import { KeepDesksUseCase } from './application/keep-desks.use-case';
import { PortalAccountsQuery } from './application/portal-accounts.query';
import { PreviewAssignmentQuery } from './application/preview-assignment.query';
import { StoryQuery } from './application/story.query';
import { TimelineQuery } from './application/timeline.query';
import { UploadDocumentUseCase } from './application/upload-document.use-case';
import { AccountCommandsResolver } from './graphql/agency/account-commands.resolver';
import { AccountReadingResolver } from './graphql/agency/account-reading.resolver';
import { DebtEntriesResolver } from './graphql/agency/debt-entries.resolver';
import { DesksResolver } from './graphql/agency/desks.resolver';
import { InterestResolver } from './graphql/agency/interest.resolver';
import { AccountStatementResolver } from './graphql/agency/statement.resolver';
import { PortalAccountsResolver } from './graphql/client/portal-accounts.resolver';
import { AccountStatementsController } from './http/account-statements.controller';
import { DocumentUploadController } from './http/document-upload.controller';
import { AccrueInterestUseCase } from './interest/accrue-interest.use-case';
import { AffectedAccountsQuery } from './interest/affected-accounts.query';
import { InterestQuery } from './interest/interest.query';
import { RecordJudgmentUseCase } from './interest/record-judgment.use-case';
import { VacateJudgmentUseCase } from './interest/vacate-judgment.use-case';
import { WaiveChargeUseCase } from './interest/waive-charge.use-case';
import { AccountStatements } from './statement/account-statements';
import { AccrueInterestJob } from './jobs/accrue-interest.job';
import { ReleaseHoldsJob } from './jobs/release-holds.job';
import { RestateInterestJob } from './jobs/restate-interest.job';

const USE_CASES = [
  AccountsQuery, AddNoteUseCase, AssignAccountsUseCase, ChangeBalanceUseCase, ChangeStatusUseCase, ClassifyAccountUseCase, DebtEntriesQuery, DesksQuery, DisputeUseCase, KeepContactPointsUseCase,
  KeepDesksUseCase, PortalAccountsQuery, PreviewAssignmentQuery, StoryQuery, TimelineQuery, UploadDocumentUseCase,
  AccountStatements, AccrueInterestUseCase, AffectedAccountsQuery, InterestQuery, RecordJudgmentUseCase, VacateJudgmentUseCase, WaiveChargeUseCase,
];

/** The placed debts: their sub-ledger, desks, timeline and lifecycle. */
@Module({ imports: [PdfModule], controllers: [AccountStatementsController, DocumentUploadController], providers: [...USE_CASES, ReleaseHoldsJob, AccrueInterestJob, RestateInterestJob], exports: USE_CASES })
export class AccountsModule {}

@Module({ imports: [AccountsModule], providers: [AccountReadingResolver, AccountCommandsResolver, DebtEntriesResolver, DesksResolver, InterestResolver, AccountStatementResolver] })
export class AccountsAgencyApi {}

@Module({ imports: [AccountsModule], providers: [PortalAccountsResolver] })
export class AccountsClientApi {}
