import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { Attempts, byEmail } from './attempts';
import { agencyName } from './invitations';
import { OneTimeLinks, type LinkPurpose } from './one-time-links';
import { OwnPassword } from './own-password';
import { Passwords } from './passwords';
import { SessionStore, type Resumed } from './session-store';
import { elevated, madeBy } from './visitor';

/** Whom a link is for, to greet them before they choose a password. */
@Injectable()
export class LookAtLink {
  constructor(private readonly work: UnitOfWork, private readonly links: OneTimeLinks) {}

  execute(ctx: Ctx, token: string, purpose: LinkPurpose): Promise<Result<{ name: string; email: string; agency: string }>> {
    return this.work.read(ctx, async (tx) => {
      const owner = await this.links.look(tx, token, purpose);
      return owner.ok ? ok({ name: owner.value.name, email: owner.value.email, agency: await agencyName(tx) }) : owner;
    });
  }
}

/** The first password. Whoever holds the link is signed in. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: OneTimeLinks,
    private readonly passwords: Passwords,
    private readonly sessions: SessionStore,
  ) {}

  async execute(ctx: Ctx, token: string, password: string, userAgent: string | null): Promise<Result<{ token: string }>> {
    const owner = await this.work.read(ctx, (tx) => this.links.look(tx, token, 'INVITATION'));
    if (!owner.ok) return owner;
    const hash = await this.passwords.prepare(password, owner.value);
    if (!hash.ok) return hash;
    return this.work.write(madeBy(ctx, owner.value.userId, owner.value.name), async (tx) => {
      const used = await this.links.use(tx, token, 'INVITATION');
      if (!used.ok) return used;
      const { userId } = used.value;
      await this.passwords.store(tx, userId, hash.value);
      await tx.query(`update app_user set status = 'ACTIVE', version = version + 1 where id = $1`, [userId]);
      tx.audit({ action: 'user.activated', subjectKind: 'user', subjectId: userId });
      await tx.emit({ type: 'user.activated', clientId: null, accountId: null, payload: { userId } });
      return ok({ token: await this.sessions.open(tx, userId, 'SIGNED_IN', { userAgent, secondFactor: false }) });
    });
  }
}

/** A new password by link. Every session ends and the lock-out is lifted; a second factor is still asked for at sign-in. */
@Injectable()
export class CompletePasswordReset {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: OneTimeLinks,
    private readonly passwords: Passwords,
    private readonly sessions: SessionStore,
    private readonly attempts: Attempts,
  ) {}

  async execute(ctx: Ctx, token: string, password: string): Promise<Result<null>> {
    const owner = await this.work.read(ctx, (tx) => this.links.look(tx, token, 'PASSWORD_RESET'));
    if (!owner.ok) return owner;
    const hash = await this.passwords.prepare(password, owner.value);
    if (!hash.ok) return hash;
    return this.work.write(madeBy(ctx, owner.value.userId, owner.value.name), async (tx) => {
      const used = await this.links.use(tx, token, 'PASSWORD_RESET');
      if (!used.ok) return used;
      const { userId, email } = used.value;
      await this.passwords.store(tx, userId, hash.value);
      await this.sessions.endAll(tx, userId);
      await this.attempts.forget(tx, [byEmail(email)]);
      tx.audit({ action: 'password.reset', subjectKind: 'user', subjectId: userId });
      await this.passwords.announce(tx, used.value);
      return ok(null);
    });
  }
}

/** A new password by somebody signed in. Their other sessions end; this one gets a new id. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly work: UnitOfWork,
    private readonly ownPassword: OwnPassword,
    private readonly passwords: Passwords,
    private readonly sessions: SessionStore,
    private readonly links: OneTimeLinks,
  ) {}

  async execute(session: Resumed, input: { currentPassword: string; password: string; userAgent: string | null }): Promise<Result<{ token: string }>> {
    const confirmed = await this.ownPassword.confirm(session, input.currentPassword);
    if (!confirmed.ok) return confirmed;
    const hash = await this.passwords.prepare(input.password, session);
    if (!hash.ok) return hash;
    return this.work.write(elevated(session.ctx), async (tx) => {
      const { userId } = session;
      const before = await tx.maybeOne<{ second_factor_at: Date | null }>('select second_factor_at from user_session where id_hash = $1', [session.ctx.sessionHash]);
      await this.passwords.store(tx, userId, hash.value);
      await this.links.revoke(tx, userId, 'PASSWORD_RESET');
      const ended = await this.sessions.endAll(tx, userId);
      tx.audit({ action: 'password.changed', subjectKind: 'user', subjectId: userId, facts: { otherSessionsEnded: Math.max(0, ended - 1) } });
      await this.passwords.announce(tx, session);
      return ok({ token: await this.sessions.open(tx, userId, 'SIGNED_IN', { userAgent: input.userAgent, secondFactor: Boolean(before?.second_factor_at) }) });
    });
  }
}
