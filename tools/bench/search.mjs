// Search as one types: each key sends what has been typed so far.
import pg from 'pg';
import { operation, operations } from './api.mjs';
import { inTurns, round, seeded, speedOf } from './measure.mjs';

// Written by hand, one range in one index for the kind of thing typed.
const RAW = {
  name: `select a.id, a.number, d.name, c.name as client, a.status, a.balance_minor from (select id, name from debtor where name_normalised ~>=~ $1 and name_normalised ~<~ $2 order by name_normalised using ~<~, id limit 8) d
    cross join lateral (select * from account where debtor_id = d.id order by balance_minor desc limit 3) a join client c on c.id = a.client_id limit 8`,
  account: `select a.id, a.number, d.name, c.name as client, a.status, a.balance_minor from (select * from account where number ~>=~ $1 and number ~<~ $2 order by number using ~<~ limit 5) a
    join debtor d on d.id = a.debtor_id join client c on c.id = a.client_id`,
  invoice: `select a.id, a.number, d.name, c.name as client, a.status, a.balance_minor from (select account_id from invoice where number_normalised ~>=~ $1 and number_normalised ~<~ $2 order by number_normalised using ~<~ limit 5) i
    join account a on a.id = i.account_id join debtor d on d.id = a.debtor_id join client c on c.id = a.client_id`,
  reference: `select a.id, a.number, d.name, c.name as client, a.status, a.balance_minor from (select * from account where client_reference_normalised <> '' and client_reference_normalised ~>=~ $1 and client_reference_normalised ~<~ $2
    order by client_reference_normalised using ~<~ limit 5) a join debtor d on d.id = a.debtor_id join client c on c.id = a.client_id`,
  contact: `select a.id, a.number, d.name, c.name as client, a.status, a.balance_minor from (select debtor_id from contact_point where kind = $3 and value_normalised ~>=~ $1 and value_normalised ~<~ $2 limit 5) p
    join debtor d on d.id = p.debtor_id cross join lateral (select * from account where debtor_id = d.id order by balance_minor desc limit 2) a join client c on c.id = a.client_id limit 5`,
};

/** @param {{ url: string, api: import('./api.mjs').Api, options: import('./options.mjs').Options }} bench */
export async function search({ url, api, options }) {
  const raw = new pg.Client({ connectionString: url });
  await raw.connect();
  try {
    const keys = await typed(raw, options.samples + 60);
    const { call } = await api.signIn('m.okafor@halloran.example');
    const document = operation(operations('libs/work-queues/console/src/search/search.graphql'), 'Search');
    let hits = 0;
    const { app, raw: alone } = await inTurns({
      samples: options.samples, warmUp: 60,
      app: async (i) => {
        const { search: found } = await call(document, { text: keys[i].text }, 'Search');
        hits += found.groups.length > 0 ? 1 : 0;
      },
      raw: (i) => raw.query({ name: keys[i].kind, text: RAW[keys[i].kind], values: keys[i].values }),
    });
    const speed = speedOf(app);
    const baseline = speedOf(alone);
    return {
      name: 'search', accounts: options.accounts, ...speed, baseline: { ...baseline }, ratio: round(speed.p95Ms / baseline.p95Ms), goal: 'p95 < 50 ms a key', holds: speed.p95Ms < 50,
      notes: { 'keys that found something': `${hits} of ${options.samples + 60}` },
    };
  } finally {
    await raw.end();
  }
}

/** Names, numbers, phones and addresses of the book, cut where a person might pause. */
async function typed(raw, count) {
  const { rows } = await raw.query(
    `select d.name, d.name_normalised as name_key, a.number, a.client_reference as reference, a.client_reference_normalised as reference_key, i.number as invoice, i.number_normalised as invoice_key,
            (select value_normalised from contact_point p where p.debtor_id = d.id and p.kind = 'PHONE' limit 1) as phone, (select value_normalised from contact_point p where p.debtor_id = d.id and p.kind = 'EMAIL' limit 1) as email
       from (select * from account where hashtext(id::text) % 89 = 0 order by hashtext(number) limit 1000) a join debtor d on d.id = a.debtor_id
       join lateral (select * from invoice where account_id = a.id limit 1) i on true`);
  const pick = seeded(7);
  const range = (text) => [text, `${text}\u{10FFFF}`];
  const keys = [];
  while (keys.length < count) {
    const row = rows[pick(rows.length)];
    const cut = (text, least) => text.slice(0, least + pick(Math.max(1, text.length - least + 1)));
    const chosen = pick(10);
    if (chosen < 5) {
      const text = cut(row.name_key, 2).trimEnd();
      if (text.length >= 2) keys.push({ kind: 'name', text, values: range(text) });
    } else if (chosen === 5) {
      const text = cut(row.number, 3);
      keys.push({ kind: 'account', text, values: range(text) });
    } else if (chosen === 6) {
      const text = cut(row.invoice_key, 4);
      keys.push({ kind: 'invoice', text, values: range(text) });
    } else if (chosen === 7 && row.reference_key) {
      const text = cut(row.reference_key, 4);
      keys.push({ kind: 'reference', text, values: range(text) });
    } else if (chosen === 8 && row.phone) {
      const text = cut(row.phone, 6);
      keys.push({ kind: 'contact', text, values: [...range(text), 'PHONE'] });
    } else if (chosen === 9 && row.email) {
      const text = cut(row.email, 12);
      keys.push({ kind: 'contact', text, values: [...range(text), 'EMAIL'] });
    }
  }
  return keys;
}
