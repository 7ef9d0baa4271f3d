import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { TimelineDocument, type CockpitQuery } from '@quittance/graphql/agency';
import { GraphqlClient, Problem, QButton, QCard, QEmpty, QErrorPanel, QTimeline } from '@quittance/ui';
import type { TimelineLine } from './cockpit-account';
import { TIMELINE_FILTERS, mergeTimeline, timelineEntry, type TimelineFilter } from './timeline-words';

type TimelinePage = CockpitQuery['timeline'];

/** What happened on the account, newest first. The first page comes with the account; older ones and filters are read here. */
@Component({
  selector: 'q-timeline-card',
  imports: [QButton, QCard, QEmpty, QErrorPanel, QTimeline],
  template: `
    <q-card heading="Timeline">
      <fieldset actions class="row xs"><legend class="sr-only">Show</legend>
        @for (option of filters; track option.value) {<label [class.on]="option.value === filter()"><input class="sr-only" type="radio" name="timeline-filter" [checked]="option.value === filter()" (change)="filter.set(option.value)">{{ option.label }}</label>}
      </fieldset>
      <q-timeline [entries]="entries()" />
      @if (!entries().length && !busy() && !problem()) {
        @if (filter() === 'all') {<q-empty heading="Nothing has happened yet" hint="Calls, notes, promises, payments and decisions appear here." />}
        @else {<q-empty heading="Nothing of this kind" hint="Choose All to see everything that happened." />}
      }
      <q-error-panel [problem]="problem()" (retry)="older()" />
      @if (hasMore()) {<button class="more" q-button size="sm" variant="quiet" [busy]="busy()" (click)="older()">Earlier</button>}
    </q-card>
  `,
  styles: `
    fieldset { gap: 0; position: relative; } label { color: var(--ink-2); cursor: pointer; padding: 2px 0; min-height: 24px; display: inline-flex; align-items: center; } label:not(:last-child)::after { content: '·'; padding: 0 6px; color: var(--ink-3); font-weight: 400; }
    label:hover { color: var(--ink); } .on { color: var(--ink); font-weight: var(--w-bold); } label:has(:focus-visible) { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: var(--r1); } .more { margin-top: var(--s2); }
  `,
})
export class TimelineCard {
  readonly accountId = input.required<string>();
  readonly first = input.required<TimelinePage>();
  protected readonly filters = TIMELINE_FILTERS;
  protected readonly filter = signal<TimelineFilter>('all');
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  private readonly client = inject(GraphqlClient);
  private readonly lines = signal<readonly TimelineLine[]>([]);
  private readonly cursor = signal<string | null>(null);
  protected readonly hasMore = signal(false);
  protected readonly entries = computed(() => this.lines().map(timelineEntry));
  private shown: string | null = null;

  constructor() {
    effect(() => {
      const [first, filter, account] = [this.first(), this.filter(), this.accountId()];
      untracked(() => this.show(first, filter, `${account} ${filter}`));
    });
  }

  protected async older(): Promise<void> {
    if (!this.busy()) await this.read(this.cursor(), this.shown);
  }

  private show(first: TimelinePage, filter: TimelineFilter, view: string): void {
    const again = this.shown === view;
    this.shown = view;
    if (filter !== 'all') {
      // News of the account: the newest lines of this kind are read again and joined to those known.
      if (!again) this.lines.set([]);
      void this.read(null, view);
      return;
    }
    this.lines.set(again ? mergeTimeline(this.lines(), first.nodes) : first.nodes);
    if (again) return;
    this.cursor.set(first.pageInfo.endCursor ?? null);
    this.hasMore.set(first.pageInfo.hasNextPage);
    this.problem.set(null);
  }

  private async read(after: string | null, view: string | null): Promise<void> {
    const kinds = TIMELINE_FILTERS.find(({ value }) => value === this.filter())?.kinds ?? [];
    const already = after === null && this.lines().length > 0;
    this.busy.set(true);
    try {
      const { timeline } = await this.client.query(TimelineDocument, { accountId: this.accountId(), kinds: kinds.length ? [...kinds] : null, page: { first: 50, after } });
      if (this.shown !== view) return;
      this.lines.set(mergeTimeline(this.lines(), timeline.nodes));
      this.problem.set(null);
      if (already) return;
      this.cursor.set(timeline.pageInfo.endCursor ?? null);
      this.hasMore.set(timeline.pageInfo.hasNextPage);
    } catch (error) {
      if (this.shown === view) this.problem.set(Problem.of(error));
    } finally {
      this.busy.set(false);
    }
  }
}
