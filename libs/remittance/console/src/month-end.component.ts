import { Component, DestroyRef, computed, effect, inject, input, signal } from '@angular/core';
import { PrepareAllRemittancesDocument, RemittanceBatchDocument, RemittanceBatchesDocument } from '@quittance/graphql/agency';
import { GraphqlClient, liveQuery, newCommandKey, QButton, QCan, QCard, QDate, QErrorPanel, QProgress, QSubmissionNotice, SessionStore, submission } from '@quittance/ui';
import { batchWords } from './remittance-words';

const LOOK_AGAIN = 1_000;

/** Prepares a run for every client that is due, in the background, and shows how far that is. */
@Component({
  selector: 'q-month-end',
  imports: [QButton, QCan, QCard, QDate, QErrorPanel, QProgress, QSubmissionNotice],
  template: `
    <div class="row wrap" *qCan="'remittance.prepare'">
      <button q-button kbd="e" [busy]="sending.busy()" [disabled]="count() === 0 || running() || through() > today()" (click)="start()">{{ count() === 0 ? 'Nothing to prepare' : 'Prepare all ' + count() }}</button>
      <span class="sm sub">{{ through() > today() ? 'Only what is due by today can be prepared.' : 'Nothing is paid: each waits for a second person.' }}</span>
    </div>
    <q-submission-notice [of]="sending" />
    <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
    @if (batch(); as it) {
      <q-card [heading]="it.status === 'RUNNING' ? 'Preparing what is due' : 'Prepared what was due'">
        <span actions class="xs sub">by <q-date [value]="it.through" />, asked for <q-date [value]="it.requestedAt" [short]="true" /></span>
        <q-progress label="Clients" [value]="it.total === 0 && it.status === 'RUNNING' ? null : it.done" [max]="it.total || 1" [text]="words(it)" />
        @if (it.problems.length > 0) {
          <p class="sm bad b gap-top">{{ it.problems.length === 1 ? 'One could not be prepared' : it.problems.length + ' could not be prepared' }}</p>
          <ul class="list sm">@for (problem of it.problems; track $index) {<li><b>{{ problem.clientCode }}</b>, {{ problem.currency }}: {{ problem.message }}</li>}</ul>
        }
      </q-card>
    }
  `,
  styles: `.gap-top { margin-top: var(--s3); }`,
  host: { class: 'stack-sm' },
})
export class MonthEnd {
  /** How many are due that no run is under way for. */
  readonly count = input.required<number>();
  readonly through = input.required<string>();
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private key = newCommandKey();
  protected readonly today = this.session.today;
  protected readonly sending = submission();
  private readonly started = signal<string | null>(null);
  // One that somebody else started, or that was under way before a reload.
  private readonly earlier = liveQuery({ query: RemittanceBatchesDocument, variables: () => ({}), live: { types: ['remittance.prepared'] } });
  private readonly id = computed(() => this.started() ?? this.earlier.data()?.remittanceBatches.find(({ status }) => status === 'RUNNING')?.id ?? null);
  protected readonly query = liveQuery({
    query: RemittanceBatchDocument,
    variables: () => {
      const id = this.id();
      return id === null ? null : { id };
    },
    keepPrevious: true,
  });
  protected readonly batch = computed(() => this.query.data()?.remittanceBatch ?? null);
  protected readonly running = computed(() => this.batch()?.status === 'RUNNING');
  protected readonly words = batchWords;

  constructor() {
    let timer: ReturnType<typeof setTimeout> | undefined;
    effect(() => {
      clearTimeout(timer);
      if (this.running() && this.query.data()) timer = setTimeout(() => void this.query.refetch(), LOOK_AGAIN);
    });
    // Kept on screen when the last is done.
    effect(() => {
      const id = this.id();
      if (id !== null) this.started.set(id);
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  }

  protected async start(): Promise<void> {
    const input = { key: this.key, through: this.through() };
    const done = await this.sending.run(async () => (await this.client.mutate(PrepareAllRemittancesDocument, { input })).prepareAllRemittances);
    if (done || this.sending.refusal()) this.key = newCommandKey();
    if (done) this.started.set(done.id);
  }
}
