import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { CockpitDocument, MyDayDocument, type MyDayQuery } from '@quittance/graphql/agency';
import { QueryCache, livePages } from '@quittance/ui';
import { neighbours, nextInQueue } from './next-in-queue';

type Day = MyDayQuery['myDay'];

/** What of another person's work may change one's own queue. */
const CHANGES = ['account.', 'promise.', 'payment.', 'placement.committed', 'activity.recorded'];

/** The collector's ranked accounts, and which of them is at hand. Reads the next ones ahead. */
@Injectable()
export class QueueStore {
  private readonly cache = inject(QueryCache);
  private readonly day = signal<Pick<Day, 'progress' | 'desks'> | null>(null);
  private readonly at = signal<{ readonly id: string | null; readonly index: number }>({ id: null, index: -1 });
  readonly deskId = signal<string | null>(null);
  /** Leaves out those no way is open to today. */
  readonly reachable = signal(false);
  private readonly started = signal(false);

  readonly pages = livePages({
    query: MyDayDocument,
    variables: (page) => (this.started() ? { page, deskId: this.deskId(), reachable: this.reachable() } : null),
    connection: ({ myDay }) => {
      this.day.set(myDay);
      return myDay;
    },
    live: { types: CHANGES },
  });

  readonly items = this.pages.rows;
  readonly progress = computed(() => this.day()?.progress ?? null);
  readonly desks = computed(() => this.day()?.desks ?? []);
  /** Nothing waits, and that is known. */
  readonly empty = computed(() => this.pages.ready() && this.items().length === 0);
  private readonly ids = computed(() => this.items().map(({ id }) => id));

  constructor() {
    effect(() => {
      const [ids, { id }] = [this.ids(), this.at()];
      untracked(() => {
        const index = id === null ? -1 : ids.indexOf(id);
        if (index >= 0 && index !== this.at().index) this.at.set({ id, index });
        for (const neighbour of neighbours(ids, id)) this.readAhead(neighbour);
        if (index >= 0 && index >= ids.length - 5 && this.pages.hasMore()) void this.pages.more();
      });
    });
  }

  /** Reads the queue: for those who work one. */
  start(): void {
    this.started.set(true);
  }

  /** Says which account is open. */
  open(id: string | null): void {
    const { id: before, index } = this.at();
    if (id !== before) this.at.set({ id, index: id === null ? -1 : this.ids().indexOf(id) >= 0 ? this.ids().indexOf(id) : index });
  }

  readAhead(id: string): void {
    this.cache.prefetch(CockpitDocument, { id });
  }

  /** The next account to work; after the last one the first that still waits; null when the day is done. */
  next(): string | null {
    const { id, index } = this.at();
    const next = nextInQueue(this.ids(), id, index) ?? this.ids()[0] ?? null;
    return next === id ? null : next;
  }

  /** The neighbour of an account in the list, for moving with j and k. */
  neighbour(id: string | null, step: 1 | -1): string | null {
    const ids = this.ids();
    const at = id === null ? -1 : ids.indexOf(id);
    return ids[Math.max(0, Math.min(ids.length - 1, at + step))] ?? null;
  }
}
