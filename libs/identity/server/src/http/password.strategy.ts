import { ExecutionContext, HttpException, Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
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

/** Runs the strategy; `req.user` is then the new session. */
@Injectable()
export class PasswordGuard extends AuthGuard('password') {
  override handleRequest<T>(error: unknown, signedIn: T | false, _info: unknown, _context: ExecutionContext): T {
    if (error) throw error;
    if (!signedIn) throw new HttpException({ code: 'BAD_INPUT', message: 'Enter your e-mail address and your password.', facts: {} }, 422);
    return signedIn;
  }
}
