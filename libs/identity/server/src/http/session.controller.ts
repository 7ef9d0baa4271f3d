import { Body, Controller, Get, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { isId, refuse } from '@quittance/kernel';
import { AllowAuthenticated, CurrentCtx, Public, type Ctx } from '@quittance/platform';
import type { Response } from 'express';
import { EndOwnSession, OwnSessionsQuery, SignOutEverywhere, type OwnSession } from '../application/own-sessions.use-case';
import { SessionViewQuery, type SessionView } from '../application/session-view.query';
import type { SignedIn } from '../application/sign-in.use-case';
import { SignOut } from '../application/sign-out.use-case';
import { PasswordGuard } from './password.strategy';
import { orRefused, textOf } from './refusal';
import { SessionsMiddleware, type SessionRequest } from './sessions.middleware';

/** Signing in and out, and who is signed in. */
@Controller('auth')
export class SessionController {
  constructor(
    private readonly sessions: SessionsMiddleware,
    private readonly view: SessionViewQuery,
    private readonly ending: SignOut,
    private readonly own: OwnSessionsQuery,
    private readonly endOne: EndOwnSession,
    private readonly endAll: SignOutEverywhere,
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

  /** Ends every session of the person, in every browser. */
  @AllowAuthenticated()
  @HttpCode(204)
  @Post('sign-out-everywhere')
  async signOutEverywhere(@CurrentCtx() ctx: Ctx, @Res({ passthrough: true }) res: Response): Promise<void> {
    orRefused(await this.endAll.execute(ctx));
    this.sessions.cookie.clear(res);
  }

  /** One's own sessions, this one first. */
  @AllowAuthenticated()
  @Get('sessions')
  async list(@CurrentCtx() ctx: Ctx, @Res({ passthrough: true }) res: Response): Promise<OwnSession[]> {
    res.set('cache-control', 'no-store');
    return this.own.run(ctx);
  }

  /** Ends one of one's own sessions, by its `id`. */
  @AllowAuthenticated()
  @HttpCode(204)
  @Post('sessions/end')
  async end(@Body() body: unknown, @CurrentCtx() ctx: Ctx): Promise<void> {
    const id = textOf(body, 'id', 36);
    orRefused(isId(id) ? await this.endOne.execute(ctx, id) : refuse('BAD_INPUT', 'This is not the id of a session.', {}, 'id'));
  }
}
