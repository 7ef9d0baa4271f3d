import type { Server, ServerResponse } from 'node:http';
import type { QuittanceRequest } from '../graphql/request';
import { errorBody } from './error-body';
import { logger } from './logger';

/** How slowly a request may arrive. */
export interface BodyPace {
  /** Seconds any request has. */
  readonly grace: number;
  /** Bytes that buy a second more: 16 kB/s, a poor telephone line. */
  readonly bytesPerSecond: number;
  /** Seconds between two looks. */
  readonly look: number;
}

export const BODY_PACE: BodyPace = { grace: 60, bytesPerSecond: 16_000, look: 5 };

/** The largest body: a file of 100 MiB in its form. */
const LARGEST_BODY = 105 * 1024 * 1024;

const SLOW = 'The request came in too slowly and was given up. Nothing was saved; send it again over a faster connection.';

/**
 * Gives up requests whose body comes in more slowly than the pace: a file of 100 MB may take its two hours on a poor line,
 * a body that drips in to hold a connection open may not.
 */
export const bodyPace = ({ grace, bytesPerSecond, look }: BodyPace = BODY_PACE) => (req: QuittanceRequest, res: ServerResponse, next: () => void): void => {
  if (req.headers['content-length'] === undefined && req.headers['transfer-encoding'] === undefined) return next();
  const before = req.socket.bytesRead;
  let seconds = 0;
  const timer = setInterval(() => {
    seconds += look;
    const received = req.socket.bytesRead - before;
    if (req.complete || req.destroyed) return clearInterval(timer);
    if (seconds <= grace + received / bytesPerSecond) return;
    clearInterval(timer);
    logger.warn({ requestId: req.requestId, path: req.path, seconds, received }, 'request too slow');
    if (res.headersSent) return void req.destroy();
    res.once('finish', () => req.destroy());
    res.writeHead(408, { connection: 'close', 'content-type': 'application/json; charset=utf-8' });
    res.end(JSON.stringify(errorBody(req, { facts: {}, code: 'TOO_SLOW', message: SLOW })));
  }, look * 1000);
  timer.unref();
  // Not when the answer is out: what was refused may go on dripping.
  req.once('close', () => clearInterval(timer));
  next();
};

/** Node's own limits, set on purpose: its five minutes for a whole request would cut a large file on a slow line. */
export function limitRequests(server: Server): void {
  server.headersTimeout = 30_000;
  // Longer than browsers and proxies keep an idle connection: they end it, and no request meets one that is just being closed.
  server.keepAliveTimeout = 65_000;
  server.requestTimeout = (BODY_PACE.grace + LARGEST_BODY / BODY_PACE.bytesPerSecond) * 1000;
}
