import type { Rights, Role } from '@quittance/identity/domain';
import { ok, refuse, type Result, type UserId } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';

/** A person as those who manage people change them. */
export interface UserRecord extends Rights {
  readonly id: UserId;
  readonly email: string;
  readonly name: string;
  readonly status: 'INVITED' | 'ACTIVE' | 'DISABLED';
  readonly version: number;
}

/** Held while rights change, so that the last two administrators cannot shut each other out. */
const RIGHTS_LOCK = 7_214_403;

/**
 * The person, locked until the transaction ends. Refuses when somebody else changed them since `version` was read.
 * @param version as shown to whoever changes it; null where that does not matter
 */
export async function userForChange(tx: Tx, userId: string, version: number | null): Promise<Result<UserRecord>> {
  await tx.query('select pg_advisory_xact_lock($1)', [RIGHTS_LOCK]);
  const user = await tx.maybeOne<UserRecord & Record<string, unknown>>(
    `select u.id, u.email, u.name, u.status, u.version,
            array(select r.role from user_role r where r.user_id = u.id order by r.role) as roles,
            array(select c.client_id from user_client c where c.user_id = u.id order by c.client_id) as "clientIds"
       from app_user u where u.id = $1 for update of u`, [userId]);
  if (!user) return refuse('USER_UNKNOWN', 'This person does not exist. Reload the list.');
  return version !== null && user.version !== version ? stale(tx, user) : ok(user);
}

/** Administrators who can sign in. */
export async function administrators(tx: Tx): Promise<number> {
  const role: Role = 'ADMINISTRATOR';
  return (await tx.one<{ n: number }>(
    `select count(*)::int as n from user_role r join app_user u on u.id = r.user_id where r.role = $1 and u.status = 'ACTIVE'`, [role])).n;
}

const DEEDS: Readonly<Record<string, string>> = {
  'user.rightsChanged': 'changed this person’s rights', 'user.disabled': 'disabled this login', 'user.enabled': 'enabled this login', 'user.activated': 'accepted the invitation',
};

async function stale(tx: Tx, user: UserRecord): Promise<Result<never>> {
  const last = await tx.maybeOne<{ action: string; actor_name: string }>(
    `select action, actor_name from audit_log where subject_kind = 'user' and subject_id = $1 and action = any($2) order by occurred_at desc, id desc limit 1`,
    [user.id, Object.keys(DEEDS)]);
  const who = last ? `${last.actor_name} ${DEEDS[last.action]}` : 'Somebody changed this person';
  return refuse('STALE', `${who} in the meantime. Look at what it is now and decide again.`, { version: user.version });
}
