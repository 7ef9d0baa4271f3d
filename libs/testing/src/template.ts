import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Client } from 'pg';

const root = resolve(__dirname, '../../..');

/** What a migrated schema depends on. */
const MIGRATIONS = ['apps/api/src/migrations.ts', 'libs/platform/src/migrations/*.ts', 'libs/platform/src/database/*.ts', 'libs/*/server/src/migrations/*.ts'];

/** Held while the template is made, so that parallel workers make it once. */
const TEMPLATE_LOCK = 7_214_401;

/**
 * Name of the migrated template database, which is made when its migrations are new.
 * @param admin session of the owner, outside a transaction
 */
export async function template(admin: Client, url: string): Promise<string> {
  const name = `quittance_template_${migrationHash()}`;
  if (await finished(admin, name)) return name;
  await admin.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    if (await finished(admin, name)) return name;
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.query(`create database ${name}`);
    const target = new URL(url);
    target.pathname = `/${name}`;
    const [{ migrate }, { migrations }] = await Promise.all([import('@quittance/platform'), import('../../../apps/api/src/migrations')]);
    await migrate(target.href, migrations);
    await admin.query(`alter database ${name} with is_template true allow_connections false`);
    return name;
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
}

/** A template is marked as one only after its last migration. */
async function finished(admin: Client, name: string): Promise<boolean> {
  const { rowCount } = await admin.query('select from pg_database where datname = $1 and datistemplate', [name]);
  return rowCount === 1;
}

let hash: string | undefined;

function migrationHash(): string {
  if (hash) return hash;
  const sum = createHash('sha256');
  for (const file of globSync(MIGRATIONS, { cwd: root }).sort()) sum.update(file).update('\0').update(readFileSync(join(root, file)));
  return (hash = sum.digest('hex').slice(0, 16));
}
