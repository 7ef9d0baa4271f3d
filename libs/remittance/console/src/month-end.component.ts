import { Component, DestroyRef, computed, effect, inject, input, signal } from '@angular/core';
import { ApproveRemittanceBatchDocument, PostRemittanceBatchDocument, PrepareAllRemittancesDocument, RemittanceBatchDocument, RemittanceBatchesDocument } from '@quittance/graphql/agency';
import { Confirm, formatMoney, GraphqlClient, liveQuery, newCommandKey, QButton, QCan, QCard, QDate, QErrorPanel, QMoney, QProgress, QSubmissionNotice, SessionStore, submission, Toast } from '@quittance/ui';
import { batchWords, type BatchFacts } from './remittance-words';

const LOOK_AGAIN = 1_000;

/** Prepares a run for every client that is due, in the background, and shows how far that is. */
@Component({
  selector: 'q-month-end',
  imports: [QButton, QCan, QCard, QDate, QErrorPanel, QMoney, QProgress, QSubmissionNotice],
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
        @if (it.status === 'DONE' && it.toApprove + it.toPost > 0) {
          <div class="row between wrap gap-top">
            <span class="sm">@for (total of it.totals; track total.currency) {<span><q-money class="b" [minor]="total.remitted" [currency]="total.currency" /> to {{ total.runs === 1 ? 'one client' : total.runs + ' clients' }}@if (total.invoiced > 0) {, <q-money [minor]="total.invoiced" [currency]="total.currency" /> invoiced}</span>@if (!$last) {<span>; </span>}}</span>
            <span class="row">
              @if (it.mayApprove) {<button q-button variant="primary" kbd="a" [busy]="sending.busy()" (click)="approve(it)">Approve all {{ it.toApprove }}…</button>}
              @else if (it.toApprove > 0) {<span class="sm sub">{{ it.toApprove === 1 ? 'One waits' : it.toApprove + ' wait' }} for a second person.</span>}
              @if (it.toPost > 0) {<button q-button *qCan="'remittance.prepare'" variant="primary" kbd="p" [busy]="sending.busy()" (click)="post(it)">Post all {{ it.toPost }}…</button>}
            </span>
          </div>
        }
        @if (it.problems.length > 0) {
          <p class="sm bad b gap-top">{{ it.problems.length === 1 ? 'One is left out' : it.problems.length + ' are left out' }}</p>
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
  private readonly confirm = inject(Confirm);
  private readonly toast = inject(Toast);
  private key = newCommandKey();
  protected readonly today = this.session.today;
  protected readonly sending = submission();
  private readonly started = signal<string | null>(null);
  // One that somebody else started, or that was under way before a reload.
  private readonly earlier = liveQuery({ query: RemittanceBatchesDocument, variables: () => ({}), live: { types: ['remittance.'] } });
  private readonly id = computed(() => this.started() ?? this.earlier.data()?.remittanceBatches.find(({ status, toApprove, toPost }) => status === 'RUNNING' || toApprove + toPost > 0)?.id ?? null);
  protected readonly query = liveQuery({
    query: RemittanceBatchDocument,
    variables: () => {
      const id = this.id();
      return id === null ? null : { id };
    },
    keepPrevious: true,
    live: { types: ['remittance.', 'payment.reversed'] },
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

  protected async approve(batch: BatchFacts): Promise<void> {
    if (!(await this.ask(batch, 'Approve all of these?', 'Each can be paid out once you approve it. Any change takes its approval away.', 'Approve all'))) return;
    const input = { key: this.key, batchId: batch.id, hash: batch.hash };
    const done = await this.sending.run(async () => (await this.client.mutate(ApproveRemittanceBatchDocument, { input })).approveRemittanceBatch);
    this.after(done, 'Approved. They can be posted now.');
  }

  protected async post(batch: BatchFacts): Promise<void> {
    if (!(await this.ask(batch, 'Pay all of these out?', 'The trust books pay each client, and statements and invoices get their numbers. This can’t be taken back; what is wrong is corrected in the next run. The fees leave the trust account for operating at once.', 'Post all'))) return;
    const input = { key: this.key, batchId: batch.id, sweepFees: true };
    const done = await this.sending.run(async () => (await this.client.mutate(PostRemittanceBatchDocument, { input })).postRemittanceBatch);
    this.after(done, done && done.toPost > 0 ? 'Posted, but for those that changed meanwhile.' : 'Posted.');
  }

  private ask({ totals }: BatchFacts, heading: string, consequence: string, action: string): Promise<boolean> {
    const [first] = totals;
    if (!first || this.sending.busy()) return Promise.resolve(false);
    const facts = totals.map(({ currency, runs, remitted }) => ({ label: runs === 1 ? 'To one client' : `To ${runs} clients`, value: formatMoney({ minor: remitted, currency }) }));
    return this.confirm.money({ heading, amount: { minor: first.remitted, currency: first.currency }, facts, consequence, action });
  }

  private after(done: unknown, words: string): void {
    if (done || this.sending.refusal()) this.key = newCommandKey();
    if (done) this.toast.say(words);
    void this.query.refetch();
  }

  protected async start(): Promise<void> {
    const input = { key: this.key, through: this.through() };
    const done = await this.sending.run(async () => (await this.client.mutate(PrepareAllRemittancesDocument, { input })).prepareAllRemittances);
    if (done || this.sending.refusal()) this.key = newCommandKey();
    if (done) this.started.set(done.id);
  }
}
