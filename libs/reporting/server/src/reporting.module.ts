import { Module } from '@nestjs/common';
import { AccountsModule } from '@quittance/accounts/server';
import { PdfModule } from '@quittance/documents/server';
import { BatchesQuery } from './application/batches.query';
import { FeeStatementQuery } from './application/fee-statement.query';
import { PortalNewsQuery } from './application/portal-news.query';
import { PortalOverviewQuery } from './application/portal-overview.query';
import { OneCurrencyQuery } from './application/one-currency.query';
import { RecoveryMonths } from './application/recovery-months';
import { RecoveryQuery } from './application/recovery.query';
import { DeleteCaseFilesJob, MakeCaseFileJob } from './case-file/case-file.jobs';
import { CaseFiles } from './case-file/case-files.use-case';
import { BatchesResolver } from './graphql/agency/batches.resolver';
import { CaseFileResolver } from './graphql/agency/case-file.resolver';
import { RetentionResolver } from './graphql/agency/retention.resolver';
import { Erasures } from './retention/erasures.use-case';
import { KeepRetentionRules } from './retention/keep-retention-rules.use-case';
import { LegalHolds } from './retention/legal-holds.use-case';
import { ErasePersonJob, ListErasuresJob } from './retention/retention.jobs';
import { RetentionQuery } from './retention/retention.query';
import { RecoveryResolver } from './graphql/agency/recovery.resolver';
import { ClientBatchesResolver } from './graphql/client/batches.resolver';
import { NewsResolver } from './graphql/client/news.resolver';
import { OverviewResolver } from './graphql/client/overview.resolver';

@Module({ imports: [AccountsModule, PdfModule], providers: [RecoveryMonths, RecoveryQuery, BatchesQuery, OneCurrencyQuery, FeeStatementQuery, PortalNewsQuery, PortalOverviewQuery, CaseFiles, MakeCaseFileJob, DeleteCaseFilesJob, Erasures, KeepRetentionRules, LegalHolds, RetentionQuery, ListErasuresJob, ErasePersonJob], exports: [CaseFiles, Erasures, KeepRetentionRules, LegalHolds, RetentionQuery, RecoveryQuery, BatchesQuery, OneCurrencyQuery, FeeStatementQuery, PortalNewsQuery, PortalOverviewQuery] })
export class ReportingModule {}

@Module({ imports: [ReportingModule], providers: [RecoveryResolver, BatchesResolver, CaseFileResolver, RetentionResolver] })
export class ReportingAgencyApi {}

@Module({ imports: [ReportingModule], providers: [OverviewResolver, ClientBatchesResolver, NewsResolver] })
export class ReportingClientApi {}
