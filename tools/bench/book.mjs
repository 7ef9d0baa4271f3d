// The databases benchmarks run on: one a size, made once and kept; a copy for those that write.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import pg from 'pg';
import { contentHash } from '../build/sources.mjs';
import { startPostgres } from '../database/embedded-postgres.mjs';
import { root } from '../workspace/locate.mjs';

/** Durable, as a real one: a commit waits for the disk on both sides of a comparison. */
const CLUSTER = { home: '.data/bench', database: 'postgres', settings: { max_wal_size: '4GB', checkpoint_timeout: '15min' } };

/** @typedef {{ url: string, scratch: () => Promise<string>, stop: () => Promise<void> }} Book */
/** How large; as many clients as suit its accounts unless they are named. @typedef {{ accounts: number, clients?: number }} Size */

/**
 * The book of so many accounts.
 * @param {Size} size @param {string} built folder of the built server @param {(line: string) => void} log @returns {Promise<Book>}
 *   `scratch` makes a copy to write in; `stop` drops it and stops the server where this call started it
 */
export async function openBook({ accounts, clients }, built, log) {
  const server = await startPostgres(CLUSTER);
  const asked = `book_${accounts}${clients === undefined ? '' : `x${clients}`}_`;
  const name = `${asked}${contentHash(['libs/*/server/src/migrations/*.ts', 'libs/platform/src/migrations/*.ts', 'apps/api/src/demo/book/{book,random}*.ts', 'apps/api/src/demo/book/fill-book.ts']).slice(0, 8)}`;
  const url = onDatabase(server.url, name);
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  const copy = `${name}_copy`;
  try {
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await fill(admin, server.url, { built, name, asked, args: ['--accounts', String(accounts), ...(clients === undefined ? [] : ['--clients', String(clients)])] }, log);
  } finally {
    await admin.end();
  }
  const asAdmin = async (/** @type {string[]} */ statements) => {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };
  return {
    url,
    async scratch() {
      log('copying the book …');
      await asAdmin([`drop database if exists ${copy} with (force)`, `create database ${copy} template ${name} strategy file_copy`, 'checkpoint']);
      return onDatabase(server.url, copy);
    },
    async stop() {
      await asAdmin([`drop database if exists ${copy} with (force)`]);
      if (server.started) await server.stopIfIdle();
    },
  };
}

async function fill(admin, serverUrl, { built, name, asked, args: size }, log) {
  const { rows } = await admin.query(`select datname from pg_database where datname like $1`, [`${asked.replaceAll('_', '\\_')}%`]);
  for (const { datname } of rows) await admin.query(`drop database ${pg.escapeIdentifier(datname)} with (force)`);
  const making = `${name}_new`;
  await admin.query(`create database ${making}`);
  const started = performance.now();
  log(`making a book (${size.join(' ')}), once …`);
  for (const args of [['migrate'], ['demo', ...size]]) await cli(join(built, 'api/cli.js'), args, onDatabase(serverUrl, making), log);
  // Hint bits and visibility, as a book that has been read has them.
  const client = new pg.Client({ connectionString: onDatabase(serverUrl, making) });
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
  await admin.query(`alter database ${making} rename to ${name}`);
  log(`made in ${((performance.now() - started) / 1000).toFixed(0)} s`);
}

/** @param {string} script @param {string[]} args @param {string} url @param {(line: string) => void} log */
function cli(script, args, url, log) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['--enable-source-maps', script, ...args], { cwd: root, env: { ...process.env, DATABASE_URL: url }, stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors = (errors + chunk).slice(-2000);
      log(String(chunk).trimEnd());
    });
    child.on('error', fail);
    child.on('exit', (code) => (code === 0 ? done(undefined) : fail(new Error(`quittance ${args.join(' ')} failed: ${errors}`))));
  });
}

function onDatabase(url, name) {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
