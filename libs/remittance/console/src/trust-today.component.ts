import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TrustTodayDocument, type TrustTodayQuery } from '@quittance/graphql/agency';
import { liveQuery, QCard, QChip, QErrorPanel, QKbd, QSkeleton, useShortcuts } from '@quittance/ui';

type Task = TrustTodayQuery['trustToday'][number];

const PARTS = [['MONEY_IN', 'Money in'], ['MONEY_OUT', 'Money out'], ['BOOKS', 'Books']] as const;
/** The keys of the tasks that wait, in order; a day has fewer. */
const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', 'q', 'w', 'e', 'r'];

/** The day's tasks by part: those that wait, each with its key, and the names of those where nothing does. */
export function dayOf(tasks: readonly Task[]): { readonly label: string; readonly waiting: readonly (Task & { readonly key: string; readonly next: boolean })[]; readonly done: string }[] {
  const order = tasks.filter(({ count }) => count > 0);
  return PARTS.map(([part, label]) => {
    const own = tasks.filter((task) => task.part === part);
    return {
      label, waiting: own.filter(({ count }) => count > 0).map((task) => ({ ...task, key: KEYS[order.indexOf(task)] ?? '', next: task === order[0] })),
      done: own.filter(({ count }) => count === 0).map(({ title }) => title.toLowerCase()).join(', ') };
  }).filter(({ waiting, done }) => waiting.length > 0 || done !== '');
}

/** What there is to do in trust today, in the order it is done in; each opens with its figure's key. */
@Component({
  selector: 'q-trust-today',
  imports: [QCard, QChip, QErrorPanel, QKbd, QSkeleton, RouterLink],
  template: `
    <q-card heading="Today" [aside]="aside()">
      <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
      @if (query.loading()) {<q-skeleton [lines]="9" />}
      <div class="cols-3 parts">
        @for (part of parts(); track part.label) {
          <section class="stack-xs" [attr.aria-label]="part.label">
            <h3 class="label">{{ part.label }}</h3>
            <ol class="list">
              @for (task of part.waiting; track task.code) {
                <li><a class="row top" [routerLink]="path(task)" [queryParams]="params(task)">@if (task.key) {<q-kbd [keys]="task.key" />}<span class="grow"><span class="row between baseline"><b>{{ task.title }}</b><span class="num b">{{ task.count }}</span></span><span class="row between baseline"><span class="sm sub">{{ task.words }}</span>@if (task.next) {<q-chip tone="ok">Begin here</q-chip>}</span></span></a></li>
              }
            </ol>
            @if (part.done) {<p class="xs sub"><span class="ok" aria-hidden="true">✓</span> Nothing waits: {{ part.done }}.</p>}
          </section>
        }
      </div>
      @if (query.data() && waiting().length === 0) {<p class="sm ok">All done: nothing waits in trust today.</p>}
    </q-card>
  `,
  styles: `ol { list-style: none; } .parts { gap: var(--s5); } li > a { color: inherit; text-decoration: none; } li > a:hover b:first-child { text-decoration: underline; } h3.label { padding-bottom: var(--s1); border-bottom: 1px solid var(--line-strong); }`,
})
export class TrustToday {
  private readonly router = inject(Router);
  protected readonly query = liveQuery({ query: TrustTodayDocument, variables: () => ({}), live: { types: ['payment.', 'remittance.', 'bank.', 'receiptBatch.'] } });
  private readonly tasks = computed(() => this.query.data()?.trustToday ?? []);
  protected readonly parts = computed(() => dayOf(this.tasks()));
  protected readonly waiting = computed(() => this.tasks().filter(({ count }) => count > 0));
  protected readonly aside = computed(() => {
    const [wait, all] = [this.waiting().length, this.tasks().length];
    return all === 0 ? '' : `${all - wait} of ${all} done`;
  });

  constructor() {
    useShortcuts(...KEYS.map((keys, n) => ({ keys, label: `Trust: task ${n + 1} of today`, run: () => this.open(n) })));
  }

  protected path({ path }: Task): string {
    return path.split('?')[0] ?? path;
  }

  protected params({ path }: Task): Record<string, string> {
    return Object.fromEntries(new URLSearchParams(path.split('?')[1] ?? ''));
  }

  private open(index: number): void {
    const task = this.waiting()[index];
    if (task) void this.router.navigateByUrl(task.path);
  }
}
