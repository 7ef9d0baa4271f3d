import { randomInt } from 'node:crypto';
import { Client } from 'pg';
import type { SystemClock } from '../clock/system-clock';
import { logger } from '../http/logger';

/** First half of the advisory locks by which living workers are known. */
const LEASE_CLASS = 7_214_403;
const SWEEP_MS = 3000;
/** A job taken this recently may belong to a worker whose lease is just being written. */
const GRACE_MS = 5000;

/** In the schema of the queue's own role; made with the migrations. */
export const LEASE_TABLE = `
  create schema if not exists quittance_worker;
  create table if not exists quittance_worker.lease (worker_id text primary key, slot integer not null);
`;

const DEAD_WORKERS = `
  with living as (
    select l.worker_id from quittance_worker.lease l
      join pg_locks k on k.locktype = 'advisory' and k.classid = ${LEASE_CLASS} and k.objid = l.slot and k.objsubid = 2 and k.granted)
  select distinct locked_by as id from graphile_worker._private_jobs
   where locked_by is not null and locked_at < $1 and locked_by not in (select worker_id from living)`;

/**
 * Gives back the jobs of workers that were killed. A living worker holds an advisory lock in a session of
 * its own, which PostgreSQL drops the moment the process is gone; without it a job would stay taken for hours.
 */
export class WorkerLease {
  private readonly slot = randomInt(1, 2 ** 31 - 1);
  private readonly workers = new Set<string>();
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(private readonly connectionString: string, private readonly clock: SystemClock) {}

  /** Begins to hold the lease and to look for the dead. */
  async start(): Promise<void> {
    await this.sweep();
    this.timer = setInterval(() => void this.sweep(), SWEEP_MS);
  }

  /** A worker of this process began to take jobs. */
  add(workerId: string): void {
    this.workers.add(workerId);
    void this.sweep();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    const client = this.client;
    this.client = undefined;
    if (!client) return;
    await client.query('delete from quittance_worker.lease where slot = $1', [this.slot]).catch(() => undefined);
    await client.end().catch(() => undefined);
  }

  private running: Promise<void> = Promise.resolve();

  private sweep(): Promise<void> {
    this.running = this.running.then(() => this.once()).catch((error: unknown) => {
      // The database is away: the session and its lock are gone with it; the next sweep begins anew.
      this.client = undefined;
      logger.warn({ error: String(error) }, 'worker lease lost, trying again');
    });
    return this.running;
  }

  private async once(): Promise<void> {
    if (this.stopped) return;
    const client = (this.client ??= await this.connect());
    await client.query('insert into quittance_worker.lease (worker_id, slot) select unnest($1::text[]), $2 on conflict do nothing', [[...this.workers], this.slot]);
    const { rows } = await client.query<{ id: string }>(DEAD_WORKERS, [new Date(this.clock.now().getTime() - GRACE_MS)]);
    if (rows.length === 0) return;
    await client.query('select graphile_worker.force_unlock_workers($1)', [rows.map(({ id }) => id)]);
    logger.info({ workers: rows.length }, 'jobs of ended workers were given back');
  }

  private async connect(): Promise<Client> {
    const client = new Client({ connectionString: this.connectionString, keepAlive: true });
    client.on('error', () => {
      if (this.client === client) this.client = undefined;
    });
    await client.connect();
    await client.query(`select pg_advisory_lock(${LEASE_CLASS}, $1)`, [this.slot]);
    await client.query(`delete from quittance_worker.lease l where not exists (select from pg_locks k where k.locktype = 'advisory' and k.classid = ${LEASE_CLASS} and k.objid = l.slot and k.objsubid = 2 and k.granted)`);
    return client;
  }
}
