import { randomBytes } from 'node:crypto';
import { roleUrl } from '@quittance/platform';
import { Client } from 'pg';
import { startPostgres } from '../../../tools/database/embedded-postgres.mjs';
import { TEST_CLUSTER } from '../../../tools/database/test-cluster.mjs';
import { template } from './template';

/** A database of one suite's own. */
export interface TestDatabase {
  /** Connection of the owner: sees every row, may change the schema. */
  readonly ownerUrl: string;
  /** Connection of the application: row-level security applies. */
  readonly appUrl: string;
  /** Connection of the job queue. */
  readonly jobsUrl: string;
  readonly name: string;
  /** Ends every session and drops the database. Call it in `afterAll`. */
  drop(): Promise<void>;
}

/**
 * A freshly cloned, fully migrated database (about 70 ms). The first call after a migration changed
 * migrates the template, while other jest workers wait.
 */
export async function testDatabase(): Promise<TestDatabase> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await clone();
    } catch (error) {
      // Another jest run may just have stopped the server it saw idle.
      if (attempt >= 3 || !isConnectionLoss(error)) throw error;
    }
  }
}

async function clone(): Promise<TestDatabase> {
  const server = await startPostgres(TEST_CLUSTER);
  const name = `quittance_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await withAdmin(server.url, async (admin) => {
    const source = await template(admin, server.url);
    await admin.query(`create database ${name} template ${source} strategy wal_log`);
  });
  const ownerUrl = onDatabase(server.url, name);
  return {
    name,
    ownerUrl,
    appUrl: roleUrl(ownerUrl, 'quittance_app'),
    jobsUrl: roleUrl(ownerUrl, 'quittance_jobs'),
    drop: () => withAdmin(server.url, (admin) => admin.query(`drop database if exists ${name} with (force)`)),
  };
}

/** @internal */
export function onDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

async function withAdmin(url: string, work: (admin: Client) => Promise<unknown>): Promise<void> {
  const admin = new Client({ connectionString: url });
  admin.on('error', () => undefined);
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

function isConnectionLoss(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? '';
  return ['ECONNREFUSED', 'ECONNRESET', '57P01', '57P02', '57P03'].includes(code) || /terminated unexpectedly/.test(String(error));
}
