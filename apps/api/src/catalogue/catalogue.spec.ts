import { testDatabase, type TestDatabase } from '@quittance/testing';
import { Client } from 'pg';
import { roleUrl } from '@quittance/platform';
import { clockFaults, securityFaults } from './catalogue.query';

describe('the database catalogue', () => {
  let database: TestDatabase;
  let owner: Client;

  beforeAll(async () => {
    database = await testDatabase();
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });

  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  it('forces a policy on every table and gives the application no way round it', async () => {
    expect(await securityFaults(owner)).toEqual([]);
  });

  it('names a planted client table without a policy', async () => {
    await owner.query('create table planted (id uuid primary key, client_id uuid not null)');
    expect(await securityFaults(owner)).toEqual(['planted has client data and no forced policy']);
    await owner.query('drop table planted');
  });

  it('names a policy that is enabled but does not bind the owner', async () => {
    await owner.query(`create table planted (id uuid); alter table planted enable row level security; create policy p on planted using (true)`);
    expect(await securityFaults(owner)).toEqual(['planted has no forced policy']);
    await owner.query('drop table planted');
  });

  it('reads the real clock nowhere but in the audit', async () => {
    expect(await clockFaults(owner)).toEqual([]);
  });

  it('names a planted default of now()', async () => {
    await owner.query('alter table client add column planted timestamptz default now()');
    expect(await clockFaults(owner)).toEqual(['default of client.planted reads the real clock']);
    await owner.query('alter table client drop column planted');
  });

  it('shows the application no rows when nobody is named', async () => {
    const app = new Client({ connectionString: roleUrl(database.ownerUrl, 'quittance_app') });
    await app.connect();
    await owner.query(`begin; select set_config('app.scope', 'agency', true);
      insert into client (id, code, name, name_normalised, country, currency, created_at) values (gen_random_uuid(), 'CARROW', 'Carrow', 'carrow', 'US', 'USD', '2026-01-01'); commit`);
    expect((await app.query('select * from client')).rows).toEqual([]);
    await app.query(`select set_config('app.scope', 'agency', false)`);
    expect((await app.query('select code from client')).rows).toEqual([{ code: 'CARROW' }]);
    await app.end();
  });
});
