import type { INestApplicationContext } from '@nestjs/common';
import type { BusinessDate, UserId } from '@quittance/kernel';
import { systemCtx, UnitOfWork } from '@quittance/platform';
import { RECOVERY_RECOMPUTED } from '@quittance/reporting/server';
import { Client } from 'pg';
import { quoted } from '../../backup/backup-tables';
import { silenceTriggers } from '../../backup/silent-load';
import { addPeople, type DemoPerson } from '../demo-agency';
import { enterBookClients, type BookClient } from './book-clients';
import { PLAN_APPLICATIONS, PLAN_INVOICES, planAccounts, planPayments, planPromises, type BookSize, type FirstNumbers } from './book-plan.sql';
import { rankBook } from './book-priorities';
import { fills } from './book-rows.sql';
import { bookWords, type BookWords } from './book-words';

/** Above this, indexes are dropped and made again: faster than to keep them row by row. */
const WITHOUT_INDEXES = 20_000;
const MOST_ACCOUNTS = 5_000_000;
const MOST_CLIENTS = 5_000;

/** How large a book is wanted; as many clients as suit its accounts unless they are named. */
export interface AskedBook {
  readonly accounts: number;
  readonly clients?: number;
}

export interface BookDone {
  readonly accounts: number;
  readonly clients: number;
  readonly desks: number;
  /** A collector with a desk of the book. */
  readonly collector: DemoPerson;
}

/**
 * Fills a database with a believable book of `accounts` accounts over two years, set by set. Clients, contracts and people
 * come from the use cases; accounts, payments and their postings are computed by the formulae of the domain, in one
 * transaction, with triggers at rest: fired row by row they would take hours. `verify` proves the result.
 * The same size and business date always give the same book. Throws where the database has a book already.
 * @param progress told what is being filled
 */
export async function fillBook(app: INestApplicationContext, ownerUrl: string, { accounts, clients: named }: AskedBook, progress: (step: string) => void = () => undefined): Promise<BookDone> {
  if (!Number.isSafeInteger(accounts) || accounts < 1 || accounts > MOST_ACCOUNTS) throw new Error(`--accounts must be a whole number from 1 to ${MOST_ACCOUNTS}`);
  if (named !== undefined && (!Number.isSafeInteger(named) || named < 1 || named > MOST_CLIENTS)) throw new Error(`--clients must be a whole number from 1 to ${MOST_CLIENTS}`);
  const words = bookWords();
  const today = await app.get(UnitOfWork).read(systemCtx('demo', 'demo-book'), async (tx) => tx.today);
  const size = { accounts, clients: named ?? clamp(Math.round(accounts / 8000) + 3, 4, 120), desks: clamp(Math.round(accounts / 2500), 3, 400), months: 24 };
  const client = new Client({ connectionString: ownerUrl, options: '-c app.scope=agency' });
  await client.connect();
  try {
    await refuseSecond(client);
    progress('clients and desks');
    const clients = await enterBookClients(app, size.clients, today, words);
    const people = collectors(size.desks, words);
    const users = await addPeople(app, people);
    await client.query(`begin; set local synchronous_commit = off; set local maintenance_work_mem = '384MB'; set local work_mem = '128MB'; set local jit = off`);
    await load(client, { size, clients, people, users, words, today }, progress);
    progress('committing');
    await client.query('commit');
    progress('statistics');
    await client.query('analyze');
    return { accounts, clients: size.clients, desks: size.desks, collector: people[0] as DemoPerson };
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

async function refuseSecond(client: Client): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(`select exists (select from placement where key like 'book-%') as there`);
  if (rows[0]?.there) throw new Error('This database holds a demo book already. Start from an empty one: npm start -- --fresh --demo none');
}

const collectors = (desks: number, words: BookWords): DemoPerson[] =>
  Array.from({ length: desks }, (_, d) => ({
    email: `collector${String(d + 1).padStart(3, '0')}@halloran.example`, name: words.people[(d * 41) % words.people.length] ?? 'Collector', roles: ['COLLECTOR' as const], does: 'works a desk of the large book' }));

interface Plan {
  readonly size: BookSize;
  readonly clients: readonly BookClient[];
  readonly people: readonly DemoPerson[];
  readonly users: ReadonlyMap<string, UserId>;
  readonly words: BookWords;
  readonly today: BusinessDate;
}

async function load(client: Client, plan: Plan, progress: (step: string) => void): Promise<void> {
  const tables = await clientTables(client);
  const first = await firstNumbers(client, plan.size);
  const undo = await silenceTriggers(client, tables);
  await enterFacts(client, plan);
  progress('the plan');
  for (let month = 0; month < plan.size.months; month++) await client.query(`select open_activity_partition((date '${plan.today}' - make_interval(months => ${month}))::date)`);
  await client.query(planAccounts(plan.size, plan.today, first));
  await client.query(PLAN_INVOICES);
  await client.query(planPayments(first));
  await client.query(PLAN_APPLICATIONS);
  await client.query(planPromises(plan.today));
  progress('priorities');
  await rankBook(client, plan.today);
  const indexes = plan.size.accounts >= WITHOUT_INDEXES ? await dropIndexes(client, tables) : [];
  for (const { what, sql } of fills(first, plan.words)) {
    progress(what);
    await client.query(sql);
  }
  await client.query(`update contract_version v set used_at = created_at from book_client b where b.version_id = v.id;
    select setval('account_number_seq', ${first.account} + ${plan.size.accounts} - 1);
    select setval('receipt_number_seq', ${first.receipt} - 1 + greatest(1, (select count(*) from book_payment)));
    select setval('placement_number_seq', ${first.placement} - 1 + (select count(distinct placement_id) from book_account))`);
  progress('recovery by month');
  await client.query(`delete from recovery_month; insert into recovery_month (client_id, currency, placed_month, month, accounts, placed, collected, direct, fees) ${RECOVERY_RECOMPUTED}`);
  for (const definition of indexes) {
    progress(/index (\S+)/i.exec(definition)?.[1] ?? 'index');
    await client.query(definition);
  }
  await undo();
}

/** Tables the load writes, in which triggers rest. */
async function clientTables(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition and relname <> 'schema_migration'`);
  return rows.map(({ name }) => name);
}

async function firstNumbers(client: Client, size: BookSize): Promise<FirstNumbers> {
  const next = async (sequence: string): Promise<number> => Number((await client.query<{ n: string }>(`select nextval('${sequence}') as n`)).rows[0]?.n);
  const first = { account: await next('account_number_seq'), receipt: await next('receipt_number_seq'), placement: await next('placement_number_seq') };
  if (first.account + size.accounts > Number.MAX_SAFE_INTEGER) throw new Error('account numbers are used up');
  return first;
}

async function enterFacts(client: Client, { clients, people, users, today }: Plan): Promise<void> {
  await client.query(`
    create temp table book_client (c int primary key, id uuid, version_id uuid, rate bigint, prefix text, template jsonb);
    create temp table book_desk (d int primary key, id uuid, name text, person text)`);
  await client.query('insert into book_client select c, id, "versionId", rate, prefix, template from jsonb_to_recordset($1) as b(c int, id uuid, "versionId" uuid, rate bigint, prefix text, template jsonb)',
    [JSON.stringify(clients.map((one, c) => ({ c, ...one })))]);
  const { rows } = await client.query<{ at: string }>(`select (date '${today}' - interval '24 months' + interval '15 hours')::text as at`);
  const desks = people.map((person, d) => ({ d, id: `0190c0de-0000-7000-8000-${d.toString(16).padStart(12, '0')}`, name: person.name, desk: `Desk ${String(d + 1).padStart(3, '0')}`, user: users.get(person.email) ?? null }));
  await client.query(`insert into desk (id, name, user_id, created_at) select id, desk, "user", $2 from jsonb_to_recordset($1) as d(id uuid, desk text, "user" uuid)`, [JSON.stringify(desks), rows[0]?.at]);
  await client.query('insert into book_desk select d, id, desk, name from jsonb_to_recordset($1) as b(d int, id uuid, desk text, name text)', [JSON.stringify(desks)]);
}

/** Drops indexes that guard nothing; returns how to make them again. */
async function dropIndexes(client: Client, tables: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select c.relname as name, pg_get_indexdef(i.indexrelid) as definition
       from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
      where t.relnamespace = 'public'::regnamespace and t.relname = any ($1) and not t.relispartition and not i.indisunique and not i.indisprimary
        and not exists (select from pg_constraint k where k.conindid = i.indexrelid) order by t.relname, c.relname`, [tables]);
  for (const { name } of rows) await client.query(`drop index ${quoted(name)}`);
  return rows.map(({ definition }) => definition.replace(' ON ONLY ', ' ON '));
}
