import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { DynamicModule, Type } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { CONFIGURATION, type Configuration } from '../configuration';
import { currentRequestId } from '../http/request-id';
import { complexityPlugin } from './complexity.plugin';
import { LIMITS, limitRule } from './limits';
import { reachable } from './reachable';
import type { QuittanceRequest } from './request';

/** The side of the house a schema serves. A session of the other side is nobody here. */
export type Side = 'agency' | 'client';

/** One GraphQL endpoint, `/graphql/<side>`, made of the resolvers in the given modules. */
export function schemaModule(side: Side, include: readonly Type[]): DynamicModule {
  return GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    inject: [CONFIGURATION],
    useFactory: (config: Configuration): Omit<ApolloDriverConfig, 'driver'> => ({
      path: `/graphql/${side}`,
      include: [...include],
      autoSchemaFile: true,
      sortSchema: true,
      // The check is a whole introspection at every start; the committed SDL is compared by a test.
      buildSchemaOptions: { skipCheck: true },
      transformSchema: reachable,
      introspection: !config.production,
      // Without introspection, "did you mean" would tell the schema a name at a time.
      hideSchemaDetailsFromClientErrors: config.production,
      playground: false,
      csrfPrevention: { requestHeaders: ['x-quittance-request'] },
      allowBatchedHttpRequests: false,
      parseOptions: { maxTokens: LIMITS.tokens },
      validationRules: [limitRule(LIMITS)],
      // Answers are nobody's to keep, and the plugin that computes how long would be asked at every field.
      plugins: [complexityPlugin(LIMITS.complexity), ApolloServerPluginCacheControlDisabled()],
      context: ({ req }: { req: QuittanceRequest }) => ({ req: sided(req, side) }),
      formatError: publicError,
      includeStacktraceInErrorResponses: false,
    }),
  });
}

function sided(req: QuittanceRequest, side: Side): QuittanceRequest {
  if (req.ctx && req.ctx.principal.kind !== side) delete req.ctx;
  return req;
}

/**
 * Every error that leaves, Apollo's own refusals too, with the request's id. Bugs and lost databases reach people as one
 * sentence; what happened is in the log under that id.
 */
function publicError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = isManyErrors(formatted) ? 'BAD_USER_INPUT' : String(formatted.extensions?.['code'] ?? 'INTERNAL_SERVER_ERROR');
  const requestId = currentRequestId();
  const original = error instanceof GraphQLError ? error.originalError : error;
  if (code !== 'INTERNAL_SERVER_ERROR') return { message: formatted.message, extensions: { code, requestId }, ...(formatted.path ? { path: formatted.path } : {}) };
  const lost = isConnectionLoss(original);
  return {
    message: lost ? 'The database cannot be reached. Nothing was saved; try again in a moment.' : 'Something went wrong on our side. Nothing was saved; try again, and quote the request id if it persists.',
    extensions: { code: lost ? 'UNAVAILABLE' : code, requestId },
    ...(formatted.path ? { path: formatted.path } : {}),
  };
}

/** What stands at the end of a list of wrong values that grew too long: no bug of ours, though nothing calls it a wrong value. */
export const isManyErrors = ({ message }: { readonly message: string }): boolean => message.startsWith('Too many errors processing variables');

/** Whether an error says that the database went away. */
export function isConnectionLoss(error: unknown): boolean {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  return /^(08|57P)/.test(code) || ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'].includes(code) || /connection terminated|timeout exceeded when trying to connect/i.test(message);
}
