// npm start: database, build where something changed, migrations, demo data, API and worker. Ctrl-C stops it all.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { buildServer, SERVER_STAMP } from '../build/server.mjs';
import { buildWeb } from '../build/web.mjs';
import { startPostgres } from '../database/embedded-postgres.mjs';
import { findBrowser } from '../setup/browser.mjs';
import { root } from '../workspace/locate.mjs';
import { applicationKey } from './application-key.mjs';
import { keepRunning } from './child.mjs';
import { startOptions } from './options.mjs';

const started = performance.now();
const options = startOptions();
const LOGINS = join(root, '.data/demo-logins.txt');
/** @type {ReturnType<typeof keepRunning>[]} */
const children = [];
/** @type {import('../database/embedded-postgres.mjs').Server | undefined} */
let database;
/** @type {Awaited<ReturnType<typeof import('./mail-sink.mjs').openMailSink>>} */
let mail = null;
let stopping = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));

// npm hands SIGTERM to the shell between us, which dies without a word.
if (process.env.npm_lifecycle_event && process.platform !== 'win32') {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && void stop(0), 500).unref();
}

try {
  await start();
} catch (error) {
  if (!stopping) {
    console.error(error instanceof Error ? error.message : error);
    await stop(1);
  }
}

async function start() {
  if (await taken(options.port)) throw new Error(`Port ${options.port} is taken. Choose another: npm start -- --port ${options.port + 1}`);
  const quiet = { log: (line) => (line.endsWith('unchanged') ? undefined : console.log(line)) };
  const [browser] = await Promise.all([findBrowser().catch(() => null), openDatabase(), buildServer(quiet).then(() => buildWeb(quiet)), openSink()]);
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    APPLICATION_KEY: applicationKey(),
    PORT: String(options.port),
    // A start makes more short-lived objects than a day's work.
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=64`.trim(),
    PUBLIC_URL: process.env.PUBLIC_URL ?? `http://localhost:${options.port}`,
    ...(browser ? { QUITTANCE_CHROMIUM: browser.executable } : {}),
  };
  await migrate(env);
  await seed(env);
  if (stopping) return;
  if (mail) Object.assign(env, { SMTP_URL: mail.smtp, MAIL_SINK_URL: mail.page, MAIL_FROM: process.env.MAIL_FROM ?? (await sender()) });
  run('api', env);
  await healthy();
  if (stopping) return;
  // Beside the API it would only make both slower to come up.
  run('worker', env);
  announce(env.PUBLIC_URL);
}

/** @param {string} name @param {NodeJS.ProcessEnv} env */
function run(name, env) {
  const script = `dist/${name}/main.js`;
  if (existsSync(join(root, script))) children.push(keepRunning({ name, script, env, verbose: options.verbose }));
}

/** Unless a mail server is named, mail goes to one of our own, and no further. */
async function openSink() {
  if (process.env.SMTP_URL) return;
  const { openMailSink } = await import('./mail-sink.mjs');
  mail = await openMailSink({ directory: join(root, '.data/mail'), port: options.port + 1 });
}

/** The agency's own name and address, as its mail would bear them. */
async function sender() {
  const [agency] = await sql(database.url, 'select name, email from agency limit 1');
  return agency?.email ? `"${agency.name.replace(/["\\\r\n]/g, '')}" <${agency.email}>` : 'Quittance <office@quittance.example>';
}

async function openDatabase() {
  database = await startPostgres();
  if (!options.fresh) return;
  if (database.external) throw new Error('--fresh empties the embedded database only; DATABASE_URL is set.');
  const url = new URL(database.url);
  url.pathname = '/postgres';
  await sql(url.href, 'drop database if exists quittance with (force)');
  rmSync(LOGINS, { force: true });
  database = await startPostgres();
}

/**
 * Migrates, unless this build already did it to this embedded database: a process more than a second start needs.
 * The mark is kept in the database itself, so that whatever replaces the one replaces the other.
 */
async function migrate(env) {
  const mark = `migrated by ${readFileSync(join(root, SERVER_STAMP), 'utf8')}`;
  const [known] = await sql(database.url, `select obj_description(to_regclass('public.schema_migration'), 'pg_class') as mark`);
  if (!database.external && known?.mark === mark) return;
  await cli(['migrate'], env);
  if (!database.external) await sql(database.url, `comment on table public.schema_migration is ${pg.escapeLiteral(mark)}`);
}

/** An empty database gets demo data; the logins it prints are shown again at every start. */
async function seed(env) {
  if (options.demo === 'none') return;
  const known = await sql(database.url, `select to_regclass('public.agency') is not null as there`);
  if (!known[0]?.there || (await sql(database.url, 'select from agency limit 1')).length > 0) return;
  console.log('Filling the empty database with demo data …');
  try {
    writeFileSync(LOGINS, await cli(['demo', options.demo], env));
  } catch (error) {
    console.error(`No demo data: ${error.message}`);
  }
}

async function sql(url, text) {
  const client = new pg.Client({ connectionString: url, options: '-c app.scope=agency' });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

/** Runs a command of the server's own command line; returns what it printed. @param {string[]} args @returns {Promise<string>} */
function cli(args, env) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['--enable-source-maps', join(root, 'dist/api/cli.js'), ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (errors += chunk));
    child.on('error', fail);
    child.on('exit', (code) => (code === 0 ? done(output) : fail(new Error(`quittance ${args.join(' ')} failed:\n${errors || output}`))));
  });
}

async function healthy() {
  for (const limit = performance.now() + 60_000; performance.now() < limit && !stopping; await sleep(50)) {
    if (children.some((child) => child.failures() >= 3)) break;
    const answer = await fetch(`http://127.0.0.1:${options.port}/health`, { signal: AbortSignal.timeout(2000) }).catch(() => null);
    if (answer?.ok) return;
  }
  if (!stopping) throw new Error(`The API did not become ready.\n${children.map((child) => child.tail()).join('\n')}`);
}

function announce(url) {
  const logins = existsSync(LOGINS) ? `\n${readFileSync(LOGINS, 'utf8').trimEnd()}\n` : '';
  console.log(`
Quittance is ready (${((performance.now() - started) / 1000).toFixed(1)} s)

  Agency console   ${url}/agency/
  Client portal    ${url}/portal/   (in another browser profile: one browser keeps one sign-in)
${mail ? `  Mail             ${mail.page}   (what Quittance sends; nothing leaves this machine)\n` : ''}${logins}
Logs: .data/logs. Ctrl-C stops everything.`);
}

/** @param {number} code */
async function stop(code) {
  if (stopping) return;
  stopping = true;
  await Promise.all(children.map((child) => child.stop()));
  await mail?.close().catch(() => undefined);
  // Their sessions take a moment to end.
  for (let attempt = 0; database && !database.external && attempt < 20; attempt++) {
    if (await database.stopIfIdle().catch(() => true)) break;
    await sleep(100);
  }
  process.exit(code);
}

/** @param {number} port @returns {Promise<boolean>} whether somebody listens there */
function taken(port) {
  return new Promise((done) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}
