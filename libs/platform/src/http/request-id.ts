import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { NextFunction, Response } from 'express';
import type { QuittanceRequest } from '../graphql/request';
import { logger } from './logger';

const current = new AsyncLocalStorage<string>();

/** The id of the request under way; undefined outside one. For places that are handed no request, such as Apollo's own refusals. */
export const currentRequestId = (): string | undefined => current.getStore();

/** Names the request, in its answer and in the log line written when it ends. */
export function requestId(req: QuittanceRequest, res: Response, next: NextFunction): void {
  req.requestId = randomUUID();
  res.setHeader('x-request-id', req.requestId);
  const began = performance.now();
  res.on('finish', () => {
    const line = { requestId: req.requestId, method: req.method, path: req.path, status: res.statusCode, ms: Math.round(performance.now() - began), userId: req.ctx?.principal.userId ?? undefined };
    // 503 is said on purpose: come again in a moment.
    if (res.statusCode === 503) logger.warn(line, 'request');
    else if (res.statusCode >= 500) logger.error(line, 'request');
    else logger.debug(line, 'request');
  });
  current.run(req.requestId, next);
}
