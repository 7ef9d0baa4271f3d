import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { isId, refuse, type BusinessDate, type Result } from '@quittance/kernel';
import type { PoolClient, QueryResult } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { businessTime } from '../clock/business-time';
import { IdSource } from '../clock/id-source';
import { SystemClock } from '../clock/system-clock';
import type { Ctx } from './ctx';
import { EventBus } from './event-bus';
import { LiveNotifier } from './live-notifier';
import { CommandRaced, Tx } from './tx';

const DEADLOCK = '40P01';
const UNIQUE = '23505';
/** A guard of the database that speaks to people: its message, and its constraint's name as the code. */
const SPOKEN = 'QT001';
const MAX_ATTEMPTS = 4;

type Mode = 'read' | 'write';

/** Opens transactions under the rights of their principal; calls within one join it. */
@Injectable()
export class UnitOfWork {
  private readonly running = new AsyncLocalStorage<{ tx: Tx; mode: Mode }>();

  constructor(
    private readonly source: DataSource,
    private readonly clock: SystemClock,
    private readonly ids: IdSource,
    private readonly bus: EventBus,
    private readonly live: LiveNotifier,
  ) {}

  /** A read-only transaction. */
  async read<T>(ctx: Ctx, work: (tx: Tx) => Promise<T>): Promise<T> {
    const outer = this.running.getStore();
    if (outer && outer.tx.ctx === ctx) return work(outer.tx);
    return (await this.transact(ctx, 'read', work)).value;
  }

  /**
   * A transaction that commits when the work succeeds and rolls back when it throws or returns a refusal.
   * Runs again, from the start, after a deadlock and when another request wrote the same key a moment before: it then finds what that one did.
   */
  async write<T>(ctx: Ctx, work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> {
    const outer = this.running.getStore();
    if (outer && outer.tx.ctx === ctx) {
      if (outer.mode === 'read') throw new Error('a write was begun inside a read');
      return work(outer.tx);
    }
    for (let attempt = 1; ; attempt++) {
      try {
        const { value, events } = await this.transact(ctx, 'write', work);
        this.live.publish(events);
        return value;
      } catch (error) {
        const { code, constraint, message } = error as { code?: string; constraint?: string; message?: string };
        if (code === SPOKEN) return refuse(constraint ?? 'REFUSED', message ?? '');
        if (attempt >= MAX_ATTEMPTS || !mayRunAgain(error)) throw error;
      }
    }
  }

  private async transact<T>(ctx: Ctx, mode: Mode, work: (tx: Tx) => Promise<T>): Promise<{ value: T; events: number[] }> {
    const runner = this.source.createQueryRunner();
    let ending: Promise<unknown> | undefined;
    try {
      const client = (await runner.connect()) as PoolClient;
      const tx = await this.begin(ctx, mode, runner, client);
      try {
        const value = await this.running.run({ tx, mode }, () => work(tx));
        if (mode === 'read') {
          await tx.end();
          // Nothing hangs on how a reading transaction ends: whoever asked need not wait for it.
          ending = client.query('commit');
          return { value, events: [] };
        }
        if (isRefusal(value)) {
          await tx.end();
          await client.query('rollback');
          return { value, events: await this.keepRemains(ctx, runner, client, tx) };
        }
        const events = await tx.flush();
        await tx.end();
        await client.query('commit');
        return { value, events };
      } catch (error) {
        await tx.end();
        await client.query('rollback').catch(() => undefined);
        throw error;
      }
    } finally {
      Object.assign(runner, { isTransactionActive: false });
      const release = (): Promise<void> => runner.release();
      if (ending) void ending.then(release, release);
      else await release();
    }
  }

  /** Writes what a refused transaction leaves on record. */
  private async keepRemains(ctx: Ctx, runner: QueryRunner, client: PoolClient, refused: Tx): Promise<number[]> {
    const remains = refused.remaining();
    if (remains.length === 0) return [];
    const tx = await this.begin(ctx, 'write', runner, client);
    await this.running.run({ tx, mode: 'write' }, async () => {
      for (const write of remains) await write(tx);
    });
    const events = await tx.flush();
    await client.query('commit');
    return events;
  }

  private async begin(ctx: Ctx, mode: Mode, runner: QueryRunner, client: PoolClient): Promise<Tx> {
    // One round trip for the transaction, its rights and the business clock.
    const results = (await client.query(
      `begin${mode === 'read' ? ' read only' : ''}; select ${settings(ctx)}; ` +
        `select c.frozen_on, c.offset_days, coalesce((select time_zone from agency), 'UTC') as time_zone from business_clock c`,
    )) as unknown as QueryResult<{ frozen_on: BusinessDate | null; offset_days: number; time_zone: string }>[];
    const setting = results[2]?.rows[0];
    // TypeORM must neither begin nor end a transaction of its own here.
    Object.assign(runner, { isTransactionActive: true });
    const time = businessTime(this.clock.now(), {
      frozenOn: setting?.frozen_on ?? null, offsetDays: setting?.offset_days ?? 0, timeZone: setting?.time_zone ?? 'UTC' });
    return new Tx(ctx, time.now, time.today, client, runner.manager, this.ids, this.bus);
  }
}

function settings({ principal }: Ctx): string {
  const everything = principal.kind === 'agency' || (principal.kind === 'system' && principal.clientIds.length === 0);
  const ids = [...principal.clientIds, ...(principal.userId ? [principal.userId] : [])];
  if (!ids.every(isId)) throw new Error('a principal carries a malformed id');
  return [
    `set_config('app.scope', '${everything ? 'agency' : 'clients'}', true)`,
    `set_config('app.client_ids', '${everything ? '' : `{${principal.clientIds.join(',')}}`}', true)`,
    `set_config('app.user_id', '${principal.userId ?? ''}', true)`,
    // A person's statement that takes this long has gone wrong; jobs may take theirs.
    ...(principal.kind === 'system' ? [] : [`set_config('statement_timeout', '30s', true)`]),
  ].join(', ');
}

const isRefusal = (value: unknown): boolean => typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;

function mayRunAgain(error: unknown): boolean {
  const { code } = error as { code?: string };
  return error instanceof CommandRaced || code === DEADLOCK || code === UNIQUE;
}
