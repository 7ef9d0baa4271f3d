import { Injectable } from '@nestjs/common';
import { acceptDisabling, acceptRightsChange, type Rights } from '@quittance/identity/domain';
import { ok, refuse, type Result, type UserId } from '@quittance/kernel';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { Attempts, byEmail, bySecondFactor } from './attempts';
import { Invitations, storeRights } from './invitations';
import { OneTimeLinks } from './one-time-links';
import { SessionStore } from './session-store';
import { administrators, userForChange, type UserRecord } from './user-record';

export interface ChangedUser {
  readonly userId: UserId;
}

/** Grants and takes rights. They count from the person's next request on. */
@Injectable()
export class UpdateUserRights {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, input: Rights & { userId: string; version: number }): Promise<Result<ChangedUser>> {
    return this.work.write(ctx, async (tx) => {
      const user = await userForChange(tx, input.userId, input.version);
      if (!user.ok) return user;
      const { id, roles, clientIds } = user.value;
      const after = acceptRightsChange({ actorId: ctx.principal.userId, userId: id, before: user.value, after: input, administrators: await countIfActive(tx, user.value) });
      if (!after.ok) return after;
      const known = await tx.one<{ n: number }>('select count(*)::int as n from client where id = any($1)', [after.value.clientIds]);
      if (known.n !== after.value.clientIds.length) return refuse('CLIENT_UNKNOWN', 'One of these clients does not exist any more. Reload the page.', {}, 'clientIds');
      await storeRights(tx, id, after.value);
      await tx.query('update app_user set version = version + 1 where id = $1', [id]);
      tx.audit({ action: 'user.rightsChanged', subjectKind: 'user', subjectId: id, facts: { before: { roles, clientIds }, after: after.value } });
      await tx.emit({ type: 'user.rightsChanged', clientId: null, accountId: null, payload: { userId: id } });
      return ok({ userId: id });
    });
  }
}

/** Shuts a person out at once: sessions end, links stop working. What they did stays. */
@Injectable()
export class DisableUser {
  constructor(private readonly work: UnitOfWork, private readonly sessions: SessionStore, private readonly links: OneTimeLinks) {}

  execute(ctx: Ctx, { userId, version }: { userId: string; version: number }): Promise<Result<ChangedUser>> {
    return this.work.write(ctx, async (tx) => {
      const user = await userForChange(tx, userId, version);
      if (!user.ok) return user;
      if (user.value.status === 'DISABLED') return refuse('ALREADY_DISABLED', `${user.value.name} is disabled already.`);
      const { id } = user.value;
      const allowed = acceptDisabling({ actorId: ctx.principal.userId, userId: id, before: user.value, administrators: await countIfActive(tx, user.value) });
      if (!allowed.ok) return allowed;
      await tx.query(`update app_user set status = 'DISABLED', version = version + 1 where id = $1`, [id]);
      const ended = await this.sessions.endAll(tx, id);
      for (const purpose of ['INVITATION', 'PASSWORD_RESET'] as const) await this.links.revoke(tx, id, purpose);
      tx.audit({ action: 'user.disabled', subjectKind: 'user', subjectId: id, facts: { sessionsEnded: ended } });
      await tx.emit({ type: 'user.disabled', clientId: null, accountId: null, payload: { userId: id } });
      return ok({ userId: id });
    });
  }
}

/** Lets a disabled person back in, with the rights they had; without a password they are invited anew. */
@Injectable()
export class EnableUser {
  constructor(private readonly work: UnitOfWork, private readonly invitations: Invitations) {}

  execute(ctx: Ctx, { userId, version }: { userId: string; version: number }): Promise<Result<ChangedUser>> {
    return this.work.write(ctx, async (tx) => {
      const user = await userForChange(tx, userId, version);
      if (!user.ok) return user;
      if (user.value.status !== 'DISABLED') return refuse('NOT_DISABLED', `${user.value.name} is not disabled.`);
      const { id } = user.value;
      const known = await tx.maybeOne('select from user_credential where user_id = $1 and password_hash is not null', [id]);
      await tx.query('update app_user set status = $2, version = version + 1 where id = $1', [id, known ? 'ACTIVE' : 'INVITED']);
      if (!known) await this.invitations.send(tx, id, user.value, user.value);
      tx.audit({ action: 'user.enabled', subjectKind: 'user', subjectId: id });
      await tx.emit({ type: 'user.enabled', clientId: null, accountId: null, payload: { userId: id } });
      return ok({ userId: id });
    });
  }
}

/** A fresh link for somebody who has not accepted yet. */
@Injectable()
export class ResendInvitation {
  constructor(private readonly work: UnitOfWork, private readonly invitations: Invitations) {}

  execute(ctx: Ctx, userId: string): Promise<Result<ChangedUser>> {
    return this.work.write(ctx, async (tx) => {
      const user = await userForChange(tx, userId, null);
      if (!user.ok) return user;
      if (user.value.status !== 'INVITED') return refuse('NOT_INVITED', `${user.value.name} has accepted already. A forgotten password is reset from the sign-in page.`);
      await this.invitations.send(tx, user.value.id, user.value, user.value);
      return ok({ userId: user.value.id });
    });
  }
}

/** For somebody who lost phone and recovery codes: the password alone lets them in again, and they enrol anew. */
@Injectable()
export class ResetSecondFactor {
  constructor(private readonly work: UnitOfWork, private readonly sessions: SessionStore, private readonly attempts: Attempts) {}

  execute(ctx: Ctx, userId: string): Promise<Result<ChangedUser>> {
    return this.work.write(ctx, async (tx) => {
      const user = await userForChange(tx, userId, null);
      if (!user.ok) return user;
      const { id, email, name } = user.value;
      if (id === ctx.principal.userId) return refuse('OWN_RIGHTS', 'Remove your own second factor on your account page, with your password.');
      const reset = await tx.change(
        'update user_credential set totp_secret = null, totp_pending_secret = null, totp_confirmed_at = null, totp_last_step = null where user_id = $1 and totp_confirmed_at is not null', [id]);
      if (reset === 0) return refuse('NO_SECOND_FACTOR', `${name} has no second factor.`);
      await tx.query('delete from recovery_code where user_id = $1', [id]);
      await this.attempts.forget(tx, [bySecondFactor(id), byEmail(email)]);
      await this.sessions.endAll(tx, id);
      tx.audit({ action: 'secondFactor.resetByAdministrator', subjectKind: 'user', subjectId: id });
      await tx.emit({ type: 'user.secondFactorChanged', clientId: null, accountId: null, payload: { userId: id, enabled: false } });
      return ok({ userId: id });
    });
  }
}

/** Somebody who cannot sign in anyway takes no administrator away. */
const countIfActive = async (tx: Tx, user: UserRecord): Promise<number> => (user.status === 'ACTIVE' ? administrators(tx) : Number.MAX_SAFE_INTEGER);
