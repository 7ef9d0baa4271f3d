import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@quittance/kernel';
import { SystemClock, UnitOfWork, type Ctx } from '@quittance/platform';
import { deviceName } from './device-name';
import { IDLE_HOURS, SessionStore } from './session-store';
import { elevated } from './visitor';

/** One of a person's own sessions. */
export interface OwnSession {
  readonly id: string;
  readonly device: string;
  readonly ip: string | null;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly secondFactor: boolean;
  /** The one that asks. */
  readonly current: boolean;
}

interface SessionRecord {
  id: string;
  id_hash: string;
  ip: string | null;
  user_agent: string | null;
  created_at: Date;
  last_seen_at: Date;
  expires_at: Date;
  second_factor_at: Date | null;
}

@Injectable()
export class OwnSessionsQuery {
  constructor(private readonly work: UnitOfWork, private readonly clock: SystemClock) {}

  /** Sessions that still work, this one first. */
  run(ctx: Ctx): Promise<OwnSession[]> {
    return this.work.read(elevated(ctx), async (tx) => {
      const rows = await tx.query<SessionRecord>(
        `select id, id_hash, ip, user_agent, created_at, last_seen_at, expires_at, second_factor_at from user_session
          where user_id = $1 and stage = 'SIGNED_IN' and expires_at > $2 and last_seen_at > $2 - make_interval(hours => $3)
          order by id_hash = $4 desc, last_seen_at desc limit 100`, [ctx.principal.userId, this.clock.now(), IDLE_HOURS, ctx.sessionHash]);
      return rows.map((row) => ({
        id: row.id, device: deviceName(row.user_agent), ip: row.ip, createdAt: row.created_at, lastSeenAt: row.last_seen_at, expiresAt: row.expires_at,
        secondFactor: row.second_factor_at !== null, current: row.id_hash === ctx.sessionHash,
      }));
    });
  }
}

/** Signs out one of one's own sessions. */
@Injectable()
export class EndOwnSession {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, id: string): Promise<Result<{ id: string }>> {
    return this.work.write(elevated(ctx), async (tx) => {
      const ended = await tx.change('delete from user_session where id = $1 and user_id = $2', [id, ctx.principal.userId]);
      if (ended === 0) return refuse('SESSION_UNKNOWN', 'This session has ended already.');
      tx.audit({ action: 'session.ended', subjectKind: 'user', subjectId: String(ctx.principal.userId) });
      return ok({ id });
    });
  }
}

/** Ends every session of a person, this one too. */
@Injectable()
export class SignOutEverywhere {
  constructor(private readonly work: UnitOfWork, private readonly sessions: SessionStore) {}

  execute(ctx: Ctx): Promise<Result<{ ended: number }>> {
    return this.work.write(elevated(ctx), async (tx) => {
      const { userId } = ctx.principal;
      if (!userId) return ok({ ended: 0 });
      const ended = await this.sessions.endAll(tx, userId);
      tx.audit({ action: 'session.endedEverywhere', subjectKind: 'user', subjectId: userId, facts: { ended } });
      await tx.emit({ type: 'user.signedOutEverywhere', clientId: null, accountId: null, payload: { userId } });
      return ok({ ended });
    });
  }
}
