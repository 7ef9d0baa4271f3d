import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ApproveCostPayoutDocument, ChargeCostDocument, CostDetailDocument, RequestCostPayoutDocument, WithdrawCostPayoutDocument } from '@quittance/graphql/agency';
import { Confirm, GraphqlClient, QButton, QChip, QDate, QDrawer, QErrorPanel, QMoney, QNotice, QSkeleton, QSubmissionNotice, SessionStore, Toast, formatMoney, liveQuery, newCommandKey, submission } from '@quittance/ui';
import { methodWords } from '../payment-words';
import { CostStepForm, type CostDetail, type CostStep } from './cost-step-form.component';
import { costEntry, costKind, costStateWords, funderWords } from './cost-words';

type Payout = CostDetail['payouts'][number];

/** A cost: its sums, what happened to it, and what can be done about it now. */
@Component({
  selector: 'q-cost-drawer',
  imports: [RouterLink, CostStepForm, QButton, QChip, QDate, QDrawer, QErrorPanel, QMoney, QNotice, QSkeleton, QSubmissionNotice],
  template: `
    <q-drawer [heading]="cost() ? 'Cost ' + cost()!.number : 'Cost'" [open]="true" (closed)="closed.emit()">
      <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
      @if (query.loading()) {<q-skeleton [lines]="6" />}
      @if (cost(); as it) {
        @let state = stateOf(it);
        <div class="stack-xs"><p class="row wrap"><b>{{ it.description }}</b><q-chip [tone]="state.tone">{{ state.label }}</q-chip></p>
          <p class="sm sub">{{ kind(it.kind) }} of <a [routerLink]="['/accounts', it.accountId]" (click)="closed.emit()">{{ it.accountNumber }}</a>, {{ it.debtorName }}, for {{ it.clientName }}@if (it.recoverable) {; the debtor owes it, by {{ it.authority }}} @else {; not charged to the debtor}</p>
          @if (it.cancelledReason) {<p class="sm sub">Cancelled: {{ it.cancelledReason }}</p>}</div>
        <table class="facts"><tbody>
          <tr><th scope="row">Advanced by</th><td>{{ funder(it) }}</td></tr>
          <tr><th scope="row">{{ it.funder === 'CLIENT' ? 'Asked for' : 'Amount' }}</th><td><q-money [minor]="it.amount" [currency]="it.currency" /></td></tr>
          @if (it.funder === 'CLIENT') {<tr><th scope="row">Deposited</th><td><q-money [minor]="it.deposited" [currency]="it.currency" /></td></tr>}
          <tr><th scope="row">Spent</th><td><q-money [minor]="it.spent" [currency]="it.currency" /></td></tr>
          @if (it.funder === 'CLIENT') {<tr><th scope="row">Given back</th><td><q-money [minor]="it.refunded" [currency]="it.currency" /></td></tr><tr class="b"><th scope="row">Still deposited</th><td><q-money [minor]="it.unused" [currency]="it.currency" /></td></tr>}
          @if (it.charged) {<tr><th scope="row">Charged to the client</th><td><q-money [minor]="it.charged" [currency]="it.currency" /></td></tr>}
          @if (it.recoverable) {<tr><th scope="row">Paid by the debtor</th><td><q-money [minor]="it.recovered" [currency]="it.currency" /></td></tr>}
          @if (it.funder !== 'CLIENT' && it.advance) {<tr class="b"><th scope="row">We have advanced</th><td><q-money [minor]="it.advance" [currency]="it.currency" /></td></tr>}
          @if (it.dueToAttorney) {<tr class="b"><th scope="row">Due to the attorney</th><td><q-money [minor]="it.dueToAttorney" [currency]="it.currency" /></td></tr>}
        </tbody></table>
        @for (payout of open(); track payout.id) {
          <q-notice tone="info">{{ payout.requestedByName }} asks to pay <b><q-money [minor]="payout.amount" [currency]="it.currency" /></b> {{ payout.kind === 'ATTORNEY' ? 'on to ' + it.attorney : 'of the deposit back to the client' }}.
            <span class="row wrap">@if (payout.mayApprove) {<button q-button size="sm" variant="primary" [busy]="sending.busy()" (click)="approve(it, payout)">Approve…</button>} @else {<span class="xs sub">Somebody else approves it</span>}
            @if (session.can('cost.manage')) {<button q-button size="sm" variant="quiet" [busy]="sending.busy()" (click)="withdraw(payout)">Withdraw</button>}</span></q-notice>
        }
        @if (step(); as what) {<q-cost-step-form [cost]="it" [step]="what" (closed)="step.set(null)" (done)="moved()" />}
        @else if (session.can('cost.manage') && it.state !== 'CANCELLED') {
          <div class="row wrap">
            @if (it.funder === 'CLIENT' && it.deposited < it.amount) {<button q-button size="sm" (click)="step.set('deposit')">Deposit arrived</button>}
            @if (it.spendable > 0) {<button q-button size="sm" (click)="step.set('spend')">It was paid</button>}
            @if (it.chargeableNow > 0) {<button q-button size="sm" [busy]="sending.busy()" (click)="charge(it)">Charge the client…</button>}
            @if (payable(it) && !open().length) {<button q-button size="sm" [busy]="sending.busy()" (click)="ask(it)">{{ it.funder === 'ATTORNEY' ? 'Pay on to the attorney' : 'Give back what is left' }}</button>}
            @if (it.spent === 0 && it.unused === 0) {<button q-button size="sm" variant="quiet" (click)="step.set('cancel')">Not needed</button>}
          </div>
        }
        <q-submission-notice [of]="sending" />
        <section aria-label="What happened"><h3>What happened</h3>
          <ul class="list sm">
            @for (entry of it.entries; track entry.id) {
              <li class="row between wrap"><span>{{ words(entry.kind, entry.reverses) }}@if (entry.payee) { to {{ entry.payee }}}@if (entry.receiptId) {, <a [routerLink]="['/trust/receipts', entry.receiptId]">{{ entry.receiptNumber }}</a>}<span class="xs sub meta"><q-date [value]="entry.effectiveOn" />@if (entry.method) {, {{ method(entry.method) }}}@if (entry.reference) {, {{ entry.reference }}}@if (entry.actorName) {, {{ entry.actorName }}}@if (entry.transactionId && session.can('ledger.read')) {, <a [routerLink]="['/trust/ledger/transactions', entry.transactionId]">books</a>}</span></span><b><q-money [minor]="entry.amount" [currency]="it.currency" /></b></li>
            } @empty {<li class="sub">Nothing yet. Asked for on <q-date [value]="it.requestedOn" />@if (it.requestedByName) { by {{ it.requestedByName }}}.</li>}
          </ul>
        </section>
      }
      @if (missing()) {<p class="sm sub">There is no such cost.</p>}
    </q-drawer>
  `,
  styles: `.meta { display: block; } tr.b > * { font-weight: var(--w-bold); color: var(--ink); }`,
})
export class CostDrawer {
  readonly costId = input.required<string>();
  readonly closed = output();
  readonly changed = output();
  protected readonly session = inject(SessionStore);
  private readonly client = inject(GraphqlClient);
  private readonly confirm = inject(Confirm);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly query = liveQuery({ query: CostDetailDocument, variables: () => ({ id: this.costId() }), live: { types: ['cost.'] } });
  protected readonly cost = computed(() => this.query.data()?.cost ?? null);
  protected readonly missing = computed(() => this.query.data() !== undefined && this.cost() === null);
  protected readonly open = computed(() => (this.cost()?.payouts ?? []).filter(({ status }) => status === 'REQUESTED'));
  protected readonly step = signal<CostStep | null>(null);
  protected readonly stateOf = costStateWords;
  protected readonly kind = costKind;
  protected readonly funder = funderWords;
  protected readonly words = costEntry;
  protected readonly method = methodWords;
  // One key per cost and step: pressing again after no answer is the same request.
  private readonly keys = new Map<string, string>();

  protected payable(cost: CostDetail): boolean {
    return cost.funder === 'ATTORNEY' ? cost.dueToAttorney > 0 : cost.funder === 'CLIENT' && cost.unused > 0;
  }

  protected moved(): void {
    this.step.set(null);
    this.refresh();
  }

  protected async ask(cost: CostDetail): Promise<void> {
    const done = await this.take(`ask ${cost.id}`, async (key) => (await this.client.mutate(RequestCostPayoutDocument, { input: { key, costId: cost.id } })).requestCostPayout);
    if (done) this.toast.say('Asked for. A second person approves it; then it is paid.');
  }

  protected async approve(cost: CostDetail, payout: Payout): Promise<void> {
    const yes = await this.confirm.money({
      heading: payout.kind === 'ATTORNEY' ? 'Pay the attorney' : 'Give back the unused deposit', amount: { minor: payout.amount, currency: cost.currency },
      consequence: `Pays ${payout.kind === 'ATTORNEY' ? cost.attorney : cost.clientName} from the trust bank account. It can't be taken back.`,
      facts: [{ label: 'Asked for by', value: payout.requestedByName ?? 'not said' }, { label: 'Cost', value: `${cost.number}, ${cost.description}` }], action: 'Approve and pay' });
    if (!yes) return;
    const done = await this.take(`approve ${payout.id}`, async (key) => (await this.client.mutate(ApproveCostPayoutDocument, { input: { key, payoutId: payout.id, version: payout.version } })).approveCostPayout);
    if (done) this.toast.say(`${formatMoney({ minor: payout.amount, currency: cost.currency })} is paid.`);
  }

  protected async withdraw(payout: Payout): Promise<void> {
    await this.take(`withdraw ${payout.id}`, async (key) => (await this.client.mutate(WithdrawCostPayoutDocument, { input: { key, payoutId: payout.id, version: payout.version } })).withdrawCostPayout);
  }

  protected async charge(cost: CostDetail): Promise<void> {
    const yes = await this.confirm.money({
      heading: 'Charge the client', amount: { minor: cost.chargeableNow, currency: cost.currency }, consequence: `${cost.clientName} bears this cost from now on. It is kept from, or invoiced with, the next remittance; what the debtor pays of it is the client's.`,
      facts: [{ label: 'Cost', value: `${cost.number}, ${cost.description}` }], action: 'Charge the client' });
    if (yes) await this.take(`charge ${cost.id} ${cost.advance}`, async (key) => (await this.client.mutate(ChargeCostDocument, { input: { key, costId: cost.id } })).chargeCost);
  }

  private async take<T extends { __typename: 'ChangedCost' | 'Refused' }>(name: string, run: (key: string) => Promise<T>) {
    const key = this.keys.get(name) ?? newCommandKey();
    this.keys.set(name, key);
    const done = await this.sending.run(() => run(key) as never);
    if (done || this.sending.refusal()) this.keys.delete(name);
    if (done) this.refresh();
    return done;
  }

  private refresh(): void {
    void this.query.refetch();
    this.changed.emit();
  }
}
