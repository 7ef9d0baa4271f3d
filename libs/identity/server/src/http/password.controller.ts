import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { refuse } from '@quittance/kernel';
import { AllowAuthenticated, Public } from '@quittance/platform';
import type { Response } from 'express';
import type { LinkPurpose } from '../application/one-time-links';
import { RequestPasswordReset } from '../application/request-password-reset.use-case';
import { AcceptInvitation, ChangePassword, CompletePasswordReset, LookAtLink } from '../application/set-password.use-case';
import { visitorCtx } from '../application/visitor';
import { MOST_EMAIL, MOST_PASSWORD } from './password.strategy';
import { orRefused, textOf } from './refusal';
import { SessionsMiddleware, sessionOf, type SessionRequest } from './sessions.middleware';

const MOST_TOKEN = 100;

/** Passwords: the first one by invitation, a forgotten one by link, a new one by choice. */
@Controller('auth')
export class PasswordController {
  constructor(
    private readonly sessions: SessionsMiddleware,
    private readonly links: LookAtLink,
    private readonly accepting: AcceptInvitation,
    private readonly requesting: RequestPasswordReset,
    private readonly completing: CompletePasswordReset,
    private readonly changing: ChangePassword,
  ) {}

  /** Whom a link is for: `token` and `purpose` (`INVITATION` or `PASSWORD_RESET`). */
  @Public()
  @HttpCode(200)
  @Post('link')
  async link(@Body() body: unknown, @Req() req: SessionRequest): Promise<{ name: string; email: string; agency: string }> {
    return orRefused(await this.links.execute(visitorCtx(req), textOf(body, 'token', MOST_TOKEN), purposeOf(body)));
  }

  @Public()
  @HttpCode(200)
  @Post('accept-invitation')
  async accept(@Body() body: unknown, @Req() req: SessionRequest, @Res({ passthrough: true }) res: Response): Promise<{ next: 'DONE' }> {
    const { token } = orRefused(await this.accepting.execute(visitorCtx(req), textOf(body, 'token', MOST_TOKEN), textOf(body, 'password', MOST_PASSWORD), req.get('user-agent') ?? null));
    this.sessions.cookie.set(res, token);
    return { next: 'DONE' };
  }

  /** Answers the same whether or not somebody has the address. */
  @Public()
  @HttpCode(202)
  @Post('reset-password/request')
  async requestReset(@Body() body: unknown, @Req() req: SessionRequest): Promise<{ message: string }> {
    orRefused(await this.requesting.execute(visitorCtx(req), textOf(body, 'email', MOST_EMAIL)));
    return { message: 'If somebody here has this address, a link is on its way. It works for one hour.' };
  }

  @Public()
  @HttpCode(204)
  @Post('reset-password')
  async reset(@Body() body: unknown, @Req() req: SessionRequest, @Res({ passthrough: true }) res: Response): Promise<void> {
    orRefused(await this.completing.execute(visitorCtx(req), textOf(body, 'token', MOST_TOKEN), textOf(body, 'password', MOST_PASSWORD)));
    this.sessions.cookie.clear(res);
  }

  @AllowAuthenticated()
  @HttpCode(204)
  @Post('change-password')
  async change(@Body() body: unknown, @Req() req: SessionRequest, @Res({ passthrough: true }) res: Response): Promise<void> {
    const { token } = orRefused(await this.changing.execute(sessionOf(req), {
      currentPassword: textOf(body, 'currentPassword', MOST_PASSWORD), password: textOf(body, 'password', MOST_PASSWORD), userAgent: req.get('user-agent') ?? null }));
    this.sessions.cookie.set(res, token);
  }
}

function purposeOf(body: unknown): LinkPurpose {
  const purpose = textOf(body, 'purpose', 20);
  return purpose === 'INVITATION' || purpose === 'PASSWORD_RESET' ? purpose : orRefused(refuse('BAD_INPUT', 'This is not a purpose of a link.', {}, 'purpose'));
}
