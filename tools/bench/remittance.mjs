// A month end: every client that is due remitted to by the product (prepared by its worker, approved by a second person, paid out),
// against one transaction of set-based SQL that works out and posts the same.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { memoryOf, operation, operations } from './api.mjs';
import { round, speedOf } from './measure.mjs';
import { remitClients } from './remit-clients.sql.mjs';

const TURNS = 2;
const SCREENS = operations('libs/remittance/console/src/remittances.graphql');

/** @param {{ book: import('./book.mjs').Book, serve: (url: string) => Promise<import('./api.mjs').Api>, log: (line: string) => void }} bench */
export async function remittance({ book, serve, log }) {
  const times = { app: /** @type {number[]} */ ([]), raw: /** @type {number[]} */ ([]) };
  const steps = { app: /** @type {object[]} */ ([]), raw: /** @type {object[]} */ ([]) };
  const left = { app: /** @type {any} */ (null), raw: /** @type {any} */ (null) };
  const memory = { api: 0, worker: 0 };
  for (let turn = 0; turn < TURNS; turn++) {
    for (const side of turn % 2 === 0 ? ['app', 'raw'] : ['raw', 'app']) {
      // Each on a copy of its own: a month is remitted once.
      const url = await book.scratch();
      const took = side === 'app' ? await viaApi(await serve(url), memory) : await viaSql(url);
      times[side].push(Object.values(took).reduce((sum, one) => sum + one, 0));
      steps[side].push(took);
      left[side] = await outcomeOf(url);
      log(`  ${side} ${JSON.stringify(took)}`);
    }
  }
  if (left.app.hash !== left.raw.hash) throw new Error(`the two remitted differently: ${JSON.stringify(left)}`);
  const { payments, ...done } = left.app;
  const rate = (list) => round((payments * list.length * 1000) / list.reduce((sum, one) => sum + one, 0));
  const perSecond = rate(times.app);
  const baseline = { ...speedOf(times.raw), perSecond: rate(times.raw) };
  const ratio = round(perSecond / baseline.perSecond);
  return {
    name: 'remittance', accounts: done.accounts, ...speedOf(times.app), perSecond, baseline, ratio, goal: '≥ 0.5 of the set-based SQL’s rate', holds: ratio >= 0.5,
    notes: { clients: done.runs, payments, 'remitted by both': done.remitted, 'steps in ms': steps, 'peak memory in MB': { api: Math.round(memory.api), worker: Math.round(memory.worker) } } };
}

/** @returns {Promise<{ prepare: number, approve: number, post: number }>} */
async function viaApi(api, memory) {
  try {
    const accountant = await api.signIn('trust@halloran.example');
    const second = await api.signIn('trust2@halloran.example');
    const today = (await accountant.call('query Today { agency { today } }', {}, 'Today')).agency.today;
    const made = {};
    const timed = async (step, work) => {
      const started = performance.now();
      const done = await work();
      made[step] = Math.round(performance.now() - started);
      return done;
    };
    const change = async (session, name, field, input) => {
      const answer = (await session.call(operation(SCREENS, name), { input: { key: randomUUID(), ...input } }, name))[field];
      if (answer.__typename === 'Refused') throw new Error(answer.message);
      return answer;
    };
    const batch = await timed('prepare', async () => {
      const { id } = await change(accountant, 'PrepareAllRemittances', 'prepareAllRemittances', { through: today });
      for (;;) {
        api.check();
        const { remittanceBatch } = await accountant.call(operation(SCREENS, 'RemittanceBatch'), { id }, 'RemittanceBatch');
        if (remittanceBatch.problems.length > 0) throw new Error(JSON.stringify(remittanceBatch.problems[0]));
        if (remittanceBatch.status === 'DONE') return remittanceBatch;
        // Four times as often as the screen asks.
        await sleep(250);
      }
    });
    const { hash } = (await second.call(operation(SCREENS, 'RemittanceBatch'), { id: batch.id }, 'RemittanceBatch')).remittanceBatch;
    const approved = await timed('approve', () => change(second, 'ApproveRemittanceBatch', 'approveRemittanceBatch', { batchId: batch.id, hash }));
    if (approved.toApprove > 0) throw new Error(`${approved.toApprove} runs wait for approval still`);
    const posted = await timed('post', () => change(accountant, 'PostRemittanceBatch', 'postRemittanceBatch', { batchId: batch.id }));
    if (posted.toPost > 0) throw new Error(`${posted.toPost} runs wait to be paid out still`);
    memory.api = Math.max(memory.api, memoryOf(api.pid).peak);
    memory.worker = Math.max(memory.worker, memoryOf(api.workerPid).peak);
    return made;
  } finally {
    await api.stop();
  }
}

async function viaSql(url) {
  const raw = new pg.Client({ connectionString: url });
  await raw.connect();
  try {
    await raw.query(`select set_config('app.scope', 'agency', false)`);
    const { rows: [who] } = await raw.query(
      `select (select coalesce(frozen_on, current_date)::text from business_clock) as today, (select id from app_user where email = 'trust@halloran.example') as preparer, (select id from app_user where email = 'trust2@halloran.example') as approver`);
    const made = {};
    await raw.query('begin');
    for (const [step, statements] of Object.entries(remitClients(who))) {
      const started = performance.now();
      for (const statement of statements) await raw.query(statement);
      if (step === 'post') await raw.query('commit');
      made[step] = Math.round(performance.now() - started);
    }
    return made;
  } finally {
    await raw.end();
  }
}

/** What stands in the books afterwards; the hash is over those of all runs, so that equal ones name equal lines and results. */
async function outcomeOf(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: [row] } = await client.query(
      `select count(*)::int as runs, (select count(*)::int from account) as accounts, (select count(*)::int from remittance_line l join remittance_run p on p.id = l.run_id where p.status = 'POSTED') as payments,
              sum(remitted)::bigint as remitted, (select sum(amount)::bigint from book_transfer where kind = 'SWEEP') as swept, md5(string_agg(hash, ' ' order by client_id)) as hash
         from remittance_run where status = 'POSTED'`);
    return row;
  } finally {
    await client.end();
  }
}
