import type { Type } from '@nestjs/common';
import { DocumentsModule } from '@quittance/documents/server';
import { IdentityModule } from '@quittance/identity/server';
import { PlatformAgencyApi, PlatformClientApi } from '@quittance/platform';
import { ReportingAgencyApi, ReportingClientApi, ReportingModule } from '@quittance/reporting/server';

/** Use cases and jobs: the API and the worker load all of them. In the order of the contexts. */
export const modules: Type[] = [IdentityModule, DocumentsModule, ReportingModule];

/** Resolvers of /graphql/agency. */
export const agencyApis: Type[] = [PlatformAgencyApi, ReportingAgencyApi];

/** Resolvers of /graphql/client. */
export const clientApis: Type[] = [PlatformClientApi, ReportingClientApi];
