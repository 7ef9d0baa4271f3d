import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { refuse } from '@quittance/kernel';
import { AllowAuthenticated, Public } from '@quittance/platform';
import type { Response } from 'express';
import { BeginEnrolment, ConfirmEnrolment, RemoveSecondFactor, RenewRecoveryCodes, type Enrolment } from '../application/enrol-second-factor.use-case';
import { PassSecondFactor } from '../application/second-factor.use-case';
import { MOST_PASSWORD } from './password.strategy';
import { orRefused, textOf } from './refusal';
import { SessionsMiddleware, sessionOf, type SessionRequest } from './sessions.middleware';

const MOST_CODE = 40;

/** The second factor: at sign-in, and on one's own account page. */
@Controller('auth/second-factor')
export class SecondFactorController {
  constructor(
    private readonly sessions: SessionsMiddleware,
    private readonly pass: PassSecondFactor,
    private readonly begin: BeginEnrolment,
    private readonly confirm: ConfirmEnrolment,
    private readonly removal: RemoveSecondFactor,
    private readonly renewal: RenewRecoveryCodes,
  ) {}

  /** `code` of the app, or a recovery code; then `recoveryCodesLeft` says how many remain. */
  @Public()
  @HttpCode(200)
  @Post()
  async signIn(@Body() body: unknown, @Req() req: SessionRequest, @Res({ passthrough: true }) res: Response): Promise<{ next: 'DONE'; recoveryCodesLeft: number | null }> {
    const { session } = req;
    if (session?.stage !== 'SECOND_FACTOR') return orRefused(refuse('UNAUTHENTICATED', 'The ten minutes for the code are over. Sign in again.'));
    const { token, recoveryCodesLeft } = orRefused(await this.pass.execute(session, textOf(body, 'code', MOST_CODE), req.get('user-agent') ?? null));
    this.sessions.cookie.set(res, token);
    return { next: 'DONE', recoveryCodesLeft };
  }

  /** A new secret as text and as a QR code. */
  @AllowAuthenticated()
  @HttpCode(200)
  @Post('enrol')
  async enrol(@Body() body: unknown, @Req() req: SessionRequest): Promise<Enrolment> {
    return orRefused(await this.begin.execute(sessionOf(req), textOf(body, 'currentPassword', MOST_PASSWORD)));
  }

  /** Proves it with a `code`; answers with the recovery codes. */
  @AllowAuthenticated()
  @HttpCode(200)
  @Post('confirm')
  async confirmEnrolment(@Body() body: unknown, @Req() req: SessionRequest, @Res({ passthrough: true }) res: Response): Promise<{ recoveryCodes: string[] }> {
    const { token, recoveryCodes } = orRefused(await this.confirm.execute(sessionOf(req), textOf(body, 'code', MOST_CODE), req.get('user-agent') ?? null));
    this.sessions.cookie.set(res, token);
    return { recoveryCodes };
  }

  @AllowAuthenticated()
  @HttpCode(204)
  @Post('remove')
  async remove(@Body() body: unknown, @Req() req: SessionRequest): Promise<void> {
    orRefused(await this.removal.execute(sessionOf(req), textOf(body, 'currentPassword', MOST_PASSWORD)));
  }

  @AllowAuthenticated()
  @HttpCode(200)
  @Post('recovery-codes')
  async recoveryCodes(@Body() body: unknown, @Req() req: SessionRequest): Promise<{ recoveryCodes: string[] }> {
    return orRefused(await this.renewal.execute(sessionOf(req), textOf(body, 'currentPassword', MOST_PASSWORD)));
  }
}
