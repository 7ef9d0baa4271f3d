import pg from 'pg';

/** The cluster of the tests: quick, and nothing in it outlives a crash. */
export const TEST_CLUSTER = { home: '.data/test-postgres', database: 'postgres', durable: false, settings: { max_connections: '300' } };

/** Databases of suites are called `quittance_test_<process id>_<random>`, templates `quittance_template_<hash>`. */
const SUITE = 'quittance_test_';
const TEMPLATE = 'quittance_template_';
const TEMPLATES_KEPT = 6;

/**
 * Drops the databases of suites whose process is gone, and the oldest templates.
 * @param {string} url owner connection URL of the test server
 */
export async function cleanUp(url) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query(
      `select datname as name from pg_database d
        where (starts_with(datname, $1) or starts_with(datname, $2))
          and not exists (select from pg_stat_activity a where a.datname = d.datname)
        order by oid desc`,
      [SUITE, TEMPLATE],
    );
    const names = rows.map((row) => row.name);
    const suites = names.filter((name) => name.startsWith(SUITE) && !alive(Number(name.slice(SUITE.length).split('_')[0])));
    const templates = names.filter((name) => name.startsWith(TEMPLATE)).slice(TEMPLATES_KEPT);
    for (const name of [...suites, ...templates]) await drop(client, name);
  } finally {
    await client.end();
  }
}

async function drop(client, name) {
  const identifier = pg.escapeIdentifier(name);
  await client.query(`alter database ${identifier} is_template false`).catch(() => {});
  // Another process may have cleaned up at the same time, or just begun to use it.
  await client.query(`drop database if exists ${identifier}`).catch(() => {});
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
