// A client's file of invoices: dry run and commit by upload, worker and GraphQL, against COPY to staging with a set-based merge.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { finished } from 'node:stream/promises';
import { memoryOf, send } from './api.mjs';
import { round, seeded, speedOf } from './measure.mjs';
import { MERGE } from './merge-file.sql.mjs';

const TURNS = 2;
const MOST_MEMORY_MB = 512;

const LOOK = `query Look($id: Uuid!) { placement(id: $id) { id status version failure } }`;
const COMMIT = `mutation Commit($input: CommitPlacementInput!) { commitPlacement(input: $input) { __typename ... on Refused { message } } }`;

/** @param {{ url: string, api: import('./api.mjs').Api, options: import('./options.mjs').Options, log: (line: string) => void }} bench */
export async function placementImport({ url, api, options, log }) {
  const raw = new pg.Client({ connectionString: url });
  await raw.connect();
  try {
    const { rows: clients } = await raw.query(`select c.id, v.id as version, v.terms->'rates'->'rules'->0->'tiers' as tiers from client c join contract_version v on v.client_id = c.id where c.code like '%-0_' order by c.code`);
    const session = await api.signIn('manager@halloran.example');
    const times = { app: /** @type {number[]} */ ([]), raw: /** @type {number[]} */ ([]) };
    for (let turn = 0; turn < TURNS; turn++) {
      const client = clients[turn % clients.length];
      const work = [
        ['app', () => viaApi(api, session, client.id, csv(options.rows, turn * 2 + 1))],
        ['raw', () => viaMerge(raw, client, csv(options.rows, turn * 2 + 2))],
      ];
      for (const [side, run] of turn % 2 === 0 ? work : work.reverse()) {
        const started = performance.now();
        await run();
        times[side].push(performance.now() - started);
        log(`  ${side} ${((performance.now() - started) / 1000).toFixed(1)} s`);
      }
    }
    const rate = (list) => round((options.rows * list.length * 1000) / list.reduce((sum, one) => sum + one, 0));
    const perSecond = rate(times.app);
    const baseline = { ...speedOf(times.raw), perSecond: rate(times.raw) };
    const ratio = round(perSecond / baseline.perSecond);
    const memory = { api: Math.round(memoryOf(api.pid).peak), worker: Math.round(memoryOf(api.workerPid).peak) };
    return {
      name: 'placement-import', accounts: options.accounts, ...speedOf(times.app), perSecond, baseline, ratio,
      goal: `≥ 0.5 of the merge’s rate, under ${MOST_MEMORY_MB} MB`, holds: ratio >= 0.5 && Math.max(memory.api, memory.worker) < MOST_MEMORY_MB,
      notes: { rows: options.rows, 'peak memory in MB': memory },
    };
  } finally {
    await raw.end();
  }
}

async function viaApi(api, session, clientId, content) {
  const boundary = randomUUID();
  const part = (name, value) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const body = `${part('clientId', clientId)}${part('key', randomUUID())}--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="open items.csv"\r\ncontent-type: text/csv\r\n\r\n${content}\r\n--${boundary}--\r\n`;
  const answer = await send(api.agent, `${api.url}/files/placements`, session.cookie, body, { 'content-type': `multipart/form-data; boundary=${boundary}` });
  if (answer.status !== 201) throw new Error(`upload: ${answer.status} ${answer.body}`);
  const { id } = JSON.parse(answer.body);
  const ready = await until(api, session, id, 'READY');
  const { commitPlacement } = await session.call(COMMIT, { input: { placementId: id, commandKey: randomUUID(), version: ready.version } }, 'Commit');
  if (commitPlacement.__typename === 'Refused') throw new Error(commitPlacement.message);
  await until(api, session, id, 'COMMITTED');
}

async function until(api, session, id, wanted) {
  for (;;) {
    api.check();
    const { placement } = await session.call(LOOK, { id }, 'Look');
    if (placement.status === wanted) return placement;
    if (['FAILED', 'NEEDS_ANSWERS', 'CANCELLED'].includes(placement.status)) throw new Error(`the placement is ${placement.status}: ${placement.failure}`);
    await sleep(20);
  }
}

async function viaMerge(raw, client, content) {
  const placement = randomUUID();
  await raw.query('begin');
  await raw.query(MERGE.stage);
  const stream = raw.query(copyFrom(`copy bench_stage (customer, number, invoice_date, due_date, amount) from stdin with (format csv, header true)`));
  const done = finished(stream);
  stream.end(content);
  await done;
  for (const statement of MERGE.steps({ placement, client: client.id, version: client.version, tiers: JSON.stringify(client.tiers) })) await raw.query(statement);
  await raw.query('commit');
}

const TRADES = ['Mechanical', 'Fabrication', 'Roofing', 'Supply', 'Logistics', 'Printing', 'Foods', 'Dental Group', 'Hardware', 'Electric', 'Millwork', 'Textiles'];
const PLACES = ['Amber', 'Basin', 'Calder', 'Drake', 'Ember', 'Falcon', 'Garnet', 'Harbor', 'Indigo', 'Juniper', 'Keystone', 'Laurel', 'Meridian', 'Nickel', 'Onyx', 'Pioneer'];

/** A file of invoices of about six for every ten rows’ debtors; the same for the same seed. */
function csv(rows, seed) {
  const pick = seeded(seed * 7919);
  const lines = ['Customer,Invoice Number,Invoice Date,Due Date,Amount'];
  for (let n = 0; n < rows; n++) {
    const debtor = pick(Math.ceil(rows * 0.6));
    const name = `${PLACES[debtor % 16]} ${TRADES[Math.floor(debtor / 16) % 12]} ${seed}${debtor} LLC`;
    const due = new Date(Date.UTC(2026, pick(9), 1 + pick(28)));
    const dated = new Date(due.getTime() - 30 * 86_400_000);
    lines.push(`${name},BX${seed}-${100000 + n},${dated.toISOString().slice(0, 10)},${due.toISOString().slice(0, 10)},${(20 + pick(900000) / 100).toFixed(2)}`);
  }
  return `${lines.join('\r\n')}\r\n`;
}
