import { HttpException, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import passport from 'passport';
import { Strategy } from 'passport-local';
import { SignIn, type SignedIn } from '../application/sign-in.use-case';
import { visitorCtx } from '../application/visitor';
import { orRefused, textOf } from './refusal';
import type { SessionRequest } from './sessions.middleware';

export const MOST_PASSWORD = 256;
export const MOST_EMAIL = 254;

/** Passport's local strategy over our own use case. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, 'password') {
  constructor(private readonly signIn: SignIn) {
    super({ usernameField: 'email', passwordField: 'password', passReqToCallback: true, session: false });
  }

  async validate(req: SessionRequest): Promise<SignedIn> {
    const body: unknown = req.body;
    return orRefused(await this.signIn.execute(visitorCtx(req), {
      email: textOf(body, 'email', MOST_EMAIL), password: textOf(body, 'password', MOST_PASSWORD), userAgent: req.get('user-agent') ?? null }));
  }
}

/** Runs the strategy of its own application (the registry of names is one for the whole process); `req.user` is then the new session. */
@Injectable()
export class PasswordGuard implements CanActivate {
  constructor(private readonly strategy: PasswordStrategy) {}

  canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const req = http.getRequest<SessionRequest & { user?: unknown }>();
    return new Promise((resolve, reject) => {
      const decide = (error: unknown, signedIn: unknown): void => {
        if (error) return reject(error);
        if (!signedIn) return reject(new HttpException({ code: 'BAD_INPUT', message: 'Enter your email address and your password.', facts: {} }, 422));
        req.user = signedIn;
        resolve(true);
      };
      // Passport writes each request's callbacks on the strategy it is given, so each gets one of its own.
      const handle = passport.authenticate(Object.create(this.strategy) as PasswordStrategy, { session: false }, decide) as (req: unknown, res: unknown, next: (error: unknown) => void) => void;
      handle(req, http.getResponse(), reject);
    });
  }
}
