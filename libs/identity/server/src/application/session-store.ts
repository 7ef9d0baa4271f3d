import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isRole, permissionsOf, sideOf } from '@quittance/identity/domain';
import type { ClientId, UserId } from '@quittance/kernel';
import { SystemClock, type Ctx, type Tx } from '@quittance/platform';
import { DataSource } from 'typeorm';

/** Signed out after this long without a request. */
export const IDLE_HOURS = 2;
/** Signed out this long after signing in, whatever happens. */
export const ABSOLUTE_HOURS = 12;
/** To type the second factor. */
const SECOND_FACTOR_MINUTES = 10;
const MINUTE = 60_000;

export type Stage = 'SECOND_FACTOR' | 'SIGNED_IN';

/** Who is behind a session, as of this request. */
export interface Resumed {
  readonly sessionId: string;
  readonly userId: UserId;
  readonly name: string;
  readonly email: string;
  readonly stage: Stage;
  readonly ctx: Ctx;
}

interface SessionFacts {
  session_id: string;
  user_id: UserId;
  name: string;
  email: string;
  stage: Stage;
  roles: string[];
  client_ids: ClientId[];
}

/**
 * Sessions of people. The browser holds 256 random bits; the database only their SHA-256.
 * Expiry follows the real clock: the business clock may be moved by a scenario or a demonstration,
 * and that must neither sign people out nor keep a stolen session alive.
 */
@Injectable()
export class SessionStore {
  constructor(private readonly source: DataSource, private readonly clock: SystemClock) {}

  /**
   * Rights and clients are read anew at every request, so that a change takes effect at once. One statement.
   * @param seen whether the request is a sign of a person, which keeps the session from going idle
   */
  async resume(token: string, request: { requestId: string; ip: string | null }, seen = true): Promise<Resumed | undefined> {
    const hash = hashToken(token);
    const [row] = await this.source.query<SessionFacts[]>('select * from resume_session($1, $2, make_interval(hours => $3), $4)', [hash, this.clock.now(), IDLE_HOURS, seen]);
    if (!row) return undefined;
    const roles = row.roles.filter(isRole);
    const kind = sideOf(roles);
    const principal = { kind, userId: row.user_id, name: row.name, permissions: permissionsOf(roles), clientIds: kind === 'client' ? row.client_ids : [] } as const;
    return { sessionId: row.session_id, userId: row.user_id, name: row.name, email: row.email, stage: row.stage, ctx: { principal, ...request, sessionHash: hash } };
  }

  /** Opens a session and returns the secret for the cookie. */
  async open(tx: Tx, userId: UserId, stage: Stage, device: { userAgent: string | null; secondFactor: boolean }): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const expires = new Date(now.getTime() + (stage === 'SIGNED_IN' ? ABSOLUTE_HOURS * 60 : SECOND_FACTOR_MINUTES) * MINUTE);
    await tx.query('delete from user_session where expires_at < $1', [now]);
    await tx.query(
      `insert into user_session (id_hash, id, user_id, stage, created_at, last_seen_at, expires_at, second_factor_at, ip, user_agent)
       values ($1, $2, $3, $4, $5, $5, $6, $7, $8, $9)`,
      [hashToken(token), tx.newId(), userId, stage, now, expires, device.secondFactor ? now : null, tx.ctx.ip, device.userAgent?.slice(0, 300) ?? null]);
    if (stage === 'SIGNED_IN') await tx.query('update app_user set last_seen_at = $2 where id = $1', [userId, now]);
    return token;
  }

  /** Ends one session. */
  async end(tx: Tx, hash: string): Promise<void> {
    await tx.query('delete from user_session where id_hash = $1', [hash]);
  }

  /** Ends all sessions of a person, but for the one to keep; returns how many. */
  async endAll(tx: Tx, userId: UserId, keepHash: string | null = null): Promise<number> {
    return tx.change('delete from user_session where user_id = $1 and id_hash is distinct from $2', [userId, keepHash]);
  }
}

/** What the database knows of a secret that only its holder has. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
