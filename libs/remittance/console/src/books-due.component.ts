import { Component, computed, inject, signal } from '@angular/core';
import { BooksDueDocument, TopUpTrustDocument, type BooksDueQuery } from '@quittance/graphql/agency';
import { Confirm, formatMoney, GraphqlClient, liveQuery, newCommandKey, QButton, QCan, QCard, QErrorPanel, QMoney, QSubmissionNotice, submission, Toast } from '@quittance/ui';
import { SweepDialog } from './sweep-dialog.component';

type Due = BooksDueQuery['booksDue'][number];

/** What the trust and the operating account owe each other, and the bank transfers that settle it. */
@Component({
  selector: 'q-books-due',
  imports: [QButton, QCan, QCard, QErrorPanel, QMoney, QSubmissionNotice, SweepDialog],
  template: `
    <q-card heading="Between the books">
      <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
      <ul class="list sm">
        @for (due of dues(); track due.currency) {
          @if (due.dueFromOperating > 0) {
            <li class="row between wrap"><span class="grow"><b class="bad">Operating owes trust</b>&ngsp;<q-money class="b" [minor]="due.dueFromOperating" [currency]="due.currency" /><br><span class="sub">Payments came back after they had been paid out. Client money is short until it is brought in.</span></span><button q-button *qCan="'remittance.prepare'" [busy]="sending.busy()" (click)="topUp(due)">Bring it in…</button></li>
          }
          @if (due.toSweep > 0) {
            <li class="row between wrap"><span class="grow"><b>Fees to move to operating</b>&ngsp;<q-money class="b" [minor]="due.toSweep" [currency]="due.currency" /><br><span class="sub">Of remittances that are paid out.</span></span><button q-button *qCan="'remittance.prepare'" [busy]="sending.busy()" (click)="sweep(due)">Move them…</button></li>
          }
          @if (due.earnedNotRemitted !== 0) {<li><b>Fees that stay in trust</b>&ngsp;<q-money class="b" [minor]="due.earnedNotRemitted" [currency]="due.currency" /><br><span class="sub">Earned on payments not yet remitted.</span></li>}
        }
        @if (query.data() && dues().length === 0) {<li class="sub">The two books owe each other nothing.</li>}
      </ul>
      <q-submission-notice [of]="sending" />
      @if (sweepOf(); as currency) {<q-sweep-dialog [currency]="currency" [(open)]="sweeping" (moved)="query.refetch()" />}
    </q-card>
  `,
})
export class BooksDue {
  private readonly client = inject(GraphqlClient);
  private readonly confirm = inject(Confirm);
  private readonly toast = inject(Toast);
  private key = newCommandKey();
  protected readonly sending = submission();
  protected readonly sweeping = signal(false);
  protected readonly sweepOf = signal('');
  protected readonly query = liveQuery({ query: BooksDueDocument, variables: () => ({}), live: { types: ['payment.', 'remittance.posted'] } });
  protected readonly dues = computed(() => this.query.data()?.booksDue ?? []);

  protected sweep({ currency }: Due): void {
    this.sweepOf.set(currency);
    this.sweeping.set(true);
  }

  protected async topUp({ currency, dueFromOperating }: Due): Promise<void> {
    const yes = await this.confirm.money({ heading: 'Bring the money into trust?', amount: { minor: dueFromOperating, currency }, consequence: 'The transfer from the operating account to the trust account is posted in both books. Make the same transfer at the bank.', action: 'Bring it in' });
    if (!yes) return;
    const done = await this.sending.run(async () => (await this.client.mutate(TopUpTrustDocument, { input: { key: this.key, currency, amount: dueFromOperating } })).topUpTrust);
    this.after(done);
  }

  private after(done: { readonly amount: number; readonly currency: string } | null): void {
    if (done || this.sending.refusal()) this.key = newCommandKey();
    if (done) this.toast.say(`Posted: ${formatMoney({ minor: done.amount, currency: done.currency })}.`);
    void this.query.refetch();
  }
}
