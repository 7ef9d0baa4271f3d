import { ROLE_NAMES, STAFF_ROLES, ROLE_PURPOSES, type Role } from '@quittance/identity/domain';
import type { UsersQuery } from '@quittance/graphql/agency';

export type UserRow = UsersQuery['users']['nodes'][number];

export const roleName = (role: Role): string => ROLE_NAMES[role];

/** The roles of staff with what each is for. */
export const STAFF_ROLE_CHOICES = STAFF_ROLES.map((role) => ({ role, name: ROLE_NAMES[role], purpose: ROLE_PURPOSES[role] }));

/** How a person's state reads in a list. */
export function statusChip({ status, lockedUntil }: Pick<UserRow, 'status' | 'lockedUntil'>): { tone: 'ok' | 'warn' | 'bad' | 'mute'; text: string } {
  if (status === 'DISABLED') return { tone: 'mute', text: 'Disabled' };
  if (lockedUntil) return { tone: 'bad', text: 'Locked out' };
  return status === 'INVITED' ? { tone: 'warn', text: 'Invited' } : { tone: 'ok', text: 'Active' };
}

/** Whether a person belongs to a client. */
export const isClientUser = ({ roles }: Pick<UserRow, 'roles'>): boolean => roles.includes('CLIENT_USER');
