import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { sideOf, type Role } from '@quittance/identity/domain';
import { ok, refuse, type Result, type UserId } from '@quittance/kernel';
import { CONFIGURATION, SystemClock, type Configuration, type Tx } from '@quittance/platform';
import { hashToken } from './session-store';

export type LinkPurpose = 'INVITATION' | 'PASSWORD_RESET';

/** Hours a link works, by the real clock. */
export const LINK_HOURS: Readonly<Record<LinkPurpose, number>> = { INVITATION: 7 * 24, PASSWORD_RESET: 1 };

const PATHS: Readonly<Record<LinkPurpose, string>> = { INVITATION: 'accept-invitation', PASSWORD_RESET: 'reset-password' };
const HOUR = 3_600_000;

/** Who a link is for. */
export interface LinkOwner {
  readonly userId: UserId;
  readonly email: string;
  readonly name: string;
  readonly status: string;
}

/** Links that work once and not for long. Only their SHA-256 is stored; the secret stands after `#`, which browsers keep to themselves. */
@Injectable()
export class OneTimeLinks {
  constructor(private readonly clock: SystemClock, @Inject(CONFIGURATION) private readonly config: Configuration) {}

  /** A new link for the person's own application; earlier ones of the purpose stop working. */
  async create(tx: Tx, userId: UserId, purpose: LinkPurpose): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    await this.revoke(tx, userId, purpose);
    await tx.query('insert into one_time_link (token_hash, user_id, purpose, created_at, expires_at) values ($1, $2, $3, $4, $5)',
      [hashToken(token), userId, purpose, now, new Date(now.getTime() + LINK_HOURS[purpose] * HOUR)]);
    const roles = await tx.query<{ role: Role }>('select role from user_role where user_id = $1', [userId]);
    const mount = sideOf(roles.map(({ role }) => role)) === 'client' ? 'portal' : 'agency';
    return `${this.config.publicUrl}/${mount}/${PATHS[purpose]}#${token}`;
  }

  /** Unused links of the person stop working. */
  async revoke(tx: Tx, userId: UserId, purpose: LinkPurpose): Promise<void> {
    await tx.query('delete from one_time_link where user_id = $1 and purpose = $2 and used_at is null', [userId, purpose]);
  }

  /** Who a link is for, without using it. */
  async look(tx: Tx, token: string, purpose: LinkPurpose): Promise<Result<LinkOwner>> {
    const owner = await tx.maybeOne<LinkOwner & Record<string, unknown>>(
      `select u.id as "userId", u.email, u.name, u.status from one_time_link l join app_user u on u.id = l.user_id
        where l.token_hash = $1 and l.purpose = $2 and l.used_at is null and l.expires_at > $3 and u.status = $4`,
      [hashToken(token), purpose, this.clock.now(), purpose === 'INVITATION' ? 'INVITED' : 'ACTIVE']);
    return owner ? ok(owner) : notValid();
  }

  /** Uses a link up. Of two at once, one wins. */
  async use(tx: Tx, token: string, purpose: LinkPurpose): Promise<Result<LinkOwner>> {
    const owner = await this.look(tx, token, purpose);
    if (!owner.ok) return owner;
    const used = await tx.change('update one_time_link set used_at = $2 where token_hash = $1 and used_at is null', [hashToken(token), this.clock.now()]);
    return used === 1 ? owner : notValid();
  }
}

const notValid = (): Result<never> => refuse('LINK_NOT_VALID', 'This link has expired or was already used. Ask for a new one.');
