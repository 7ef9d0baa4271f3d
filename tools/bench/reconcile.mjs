// A bank's statement: imported and every line matched by the product, against staging and set-based SQL that find the same payments.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { finished } from 'node:stream/promises';
import { memoryOf, send } from './api.mjs';
import { round, seeded, speedOf } from './measure.mjs';
import { MATCH_LINES } from './match-lines.sql.mjs';

const ACCOUNT = '4471009900';
const TURNS = 2;

/** @param {{ url: string, api: import('./api.mjs').Api, options: import('./options.mjs').Options, log: (line: string) => void }} bench */
export async function reconcile({ url, api, options, log }) {
  const raw = new pg.Client({ connectionString: url });
  await raw.connect();
  try {
    await raw.query(`select set_config('app.scope', 'agency', false)`);
    await raw.query(
      `insert into bank_account (id, book, currency, name, account_number, identifier_masked, identifier_hash, is_first, created_on)
       select gen_random_uuid(), 'TRUST', 'USD', 'Bench', $1, '•••• 9900', encode(sha256(convert_to($1, 'UTF8')), 'hex'), not exists (select from bank_account where book = 'TRUST' and currency = 'USD' and is_first), '2026-01-01'
       on conflict do nothing`, [ACCOUNT]);
    const { rows: [{ id: bankAccountId }] } = await raw.query('select id from bank_account where account_number = $1', [ACCOUNT]);
    const { rows: payers } = await raw.query(
      `select a.number, d.name, a.balance_minor as balance, (select i.number from invoice i where i.account_id = a.id limit 1) as invoice from account a join debtor d on d.id = a.debtor_id
        where a.status <> 'CLOSED' and a.currency = 'USD' and a.balance_minor > 0 order by hashtext(a.number) limit $1`, [options.lines]);
    const session = await api.signIn('trust@halloran.example');
    const times = { app: /** @type {number[]} */ ([]), raw: /** @type {number[]} */ ([]) };
    const found = { app: 0, raw: 0 };
    for (let turn = 0; turn < TURNS; turn++) {
      const work = [
        ['app', async () => { found.app = await viaApi(api, session, statement(payers, options.lines, turn * 2 + 1)); }],
        ['raw', async () => { found.raw = await viaSql(raw, bankAccountId, linesOf(payers, options.lines, turn * 2 + 2)); }],
      ];
      for (const [side, run] of turn % 2 === 0 ? work : work.reverse()) {
        const started = performance.now();
        await run();
        times[side].push(performance.now() - started);
        log(`  ${side} ${((performance.now() - started) / 1000).toFixed(1)} s`);
        // Lines of one turn are not the next one's.
        await raw.query(`update bank_line set status = 'IGNORED', reason = 'bench', matched_at = now() where status = 'NEW'`);
      }
    }
    const rate = (list) => round((options.lines * list.length * 1000) / list.reduce((sum, one) => sum + one, 0));
    const perSecond = rate(times.app);
    const baseline = { ...speedOf(times.raw), perSecond: rate(times.raw) };
    const ratio = round(perSecond / baseline.perSecond);
    return {
      name: 'reconcile', accounts: options.accounts, ...speedOf(times.app), perSecond, baseline, ratio, goal: '≥ 0.5 of the set-based SQL’s rate', holds: ratio >= 0.5,
      notes: { lines: options.lines, 'lines with a suggestion': found, 'peak memory in MB': Math.round(memoryOf(api.pid).peak) } };
  } finally {
    await raw.end();
  }
}

async function viaApi(api, session, content) {
  const boundary = randomUUID();
  const body = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="bench.bai"\r\ncontent-type: text/plain\r\n\r\n${content}\r\n--${boundary}--\r\n`;
  const answer = await send(api.agent, `${api.url}/files/bank`, session.cookie, body, { 'content-type': `multipart/form-data; boundary=${boundary}` });
  if (answer.status !== 201) throw new Error(`bank file: ${answer.status} ${answer.body.slice(0, 500)}`);
  return JSON.parse(answer.body).suggested;
}

async function viaSql(raw, bankAccountId, lines) {
  await raw.query('begin');
  await raw.query(MATCH_LINES.stage);
  const stream = raw.query(copyFrom('copy bench_line (n, booked_on, amount, reference, payer, bank_reference) from stdin with (format csv)'));
  const done = finished(stream);
  stream.end(lines.map((line, n) => [n + 1, '2026-11-20', line.amount, line.reference, line.payer, line.bankReference].map((value) => `"${String(value).replaceAll('"', '""')}"`).join(',')).join('\n'));
  await done;
  for (const statement of MATCH_LINES.steps(bankAccountId, randomUUID())) await raw.query(statement);
  const { rows: [{ found }] } = await raw.query('select count(*)::int as found from bench_match');
  await raw.query('commit');
  return found;
}

/** Lines as payers write them: half with our number, a third with the invoice, the rest with their name alone; the same for the same seed. */
function linesOf(payers, count, seed) {
  const pick = seeded(seed * 7919);
  return Array.from({ length: count }, (_, n) => {
    const { number, name, invoice, ...owed } = payers[n % payers.length];
    const balance = Number(owed.balance);
    const way = pick(100);
    return {
      amount: pick(3) > 0 ? balance : Math.max(100, Math.round(balance / (2 + pick(5)))), bankReference: `BX${seed}-${n}`, payer: name.toUpperCase().replace(/[,/]/g, ' ').slice(0, way < 80 ? 60 : 22),
      reference: way < 50 ? number : way < 82 ? (invoice ?? '').replace(/[,/]/g, ' ') : '' };
  });
}

/** A BAI2 statement of these lines, its totals tied. */
function statement(payers, count, seed) {
  const lines = linesOf(payers, count, seed);
  const details = lines.map(({ amount, reference, payer, bankReference }) => `16,165,${amount},Z,${bankReference},${reference},ACH CREDIT ORIG CO NAME:${payer}/`);
  const total = lines.reduce((sum, { amount }) => sum + amount, 0);
  const records = details.length + 2;
  return ['01,071000013,BENCH,261120,2000,1,,,2/', '02,BENCH,071000013,1,261120,,USD,2/', `03,${ACCOUNT},USD/`, ...details, `49,${total},${records}/`, `98,${total},1,${records + 2}/`, `99,${total},1,${records + 4}/`].join('\n');
}
