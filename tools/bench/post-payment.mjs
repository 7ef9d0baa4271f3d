// Posting payments: the product's mutation against one hand-tuned function that makes the same rows, eight at a time each.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { RECORD_PAYMENT_FUNCTION } from './record-payment.sql.mjs';
import { round, speedOf } from './measure.mjs';

const AT_ONCE = 8;
/** Small, so that an account paid again and again still owes. */
const AMOUNT = 200;
/** Turns of each side, one after the other. */
const TURNS = 3;

const MUTATION = `mutation Record($input: RecordPaymentInput!) { recordPayment(input: $input) { __typename ... on RecordedPayment { receiptId number message } ... on Refused { message } } }`;

/** @param {{ url: string, api: import('./api.mjs').Api, options: import('./options.mjs').Options, log: (line: string) => void }} bench */
export async function postPayment({ url, api, options, log }) {
  const pool = new pg.Pool({ connectionString: url, max: AT_ONCE });
  try {
    await pool.query(RECORD_PAYMENT_FUNCTION);
    const { rows: accounts } = await pool.query(`select id from account where status = 'ACTIVE' and balance_minor > 100000 order by hashtext(number) limit 200000`);
    const { rows: [{ today }] } = await pool.query('select frozen_on::text as today from business_clock');
    const { call } = await api.signIn('trust@halloran.example');
    let next = 0;
    const account = () => accounts[next++ % accounts.length].id;
    const viaApi = async () => {
      const input = { accountId: account(), amount: AMOUNT, currency: 'USD', key: randomUUID(), kind: 'PU', method: 'ACH', receivedOn: today };
      const { recordPayment } = await call(MUTATION, { input }, 'Record');
      if (recordPayment.__typename !== 'RecordedPayment') throw new Error(recordPayment.message);
    };
    const viaFunction = () => pool.query({ name: 'record', text: 'select bench_record_payment($1, $2, $3, $4)', values: [account(), AMOUNT, today, randomUUID()] });
    for (const work of [viaApi, viaFunction]) await forSeconds(work, 2);
    const sides = { app: { times: /** @type {number[]} */ ([]), seconds: 0 }, raw: { times: /** @type {number[]} */ ([]), seconds: 0 } };
    const bare = await forSecondsAlone(call, Math.min(3, options.seconds));
    for (let turn = 0; turn < TURNS; turn++) {
      for (const [side, work] of turn % 2 === 0 ? [['app', viaApi], ['raw', viaFunction]] : [['raw', viaFunction], ['app', viaApi]]) {
        const { times, seconds } = await forSeconds(work, options.seconds / TURNS);
        sides[side].times.push(...times);
        sides[side].seconds += seconds;
      }
      log(`  turn ${turn + 1} of ${TURNS}`);
    }
    const rate = ({ times, seconds }) => round(times.length / seconds);
    const perSecond = rate(sides.app);
    const baseline = { ...speedOf(sides.raw.times), perSecond: rate(sides.raw) };
    const ratio = round(perSecond / baseline.perSecond);
    return {
      name: 'post-payment', accounts: options.accounts, ...speedOf(sides.app.times), perSecond, baseline, ratio, goal: '≥ 0.15 of the function’s rate', holds: ratio >= 0.15,
      notes: { 'at once': AT_ONCE, 'the API answers a query that reads nothing, per second': bare, 'what bounds it': 'the one thread of the API process: GraphQL, session, rules and some 16 round trips a payment; a second API process raises it' },
    };
  } finally {
    await pool.end();
  }
}

async function forSeconds(work, wanted) {
  const started = performance.now();
  const until = started + wanted * 1000;
  const times = [];
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    while (performance.now() < until) {
      const begun = performance.now();
      await work();
      times.push(performance.now() - begun);
    }
  }));
  return { times, seconds: (performance.now() - started) / 1000 };
}

/** How often the API answers at all: HTTP, session and GraphQL without the work. */
async function forSecondsAlone(call, seconds) {
  const { times, seconds: took } = await forSeconds(() => call('query Bare { __typename }', {}, 'Bare'), seconds);
  return Math.round(times.length / took);
}
