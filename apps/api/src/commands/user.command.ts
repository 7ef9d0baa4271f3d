import { parseArgs } from 'node:util';
import { isRole, ROLES, type Role } from '@quittance/identity/domain';
import { AddUser } from '@quittance/identity/server';
import { readConfiguration, systemCtx } from '@quittance/platform';
import { createContext } from '../create-app';
import type { Command } from './commands';

const USAGE = `user add --email <address> --name <name> --role <role> [--client <code>] [--password <password> | --invite]
  --role    ${ROLES.map((role) => role.toLowerCase()).join(', ')}; may be given more than once
  --client  for a client_user; may be given more than once
  Without a password the invitation's link is printed.`;

/** Adds a person: `user add`. */
export const userCommand: Command = async ([verb, ...args]) => {
  if (verb !== 'add') return fail(USAGE);
  const { values } = parseArgs({ args, options: {
    email: { type: 'string' }, name: { type: 'string' }, role: { type: 'string', multiple: true }, client: { type: 'string', multiple: true },
    password: { type: 'string' }, invite: { type: 'boolean' },
  } });
  const { email, name, role = [], client = [], password, invite } = values;
  if (!email || !name || role.length === 0 || (password !== undefined && invite)) return fail(USAGE);
  const roles = role.map((text) => text.trim().toUpperCase().replaceAll(/[ -]/g, '_'));
  const unknown = roles.find((text) => !isRole(text));
  if (unknown !== undefined) return fail(`There is no role ${unknown.toLowerCase()}.\n${USAGE}`);
  const app = await createContext(readConfiguration(process.env));
  try {
    const added = await app.get(AddUser).execute(systemCtx('Command line', 'cli'), { email, name, roles: roles as Role[], clientCodes: client, password: password ?? null });
    if (!added.ok) return fail(added.refusal.message);
    console.log(added.value.link ? `${email} is invited: ${added.value.link}` : `${email} can sign in`);
    return 0;
  } finally {
    await app.close();
  }
};

function fail(message: string): number {
  console.error(message);
  return 1;
}
