import type { INestApplicationContext } from '@nestjs/common';
import type { Role } from '@quittance/identity/domain';
import { hashPassword, storeRights } from '@quittance/identity/server';
import { ok, unwrap, type BusinessDate, type UserId } from '@quittance/kernel';
import { systemCtx, UnitOfWork, type Tx } from '@quittance/platform';

/** Where the demo's business date stands: the day of the designs. */
export const DEMO_DATE = '2026-11-23' as BusinessDate;

/** Every demo login has this password. */
export const DEMO_PASSWORD = 'paper lantern 1123';

export interface DemoPerson {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly clientIds?: readonly string[];
  /** One sentence for whoever reads the logins. */
  readonly does: string;
}

export const DEMO_ADMINISTRATOR: DemoPerson = { email: 'admin@halloran.example', name: 'Ines Halloran', roles: ['ADMINISTRATOR'], does: 'invites people and grants rights' };

/** The people of the agency, one or two of each role. */
export const DEMO_STAFF: readonly DemoPerson[] = [
  { email: 'm.okafor@halloran.example', name: 'Maya Okafor', roles: ['COLLECTOR'], does: 'works accounts' },
  { email: 'd.reyes@halloran.example', name: 'Daniel Reyes', roles: ['COLLECTOR'], does: 'works accounts' },
  { email: 'l.brandt@halloran.example', name: 'Lena Brandt', roles: ['COLLECTOR'], does: 'works accounts abroad' },
  { email: 'manager@halloran.example', name: 'Ruth Callan', roles: ['MANAGER'], does: 'runs clients, contracts and desks; approves' },
  { email: 'trust@halloran.example', name: 'Piotr Wren', roles: ['TRUST_ACCOUNTANT'], does: 'receipts, refunds and month ends' },
  { email: 'trust2@halloran.example', name: 'Amara Singh', roles: ['TRUST_ACCOUNTANT'], does: 'the second person for approvals' },
  { email: 'compliance@halloran.example', name: 'Jonas Feld', roles: ['COMPLIANCE_OFFICER'], does: 'reads everything, classes and holds' },
];

/** The agency's row, where there is none yet. Says whether it made one. */
export async function enterAgency(app: INestApplicationContext): Promise<boolean> {
  return unwrap(await app.get(UnitOfWork).write(systemCtx('demo', 'demo'), async (tx) => ok(await tx.change(
    `insert into agency (name, legal_name, address, email, phone, country, currency, time_zone)
     values ('Halloran Recovery', 'Halloran Recovery LLC', '211 W Wacker Dr, Suite 900, Chicago, IL 60606', 'office@halloran.example', '+13125550100', 'US', 'USD', 'America/Chicago')
     on conflict do nothing`) > 0)));
}

/** Lets the business date stand at a day; the time of day goes on. */
export async function standAt(app: INestApplicationContext, date: BusinessDate): Promise<void> {
  unwrap(await app.get(UnitOfWork).write(systemCtx('demo', 'demo'), async (tx) => ok(await tx.change('update business_clock set frozen_on = $1, offset_days = 0', [date]))));
}

let hash: Promise<string> | undefined;

/** Adds active people with the demo's password; returns their ids by address. Those already there stay as they are. */
export async function addPeople(app: INestApplicationContext, people: readonly DemoPerson[]): Promise<Map<string, UserId>> {
  const password = await (hash ??= hashPassword(DEMO_PASSWORD));
  return unwrap(await app.get(UnitOfWork).write(systemCtx('demo', 'demo'), async (tx) => ok(await store(tx, people, password))));
}

async function store(tx: Tx, people: readonly DemoPerson[], password: string): Promise<Map<string, UserId>> {
  const ids = new Map<string, UserId>();
  for (const { email, name, roles, clientIds = [] } of people) {
    const userId = tx.newId<UserId>();
    const added = await tx.change(`insert into app_user (id, email, name, status, created_at) values ($1, $2, $3, 'ACTIVE', $4) on conflict (email) do nothing`, [userId, email, name, tx.now]);
    if (added === 0) continue;
    await tx.query('insert into user_credential (user_id, password_hash, password_changed_at) values ($1, $2, $3)', [userId, password, tx.now]);
    await storeRights(tx, userId, { roles, clientIds });
    ids.set(email, userId);
  }
  return ids;
}

/** The logins as they are printed. */
export function loginList(people: readonly DemoPerson[]): string {
  const width = Math.max(...people.map(({ email }) => email.length));
  return [`Demo logins, password "${DEMO_PASSWORD}" for all:`, ...people.map(({ email, name, roles, does }) => `  ${email.padEnd(width)}  ${name}${roles[0] === 'CLIENT_USER' ? ' (client portal)' : ''}, ${does}`)].join('\n');
}
