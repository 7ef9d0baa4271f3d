import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { finished } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { backupTables, columnList, quoted, schemaVersion, SEEDED, type BackupTable } from './backup-tables';
import { DamagedBackup, decodeFrames, encodeFrame, MAGIC, type Frame } from './frames';
import { silenceTriggers } from './silent-load';
import type { BackupHeader, BackupRest } from './write-backup';

export interface RestoreDone {
  readonly tables: number;
  readonly rows: number;
  readonly takenAt: string;
}

/**
 * Fills an empty, migrated database with a backup of the same schema version, in one transaction. The whole file is
 * checked first. Throws, with nothing changed, where the file is damaged, the versions differ or the database holds anything.
 * @param options.replica false loads as an owner must that is no superuser: slower, to the same end
 */
export async function restoreBackup(ownerUrl: string, file: string, options: { replica?: boolean } = {}): Promise<RestoreDone> {
  const header = await checkBackup(file);
  const client = new Client({ connectionString: ownerUrl, options: '-c app.scope=agency' });
  await client.connect();
  try {
    await refuseOther(client, header);
    await client.query('begin');
    const tables = await backupTables(client);
    await client.query(`lock table ${tables.map(({ name }) => quoted(name)).join(', ')} in access exclusive mode`);
    await refuseFilled(client, tables);
    const undo = await silenceTriggers(client, tables.map(({ name }) => name), options.replica);
    await client.query(SEEDED.map((name) => `delete from ${quoted(name)}`).join('; '));
    for (const month of header.activityMonths) await client.query('select open_activity_partition($1)', [month]);
    const rows = await load(client, file, tables);
    await undo();
    await client.query('commit');
    await client.query('analyze');
    return { tables: tables.length, rows, takenAt: header.takenAt };
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}

/** Reads a backup to its end and compares every checksum. Throws, naming the file, where it is no whole backup. */
export async function checkBackup(file: string): Promise<BackupHeader> {
  const sum = createHash('sha256').update(MAGIC);
  let header: Buffer | undefined;
  for await (const frame of framesOf(file)) {
    if (frame.kind === 'H') header = Buffer.from(frame.body);
    if (frame.kind !== 'Z') sum.update(encodeFrame(frame.kind, frame.body));
    else if (!sum.digest().equals(frame.body)) throw refusal(file, 'its checksum does not match: it was changed');
  }
  if (!header) throw refusal(file, 'it has no header');
  return JSON.parse(header.toString()) as BackupHeader;
}

async function* framesOf(file: string): AsyncGenerator<Frame> {
  const source = createReadStream(file, { highWaterMark: 1 << 18 });
  const text = createGunzip();
  source.on('error', (error) => text.destroy(error));
  try {
    yield* decodeFrames(source.pipe(text) as AsyncIterable<Buffer>);
  } catch (error) {
    const { code } = error as { code?: string };
    if (error instanceof DamagedBackup) throw refusal(file, error.message);
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES') throw new Error(`${file} cannot be read: ${(error as Error).message}`, { cause: error });
    if (code === 'Z_BUF_ERROR') throw refusal(file, 'it ends too early: it was cut off');
    if (code?.startsWith('Z_')) throw refusal(file, 'it is not compressed as a backup is, or it was changed');
    throw error;
  } finally {
    source.destroy();
    text.destroy();
  }
}

const refusal = (file: string, why: string): Error => new Error(`${file} is not a usable backup: ${why}. Nothing was changed.`);

const fail = (error: Error): never => {
  throw error;
};

async function refuseOther(client: Client, header: BackupHeader): Promise<void> {
  const here = await schemaVersion(client);
  if (here.length === 0) throw new Error('This database has no Quittance tables yet; run "migrate" first. Nothing was changed.');
  const missing = header.schema.find((name) => !here.includes(name));
  const extra = here.find((name) => !header.schema.includes(name));
  if (missing) throw new Error(`The backup is of a newer version than this database, which lacks ${missing}. Nothing was changed.`);
  if (extra) throw new Error(`The backup is of an older version than this database, which also has ${extra}. Restore it with that version, then migrate. Nothing was changed.`);
}

async function refuseFilled(client: Client, tables: readonly BackupTable[]): Promise<void> {
  for (const { name } of tables.filter((table) => !SEEDED.includes(table.name))) {
    const { rows } = await client.query<{ filled: boolean }>(`select exists (select from ${quoted(name)}) as filled`);
    if (rows[0]?.filled) throw new Error(`The database is not empty: the table ${name} has rows. A backup is restored into an empty database only. Nothing was changed.`);
  }
}

interface TableEnd {
  readonly name: string;
  readonly rows: number;
  readonly sha256: string;
}

async function load(client: Client, file: string, tables: readonly BackupTable[]): Promise<number> {
  let rows = 0;
  let loading: Loading | undefined;
  for await (const { kind, body } of framesOf(file)) {
    if (kind === 'T') loading = begin(client, tables, (JSON.parse(body.toString()) as { name: string }).name);
    else if (kind === 'D') await loading?.write(body);
    else if (kind === 'E') rows += (await loading?.end(JSON.parse(body.toString()) as TableEnd)) ?? 0;
    else if (kind === 'S') await restoreRest(client, JSON.parse(body.toString()) as BackupRest);
  }
  return rows;
}

interface Loading {
  write(chunk: Buffer): Promise<void>;
  end(said: TableEnd): Promise<number>;
}

function begin(client: Client, tables: readonly BackupTable[], name: string): Loading {
  const table = tables.find((one) => one.name === name) ?? fail(new Error(`the backup holds a table ${name} that this version does not have`));
  const stream = client.query(copyFrom(`copy ${quoted(name)} (${columnList(table)}) from stdin`));
  const ended = finished(stream);
  ended.catch(() => undefined);
  const sum = createHash('sha256');
  return {
    async write(chunk) {
      sum.update(chunk);
      if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), ended]);
    },
    async end(said) {
      stream.end();
      await ended;
      if (stream.rowCount !== said.rows || sum.digest('hex') !== said.sha256) throw new Error(`the table ${name} did not arrive whole`);
      return said.rows;
    },
  };
}

async function restoreRest(client: Client, { sequences, jobs }: BackupRest): Promise<void> {
  for (const { name, last, called } of sequences) await client.query('select setval($1, $2, $3)', [quoted(name), last, called]);
  for (const job of jobs) {
    await client.query('select graphile_worker.enqueue($1, $2, $3, $4, $5, $6)', [job.task, JSON.stringify(job.payload), job.key, job.queue, job.run_at, job.attempts]);
  }
}
