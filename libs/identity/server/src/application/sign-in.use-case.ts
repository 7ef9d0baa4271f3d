import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result, type UserId } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { Attempts, byEmail, byNetwork, type AttemptKey } from './attempts';
import { hashPassword, verifyPassword } from './password-hash';
import { SessionStore, type Stage } from './session-store';
import { madeBy } from './visitor';

export interface SignInInput {
  readonly email: string;
  readonly password: string;
  readonly userAgent: string | null;
}

export interface SignedIn {
  /** The secret for the cookie. */
  readonly token: string;
  readonly stage: Stage;
}

interface Candidate {
  id: UserId;
  name: string;
  status: string;
  password_hash: string | null;
  totp_confirmed_at: Date | null;
}

/**
 * Email address and password. Says the same, and takes as long, for an unknown address, a disabled person and a wrong password.
 * The session is always a new one; with a second factor it opens nothing yet.
 */
@Injectable()
export class SignIn {
  constructor(private readonly work: UnitOfWork, private readonly attempts: Attempts, private readonly sessions: SessionStore) {}

  async execute(ctx: Ctx, input: SignInInput): Promise<Result<SignedIn>> {
    const email = input.email.trim().toLowerCase();
    const keys = [byEmail(email), byNetwork(ctx.ip)];
    const allowed = await this.attempts.begin(ctx, keys);
    if (!allowed.ok) {
      await this.noteRefused(ctx, keys, email);
      return allowed;
    }
    const user = await this.work.read(ctx, (tx) => tx.maybeOne<Candidate>(
      `select u.id, u.name, u.status, c.password_hash, c.totp_confirmed_at from app_user u left join user_credential c on c.user_id = u.id where u.email = $1`, [email]));
    const { fits, outdated } = await verifyPassword(input.password, user?.password_hash ?? null);
    if (!user || !fits || user.status !== 'ACTIVE') {
      const reason = !user ? 'unknown address' : !fits ? 'wrong password' : `person is ${user.status.toLowerCase()}`;
      await this.note(ctx, allowed.value.locked ? 'signIn.lockedOut' : 'signIn.failed', email, user, { reason });
      return refuse('SIGN_IN_FAILED', 'That email address and password do not fit together. Check both, or reset the password.');
    }
    const renewed = outdated ? await hashPassword(input.password) : null;
    return this.admit(ctx, user, keys, renewed, input.userAgent);
  }

  private admit(ctx: Ctx, user: Candidate, keys: Parameters<Attempts['succeed']>[1], renewed: string | null, userAgent: string | null): Promise<Result<SignedIn>> {
    return this.work.write(madeBy(ctx, user.id, user.name), async (tx) => {
      await this.attempts.succeed(tx, keys);
      if (renewed) await tx.query('update user_credential set password_hash = $2 where user_id = $1', [user.id, renewed]);
      const stage: Stage = user.totp_confirmed_at ? 'SECOND_FACTOR' : 'SIGNED_IN';
      const token = await this.sessions.open(tx, user.id, stage, { userAgent, secondFactor: false });
      tx.audit({ action: stage === 'SIGNED_IN' ? 'signIn.succeeded' : 'signIn.passwordAccepted', subjectKind: 'user', subjectId: user.id });
      return ok({ token, stage });
    });
  }

  private async noteRefused(ctx: Ctx, keys: readonly AttemptKey[], email: string): Promise<void> {
    await this.work.write(ctx, async (tx) => {
      const attempts = await this.attempts.refused(tx, keys);
      if (attempts !== null) tx.audit({ action: 'signIn.refused', subjectKind: 'address', subjectId: email.slice(0, 254), facts: { reason: 'too many attempts', attempts } });
      return ok(null);
    });
  }

  private async note(ctx: Ctx, action: string, email: string, user: Candidate | undefined, facts: Record<string, string>): Promise<void> {
    await this.work.write(ctx, async (tx) => {
      tx.audit({ action, subjectKind: user ? 'user' : 'address', subjectId: user?.id ?? email.slice(0, 254), facts });
      if (action === 'signIn.lockedOut' && user) await tx.emit({ type: 'user.lockedOut', clientId: null, accountId: null, payload: { userId: user.id } });
      return ok(null);
    });
  }
}
