import { randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { readConfiguration } from '@quittance/platform';
import { testDatabase, type TestDatabase } from '@quittance/testing';
import { Client } from 'pg';
import { verifyBook } from '../commands/verify-book';
import { runDemo } from '../demo/run-demo';
import { backupTables } from './backup-tables';
import { restoreBackup } from './restore-backup';
import { writeBackup } from './write-backup';

/** Rows and a sum over their text, table by table; what belongs to this server's transactions is left out. */
async function contents(url: string): Promise<Record<string, string>> {
  const client = new Client({ connectionString: url, options: '-c app.scope=agency' });
  await client.connect();
  try {
    const sums: Record<string, string> = {};
    for (const { name } of await backupTables(client)) {
      const { rows } = await client.query<{ sum: string }>(`select count(*) || ' ' || coalesce(sum(hashtextextended((to_jsonb(t) - 'transaction_id')::text, 0)), 0) as sum from "${name}" t`);
      sums[name] = rows[0]?.sum ?? '';
    }
    const { rows } = await client.query<{ sum: string }>(`select string_agg(sequencename || ' ' || coalesce(last_value::text, '-'), ', ' order by sequencename) as sum from pg_sequences where schemaname = 'public'`);
    return { ...sums, sequences: rows[0]?.sum ?? '' };
  } finally {
    await client.end();
  }
}

async function ask<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url, options: '-c app.scope=agency' });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('backup and restore', () => {
  let from: TestDatabase;
  let folder: string;
  let file: string;
  let before: Record<string, string>;
  const opened: TestDatabase[] = [];
  const empty = async (): Promise<TestDatabase> => {
    const database = await testDatabase();
    opened.push(database);
    return database;
  };

  beforeAll(async () => {
    from = await empty();
    folder = await mkdtemp(join(tmpdir(), 'quittance-backup-'));
    file = join(folder, 'book.qbackup');
    await runDemo(readConfiguration({ DATABASE_URL: from.ownerUrl }), { accounts: 120 }, () => undefined);
    // What text is hard to copy, bytes, a job that waits, and a month of activities without a partition in an empty database.
    await ask(from.ownerUrl, `insert into document (id, kind, file_name, media_type, size, sha256, created_at) values ('${randomUUID()}', 'OTHER', E'a\\tb\\\\c "d" é \\n.txt', 'text/plain', 3, 'x', '2026-01-01');
      insert into document_piece (document_id, n, content) select id, 0, '\\x00ff5c0a'::bytea from document;
      select graphile_worker.enqueue('commit-placement', '{"placementId": "p"}', 'job-key', null, '2030-01-01', 3)`);
    await writeBackup(from.ownerUrl, file);
    before = await contents(from.ownerUrl);
  }, 120_000);

  afterAll(async () => {
    for (const database of opened) await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it.each([['as a superuser', true], ['as an owner who is none', false]])('brings back every row, %s', async (_who, replica) => {
    const to = await empty();
    const done = await restoreBackup(to.ownerUrl, file, { replica });
    expect(await contents(to.ownerUrl)).toEqual(before);
    expect(done.rows).toBeGreaterThan(1000);
    const client = new Client({ connectionString: to.appUrl });
    await client.connect();
    expect((await verifyBook(client)).filter(({ holds }) => !holds)).toEqual([]);
    await client.end();
  }, 60_000);

  it('leaves guards, security and the queue as they were', async () => {
    const to = await empty();
    await restoreBackup(to.ownerUrl, file, { replica: false });
    await expect(ask(to.ownerUrl, 'delete from debt_entry')).rejects.toThrow('append-only');
    expect(await ask(to.ownerUrl, `select relname from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity and not relforcerowsecurity`)).toEqual([]);
    expect(await ask(to.appUrl, 'select count(*)::int as n from account')).toEqual([{ n: 120 }]);
    expect(await ask(to.ownerUrl, `select task_identifier as task, key from graphile_worker.jobs`)).toEqual([{ task: 'commit-placement', key: 'job-key' }]);
    // New rows get numbers after the restored ones.
    const [{ n: next } = { n: 0 }] = await ask<{ n: number }>(to.ownerUrl, `select nextval('account_number_seq')::int as n`);
    expect(await ask(to.ownerUrl, `select 1 as taken from account where number = 'Q-${next}'`)).toEqual([]);
  }, 60_000);

  it('keeps itself to its owner and never overwrites', async () => {
    expect((await stat(file)).mode & 0o077).toBe(0);
    await expect(writeBackup(from.ownerUrl, file)).rejects.toThrow('exists already');
    expect(await readdir(folder)).toEqual(['book.qbackup']);
  });

  it('refuses a database that holds anything, by the name of the table', async () => {
    await expect(restoreBackup(from.ownerUrl, file)).rejects.toThrow('the table agency has rows');
    expect(await contents(from.ownerUrl)).toEqual(before);
  });

  it('refuses another version, by the name of the migration', async () => {
    const older = await empty();
    await ask(older.ownerUrl, `delete from schema_migration where name like 'Recovery%'`);
    await expect(restoreBackup(older.ownerUrl, file)).rejects.toThrow(/newer version.*lacks Recovery/);
    const newer = await empty();
    await ask(newer.ownerUrl, `insert into schema_migration (timestamp, name) values (1999999999999, 'Later1999999999999')`);
    await expect(restoreBackup(newer.ownerUrl, file)).rejects.toThrow(/older version.*also has Later/);
    const none = await empty();
    await ask(none.ownerUrl, 'drop table schema_migration');
    await expect(restoreBackup(none.ownerUrl, file)).rejects.toThrow('run "migrate" first');
  });

  describe('of a damaged file', () => {
    let to: TestDatabase;
    let clean: Record<string, string>;
    beforeAll(async () => {
      to = await empty();
      clean = await contents(to.ownerUrl);
    });

    const damaged = async (change: (path: string) => Promise<unknown>): Promise<string> => {
      const path = join(folder, `${randomUUID()}.damaged`);
      await copyFile(file, path);
      await change(path);
      return path;
    };
    const rewritten = (change: (text: Buffer) => Buffer) => damaged(async (path) => writeFile(path, gzipSync(change(gunzipSync(await readFile(path))))));

    it.each<[string, () => Promise<string>, string]>([
      ['cut in the middle', () => damaged(async (path) => truncate(path, Math.floor((await stat(path)).size / 2))), 'cut off'],
      ['without its last frame', () => rewritten((text) => text.subarray(0, text.length - 37)), 'cut off'],
      ['with one changed byte', () => rewritten((text) => { text[text.length - 5000] = (text[text.length - 5000] ?? 0) ^ 1; return text; }), 'was changed'],
      ['with a flipped compressed byte', () => damaged(async (path) => { const bytes = await readFile(path); bytes[2000] = (bytes[2000] ?? 0) ^ 0xff; await writeFile(path, bytes); }), 'not a usable backup'],
      ['of something else', () => damaged((path) => writeFile(path, 'a letter')), 'not compressed as a backup is'],
      ['of another compressed file', () => damaged((path) => writeFile(path, gzipSync('a longer letter than the magic is'))), 'does not begin as a Quittance backup'],
      ['that is empty', () => damaged((path) => writeFile(path, '')), 'cut off'],
      ['that is not there', () => Promise.resolve(join(folder, 'nowhere')), 'cannot be read'],
    ])('%s: refused, nothing changed', async (_what, make, says) => {
      await expect(restoreBackup(to.ownerUrl, await make())).rejects.toThrow(says);
      expect(await contents(to.ownerUrl)).toEqual(clean);
    });
  });
});
