import type { Type } from '@nestjs/common';
import { AccountsAgencyApi, AccountsClientApi, AccountsModule } from '@quittance/accounts/server';
import { ArrangementsAgencyApi, ArrangementsClientApi, ArrangementsModule } from '@quittance/arrangements/server';
import { ClientsAgencyApi, ClientsClientApi, ClientsModule } from '@quittance/clients/server';
import { CommunicationsAgencyApi, CommunicationsModule, InboundAgencyApi, InboundModule, VoiceAgencyApi, VoiceModule } from '@quittance/communications/server';
import { ComplianceAgencyApi, ComplianceModule } from '@quittance/compliance/server';
import { DocumentsModule } from '@quittance/documents/server';
import { IdentityAgencyApi, IdentityClientApi, IdentityModule } from '@quittance/identity/server';
import { IntegrationsAgencyApi, IntegrationsModule, PaymentFilesAgencyApi, PaymentFilesModule, TelephonyModule } from '@quittance/integrations/server';
import { LedgerAgencyApi, LedgerModule } from '@quittance/ledger/server';
import { PaymentsAgencyApi, PaymentsClientApi, PaymentsModule } from '@quittance/payments/server';
import { PlacementsAgencyApi, PlacementsClientApi, PlacementsModule } from '@quittance/placements/server';
import { PlatformAgencyApi, PlatformClientApi } from '@quittance/platform';
import { ReferenceAgencyApi, ReferenceModule } from '@quittance/reference/server';
import { RemittanceAgencyApi, RemittanceClientApi, RemittanceModule } from '@quittance/remittance/server';
import { ReportingAgencyApi, ReportingClientApi, ReportingModule } from '@quittance/reporting/server';
import { WorkQueuesAgencyApi, WorkQueuesModule } from '@quittance/work-queues/server';

/** Use cases and jobs: the API and the worker load all of them. In the order of the contexts. */
export const modules: Type[] = [ReferenceModule, IdentityModule, DocumentsModule, ClientsModule, LedgerModule, AccountsModule, ComplianceModule, CommunicationsModule, InboundModule, VoiceModule, PaymentsModule, PlacementsModule, ArrangementsModule, RemittanceModule, WorkQueuesModule, ReportingModule, PaymentFilesModule, IntegrationsModule, TelephonyModule];

/** Resolvers of /graphql/agency. */
export const agencyApis: Type[] = [PlatformAgencyApi, ReferenceAgencyApi, IdentityAgencyApi, ClientsAgencyApi, LedgerAgencyApi, AccountsAgencyApi, ComplianceAgencyApi, CommunicationsAgencyApi, InboundAgencyApi, VoiceAgencyApi, PaymentsAgencyApi, PlacementsAgencyApi, ArrangementsAgencyApi, RemittanceAgencyApi, WorkQueuesAgencyApi, ReportingAgencyApi, PaymentFilesAgencyApi, IntegrationsAgencyApi];

/** Resolvers of /graphql/client. */
export const clientApis: Type[] = [PlatformClientApi, IdentityClientApi, ClientsClientApi, AccountsClientApi, PaymentsClientApi, PlacementsClientApi, ArrangementsClientApi, RemittanceClientApi, ReportingClientApi];
