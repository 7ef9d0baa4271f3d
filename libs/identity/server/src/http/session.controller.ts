import { Controller, Get, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { refuse } from '@quittance/kernel';
import { Public } from '@quittance/platform';
import type { Response } from 'express';
import { SessionViewQuery, type SessionView } from '../application/session-view.query';
import type { SignedIn } from '../application/sign-in.use-case';
import { SignOut } from '../application/sign-out.use-case';
import { PasswordGuard } from './password.strategy';
import { orRefused } from './refusal';
import { SessionsMiddleware, type SessionRequest } from './sessions.middleware';

/** Signing in and out, and who is signed in. */
@Controller('auth')
export class SessionController {
  constructor(
    private readonly sessions: SessionsMiddleware,
    private readonly view: SessionViewQuery,
    private readonly ending: SignOut,
  ) {}

  /** `{ next: 'DONE' }`, or `{ next: 'SECOND_FACTOR' }` when a code is still needed. An earlier session of this browser ends. */
  @Public()
  @UseGuards(PasswordGuard)
  @HttpCode(200)
  @Post('sign-in')
  async signIn(@Req() req: SessionRequest & { user: SignedIn }, @Res({ passthrough: true }) res: Response): Promise<{ next: 'DONE' | 'SECOND_FACTOR' }> {
    if (req.session) await this.ending.execute(req.session);
    this.sessions.cookie.set(res, req.user.token);
    return { next: req.user.stage === 'SIGNED_IN' ? 'DONE' : 'SECOND_FACTOR' };
  }

  /** Who is signed in; 401 when nobody is. */
  @Public()
  @Get('session')
  async session(@Req() req: SessionRequest, @Res({ passthrough: true }) res: Response): Promise<SessionView> {
    res.set('cache-control', 'no-store');
    if (req.session?.stage === 'SECOND_FACTOR') return orRefused(refuse('SECOND_FACTOR_NEEDED', 'Enter the code of your authenticator app.'));
    if (!req.session) return orRefused(refuse('UNAUTHENTICATED', 'Sign in to continue.'));
    return this.view.run(req.session);
  }

  /** Ends this browser's session. */
  @Public()
  @HttpCode(204)
  @Post('sign-out')
  async signOut(@Req() req: SessionRequest, @Res({ passthrough: true }) res: Response): Promise<void> {
    if (req.session) await this.ending.execute(req.session);
    this.sessions.cookie.clear(res);
  }
}
