import { Component, computed, inject, input, linkedSignal, model, output } from '@angular/core';
import { SweepFeesDocument, UnsweptRunsDocument } from '@quittance/graphql/agency';
import { formatMoney, GraphqlClient, liveQuery, newCommandKey, QButton, QCheck, QDate, QDialog, QErrorPanel, QMoney, QSkeleton, QSubmissionNotice, submission, Toast } from '@quittance/ui';

/** Fees in trust of remittances that are paid out: all of them, or those of the statements chosen, go to operating. */
@Component({
  selector: 'q-sweep-dialog',
  imports: [QButton, QCheck, QDate, QDialog, QErrorPanel, QMoney, QSkeleton, QSubmissionNotice],
  template: `
    <q-dialog heading="Move fees to operating" [(open)]="open">
      @if (open()) {
        <p class="sm sub">Only what is earned on remittances that are paid out. Choose the statements this transfer is for, and make the same transfer at the bank.</p>
        <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
        @if (query.loading()) {<q-skeleton [lines]="3" />}
        <ul class="list sm">
          @for (run of runs(); track run.runId) {
            <li class="row between"><q-check class="grow" [label]="run.statementNumber + ', ' + run.clientName" [checked]="chosen().has(run.runId)" (checkedChange)="toggle(run.runId)" /><span class="sub nowrap"><q-date [value]="run.postedOn" /></span><q-money class="b" [minor]="run.amount" [currency]="run.currency" /></li>
          }
        </ul>
        <p class="row between divide"><b>{{ chosen().size }} of {{ runs().length }} statements</b><q-money class="b" [minor]="total()" [currency]="currency()" /></p>
        <q-submission-notice [of]="sending" />
      }
      <button actions q-button (click)="open.set(false)">Cancel</button>
      <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" [disabled]="total() <= 0" (click)="move()">Move {{ words() }}</button>
    </q-dialog>
  `,
})
export class SweepDialog {
  readonly currency = input.required<string>();
  readonly open = model(false);
  readonly moved = output();
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  private key = newCommandKey();
  protected readonly sending = submission();
  protected readonly query = liveQuery({ query: UnsweptRunsDocument, variables: () => (this.open() ? { currency: this.currency() } : null), live: { types: ['remittance.posted'] } });
  protected readonly runs = computed(() => this.query.data()?.unsweptRuns ?? []);
  protected readonly chosen = linkedSignal(() => new Set(this.runs().map(({ runId }) => runId)));
  protected readonly total = computed(() => this.runs().filter(({ runId }) => this.chosen().has(runId)).reduce((sum, { amount }) => sum + amount, 0));
  protected readonly words = computed(() => formatMoney({ minor: this.total(), currency: this.currency() }));

  protected toggle(id: string): void {
    const next = new Set(this.chosen());
    if (!next.delete(id)) next.add(id);
    this.chosen.set(next);
  }

  protected async move(): Promise<void> {
    const input = { key: this.key, currency: this.currency(), runIds: [...this.chosen()].sort() };
    const done = await this.sending.run(async () => (await this.client.mutate(SweepFeesDocument, { input })).sweepFees);
    if (done || this.sending.refusal()) this.key = newCommandKey();
    if (!done) return;
    this.open.set(false);
    this.toast.say(`Posted: ${formatMoney({ minor: done.amount, currency: done.currency })}.`);
    this.moved.emit();
  }
}
