import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, isConnectionLoss, logger, type Configuration, type Ctx, type QuittanceRequest } from '@quittance/platform';
import type { NextFunction, Response } from 'express';
import { SessionStore, type Resumed } from '../application/session-store';
import { SessionCookie } from './session-cookie';

/** The stream of events opens and reopens by itself. */
const LIVE = '/events';

/** A request of the identity context's own controllers. */
export interface SessionRequest extends QuittanceRequest {
  /** The session behind the request, also while its second factor is awaited. */
  session?: Resumed;
}

/** Fills `req.ctx` for whoever is signed in; everyone else stays nobody. */
@Injectable()
export class SessionsMiddleware {
  readonly cookie: SessionCookie;

  constructor(private readonly store: SessionStore, @Inject(CONFIGURATION) config: Configuration) {
    this.cookie = new SessionCookie(config.publicUrl);
  }

  /** Who is behind a request that has been open for a while, with the rights they have now; nobody once the session ended. */
  async current(req: QuittanceRequest): Promise<Ctx | undefined> {
    const token = this.cookie.read(req);
    const session = token ? await this.store.resume(token, { requestId: req.requestId, ip: req.ip ?? null }, false) : undefined;
    return session?.stage === 'SIGNED_IN' ? session.ctx : undefined;
  }

  readonly handle = (req: SessionRequest, res: Response, next: NextFunction): void => {
    const token = this.cookie.read(req);
    if (!token) return next();
    this.store.resume(token, { requestId: req.requestId, ip: req.ip ?? null }, req.path !== LIVE).then((session) => {
      if (session) req.session = session;
      else this.cookie.clear(res);
      if (session?.stage === 'SIGNED_IN') req.ctx = session.ctx;
      next();
    }, (error: unknown) => {
      const lost = isConnectionLoss(error);
      logger.error({ requestId: req.requestId, error: String(error) }, 'session');
      res.status(lost ? 503 : 500).json({
        code: lost ? 'UNAVAILABLE' : 'INTERNAL_SERVER_ERROR',
        message: lost ? 'The database cannot be reached. Nothing was saved; try again in a moment.' : 'Something went wrong on our side. Nothing was saved; try again, and quote the request id if it persists.',
        requestId: req.requestId,
      });
    });
  };
}

/** The session behind a handler that only signed-in people reach. */
export function sessionOf({ session }: SessionRequest): Resumed {
  if (session?.stage !== 'SIGNED_IN') throw new Error('a handler that needs a session was left open to the public');
  return session;
}
