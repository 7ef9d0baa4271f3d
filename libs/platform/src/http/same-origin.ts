import type { NextFunction, Response } from 'express';
import type { QuittanceRequest } from '../graphql/request';
import { errorBody } from './error-body';

/** Our own scripts send this header; a form or image of another site cannot. */
export const REQUEST_HEADER = 'x-quittance-request';

/** Other machines post here, without a session: each request proves itself by its signature, or by a link nobody can guess. */
const OF_MACHINES = /^\/(hooks|unsubscribe)\//;

/**
 * Refuses requests of other sites that would change something: they must carry our header and,
 * when the browser tells where they come from, come from here.
 */
export const sameOrigin = (publicUrl: string) => (req: QuittanceRequest, res: Response, next: NextFunction): void => {
  if (['GET', 'HEAD', 'OPTIONS'].includes(req.method) || OF_MACHINES.test(req.path)) return next();
  const site = req.get('sec-fetch-site');
  const origin = req.get('origin');
  const foreign = (site !== undefined && site !== 'same-origin' && site !== 'none') || (origin !== undefined && !isOurs(origin, req, publicUrl));
  if (!foreign && req.get(REQUEST_HEADER)) return next();
  res.status(403).json(errorBody(req, { code: 'CROSS_SITE', message: 'Requests from other sites are refused.' }));
};

const isOurs = (origin: string, req: QuittanceRequest, publicUrl: string): boolean =>
  origin === publicUrl || origin === `${req.protocol}://${req.get('host')}`;
