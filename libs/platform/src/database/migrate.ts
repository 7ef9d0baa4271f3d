import { runMigrations } from 'graphile-worker';
import { Client } from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { rolePassword, roleUrl } from '../configuration';
import { LEASE_TABLE } from '../jobs/worker-lease';

/** Held while migrations run, so that several starting processes migrate once. */
const MIGRATION_LOCK = 7_214_400;

export type MigrationClass = new () => MigrationInterface;

/**
 * Brings a database to the newest schema: roles, extensions, our migrations, the job queue's own, and rights.
 * Safe to run at every start and by several processes at once.
 * @param ownerUrl a login that may create roles and extensions
 */
export async function migrate(ownerUrl: string, migrations: readonly MigrationClass[]): Promise<void> {
  const lock = new Client({ connectionString: ownerUrl });
  await lock.connect();
  try {
    await requireVersion18(lock);
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await prepareRoles(lock, ownerUrl);
    await runOurs(ownerUrl, migrations);
    await runMigrations({ connectionString: roleUrl(ownerUrl, 'quittance_jobs') });
    await grantRights(lock, ownerUrl);
  } finally {
    await lock.end();
  }
}

async function requireVersion18(client: Client): Promise<void> {
  const { rows } = await client.query<{ n: string; v: string }>(`select current_setting('server_version_num') as n, current_setting('server_version') as v`);
  if (Number(rows[0]?.n) < 180000) throw new Error(`Quittance needs PostgreSQL 18 or newer; this server is ${rows[0]?.v}`);
}

async function prepareRoles(client: Client, ownerUrl: string): Promise<void> {
  const database = client.escapeIdentifier(decodeURIComponent(new URL(ownerUrl).pathname.slice(1)));
  // Roles belong to the cluster: databases migrated side by side must not create one twice.
  await client.query('begin; select pg_advisory_xact_lock(7214402)');
  for (const role of ['quittance_app', 'quittance_jobs']) {
    const password = client.escapeLiteral(rolePassword(ownerUrl, role));
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
    if (rowCount === 0) await client.query(`create role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole password ${password}`);
    else await client.query(`alter role ${role} password ${password}`);
  }
  await client.query('commit');
  for (const extension of ['pg_trgm', 'btree_gist', 'pgcrypto']) await client.query(`create extension if not exists ${extension}`);
  await client.query(`grant create on database ${database} to quittance_jobs`);
}

async function runOurs(ownerUrl: string, migrations: readonly MigrationClass[]): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: [...migrations],
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    // Backfills must see every row although row-level security binds the owner too.
    extra: { options: '-c app.scope=agency', max: 1 },
  });
  await source.initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}

async function grantRights(client: Client, ownerUrl: string): Promise<void> {
  await client.query(`
    grant usage on schema public to quittance_app;
    grant select, insert, update, delete on all tables in schema public to quittance_app;
    grant usage on all sequences in schema public to quittance_app;
    revoke all on schema_migration from quittance_app;
    do $$ declare t record; begin
      for t in select distinct c.relname from pg_trigger g join pg_class c on c.oid = g.tgrelid where g.tgname = 'append_only' loop
        execute format('revoke update, delete, truncate on %I from quittance_app', t.relname);
      end loop;
      -- A partition is reached through its parent, whose policy applies; by itself it has none.
      for t in select relname from pg_class where relispartition and relkind = 'r' and relnamespace = 'public'::regnamespace loop
        execute format('revoke all on %I from quittance_app', t.relname);
      end loop;
    end $$;
  `);
  const jobs = new Client({ connectionString: roleUrl(ownerUrl, 'quittance_jobs') });
  await jobs.connect();
  try {
    await jobs.query(ENQUEUE);
    await jobs.query(LEASE_TABLE);
  } finally {
    await jobs.end();
  }
}

/** The application may put a job in the queue, in its own transaction, and nothing else. */
const ENQUEUE = `
  create or replace function graphile_worker.enqueue(task text, payload json, key text, queue text, run_at timestamptz, attempts integer)
  returns void language sql security definer set search_path = graphile_worker, pg_temp as $$
    select graphile_worker.add_job(identifier => task, payload => payload, job_key => key, queue_name => queue, run_at => run_at, max_attempts => attempts);
  $$;
  revoke all on function graphile_worker.enqueue from public;
  grant usage on schema graphile_worker to quittance_app;
  grant execute on function graphile_worker.enqueue to quittance_app;
`;
