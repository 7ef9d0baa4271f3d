import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { startPostgres } from '../database/embedded-postgres.mjs';
import { TEST_CLUSTER, cleanUp } from '../database/test-cluster.mjs';
import { root } from '../workspace/locate.mjs';

/** After a jest run: drops databases that suites left behind, and stops the test server if nobody else uses it. */
export default async function teardown() {
  if (process.env.DATABASE_URL || !existsSync(resolve(root, TEST_CLUSTER.home, 'cluster/postmaster.pid'))) return;
  const server = await startPostgres(TEST_CLUSTER);
  await cleanUp(server.url);
  if (!process.env.QUITTANCE_KEEP_TEST_DATABASE) await server.stopIfIdle();
}
