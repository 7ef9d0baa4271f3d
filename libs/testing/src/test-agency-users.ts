import { randomUUID } from 'node:crypto';
import { ROLE_NAMES, type Role } from '@quittance/identity/domain';
import type { Client } from 'pg';

export const TEST_PASSWORD = 'correct horse battery staple';

/** Staff by role or roles, or a client's user by the ids of its clients. */
export type UserKind = Role | readonly Role[] | { readonly clients: readonly string[] };

export interface TestUser {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly roles: readonly Role[];
  readonly clients: readonly string[];
}

let passwordHash: Promise<string> | undefined;
let serial = 0;

/** Adds an active person with `TEST_PASSWORD`. */
export async function addUser(owner: Client, kind: UserKind): Promise<TestUser> {
  const { hashPassword } = await import('@quittance/identity/server');
  const clients = typeof kind === 'object' && 'clients' in kind ? kind.clients : [];
  const roles: readonly Role[] = typeof kind === 'string' ? [kind] : 'clients' in kind ? ['CLIENT_USER'] : kind;
  const n = ++serial;
  const [role = 'COLLECTOR'] = roles;
  const user = { id: randomUUID(), email: `${role.toLowerCase().replaceAll('_', '.')}.${n}@test.example`, name: `${ROLE_NAMES[role]} ${n}`, password: TEST_PASSWORD, roles, clients };
  await owner.query(`insert into app_user (id, email, name, status, created_at) values ($1, $2, $3, 'ACTIVE', '2026-01-05T15:00:00Z')`, [user.id, user.email, user.name]);
  await owner.query('insert into user_credential (user_id, password_hash) values ($1, $2)', [user.id, await (passwordHash ??= hashPassword(TEST_PASSWORD))]);
  await owner.query('insert into user_role select $1, unnest($2::text[])', [user.id, roles]);
  await owner.query('insert into user_client select $1, unnest($2::uuid[])', [user.id, clients]);
  return user;
}

/** Signs in as a browser would; the cookie that comes back. */
export async function signIn(url: string, { email, password }: Pick<TestUser, 'email' | 'password'>): Promise<string> {
  const answer = await fetch(`${url}/auth/sign-in`, {
    method: 'POST', headers: { 'content-type': 'application/json', 'x-quittance-request': 'test' }, body: JSON.stringify({ email, password }) });
  if (!answer.ok) throw new Error(`sign-in of ${email}: ${answer.status} ${await answer.text()}`);
  return answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');
}
