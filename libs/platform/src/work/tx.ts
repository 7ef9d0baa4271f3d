import { createHash } from 'node:crypto';
import { ok, refuse, type BusinessDate, type DomainEvent, type Result } from '@quittance/kernel';
import type { PoolClient, QueryConfig, QueryResult } from 'pg';
import type { EntityManager } from 'typeorm';
import type { IdSource } from '../clock/id-source';
import { canonicalJson } from './canonical-json';
import type { Ctx } from './ctx';
import type { EventBus } from './event-bus';

export interface AuditEntry {
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly facts?: Readonly<Record<string, unknown>>;
}

export interface JobOptions {
  /** Jobs with one key replace each other while they wait. */
  readonly key?: string;
  /** Jobs of one queue run one after another. */
  readonly queue?: string;
  readonly runAt?: Date;
  readonly maxAttempts?: number;
}

/** The same command, sent twice at once, was done by the other request meanwhile. */
export class CommandRaced extends Error {}

/**
 * One transaction under the rights of its principal. Rows outside them don't exist here.
 * Events, audit rows and jobs are gathered and written just before the commit.
 */
export class Tx {
  private readonly events: DomainEvent[] = [];
  private readonly audits: AuditEntry[] = [];
  private readonly endings = new Map<string, () => Promise<void>>();
  private readonly remains: ((tx: Tx) => Promise<void>)[] = [];
  private readonly jobs: { name: string; payload: object; options: JobOptions }[] = [];
  private turn: Promise<unknown> = Promise.resolve();
  private over = false;

  constructor(
    readonly ctx: Ctx,
    /** The business's instant. */
    readonly now: Date,
    /** The business's date, in the agency's zone. */
    readonly today: BusinessDate,
    /** The connection itself, for COPY and cursors. */
    readonly client: PoolClient,
    readonly manager: EntityManager,
    private readonly ids: IdSource,
    private readonly bus: EventBus,
  ) {}

  /** A new id, ordered by time. */
  newId<I extends string = string>(): I {
    return this.ids.next() as I;
  }

  /** Rows of a statement; works for `returning` too. Statements asked for at once run one after another, in the order they were asked for. */
  async query<Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    return (await this.inTurn({ text: sql, values: [...params] })).rows as Row[];
  }

  /** As `query`, with a plan the server keeps per connection: for the few statements behind every key press. */
  async prepared<Row extends object>(name: string, sql: string, params: readonly unknown[]): Promise<Row[]> {
    return (await this.inTurn({ name, text: sql, values: [...params] })).rows as Row[];
  }

  /** The single row, or undefined. */
  async maybeOne<Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.query<Row>(sql, params))[0];
  }

  /** The single row; throws when there is none. */
  async one<Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row> {
    const row = await this.maybeOne<Row>(sql, params);
    if (row === undefined) throw new Error('expected a row and found none');
    return row;
  }

  /** Number of rows a statement changed. */
  async change(sql: string, params: readonly unknown[] = []): Promise<number> {
    return (await this.inTurn({ text: sql, values: [...params] })).rowCount ?? 0;
  }

  /** Lets the statement under way come to its end and takes no more, so that none runs outside the transaction. Called by the unit of work. */
  async end(): Promise<void> {
    this.over = true;
    await this.turn;
  }

  private inTurn(statement: QueryConfig): Promise<QueryResult> {
    const answer = this.turn.then(() => {
      if (this.over) throw new Error('a statement was asked for after its transaction had ended');
      return this.client.query(statement);
    });
    this.turn = answer.catch(() => undefined);
    return answer;
  }

  /** Stores the event with this transaction and lets higher contexts react within it. */
  async emit(event: DomainEvent): Promise<void> {
    this.events.push(event);
    await this.bus.deliver(this, event);
  }

  /** Runs once before the commit, however often the key is given: for work that many events of one transaction share. */
  atEnd(key: string, run: () => Promise<void>): void {
    this.endings.set(key, run);
  }

  /** Written in a transaction of its own where this one is undone by a refusal: what was decided stays on record although nothing came of it. */
  evenIfRefused(write: (tx: Tx) => Promise<void>): void {
    this.remains.push(write);
  }

  /** What stays on record of a refused transaction. Called by the unit of work. */
  remaining(): readonly ((tx: Tx) => Promise<void>)[] {
    return this.remains;
  }

  /** Notes an act in the audit log. */
  audit(entry: AuditEntry): void {
    this.audits.push(entry);
  }

  /** Enqueues background work that exists only if this transaction commits. */
  addJob(name: string, payload: object, options: JobOptions = {}): void {
    this.jobs.push({ name, payload, options });
  }

  /**
   * Runs a command once per key, of 8 to 200 characters that can be shown (BAD_KEY). The same key with the same input returns the first result;
   * with another input it is refused. Results must survive JSON. Throws CommandRaced where the same command was done while this
   * one waited for it, so that it finds what has changed and would refuse: run again, it returns that command's result.
   */
  async command<T>(key: string, input: unknown, run: () => Promise<Result<T>>): Promise<Result<T>> {
    if (key.length < 8 || key.length > 200 || /[\p{Cc}\p{Cs}]/u.test(key)) return refuse('BAD_KEY', 'The request has no proper key. Reload the page and enter it again.', { length: key.length }, 'key');
    const actor = this.ctx.principal.userId ?? `system:${this.ctx.principal.name}`;
    const hash = createHash('sha256').update(canonicalJson(input)).digest('hex');
    const known = async (): Promise<{ input_hash: string; result: T } | undefined> => (await this.prepared<{ input_hash: string; result: T }>('command-earlier',
      'select input_hash, result from command where actor = $1 and key = $2', [actor, key]))[0];
    const earlier = await known();
    if (earlier) {
      return earlier.input_hash === hash
        ? ok(earlier.result)
        : refuse('KEY_REUSED', 'This request was already sent with other content. Reload the page and enter it again.', { key });
    }
    const result = await run();
    if (!result.ok) {
      if (await known()) throw new CommandRaced();
      return result;
    }
    await this.prepared('command-store', 'insert into command (actor, key, input_hash, result, recorded_on) values ($1, $2, $3, $4, $5)', [
      actor, key, hash, JSON.stringify(result.value), this.today]);
    return result;
  }

  /** Writes what was gathered; returns the ids of the events. Called by the unit of work. */
  async flush(): Promise<number[]> {
    const { principal, ip, requestId } = this.ctx;
    // An ending may cause events, and so further endings.
    for (let [next] = this.endings; next !== undefined; [next] = this.endings) {
      this.endings.delete(next[0]);
      await next[1]();
    }
    for (const { name, payload, options } of this.jobs) {
      await this.query('select graphile_worker.enqueue($1, $2, $3, $4, $5, $6)', [
        name, JSON.stringify(payload), options.key ?? null, options.queue ?? null, options.runAt ?? null, options.maxAttempts ?? null]);
    }
    if (this.audits.length + this.events.length === 0) return [];
    const rows = await this.prepared<{ id: number }>('flush', FLUSH, [
      JSON.stringify(this.audits.map((entry) => ({ id: this.newId(), ...entry }))), principal.userId, principal.name, ip, requestId, this.now, JSON.stringify(this.events)]);
    return rows.map((row) => row.id);
  }
}

/** What was done and what happened, in one round trip. */
const FLUSH = `
  with audits as (
    insert into audit_log (id, action, subject_kind, subject_id, facts, actor_id, actor_name, ip, request_id, occurred_at)
    select a.id, a.action, a."subjectKind", a."subjectId", coalesce(a.facts, '{}'), $2::uuid, $3, $4, $5, $6::timestamptz
      from jsonb_to_recordset($1) as a(id uuid, action text, "subjectKind" text, "subjectId" text, facts jsonb))
  insert into event (type, client_id, account_id, payload, actor_id, occurred_at)
  select e.type, e."clientId", e."accountId", coalesce(e.payload, '{}'), $2::uuid, $6::timestamptz
    from jsonb_to_recordset($7) as e(type text, "clientId" uuid, "accountId" uuid, payload jsonb) returning id`;
