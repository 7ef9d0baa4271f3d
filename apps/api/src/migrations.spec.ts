import { randomUUID } from 'node:crypto';
import { duePayouts } from '@quittance/integrations/server';
import { migrate, type Tx } from '@quittance/platform';
import { testDatabase, type TestDatabase } from '@quittance/testing';
import { Client } from 'pg';
import { migrations } from './migrations';

jest.setTimeout(180_000);

/** The last of the order as it was when payment files were new: what was paid then is not paid again. */
const FILES_ARE_NEW = 'CloseWaits1790000001062';

describe('a database that holds a book', () => {
  let database: TestDatabase;
  let owner: Client;
  const [client, contract, version] = [randomUUID(), randomUUID(), randomUUID()];
  const firms = [randomUUID(), randomUUID(), randomUUID()];
  const [whole, notPaid, fromTrust, inFile] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const [share, withdrawn, due] = [randomUUID(), randomUUID(), randomUUID()];
  const insert = (sql: string, values: unknown[] = []) => owner.query(sql, values);

  /** A posted run of 40.00 out of trust and what operating gives back, as it was stored then. */
  async function run(id: string, statement: string, operating: number, month: number): Promise<void> {
    const made = `2026-${String(month).padStart(2, '0')}-01`;
    await insert(
      `insert into remittance_run (id, client_id, payee_id, billed_id, currency, contract_version_id, period_from, period_to, status, statement_number, from_trust, from_operating, remitted, hash,
                                   prepared_by, prepared_at, approved_by, approved_at, approved_hash, posted_at, posted_on)
       values ($1, $2, $2, $2, 'USD', $3, $4::date, $4::date, 'POSTED', $5, 4000, $6, $7, 'h', gen_random_uuid(), $4::date, gen_random_uuid(), $4::date, 'h', $4::date, $4::date)`, [id, client, version, made, statement, operating, 4000 + operating]);
  }
  const payout = (id: string, partner: string, status: string) => insert(
    `insert into partner_payout (id, partner_id, currency, shares, status, requested_by, requested_at, approved_by, approved_at, paid_on, transaction_id)
     select $1, $2, 'USD', 7500, $3::text, gen_random_uuid(), '2026-10-01', case when p then gen_random_uuid() end, case when p then timestamptz '2026-10-02' end, case when p then date '2026-10-02' end, case when p then gen_random_uuid() end
       from (values ($3::text = 'PAID')) x(p)`, [id, partner, status]);

  beforeAll(async () => {
    database = await testDatabase();
    // The template is at the newest schema; this book begins with an empty database.
    owner = new Client({ connectionString: database.ownerUrl, options: '-c app.scope=agency' });
    await owner.connect();
    await owner.query('drop schema if exists graphile_worker cascade; drop schema public cascade; create schema public');
    const cut = migrations.findIndex(({ name }) => name === FILES_ARE_NEW);
    await migrate(database.ownerUrl, migrations.slice(0, cut + 1));
    // Rows of their tables alone: what they point at, and who may write them, is not at issue.
    await owner.query('set session_replication_role = replica');
    await insert(`insert into client (id, code, name, name_normalised, country, currency, created_at) values ($1, 'OLD', 'Old Book', 'old book', 'US', 'USD', '2026-01-01')`, [client]);
    await insert(`insert into contract (id, client_id, currency, created_at) values ($1, $2, 'USD', '2026-01-01')`, [contract, client]);
    await insert(`insert into contract_version (id, contract_id, client_id, number, effective_from, terms, hash, created_at) values ($1, $2, $3, 1, '2026-01-01', '{}', 'h', '2026-01-01')`, [version, contract, client]);
    await run(whole, 'R-1', 2500, 8);
    await run(fromTrust, 'R-2', 0, 9);
    await run(notPaid, 'R-3', 1500, 10);
    await run(inFile, 'R-4', 500, 11);
    await insert(`insert into payment_file_item (file_id, n, source_kind, source_id, reference, name, amount) values (gen_random_uuid(), 1, 'REMITTANCE', $1, 'R-4', 'Old Book', 4500)`, [inFile]);
    for (const id of [whole, fromTrust]) await insert(`insert into payout_otherwise (source_kind, source_id, method, reference, marked_by, marked_at) values ('REMITTANCE', $1, 'ACH', 'ACH0001.ach', gen_random_uuid(), '2026-10-05')`, [id]);
    for (const firm of firms) await insert(`insert into partner (id, name, kind, share_ppm, forwards, created_at) values ($1, 'Firm ' || $1::uuid, 'ATTORNEY', 150000, 'GROSS', '2026-01-01')`, [firm]);
    await payout(share, firms[0] ?? '', 'PAID');
    await payout(withdrawn, firms[1] ?? '', 'WITHDRAWN');
    await payout(due, firms[2] ?? '', 'REQUESTED');
    await owner.query('set session_replication_role = origin');
    await migrate(database.ownerUrl, migrations);
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  const offered = async (): Promise<unknown[]> => {
    const tx = { query: async (sql: string, values: unknown[]) => (await owner.query(sql, values)).rows } as unknown as Tx;
    return (await duePayouts(tx, {})).map(({ kind, sourceId, amount }) => [kind, sourceId, Number(amount)]);
  };

  it('is brought to the newest schema', async () => {
    const { rows } = await owner.query<{ name: string }>('select name from schema_migration');
    expect(rows.map(({ name }) => name).sort()).toEqual(migrations.map(({ name }) => name).sort());
  });

  it('a run paid whole before the books were told apart: what operating gave back in it is not paid again', async () => {
    expect((await owner.query('select source_id, method, reference from payout_otherwise where source_kind = $1', ['REMITTANCE_OPERATING'])).rows).toEqual([{ source_id: whole, method: 'ACH', reference: 'ACH0001.ach' }]);
  });

  it('shares that a partner was paid before files are marked as paid, and no others', async () => {
    expect((await owner.query(`select source_id, method, reference from payout_otherwise where source_kind = 'PARTNER_PAYOUT'`)).rows).toEqual([{ source_id: share, method: 'OTHER', reference: 'Paid before files and checks for partners' }]);
  });

  it('just what was never paid is offered to a file, from each of the books', async () => {
    expect(await offered()).toEqual([['REMITTANCE', notPaid, 4000], ['REMITTANCE_OPERATING', notPaid, 1500]]);
  });
});

describe('a database that holds a book taken over', () => {
  it('keeps from when interest is worked out here: the day of its trial balance', async () => {
    const database = await testDatabase();
    const owner = new Client({ connectionString: database.ownerUrl, options: '-c app.scope=agency' });
    await owner.connect();
    try {
      await owner.query('drop schema if exists graphile_worker cascade; drop schema public cascade; create schema public');
      await migrate(database.ownerUrl, migrations.slice(0, migrations.findIndex(({ name }) => name === 'TakeoverInterest1790000001150')));
      await owner.query('set session_replication_role = replica');
      const [takeover, taken, placed] = [randomUUID(), randomUUID(), randomUUID()];
      await owner.query(`insert into takeover (id, number, key, system, as_of, status, created_by_name, created_at) values ($1, 'T-101', 'k', 'Ledgerline', '2026-05-31', 'OPEN', 'Ada', '2026-06-01')`, [takeover]);
      for (const [id, whence] of [[taken, takeover], [placed, null]]) {
        await owner.query(
          `insert into account (id, number, client_id, debtor_id, takeover_id, currency, class, class_reason, status, placed_on, oldest_due_on, priority, placed_minor, balance_minor, created_at)
           values ($1, $3, $1, $1, $2, 'USD', 'COMMERCIAL_ENTITY', 'A company', 'ACTIVE', '2026-01-15', '2025-12-01', 0, 100, 100, '2026-06-01')`, [id, whence, id?.slice(0, 8)]);
      }
      await owner.query('set session_replication_role = origin');
      await migrate(database.ownerUrl, migrations);
      expect((await owner.query('select id, interest_since::text as since from account order by interest_since')).rows).toEqual([{ id: taken, since: '2026-05-31' }, { id: placed, since: null }]);
    } finally {
      await owner.end();
      await database.drop();
    }
  });
});
