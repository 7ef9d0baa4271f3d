import { DestroyRef, Injectable, type Signal, computed, effect, inject, signal, untracked } from '@angular/core';
import { GraphqlClient, type Operation } from './graphql-client';
import { LiveEvents, type LiveEvent } from './live-events';
import { Problem } from './problem';
import { SessionStore } from '../session/session.store';

/** Which events make a query read again: types (`payment.` means all that begin so), an account, a client; all that are given must match. */
export interface LiveFilter {
  readonly types?: readonly string[];
  readonly accountId?: () => string | null | undefined;
  readonly clientId?: () => string | null | undefined;
}

export interface LiveQueryOptions<R, V> {
  readonly query: Operation<R, V>;
  /** Read again when they change; `null` waits. */
  readonly variables: () => V | null;
  readonly live?: LiveFilter;
  /** Shows the last answer while other variables load: for filters and sorting, not from one record to another. */
  readonly keepPrevious?: boolean;
}

export interface LiveQuery<R> {
  /** The last answer; kept while it is read again. */
  readonly data: Signal<R | undefined>;
  /** Why there is no fresh answer. */
  readonly error: Signal<Problem | null>;
  /** Nothing to show yet, for longer than 200 ms: time for a skeleton. */
  readonly loading: Signal<boolean>;
  /** A request is under way. */
  readonly busy: Signal<boolean>;
  refetch(): Promise<void>;
  /** Changes what is shown at once, before the server's answer to a change. */
  update(change: (data: R) => R): void;
}

/** Answers kept for the next visit, so that a prefetched screen paints at once. Emptied when the user changes. */
@Injectable({ providedIn: 'root' })
export class QueryCache {
  private readonly client = inject(GraphqlClient);
  private readonly answers = new Map<string, unknown>();

  constructor() {
    const user = inject(SessionStore).user;
    // What one person read must not paint for the next.
    effect(() => {
      user();
      this.answers.clear();
    });
  }

  /** Reads ahead, such as the next account of the queue. Failures are left for the visit itself. */
  prefetch<R, V>(query: Operation<R, V>, variables: V): void {
    const key = keyOf(query, variables);
    if (this.answers.has(key)) return;
    this.client.query(query, variables).then((data) => this.set(key, data), () => undefined);
  }

  get<R>(key: string): R | undefined {
    return this.answers.get(key) as R | undefined;
  }

  set(key: string, data: unknown): void {
    this.answers.delete(key);
    this.answers.set(key, data);
    const oldest = this.answers.keys().next();
    if (this.answers.size > 60 && !oldest.done) this.answers.delete(oldest.value);
  }
}

/**
 * A query as signals, read again when its variables or the live events it names change. Call it where injection is possible.
 * @example readonly account = liveQuery({ query: AccountDocument, variables: () => ({ id: this.id() }), live: { accountId: this.id } });
 */
export function liveQuery<R, V>(options: LiveQueryOptions<R, V>): LiveQuery<R> {
  const client = inject(GraphqlClient);
  const cache = inject(QueryCache);
  const data = signal<R | undefined>(undefined);
  const error = signal<Problem | null>(null);
  const busy = signal(false);
  const slow = signal(false);
  let current: AbortController | null = null;
  let shown: string | null = null;

  async function run(variables: V): Promise<void> {
    const key = keyOf(options.query, variables);
    const request = new AbortController();
    current?.abort();
    current = request;
    if (shown !== key) {
      const kept = cache.get<R>(key);
      if (kept !== undefined || !options.keepPrevious) data.set(kept);
      shown = key;
    }
    busy.set(true);
    slow.set(false);
    const timer = setTimeout(() => slow.set(true), 200);
    try {
      const answer = await client.query(options.query, variables, request.signal);
      if (request.signal.aborted) return;
      cache.set(key, answer);
      data.set(answer);
      error.set(null);
    } catch (thrown) {
      if (!request.signal.aborted) error.set(Problem.of(thrown));
    } finally {
      clearTimeout(timer);
      if (current === request) {
        busy.set(false);
        slow.set(false);
      }
    }
  }

  const refetch = async (): Promise<void> => {
    const variables = untracked(options.variables);
    if (variables !== null) await run(variables);
  };

  effect(() => {
    const variables = options.variables();
    untracked(() => {
      if (variables !== null) void run(variables);
      else {
        current?.abort();
        shown = null;
        data.set(undefined);
        busy.set(false);
      }
    });
  });
  if (options.live) refetchOn(options.live, refetch);
  inject(DestroyRef).onDestroy(() => current?.abort());

  return {
    data: data.asReadonly(),
    error: error.asReadonly(),
    busy: busy.asReadonly(),
    loading: computed(() => slow() && data() === undefined),
    refetch,
    update: (change) => data.update((value) => (value === undefined ? value : change(value))),
  };
}

/** Runs `refetch` on matching events, once for a burst of them. */
export function refetchOn(filter: LiveFilter, refetch: () => Promise<void>): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = inject(LiveEvents).listen((event) => {
    if (event !== 'caught-up' && !matches(filter, event)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void refetch(), 150);
  });
  inject(DestroyRef).onDestroy(() => {
    clearTimeout(timer);
    stop();
  });
}

function matches(filter: LiveFilter, event: LiveEvent): boolean {
  if (filter.types && !filter.types.some((type) => (type.endsWith('.') ? event.type.startsWith(type) : event.type === type))) return false;
  if (filter.accountId && untracked(filter.accountId) !== event.accountId) return false;
  return !filter.clientId || untracked(filter.clientId) === event.clientId;
}

const keyOf = <R, V>(query: Operation<R, V>, variables: V): string => `${query.toString()}\n${JSON.stringify(variables)}`;
