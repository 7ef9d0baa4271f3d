// The cockpit: an account whole, with the beginning of its timeline, as the console asks for it.
import pg from 'pg';
import { operation, operations } from './api.mjs';
import { inTurns } from './measure.mjs';
import { pageOutcome } from './queue.mjs';

// Written by hand: all the cockpit shows in one statement, and its timeline in another.
const ACCOUNT = `
  select a.*, to_jsonb(c) as client, to_jsonb(k) as desk, to_jsonb(d) as debtor,
         (select jsonb_agg(to_jsonb(p) order by p.confidence desc) from contact_point p where p.debtor_id = a.debtor_id and not exists (select from contact_point s where s.supersedes_id = p.id)) as contact_points,
         (select jsonb_agg(to_jsonb(i) || jsonb_build_object(
                    'paid', (select -sum(e.amount) from debt_entry e where e.account_id = a.id and e.invoice_id = i.id and e.kind in ('PAYMENT', 'RETURNED_PAYMENT')),
                    'adjusted', (select sum(e.amount) from debt_entry e where e.account_id = a.id and e.invoice_id = i.id and e.kind in ('ADJUSTMENT', 'CREDIT_NOTE', 'CHARGE', 'REVERSAL')),
                    'open', (select jsonb_object_agg(b.bucket, b.amount) from debt_balance b where b.account_id = a.id and b.invoice_id = i.id)) order by i.due_date)
            from invoice i where i.account_id = a.id) as invoices,
         (select jsonb_agg(jsonb_build_object('debtor', y.debtor_id, 'name', z.name, 'role', y.role)) from account_party y join debtor z on z.id = y.debtor_id where y.account_id = a.id) as parties,
         (select jsonb_agg(o) from (select x.id, x.number, xc.name, x.status, x.balance_minor from account x join client xc on xc.id = x.client_id where x.debtor_id = a.debtor_id and x.id <> a.id order by x.balance_minor desc limit 50) o) as others,
         (select t.resolved from account_terms t where t.account_id = a.id order by t.seq desc limit 1) as terms,
         (select jsonb_agg(jsonb_build_object('fee', f.amount, 'working', f.working)) from fee_line f where f.account_id = a.id) as fees,
         (select jsonb_agg(to_jsonb(p) || jsonb_build_object('by', u.name) order by p.recorded_at desc) from promise p left join app_user u on u.id = p.created_by where p.account_id = a.id) as promises,
         (select jsonb_agg(to_jsonb(x) order by x.created_at desc) from document x where x.account_id = a.id) as documents
    from account a join client c on c.id = a.client_id join debtor d on d.id = a.debtor_id left join desk k on k.id = a.desk_id where a.id = $1`;
const TIMELINE = `select id, kind, visibility, body, facts, source_id, actor_name, occurred_at from activity where account_id = $1 order by occurred_at desc, id desc limit 31`;

/** @param {{ url: string, api: import('./api.mjs').Api, options: import('./options.mjs').Options }} bench */
export async function accountPage({ url, api, options }) {
  const raw = new pg.Client({ connectionString: url });
  await raw.connect();
  try {
    const { rows } = await raw.query(`select id from account where hashtext(id::text) % 97 = 0 order by hashtext(number) limit 2000`);
    const { call } = await api.signIn('m.okafor@halloran.example');
    const document = operation(operations('libs/work-queues/console/src/cockpit/cockpit.graphql'), 'Cockpit');
    const at = (i) => rows[i % rows.length].id;
    const { app, raw: alone } = await inTurns({
      samples: options.samples, warmUp: 60,
      app: async (i) => {
        const { account, timeline } = await call(document, { id: at(i) }, 'Cockpit');
        if (!account || timeline.nodes.length === 0) throw new Error('the account is not there');
      },
      raw: async (i) => {
        await raw.query({ name: 'account', text: ACCOUNT, values: [at(i)] });
        await raw.query({ name: 'timeline', text: TIMELINE, values: [at(i)] });
      },
    });
    return pageOutcome('account-page', options.accounts, app, alone);
  } finally {
    await raw.end();
  }
}
