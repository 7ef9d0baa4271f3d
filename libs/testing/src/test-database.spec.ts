import { Client } from 'pg';
import { testDatabase, type TestDatabase } from './test-database';

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('testDatabase', () => {
  let one: TestDatabase;
  let other: TestDatabase;

  beforeAll(async () => {
    [one, other] = await Promise.all([testDatabase(), testDatabase()]);
  }, 120_000);

  afterAll(async () => {
    await one.drop();
    await other.drop();
  });

  it('is migrated', async () => {
    expect(await ask(one.ownerUrl, 'select from schema_migration limit 1')).toHaveLength(1);
  });

  it('belongs to its suite alone', async () => {
    await ask(one.ownerUrl, 'create table only_here (id int)');
    await expect(ask(other.ownerUrl, 'select from only_here')).rejects.toThrow('does not exist');
  });

  it('lets the application in, without rights of the owner', async () => {
    expect(await ask(one.appUrl, 'select current_user as name')).toEqual([{ name: 'quittance_app' }]);
    await expect(ask(one.appUrl, 'create table mine (id int)')).rejects.toThrow('permission denied');
  });
});
