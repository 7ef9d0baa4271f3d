import { randomUUID } from 'node:crypto';
import type { NextFunction, Response } from 'express';
import type { QuittanceRequest } from '../graphql/request';
import { logger } from './logger';

/** Names the request, in its answer and in the log line written when it ends. */
export function requestId(req: QuittanceRequest, res: Response, next: NextFunction): void {
  req.requestId = randomUUID();
  res.setHeader('x-request-id', req.requestId);
  const began = performance.now();
  res.on('finish', () => {
    const line = { requestId: req.requestId, method: req.method, path: req.path, status: res.statusCode, ms: Math.round(performance.now() - began), userId: req.ctx?.principal.userId ?? undefined };
    if (res.statusCode >= 500) logger.error(line, 'request');
    else logger.debug(line, 'request');
  });
  next();
}
