import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import type { Response } from 'express';
import { GraphQLError } from 'graphql';
import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';
import { errorBody } from '../http/error-body';
import { logger } from '../http/logger';
import { requestOf, type QuittanceRequest } from './request';
import { isConnectionLoss } from './schema-module';

/** SQLSTATEs of values no statement of ours could take: out of range, no date, a zero byte, half a surrogate pair. */
const UNUSABLE = new Set(['22003', '22007', '22008', '22021', '22P02', '22P05']);
const RETYPE = 'This contains a value or characters that cannot be used here. Type it again.';
const LOST = 'The database cannot be reached. Nothing was saved; try again in a moment.';
const BUG = 'Something went wrong on our side. Nothing was saved; try again, and quote the request id if it persists.';

/**
 * Errors on their way out, each with the request's id: what a handler refuses goes as it is, a bug as one sentence with its
 * stack in the log. Of what the database refuses, only the code and the place are logged: its messages and details quote
 * rows, which hold personal data. (GraphQL errors get their id where they are formatted, and bugs their log line from the log plugin.)
 */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): unknown {
    const graphql = host.getType<GqlContextType>() === 'graphql';
    if (error instanceof DatabaseError || error instanceof QueryFailedError) return this.ofDatabase(error, host, graphql);
    return graphql ? error : void answerHttp(error, host);
  }

  private ofDatabase(error: DatabaseError | QueryFailedError, host: ArgumentsHost, graphql: boolean): Error | undefined {
    const state = stateOf(error);
    if (UNUSABLE.has(state)) {
      logger.warn({ requestId: (graphql ? requestOf(host as never) : host.switchToHttp().getRequest<QuittanceRequest>()).requestId, state, at: placeOf(error) }, 'unusable value');
      if (graphql) return new GraphQLError(RETYPE, { extensions: { code: 'BAD_USER_INPUT' } });
      return void answer(host, 422, 'BAD_INPUT', RETYPE);
    }
    if (graphql) return withoutRows(error, state);
    logger.error({ requestId: host.switchToHttp().getRequest<QuittanceRequest>().requestId, state, at: placeOf(error) }, 'database');
    return isConnectionLoss({ code: state, message: error.message })
      ? void answer(host, 503, 'UNAVAILABLE', LOST)
      : void answer(host, 500, 'INTERNAL_SERVER_ERROR', BUG);
  }
}

const CODES: Readonly<Record<number, string>> = { 400: 'BAD_REQUEST', 401: 'UNAUTHENTICATED', 403: 'FORBIDDEN', 404: 'NOT_FOUND', 413: 'TOO_LARGE', 503: 'UNAVAILABLE' };

/** A refusal of a handler, an unreadable request (the body parser throws plain errors with a status), or a bug. */
function answerHttp(error: unknown, host: ArgumentsHost): void {
  if (error instanceof HttpException) {
    const told = error.getResponse();
    if (typeof told === 'object' && 'code' in told) return answer(host, error.getStatus(), String(told.code), error.message, told);
    return answer(host, error.getStatus(), CODES[error.getStatus()] ?? 'REFUSED', error.message);
  }
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) {
    return answer(host, statusCode, CODES[statusCode] ?? 'BAD_REQUEST', statusCode === 413 ? 'This is more than one request may carry. Send it in parts.' : 'This request cannot be read.');
  }
  logger.error({ requestId: host.switchToHttp().getRequest<QuittanceRequest>().requestId, error: error instanceof Error ? error.stack : String(error) }, 'http error');
  if (isConnectionLoss(error)) answer(host, 503, 'UNAVAILABLE', LOST);
  else answer(host, 500, 'INTERNAL_SERVER_ERROR', BUG);
}

function answer(host: ArgumentsHost, status: number, code: string, message: string, more: object = {}): void {
  const http = host.switchToHttp();
  const res = http.getResponse<Response>();
  if (res.headersSent) res.destroy();
  else res.status(status).json(errorBody(http.getRequest<QuittanceRequest>(), { facts: {}, ...more, code, message }));
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
