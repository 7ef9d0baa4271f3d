import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@quittance/kernel';
import { SystemClock, UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { Attempts, bySecondFactor } from './attempts';
import { SessionStore, type Resumed } from './session-store';
import { hashRecoveryCode, totpStep } from './totp';
import { elevated } from './visitor';

/** The second step of signing in: a code of the authenticator app, or one of the recovery codes. The session gets a new id. */
@Injectable()
export class PassSecondFactor {
  constructor(
    private readonly work: UnitOfWork,
    private readonly attempts: Attempts,
    private readonly sessions: SessionStore,
    private readonly clock: SystemClock,
  ) {}

  async execute(session: Resumed, code: string, userAgent: string | null): Promise<Result<{ token: string; recoveryCodesLeft: number | null }>> {
    const ctx = elevated(session.ctx);
    const keys = [bySecondFactor(session.userId)];
    const allowed = await this.attempts.begin(ctx, keys);
    if (!allowed.ok) return allowed;
    const passed = await this.work.write(ctx, async (tx) => {
      const way = await this.accept(tx, session.userId, code);
      if (!way.ok) return way;
      await this.attempts.forget(tx, keys);
      if (ctx.sessionHash) await this.sessions.end(tx, ctx.sessionHash);
      const token = await this.sessions.open(tx, session.userId, 'SIGNED_IN', { userAgent, secondFactor: true });
      tx.audit({ action: 'signIn.succeeded', subjectKind: 'user', subjectId: session.userId, facts: { secondFactor: way.value.by } });
      return ok({ token, recoveryCodesLeft: way.value.left });
    });
    if (!passed.ok) await this.note(ctx, session, passed.refusal.code, allowed.value.locked);
    return passed;
  }

  private async accept(tx: Tx, userId: string, code: string): Promise<Result<{ by: string; left: number | null }>> {
    const held = await tx.maybeOne<{ totp_secret: string }>('select totp_secret from user_credential where user_id = $1 and totp_confirmed_at is not null', [userId]);
    const step = held ? totpStep(held.totp_secret, code, this.clock.now()) : null;
    if (step !== null) return (await takeStep(tx, userId, step)) ? ok({ by: 'authenticator', left: null }) : refuse('CODE_REPLAYED', 'This code was used already. Wait for the next one.', {}, 'code');
    const used = await tx.change('update recovery_code set used_at = $3 where user_id = $1 and code_hash = $2 and used_at is null', [userId, hashRecoveryCode(userId, code), this.clock.now()]);
    if (used === 0) return refuse('CODE_WRONG', 'This code does not fit. Check the clock of your phone, or use a recovery code.', {}, 'code');
    tx.audit({ action: 'recoveryCode.used', subjectKind: 'user', subjectId: userId });
    const { left } = await tx.one<{ left: number }>('select count(*)::int as left from recovery_code where user_id = $1 and used_at is null', [userId]);
    return ok({ by: 'recovery code', left });
  }

  private async note(ctx: Ctx, { userId }: Resumed, reason: string, locked: boolean): Promise<void> {
    await this.work.write(ctx, async (tx) => {
      tx.audit({ action: locked ? 'signIn.lockedOut' : 'signIn.failed', subjectKind: 'user', subjectId: userId, facts: { reason: reason === 'CODE_REPLAYED' ? 'code used before' : 'wrong code' } });
      if (locked) await tx.emit({ type: 'user.lockedOut', clientId: null, accountId: null, payload: { userId } });
      return ok(null);
    });
  }
}

/** Marks a step as used; false when it, or a later one, was used before. */
export const takeStep = async (tx: Tx, userId: string, step: number): Promise<boolean> =>
  (await tx.change('update user_credential set totp_last_step = $2 where user_id = $1 and (totp_last_step is null or totp_last_step < $2)', [userId, step])) === 1;
