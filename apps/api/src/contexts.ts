import type { Type } from '@nestjs/common';
import { DocumentsModule } from '@quittance/documents/server';
import { PlatformAgencyApi, PlatformClientApi } from '@quittance/platform';

/** Use cases and jobs: the API and the worker load all of them. In the order of the contexts. */
export const modules: Type[] = [DocumentsModule];

/** Resolvers of /graphql/agency. */
export const agencyApis: Type[] = [PlatformAgencyApi];

/** Resolvers of /graphql/client. */
export const clientApis: Type[] = [PlatformClientApi];
