import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TrustTodayDocument } from '@quittance/graphql/agency';
import { liveQuery, QCard, QErrorPanel, QKbd, QSkeleton, useShortcuts } from '@quittance/ui';

/** What there is to do in trust today, in the order it is done in; each opens with its figure's key. */
@Component({
  selector: 'q-trust-today',
  imports: [QCard, QErrorPanel, QKbd, QSkeleton, RouterLink],
  template: `
    <q-card heading="Today" [aside]="tasks().length === 0 ? '' : tasks().length === 1 ? 'one thing' : tasks().length + ' things'">
      <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
      @if (query.loading()) {<q-skeleton [lines]="4" />}
      <ol class="list">
        @for (task of tasks(); track task.code; let n = $index) {
          <li><a class="row between" [routerLink]="task.path"><span class="row grow"><q-kbd [keys]="'' + (n + 1)" /><span class="grow"><b>{{ task.title }}</b>&ngsp;<span class="sm sub">{{ task.words }}</span></span></span><span class="num b">{{ task.count }}</span></a></li>
        }
      </ol>
      @if (query.data() && tasks().length === 0) {<p class="sm ok">All done: nothing waits in trust today.</p>}
    </q-card>
  `,
  styles: `ol { list-style: none; } li > a { color: inherit; text-decoration: none; } li > a:hover b { text-decoration: underline; }`,
})
export class TrustToday {
  private readonly router = inject(Router);
  protected readonly query = liveQuery({ query: TrustTodayDocument, variables: () => ({}), live: { types: ['payment.', 'remittance.'] } });
  protected readonly tasks = computed(() => this.query.data()?.trustToday ?? []);

  constructor() {
    useShortcuts(...[1, 2, 3, 4, 5, 6, 7].map((n) => ({ keys: String(n), label: `Trust: task ${n} of today`, run: () => this.open(n - 1) })));
  }

  private open(index: number): void {
    const task = this.tasks()[index];
    if (task) void this.router.navigateByUrl(task.path);
  }
}
