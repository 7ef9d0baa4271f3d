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

const queries = [PlacementQuery, PlacementRowsQuery, PlacementDuplicatesQuery, KnownDebtorsQuery, ErrorFileQuery, AcknowledgementQuery, AcknowledgementPaper];
const useCases = [ReceivePlacement, ReadPlacement, ConfirmMapping, CorrectRow, DecideDuplicates, CommitPlacement, PlacePlacement, CancelPlacement, PlaceInvoices];

/** Debts placed by form and by file. */
@Module({
  imports: [PdfModule],
  controllers: [PlacementsController],
  providers: [AgencyQuery, ...queries, ...useCases, PlacementDesk, PlacementJobs],
  exports: [...queries, ...useCases, PlacementDesk],
})
export class PlacementsModule {}

@Module({ imports: [PlacementsModule], providers: [PlacementAgencyResolver] })
export class PlacementsAgencyApi {}

@Module({ imports: [PlacementsModule], providers: [PlacementClientResolver] })
export class PlacementsClientApi {}
