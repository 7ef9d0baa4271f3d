import { Module } from '@nestjs/common';
import { PdfModule } from '@quittance/documents/server';
import { AgencyQuery } from '@quittance/platform';
import { AcknowledgementPaper } from './application/acknowledgement-paper';
import { AcknowledgementQuery } from './application/acknowledgement.query';
import { CancelPlacement } from './application/cancel-placement.use-case';
import { CommitPlacement } from './application/commit-placement.use-case';
import { ConfirmMapping } from './application/confirm-mapping.use-case';
import { CorrectRow } from './application/correct-row.use-case';
import { DecideDuplicates } from './application/decide-duplicates.use-case';
import { ErrorFileQuery } from './application/error-file.query';
import { KnownDebtorsQuery, PlacementDuplicatesQuery } from './application/placement-duplicates.query';
import { PlacementQuery } from './application/placement.query';
import { PlacementRowsQuery } from './application/placement-rows.query';
import { PlaceInvoices } from './application/place-invoices.use-case';
import { PlacePlacement } from './application/place-placement';
import { ReadPlacement } from './application/read-placement';
import { ReceivePlacement } from './application/receive-placement.use-case';
import { PlacementAgencyResolver } from './graphql/agency/placement.resolver';
import { PlacementClientResolver } from './graphql/client/placement.resolver';
import { PlacementDesk } from './graphql/placement-desk';
import { PlacementsController } from './http/placements.controller';
import { PlacementJobs } from './jobs/placement.jobs';
import { AbandonTakeover, CommitTakeover, SubmitTakeover, TakeBackTakeover } from './takeover/finish-takeover.use-cases';
import { ReadTakeover } from './takeover/read-takeover';
import { StartTakeover } from './takeover/start-takeover.use-case';
import { TakeoverDesk } from './takeover/takeover-desk';
import { AddTakeoverFiles, DescribeTakeoverFiles } from './takeover/takeover-file.use-cases';
import { TakeoverJob } from './takeover/takeover.job';
import { TakeoverPaper } from './takeover/takeover-paper';
import { TakeoverQuery } from './takeover/takeover.query';
import { TakeoverResolver } from './takeover/takeover.resolver';
import { TakeoversController } from './takeover/takeovers.controller';

const queries = [PlacementQuery, PlacementRowsQuery, PlacementDuplicatesQuery, KnownDebtorsQuery, ErrorFileQuery, AcknowledgementQuery, AcknowledgementPaper];
const useCases = [ReceivePlacement, ReadPlacement, ConfirmMapping, CorrectRow, DecideDuplicates, CommitPlacement, PlacePlacement, CancelPlacement, PlaceInvoices];
const takeovers = [TakeoverQuery, TakeoverPaper, StartTakeover, AddTakeoverFiles, DescribeTakeoverFiles, ReadTakeover, SubmitTakeover, CommitTakeover, TakeBackTakeover, AbandonTakeover, TakeoverDesk];

/** Debts placed by form and by file, and live books taken over. */
@Module({
  imports: [PdfModule],
  controllers: [PlacementsController, TakeoversController],
  providers: [AgencyQuery, ...queries, ...useCases, ...takeovers, PlacementDesk, PlacementJobs, TakeoverJob],
  exports: [...queries, ...useCases, ...takeovers, PlacementDesk],
})
export class PlacementsModule {}

@Module({ imports: [PlacementsModule], providers: [PlacementAgencyResolver, TakeoverResolver] })
export class PlacementsAgencyApi {}

@Module({ imports: [PlacementsModule], providers: [PlacementClientResolver] })
export class PlacementsClientApi {}
