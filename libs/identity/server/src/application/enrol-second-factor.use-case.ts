import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@quittance/kernel';
import { SystemClock, UnitOfWork, type Tx } from '@quittance/platform';
import { Attempts, bySecondFactor } from './attempts';
import { agencyName } from './invitations';
import { OwnPassword } from './own-password';
import { SessionStore, type Resumed } from './session-store';
import { takeStep } from './second-factor.use-case';
import { hashRecoveryCode, newRecoveryCodes, newTotpSecret, totpEnrolment, totpStep } from './totp';
import { elevated } from './visitor';

export interface Enrolment {
  /** For typing by hand. */
  readonly secret: string;
  readonly uri: string;
  /** A QR code. */
  readonly svg: string;
}

/** Shows a new secret, after the password. One already in use stays until the new one is proved. */
@Injectable()
export class BeginEnrolment {
  constructor(private readonly work: UnitOfWork, private readonly ownPassword: OwnPassword) {}

  async execute(session: Resumed, password: string): Promise<Result<Enrolment>> {
    const confirmed = await this.ownPassword.confirm(session, password);
    if (!confirmed.ok) return confirmed;
    return this.work.write(elevated(session.ctx), async (tx) => {
      const secret = newTotpSecret();
      await tx.query('update user_credential set totp_pending_secret = $2 where user_id = $1', [session.userId, secret]);
      return ok({ secret, ...totpEnrolment(secret, await agencyName(tx), session.email) });
    });
  }
}

/**
 * Proves the new secret with a code. Other sessions end; this one gets a new id; ten recovery codes are shown this once. Wrong
 * codes slow down and lock as at sign-in: a borrowed screen cannot guess one for an enrolment left half done.
 */
@Injectable()
export class ConfirmEnrolment {
  constructor(private readonly work: UnitOfWork, private readonly attempts: Attempts, private readonly sessions: SessionStore, private readonly clock: SystemClock) {}

  async execute(session: Resumed, code: string, userAgent: string | null): Promise<Result<{ token: string; recoveryCodes: string[] }>> {
    const ctx = elevated(session.ctx);
    const { userId } = session;
    const keys = [bySecondFactor(userId)];
    const allowed = await this.attempts.begin(ctx, keys);
    if (!allowed.ok) return allowed;
    return this.work.write(ctx, async (tx) => {
      const held = await tx.maybeOne<{ totp_pending_secret: string | null }>('select totp_pending_secret from user_credential where user_id = $1 for update', [userId]);
      if (!held?.totp_pending_secret) return refuse('NOT_BEGUN', 'Begin again: this enrolment was finished or never started.');
      const step = totpStep(held.totp_pending_secret, code, this.clock.now());
      if (step === null) return refuse('CODE_WRONG', 'This code does not fit. Check the clock of your phone and enter the code it shows now.', {}, 'code');
      await tx.query(
        'update user_credential set totp_secret = totp_pending_secret, totp_pending_secret = null, totp_confirmed_at = $2, totp_last_step = null where user_id = $1', [userId, this.clock.now()]);
      await takeStep(tx, userId, step);
      await this.attempts.forget(tx, keys);
      const recoveryCodes = await replaceRecoveryCodes(tx, userId);
      await this.sessions.endAll(tx, userId);
      const token = await this.sessions.open(tx, userId, 'SIGNED_IN', { userAgent, secondFactor: true });
      tx.audit({ action: 'secondFactor.enrolled', subjectKind: 'user', subjectId: userId });
      await tx.emit({ type: 'user.secondFactorChanged', clientId: null, accountId: null, payload: { userId, enabled: true } });
      return ok({ token, recoveryCodes });
    });
  }
}

/** Takes the second factor off one's own login, after the password. */
@Injectable()
export class RemoveSecondFactor {
  constructor(private readonly work: UnitOfWork, private readonly ownPassword: OwnPassword) {}

  async execute(session: Resumed, password: string): Promise<Result<null>> {
    const confirmed = await this.ownPassword.confirm(session, password);
    if (!confirmed.ok) return confirmed;
    return this.work.write(elevated(session.ctx), async (tx) => {
      const { userId } = session;
      const removed = await tx.change(
        'update user_credential set totp_secret = null, totp_pending_secret = null, totp_confirmed_at = null, totp_last_step = null where user_id = $1 and totp_confirmed_at is not null', [userId]);
      if (removed === 0) return refuse('NO_SECOND_FACTOR', 'You have no second factor.');
      await tx.query('delete from recovery_code where user_id = $1', [userId]);
      tx.audit({ action: 'secondFactor.removed', subjectKind: 'user', subjectId: userId });
      await tx.emit({ type: 'user.secondFactorChanged', clientId: null, accountId: null, payload: { userId, enabled: false } });
      return ok(null);
    });
  }
}

/** Ten new recovery codes, after the password; the old ones stop working. */
@Injectable()
export class RenewRecoveryCodes {
  constructor(private readonly work: UnitOfWork, private readonly ownPassword: OwnPassword) {}

  async execute(session: Resumed, password: string): Promise<Result<{ recoveryCodes: string[] }>> {
    const confirmed = await this.ownPassword.confirm(session, password);
    if (!confirmed.ok) return confirmed;
    return this.work.write(elevated(session.ctx), async (tx) => {
      const held = await tx.maybeOne('select from user_credential where user_id = $1 and totp_confirmed_at is not null', [session.userId]);
      if (!held) return refuse('NO_SECOND_FACTOR', 'You have no second factor.');
      tx.audit({ action: 'recoveryCode.renewed', subjectKind: 'user', subjectId: session.userId });
      return ok({ recoveryCodes: await replaceRecoveryCodes(tx, session.userId) });
    });
  }
}

async function replaceRecoveryCodes(tx: Tx, userId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await tx.query('delete from recovery_code where user_id = $1', [userId]);
  await tx.query('insert into recovery_code (user_id, code_hash) select $1, unnest($2::text[])', [userId, codes.map((code) => hashRecoveryCode(userId, code))]);
  return codes;
}
