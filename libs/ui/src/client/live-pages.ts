import { type Signal, computed, effect, inject, signal, untracked, DestroyRef } from '@angular/core';
import { GraphqlClient, type Operation } from './graphql-client';
import { refetchOn, type LiveFilter } from './live-query';
import { Problem } from './problem';

/** A keyset-paged list as every API list answers. */
export interface Page<T> {
  readonly nodes: readonly T[];
  readonly pageInfo: { readonly endCursor?: string | null; readonly hasNextPage: boolean };
}

export interface LivePagesOptions<R, V, T> {
  readonly query: Operation<R, V>;
  /** The variables of a page; called again when a signal it reads changes, which starts over. `null` waits. */
  readonly variables: (page: { first: number; after: string | null }) => V | null;
  readonly connection: (data: R) => Page<T>;
  readonly live?: LiveFilter;
  /** Rows to a page; 50. */
  readonly size?: number;
}

export interface LivePages<T> {
  readonly rows: Signal<readonly T[]>;
  readonly hasMore: Signal<boolean>;
  readonly error: Signal<Problem | null>;
  /** Nothing to show yet, for longer than 200 ms. */
  readonly loading: Signal<boolean>;
  readonly busy: Signal<boolean>;
  /** Whether the first page arrived: until then an empty list isn't known to be empty. */
  readonly ready: Signal<boolean>;
  more(): Promise<void>;
  refetch(): Promise<void>;
  /** All rows from the first on, at most so many, for a file; what is shown stays as it is. Throws a `Problem`. */
  all(most: number): Promise<{ readonly rows: readonly T[]; readonly complete: boolean }>;
}

/** A keyset-paged list as signals: rows grow with `more()`, and what was loaded is read again on live events. */
export function livePages<R, V, T>(options: LivePagesOptions<R, V, T>): LivePages<T> {
  const client = inject(GraphqlClient);
  const size = options.size ?? 50;
  const rows = signal<readonly T[]>([]);
  const cursor = signal<string | null>(null);
  const hasMore = signal(false);
  const error = signal<Problem | null>(null);
  const busy = signal(false);
  const slow = signal(false);
  const ready = signal(false);
  let current: AbortController | null = null;

  async function load(variables: V | null, append: boolean): Promise<void> {
    if (variables === null) return;
    const request = new AbortController();
    current?.abort();
    current = request;
    busy.set(true);
    slow.set(false);
    const timer = setTimeout(() => slow.set(true), 200);
    try {
      const page = options.connection(await client.query(options.query, variables, request.signal));
      if (request.signal.aborted) return;
      rows.update((old) => (append ? [...old, ...page.nodes] : page.nodes));
      cursor.set(page.pageInfo.endCursor ?? null);
      hasMore.set(page.pageInfo.hasNextPage);
      error.set(null);
      ready.set(true);
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

  const variablesAt = (first: number, after: string | null): V | null => untracked(() => options.variables({ first, after }));
  // The API caps a page at 200 rows, so a longer list is read again up to there.
  const refetch = (): Promise<void> => load(variablesAt(Math.min(200, Math.max(size, untracked(rows).length)), null), false);
  const all = async (most: number): Promise<{ rows: readonly T[]; complete: boolean }> => {
    const found: T[] = [];
    for (let after: string | null = null; ; ) {
      const variables = variablesAt(200, after);
      if (variables === null) return { rows: found, complete: true };
      const page = options.connection(await client.query(options.query, variables));
      found.push(...page.nodes);
      after = page.pageInfo.endCursor ?? null;
      if (!page.pageInfo.hasNextPage || after === null) return { rows: found, complete: true };
      if (found.length >= most) return { rows: found, complete: false };
    }
  };
  const more = async (): Promise<void> => {
    if (untracked(hasMore) && !untracked(busy)) await load(variablesAt(size, untracked(cursor)), true);
  };

  effect(() => {
    const variables = options.variables({ first: size, after: null });
    untracked(() => void load(variables, false));
  });
  if (options.live) refetchOn(options.live, refetch);
  inject(DestroyRef).onDestroy(() => current?.abort());

  return {
    rows: rows.asReadonly(),
    hasMore: hasMore.asReadonly(),
    error: error.asReadonly(),
    busy: busy.asReadonly(),
    ready: ready.asReadonly(),
    loading: computed(() => slow() && !ready()),
    more,
    refetch,
    all,
  };
}
