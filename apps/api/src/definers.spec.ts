import { testDatabase, type TestDatabase } from '@quittance/testing';
import { Client } from 'pg';

describe('functions that run with their owner’s rights', () => {
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

  const definers = async (where: string): Promise<string[]> => (await owner.query<{ f: string }>(
    `select p.oid::regprocedure::text as f from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema') and ${where} order by 1`)).rows.map(({ f }) => f);

  it('are there to be looked at', async () => expect((await definers('true')).length).toBeGreaterThanOrEqual(5));

  it('all have a search path of their own, the temporary schema last', async () => {
    expect(await definers(`not exists (select from unnest(p.proconfig) c where c ~ '^search_path=.*, ?pg_temp$')`)).toEqual([]);
  });

  it('and so have the guards of tables: no temporary table stands in for the one they watch', async () => {
    const { rows } = await owner.query<{ f: string }>(
      `select p.oid::regprocedure::text as f from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prorettype = 'trigger'::regtype
          and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') and not exists (select from unnest(p.proconfig) c where c ~ '^search_path=.*, ?pg_temp$') order by 1`);
    expect(rows).toEqual([]);
  });

  it('are called by nobody but who was given them by name', async () => {
    expect(await definers(`exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0 and a.privilege_type = 'EXECUTE')`)).toEqual([]);
  });
});
