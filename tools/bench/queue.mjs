// A collector's day: the first page of the queue with reasons and progress.
import pg from 'pg';
import { operation, operations } from './api.mjs';
import { inTurns, round, speedOf } from './measure.mjs';

// Written by hand for exactly this page: what the screen shows, no policy, prepared.
const PAGE = `
  with page as materialized (
    select a.* from account a
     where a.desk_id = $1 and a.status in ('NEW', 'ACTIVE') and (a.next_action_on is null or a.next_action_on <= $2) and (a.last_worked_on is distinct from $2 or a.next_action_on = $2)
     order by a.priority desc, a.id limit 51)
  select a.id, a.number, d.name as debtor, c.name as client, a.status, a.disputed_at is not null as disputed, a.balance_minor, a.currency, a.oldest_due_on, a.placed_on,
         a.last_worked_on, a.next_action_on, a.priority,
         (select min(p.due_on) from promise p where p.account_id = a.id and p.status = 'OPEN') as promise_due,
         (select max(p.resolved_on) from promise p where p.account_id = a.id and p.status = 'BROKEN') as promise_broken,
         (select max(e.effective_on) from debt_entry e where e.account_id = a.id and e.kind = 'RETURNED_PAYMENT') as returned
    from page a join debtor d on d.id = a.debtor_id join client c on c.id = a.client_id order by a.priority desc, a.id`;
const PROGRESS = `
  select (select count(*) from account where desk_id = $1 and last_worked_on = $2) as done,
         (select count(*) from (select 1 from account a
           where a.desk_id = $1 and a.status in ('NEW', 'ACTIVE') and (a.next_action_on is null or a.next_action_on <= $2) and (a.last_worked_on is distinct from $2 or a.next_action_on = $2)
             and (a.last_worked_on is null or a.last_worked_on <= $2::date - 7 or a.next_action_on <= $2 or a.priority >= 600) limit 500) l) as left`;

/** @param {{ url: string, api: import('./api.mjs').Api, options: import('./options.mjs').Options }} bench */
export async function queue({ url, api, options }) {
  const raw = new pg.Client({ connectionString: url });
  await raw.connect();
  try {
    const { rows: [{ today }] } = await raw.query('select frozen_on::text as today from business_clock');
    const { rows: desks } = await raw.query(`select d.id, u.email from desk d join app_user u on u.id = d.user_id where u.email like 'collector%' order by u.email limit 8`);
    const people = [];
    for (const desk of desks) people.push({ desk: desk.id, ...(await api.signIn(desk.email)) });
    const document = operation(operations('libs/work-queues/console/src/day/my-day.graphql'), 'MyDay');
    const at = (i) => people[i % people.length];
    const { app, raw: alone } = await inTurns({
      samples: options.samples, warmUp: 60,
      app: async (i) => {
        const { myDay } = await at(i).call(document, { page: { first: 50 } }, 'MyDay');
        if (myDay.nodes.length === 0) throw new Error('the queue is empty');
      },
      raw: async (i) => {
        await raw.query({ name: 'page', text: PAGE, values: [at(i).desk, today] });
        await raw.query({ name: 'progress', text: PROGRESS, values: [at(i).desk, today] });
      },
    });
    return pageOutcome('queue', options.accounts, app, alone);
  } finally {
    await raw.end();
  }
}

/** A page's p95 against the raw query's. @returns {import('./report.mjs').Outcome} */
export function pageOutcome(name, accounts, app, alone) {
  const speed = speedOf(app);
  const baseline = speedOf(alone);
  const ratio = round(speed.p95Ms / baseline.p95Ms);
  return { name, accounts, ...speed, baseline: { ...baseline }, ratio, goal: 'p95 ≤ 3 × raw p95 and < 50 ms', holds: ratio <= 3 && speed.p95Ms < 50 };
}
