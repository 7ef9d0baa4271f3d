import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import type { Response } from 'express';
import { GraphQLError } from 'graphql';
import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';
import { logger } from '../http/logger';
import { requestOf, type QuittanceRequest } from './request';
import { isConnectionLoss } from './schema-module';

/** SQLSTATEs of values no statement of ours could take: out of range, no date, a zero byte, half a surrogate pair. */
const UNUSABLE = new Set(['22003', '22007', '22008', '22021', '22P02', '22P05']);
const RETYPE = 'This contains a value or characters that cannot be used here. Type it again.';

/**
 * A GraphQL error thrown on purpose goes out as it is, without a stack in the log. Of what the database refuses, only the
 * code and the place are logged: its messages and details quote rows, which hold personal data.
 */
@Catch(GraphQLError, DatabaseError, QueryFailedError)
export class ExpectedErrorFilter implements ExceptionFilter<GraphQLError | DatabaseError | QueryFailedError> {
  catch(error: GraphQLError | DatabaseError | QueryFailedError, host: ArgumentsHost): Error | undefined {
    const graphql = host.getType<GqlContextType>() === 'graphql';
    if (error instanceof GraphQLError) {
      if (!graphql) throw error;
      return error;
    }
    const state = stateOf(error);
    if (UNUSABLE.has(state)) {
      logger.warn({ requestId: (graphql ? requestOf(host as never) : host.switchToHttp().getRequest<QuittanceRequest>()).requestId, state, at: placeOf(error) }, 'unusable value');
      if (graphql) return new GraphQLError(RETYPE, { extensions: { code: 'BAD_USER_INPUT' } });
      return void answer(host, 422, 'BAD_INPUT', RETYPE);
    }
    if (graphql) return withoutRows(error, state);
    logger.error({ requestId: host.switchToHttp().getRequest<QuittanceRequest>().requestId, state, at: placeOf(error) }, 'database');
    return isConnectionLoss({ code: state, message: error.message })
      ? void answer(host, 503, 'UNAVAILABLE', 'The database cannot be reached. Nothing was saved; try again in a moment.')
      : void answer(host, 500, 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side. Nothing was saved; try again, and quote the request id if it persists.');
  }
}

function answer(host: ArgumentsHost, status: number, code: string, message: string): void {
  const http = host.switchToHttp();
  const res = http.getResponse<Response>();
  if (res.headersSent) res.destroy();
  else res.status(status).json({ code, message, facts: {}, requestId: http.getRequest<QuittanceRequest>().requestId });
}

const stateOf = (error: DatabaseError | QueryFailedError): string => (error as { code?: string }).code ?? (error as { driverError?: { code?: string } }).driverError?.code ?? '';

const placeOf = ({ stack = '' }: Error): string => stack.split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 8).join('\n');

/** The error as the log may have it. */
function withoutRows(error: DatabaseError | QueryFailedError, state: string): Error {
  const constraint = (error as { constraint?: string }).constraint;
  const plain = Object.assign(new Error(`database error ${state}${constraint ? ` (${constraint})` : ''}`), { code: state });
  plain.stack = `${plain.message}\n${placeOf(error)}`;
  return plain;
}
