import { ok, refuse, type Result } from '@quittance/kernel';
import { sideOf, type Role } from './role';

/** What a person may do, and for a client's user, for whom. */
export interface Rights {
  readonly roles: readonly Role[];
  readonly clientIds: readonly string[];
}

/** Rights that make sense together, or what is wrong with them. */
export function acceptRights(rights: Rights): Result<Rights> {
  const roles = [...new Set(rights.roles)].sort();
  const clientIds = [...new Set(rights.clientIds)].sort();
  if (roles.length === 0) return refuse('ROLE_NEEDED', 'Choose at least one role.', {}, 'roles');
  if (roles.includes('CLIENT_USER') && roles.length > 1) return refuse('ROLES_DO_NOT_MIX', 'A client’s user cannot hold a role of the agency as well.', {}, 'roles');
  if (sideOf(roles) === 'client' && clientIds.length === 0) return refuse('CLIENT_NEEDED', 'Choose the clients this person works for.', {}, 'clientIds');
  if (sideOf(roles) === 'agency' && clientIds.length > 0) return refuse('CLIENTS_NOT_TAKEN', 'Staff see every client; only a client’s user is limited to some.', {}, 'clientIds');
  return ok({ roles, clientIds });
}

export interface RightsChange {
  readonly actorId: string | null;
  readonly userId: string;
  readonly before: Rights;
  readonly after: Rights;
  /** Administrators who can sign in, this person included. */
  readonly administrators: number;
}

/** Whether a person's rights may change like this. */
export function acceptRightsChange(change: RightsChange): Result<Rights> {
  const after = acceptRights(change.after);
  if (!after.ok) return after;
  if (change.actorId === change.userId) return refuse('OWN_RIGHTS', 'Nobody changes their own rights. Ask another administrator.');
  if (sideOf(change.before.roles) !== sideOf(after.value.roles)) {
    return refuse('SIDE_FIXED', 'A person of the agency stays one, and so does a client’s user. Disable this login and invite the person anew.', {}, 'roles');
  }
  const losesAdministrator = change.before.roles.includes('ADMINISTRATOR') && !after.value.roles.includes('ADMINISTRATOR');
  return losesAdministrator && change.administrators <= 1 ? lastAdministrator() : after;
}

/** Whether a person may be shut out. */
export function acceptDisabling(change: Omit<RightsChange, 'after'>): Result<null> {
  if (change.actorId === change.userId) return refuse('OWN_RIGHTS', 'Nobody disables their own login. Ask another administrator.');
  return change.before.roles.includes('ADMINISTRATOR') && change.administrators <= 1 ? lastAdministrator() : ok(null);
}

const lastAdministrator = (): Result<never> =>
  refuse('LAST_ADMINISTRATOR', 'This is the only administrator who can sign in. Make somebody else one first.');
