import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { CONFIGURATION, type Configuration } from '../configuration';

const CHANNEL = 'quittance_event';
/** NOTIFY inside a business transaction would serialise every commit; a short pause gathers many into one. */
const GATHER_MS = 25;
const RECONNECT_MS = 1000;

type Listener = (firstId: number, lastId: number) => void;

/** Tells every process which events are new. Carries ids only: each listener reads again under its own rights. */
@Injectable()
export class LiveNotifier implements OnModuleDestroy {
  private readonly log = new Logger('live');
  private readonly listeners = new Set<Listener>();
  private pending: number[] = [];
  private timer: NodeJS.Timeout | undefined;
  private connection: Client | undefined;
  private closed = false;

  constructor(private readonly source: DataSource, @Inject(CONFIGURATION) private readonly config: Configuration) {}

  /** Announces committed events, soon. */
  publish(eventIds: readonly number[]): void {
    if (eventIds.length === 0 || this.closed) return;
    for (const id of eventIds) this.pending.push(id);
    this.timer ??= setTimeout(() => void this.send(), GATHER_MS);
  }

  /** Calls back with the range of new event ids; returns how to stop. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    if (!this.connection) void this.connect();
    return () => this.listeners.delete(listener);
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.connection?.end().catch(() => undefined);
  }

  private async send(): Promise<void> {
    this.timer = undefined;
    const ids = this.pending;
    this.pending = [];
    const first = ids.reduce((a, b) => Math.min(a, b));
    const last = ids.reduce((a, b) => Math.max(a, b));
    // The events themselves are safe in the outbox; a screen that misses this catches up when it reconnects.
    await this.source.query('select pg_notify($1, $2)', [CHANNEL, `${first}-${last}`]).catch((error: unknown) => this.closed || this.log.warn(String(error)));
  }

  private async connect(): Promise<void> {
    const client = new Client({ connectionString: this.config.appUrl, keepAlive: true });
    this.connection = client;
    const retry = (): void => {
      if (this.connection !== client || this.closed) return;
      setTimeout(() => void this.connect(), RECONNECT_MS).unref();
    };
    client.on('error', retry);
    client.on('end', retry);
    client.on('notification', ({ payload }) => {
      const [first = 0, last = 0] = (payload ?? '').split('-').map(Number);
      for (const listener of this.listeners) listener(first, last);
    });
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch {
      retry();
    }
  }
}
