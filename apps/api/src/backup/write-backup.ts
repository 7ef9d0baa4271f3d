import { createHash, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { RealClock, roleUrl } from '@quittance/platform';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { backupTables, columnList, quoted, schemaVersion, type BackupTable } from './backup-tables';
import { encodeFrame, MAGIC, MOST_BYTES, type FrameKind } from './frames';

/** First frame of a backup. */
export interface BackupHeader {
  readonly takenAt: string;
  readonly server: string;
  readonly schema: readonly string[];
  readonly tables: readonly BackupTable[];
  /** First days of the months for which activities have a partition of their own. */
  readonly activityMonths: readonly string[];
}

/** Last frame but one: where numbering stands, and what waited in the queue. */
export interface BackupRest {
  readonly sequences: readonly { name: string; last: number; called: boolean }[];
  readonly jobs: readonly { task: string; payload: unknown; key: string | null; queue: string | null; run_at: string; attempts: number }[];
}

export interface BackupDone {
  readonly tables: number;
  readonly rows: number;
  /** Of the compressed file. */
  readonly bytes: number;
}

/**
 * Writes everything a database holds, as of one moment and without stopping anybody's work, into a new file only its
 * owner may read. Throws where the file exists; leaves none behind when it fails.
 */
export async function writeBackup(ownerUrl: string, file: string): Promise<BackupDone> {
  if (await stat(file).catch(() => null)) throw new Error(`${file} exists already; choose another name or remove it first.`);
  const partial = `${file}.part`;
  const client = new Client({ connectionString: ownerUrl, options: '-c app.scope=agency' });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const schema = await schemaVersion(client);
    if (schema.length === 0) throw new Error('this database has no Quittance tables; there is nothing to back up');
    const count = { rows: 0, tables: 0 };
    await pipeline(frames(client, ownerUrl, schema, count), createGzip({ level: 3 }), createWriteStream(partial, { mode: 0o600 }));
    await client.query('commit');
    await settle(partial, file);
    return { ...count, bytes: (await stat(file)).size };
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function settle(partial: string, file: string): Promise<void> {
  const handle = await open(partial, 'r+');
  await handle.sync();
  await handle.close();
  await rename(partial, file);
}

async function* frames(client: Client, ownerUrl: string, schema: readonly string[], count: { rows: number; tables: number }): AsyncGenerator<Buffer> {
  const sum = createHash('sha256');
  yield MAGIC;
  sum.update(MAGIC);
  const tables = await backupTables(client);
  yield frame(sum, 'H', json(await header(client, schema, tables)));
  for (const table of tables) {
    yield frame(sum, 'T', json({ name: table.name }));
    const own = createHash('sha256');
    const stream = client.query(copyTo(`copy (select ${columnList(table)} from ${quoted(table.name)}) to stdout`));
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      own.update(chunk);
      for (let from = 0; from < chunk.length; from += MOST_BYTES) yield frame(sum, 'D', chunk.subarray(from, from + MOST_BYTES));
    }
    count.rows += stream.rowCount;
    count.tables++;
    yield frame(sum, 'E', json({ name: table.name, rows: stream.rowCount, sha256: own.digest('hex') }));
  }
  yield frame(sum, 'S', json(await rest(client, ownerUrl)));
  yield encodeFrame('Z', sum.digest());
}

function frame(sum: Hash, kind: FrameKind, body: Buffer): Buffer {
  const bytes = encodeFrame(kind, body);
  sum.update(bytes);
  return bytes;
}

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

async function header(client: Client, schema: readonly string[], tables: readonly BackupTable[]): Promise<BackupHeader> {
  const { rows } = await client.query<{ server: string; months: string[] }>(
    `select current_setting('server_version') as server,
            array(select replace(substr(relname, 10), '_', '-') || '-01' from pg_class where relispartition and relnamespace = 'public'::regnamespace
                     and relname ~ '^activity_[0-9]{4}_[0-9]{2}$' order by 1) as months`);
  return { takenAt: new RealClock().now().toISOString(), server: rows[0]?.server ?? '', schema, tables, activityMonths: rows[0]?.months ?? [] };
}

async function rest(client: Client, ownerUrl: string): Promise<BackupRest> {
  const { rows: names } = await client.query<{ name: string }>(`select relname as name from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace order by 1`);
  const sequences = [];
  for (const { name } of names) {
    const { rows } = await client.query<{ last: number; called: boolean }>(`select last_value as last, is_called as called from ${quoted(name)}`);
    sequences.push({ name, last: Number(rows[0]?.last), called: rows[0]?.called ?? false });
  }
  return { sequences, jobs: await waitingJobs(client, ownerUrl) };
}

/** The queue belongs to its own role, which reads it as of the same moment. */
async function waitingJobs(client: Client, ownerUrl: string): Promise<BackupRest['jobs']> {
  const { rows: snapshot } = await client.query<{ id: string }>('select pg_export_snapshot() as id');
  const queue = new Client({ connectionString: roleUrl(ownerUrl, 'quittance_jobs') });
  await queue.connect();
  try {
    await queue.query(`begin isolation level repeatable read read only; set transaction snapshot '${snapshot[0]?.id}'`);
    const { rows } = await queue.query<BackupRest['jobs'][number]>(
      `select t.identifier as task, j.payload, j.key, q.queue_name as queue, j.run_at::text as run_at, j.max_attempts as attempts
         from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
         left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
        where j.attempts < j.max_attempts order by j.id`);
    return rows;
  } finally {
    await queue.end();
  }
}
