// The night's sweep: every open account decided by every channel, and kept; beside it the same facts read by SQL alone.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, stop } from 'esbuild';
import pg from 'pg';
import { root } from '../workspace/locate.mjs';
import { memoryOf } from './api.mjs';
import { round } from './measure.mjs';

const BATCH = 1_000;
const GOAL = 0.3;
const ATTEMPT_DAYS = 33 * 86_400_000;
/** Read before either is measured, so that neither pays for a cold disk alone. */
const WARM = 20_000;

/** @param {{ url: string, server: string, options: import('./options.mjs').Options, log: (line: string) => void }} bench */
export async function sweep({ url, server, options, log }) {
  const { ACCOUNT_FACTS } = await compiled();
  const raw = new pg.Client({ connectionString: url });
  await raw.connect();
  try {
    await readAll(raw, ACCOUNT_FACTS, WARM);
    const app = await swept(url, server);
    const alone = await readAll(raw, ACCOUNT_FACTS, Infinity);
    if (alone.accounts !== app.accounts) throw new Error(`the sweep took ${app.accounts} accounts, the other side ${alone.accounts}`);
    const { rows: [{ n }] } = await raw.query('select count(*)::int as n from contact_outlook');
    if (n !== app.accounts) throw new Error(`${n} outlooks are kept of ${app.accounts} accounts`);
    const [rate, rawRate] = [app.accounts / app.seconds, alone.accounts / alone.seconds];
    log(`  ${app.accounts} accounts, ${app.decisions} decisions in ${app.seconds.toFixed(1)} s; read alone in ${alone.seconds.toFixed(1)} s`);
    const whole = (seconds) => ({ p50Ms: round(seconds * 1000), p95Ms: round(seconds * 1000) });
    return {
      name: 'sweep', accounts: options.accounts, ...whole(app.seconds), perSecond: Math.round(rate), baseline: { ...whole(alone.seconds), perSecond: Math.round(rawRate) }, ratio: round(rate / rawRate), goal: `≥ ${GOAL} of the rate at which the same facts are read`,
      holds: rate / rawRate >= GOAL, notes: { 'milliseconds are of': 'the whole book', 'open accounts': app.accounts, decisions: app.decisions, 'peak MB of the sweeping process': Math.round(app.peak) } };
  } finally {
    await raw.end();
  }
}

/** The command of the product, as the night's job runs it. */
function swept(url, server) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['--max-old-space-size=336', join(server, 'api/cli.js'), 'sweep', '--json'], { cwd: root, env: { ...process.env, DATABASE_URL: url, NODE_ENV: 'production', LOG_LEVEL: 'error' }, stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, errors, peak] = ['', '', 0];
    const looking = setInterval(() => (peak = Math.max(peak, memoryOf(child.pid ?? 0).peak)), 250);
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (errors = (errors + chunk).slice(-2000)));
    child.on('exit', (code) => {
      clearInterval(looking);
      if (code !== 0) fail(new Error(`the sweep failed: ${errors}`));
      else done({ ...JSON.parse(out.trim().split('\n').at(-1) ?? '{}'), peak });
    });
  });
}

/** The facts of accounts, batch by batch, with nothing decided or kept. */
async function readAll(raw, facts, most) {
  const { rows: [{ at }] } = await raw.query(`select coalesce((select as_of from contact_sweep order by as_of desc limit 1), now()) as at`);
  const from = new Date(at.getTime() - ATTEMPT_DAYS);
  const started = performance.now();
  let [accounts, after] = [0, null];
  while (accounts < most) {
    const { rows } = await raw.query({ name: 'next', text: `select id from account where status <> 'CLOSED' and ($1::uuid is null or id > $1) order by id limit ${BATCH}`, values: [after] });
    if (rows.length === 0) break;
    after = rows.at(-1).id;
    await raw.query({ name: 'facts', text: facts, values: [rows.map(({ id }) => id), at, from, false] });
    accounts += rows.length;
  }
  return { accounts, seconds: (performance.now() - started) / 1000 };
}

/** The product's own statement. */
async function compiled() {
  const folder = join(root, `.data/bench-sweep-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    const outfile = join(folder, 'facts.mjs');
    await build({ absWorkingDir: root, entryPoints: ['libs/compliance/server/src/facts/account-facts.sql.ts'], outfile, bundle: true, format: 'esm', platform: 'node', logLevel: 'warning' });
    await stop();
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
