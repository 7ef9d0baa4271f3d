import type { Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { permissionsOf, type Role } from '@quittance/identity/domain';
import type { ClientId, UserId } from '@quittance/kernel';
import { JobRegistry, readConfiguration, SystemClock, UnitOfWork, type Ctx } from '@quittance/platform';
import { Client } from 'pg';
import { addUser, signIn, type TestUser, type UserKind } from './test-agency-users';
import { caller, type Caller } from './test-agency-caller';
import { runQueuedJobs } from './test-agency-jobs';
import { testDatabase, type TestDatabase } from './test-database';

/** Where the agency's business date stands until a test moves it. */
export const AGENCY_DATE = '2026-11-23';

/** Seals bank details in tests. */
const TEST_KEY = Buffer.alloc(32, 'test').toString('base64');

/** A whole agency of one suite's own: a migrated database and the real API on a port of its own. */
export interface TestAgency {
  readonly database: TestDatabase;
  readonly app: NestExpressApplication;
  readonly url: string;
  /** Transactions as the application opens them. */
  readonly work: UnitOfWork;
  /** The owner's connection: sees every row. */
  readonly owner: Client;
  /** A use case, query or other provider of the running application; by a symbol, such as its configuration. */
  get<T>(token: Type<T> | (abstract new (...args: never[]) => T) | symbol): T;
  /** Adds a person: staff by role, or a client's user by clients. */
  user(kind: UserKind): Promise<TestUser>;
  /** Adds a member of staff (or takes one) and signs in: GraphQL of the agency over HTTP with a real cookie. */
  agencyAs(who: Role | readonly Role[] | TestUser): Promise<Caller>;
  /** Adds a client's user (or takes one) and signs in: GraphQL of the portal. */
  portalAs(who: readonly string[] | TestUser): Promise<Caller>;
  /** The rights of a new person, for calling use cases directly. A client's user gets exactly the clients named. */
  ctxFor(kind: UserKind): Promise<Ctx>;
  /** Moves the business date. */
  setClock(date: string): Promise<void>;
  /** Runs every job that is due until none is left; throws the first job's failure. */
  runJobs(): Promise<void>;
  /** A second API over the same database, listening on a port of its own; close it yourself. */
  another(): Promise<NestExpressApplication>;
  /** Stops everything and drops the database. Call it in `afterAll`. */
  close(): Promise<void>;
}

/**
 * Starts an agency in Chicago that keeps its books in US dollars.
 * @param env further settings of the environment
 */
export async function testAgency(env: Readonly<Record<string, string>> = {}): Promise<TestAgency> {
  const database = await testDatabase();
  const { createApp } = await import('../../../apps/api/src/create-app');
  const config = readConfiguration({ DATABASE_URL: database.ownerUrl, DATABASE_POOL_SIZE: '6', WEB_ROOT: 'dist/none', APPLICATION_KEY: TEST_KEY, ...env });
  const owner = new Client({ connectionString: database.ownerUrl });
  owner.on('error', () => undefined);
  await owner.connect();
  await owner.query(`select set_config('app.scope', 'agency', false)`);
  await owner.query(
    `insert into agency (name, legal_name, address, email, phone, country, currency, time_zone)
     values ('Halden & Reyes Recovery', 'Halden & Reyes Recovery LLC', '233 S Wacker Dr, Chicago, IL 60606', 'office@halden.example', '+13125550100', 'US', 'USD', 'America/Chicago')`);
  const setClock = async (date: string): Promise<void> => void (await owner.query('update business_clock set frozen_on = $1, offset_days = 0', [date]));
  await setClock(AGENCY_DATE);
  const shift = toAfternoon();
  const start = async (): Promise<NestExpressApplication> => {
    const started = await createApp(config);
    Object.assign(started.get(SystemClock), { now: () => new Date(Date.now() + shift) });
    await started.listen(0, '127.0.0.1');
    return started;
  };
  const app = await start();
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const work = app.get(UnitOfWork);
  const user = (kind: UserKind): Promise<TestUser> => addUser(owner, kind);
  const enter = async (who: TestUser, side: 'agency' | 'client'): Promise<Caller> => caller(url, side, await signIn(url, who), who);
  return {
    database, app, url, work, owner, setClock, user,
    another: start,
    get: (token) => app.get(token),
    agencyAs: async (who) => enter(typeof who === 'object' && 'email' in who ? who : await user(who as UserKind), 'agency'),
    portalAs: async (who) => enter('email' in who ? who : await user({ clients: who }), 'client'),
    ctxFor: async (kind) => ctxOf(await user(kind)),
    runJobs: () => runQueuedJobs(database.jobsUrl, app.get(JobRegistry)),
    async close() {
      await app.close();
      await owner.end();
      await database.drop();
    },
  };
}

const HOUR = 3_600_000;

/** What makes it the next two in the afternoon in Chicago, whenever the tests run: all of the United States may be called then, and what is to wait is not due by the database's own clock. */
function toAfternoon(): number {
  const now = Date.now();
  const chicago = new Date(now).toLocaleString('sv', { timeZone: 'America/Chicago' });
  const sinceMidnight = Date.parse(`${chicago.replace(' ', 'T')}Z`) % (24 * HOUR);
  return (38 * HOUR - sinceMidnight) % (24 * HOUR);
}

function ctxOf({ id, name, roles, clients }: TestUser): Ctx {
  const kind = roles.includes('CLIENT_USER') ? 'client' : 'agency';
  return {
    principal: { kind, userId: id as UserId, name, permissions: permissionsOf(roles), clientIds: clients as ClientId[] },
    requestId: `test-${id}`, ip: '127.0.0.1', sessionHash: null,
  };
}
