import type { ApolloServerPlugin } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import type { QuittanceRequest } from './request';
import { logger } from '../http/logger';
import { isManyErrors } from './schema-module';

/** Logs bugs under the request's id. Variables are never logged: they hold personal data. */
@Plugin()
export class LogPlugin implements ApolloServerPlugin<{ req: QuittanceRequest }> {
  async requestDidStart() {
    return {
      async didEncounterErrors({ errors, contextValue, operationName }: { errors: readonly { message: string; originalError?: Error | null | undefined; path?: readonly (string | number)[] | undefined; extensions?: { code?: unknown } }[]; contextValue: { req: QuittanceRequest }; operationName?: string | null }) {
        for (const error of errors) {
          if ((error.extensions?.code && error.extensions.code !== 'INTERNAL_SERVER_ERROR') || isManyErrors(error)) continue;
          logger.error({ requestId: contextValue.req.requestId, operation: operationName, path: error.path?.join('.'), error: error.originalError?.stack ?? error.message }, 'graphql error');
        }
      },
    } as never;
  }
}
