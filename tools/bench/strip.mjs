// May I contact them now? The cockpit's permission strip, as the console asks for it; beside it a hand-written read of what it rests on.
import pg from 'pg';
import { operation, operations } from './api.mjs';
import { inTurns, round, speedOf } from './measure.mjs';

const GOAL = 30;

const PEOPLE = `
  select a.*, to_jsonb(d) as debtor, h.*,
         (select jsonb_agg(to_jsonb(p)) from contact_point p where p.debtor_id = a.debtor_id and not exists (select from contact_point s where s.supersedes_id = p.id)) as points,
         (select jsonb_agg(to_jsonb(y)) from account_party y where y.account_id = a.id) as parties
    from account a join debtor d on d.id = a.debtor_id left join account_contact h on h.account_id = a.id where a.id = $1`;
const TOLD = `
  select (select jsonb_agg(to_jsonb(t)) from contact_attempt t where t.debtor_id = a.debtor_id and t.occurred_at > $2) as attempts,
         (select jsonb_agg(to_jsonb(r)) from restriction r where r.debtor_id = a.debtor_id) as restrictions, (select jsonb_agg(to_jsonb(c)) from consent c where c.debtor_id = a.debtor_id) as consents,
         (select jsonb_agg(to_jsonb(x)) from dispute x where x.account_id = a.id) as disputes from account a where a.id = $1`;

/** @param {{ url: string, api: import('./api.mjs').Api, options: import('./options.mjs').Options }} bench */
export async function strip({ url, api, options }) {
  const raw = new pg.Client({ connectionString: url });
  await raw.connect();
  try {
    const { rows } = await raw.query(`select id from account where status <> 'CLOSED' and hashtext(id::text) % 89 = 0 order by hashtext(number) limit 2000`);
    const { call } = await api.signIn('m.okafor@halloran.example');
    const document = operation(operations('libs/compliance/console/src/contact/contact.graphql'), 'ContactPermissions');
    const at = (i) => rows[i % rows.length].id;
    const since = new Date(Date.now() - 33 * 86_400_000);
    const { app, raw: alone } = await inTurns({
      samples: options.samples, warmUp: 60,
      app: async (i) => {
        const { contactPermissions } = await call(document, { accountId: at(i) }, 'ContactPermissions');
        if (!contactPermissions || contactPermissions.ways.length === 0) throw new Error('the strip is empty');
      },
      raw: async (i) => {
        await raw.query({ name: 'people', text: PEOPLE, values: [at(i)] });
        await raw.query({ name: 'told', text: TOLD, values: [at(i), since] });
      },
    });
    const [speed, baseline] = [speedOf(app), speedOf(alone)];
    return { name: 'strip', accounts: options.accounts, ...speed, baseline: { ...baseline }, ratio: round(speed.p95Ms / baseline.p95Ms), goal: `p95 ≤ ${GOAL} ms`, holds: speed.p95Ms <= GOAL };
  } finally {
    await raw.end();
  }
}
