import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Figure } from '@quittance/accounts/console';
import { ApproveRefundDocument, DebtorRefundsDocument, RequestRefundDocument, WithdrawRefundDocument, type DebtorRefundsQuery } from '@quittance/graphql/agency';
import { Confirm, GraphqlClient, QButton, QCell, QChip, QCsv, QEmpty, QErrorPanel, QPage, QSegmented, QSubmissionNotice, QTable, SessionStore, Toast, formatInstant, formatMoney, livePages, newCommandKey, submission, type Column } from '@quittance/ui';
import { refundState } from '../payment-words';
import { TrustTabs } from '../trust-tabs.component';

type Refund = DebtorRefundsQuery['debtorRefunds']['nodes'][number];
type Step = 'request' | 'withdraw' | 'approve';

const DONE: Readonly<Record<Step, string>> = { request: 'requested. A second person approves it', withdraw: 'is owed again; nobody is asked to approve it', approve: 'is paid from the trust account' };

/** Money owed back to debtors: requested by one person, paid when another approves. */
@Component({
  selector: 'q-refunds-page',
  imports: [RouterLink, Figure, TrustTabs, QButton, QCell, QChip, QCsv, QEmpty, QErrorPanel, QPage, QSegmented, QSubmissionNotice, QTable],
  template: `
    <q-page heading="Refunds" width="full" sub="What debtors paid beyond what they owed. One person requests a refund, another approves it; then it is paid from the trust account: to the debtor's bank details where some are approved, else by check.">
      <q-trust-tabs before />
      <div><q-segmented label="Show" [options]="options" [value]="shown()" (valueChange)="show($event)" /></div>
      <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
      <q-submission-notice [of]="sending" />
      <q-table complete class="list" caption="Refunds" heading="Oldest first" noun="refunds" keys paged narrow="cards" [columns]="columns" [rows]="list.rows()" [rowKey]="key" [loading]="list.loading()" [busy]="list.busy()" [hasMore]="list.hasMore()" (more)="list.more()">
        <ng-template qCell="debtor" let-row><b>{{ row.debtorName }}</b></ng-template>
        <ng-template qCell="way" let-row>@if (session.can('bankDetails.read')) {<a [routerLink]="['/clients/bank-details']" [queryParams]="{ client: row.debtorId, payee: 'DEBTOR' }">{{ row.paidTo ?? 'check' }}</a>} @else {{{ row.paidTo ?? 'check' }}}</ng-template>
        <ng-template qCell="account" let-row>@if (row.accountId) {<a q-figure [routerLink]="['/accounts', row.accountId]">{{ row.accountNumber }}</a>} @else {<span class="faint">–</span>}</ng-template>
        <ng-template qCell="receipt" let-row><a q-figure [routerLink]="['/trust/receipts', row.receiptId]">{{ row.receiptNumber }}</a></ng-template>
        <ng-template qCell="asked" let-row>@if (row.requestedByName) {<span [title]="when(row.requestedAt)">{{ row.requestedByName }}</span>} @else {<span class="faint">–</span>}</ng-template>
        <ng-template qCell="approved" let-row>@if (row.approvedByName) {<span [title]="when(row.approvedAt)">{{ row.approvedByName }}</span>} @else {<span class="faint">–</span>}</ng-template>
        <ng-template qCell="state" let-row>@let state = stateOf(row.status);<q-chip [tone]="state.tone">{{ state.label }}</q-chip></ng-template>
        <ng-template qCell="do" let-row>
          @if (row.status === 'OWED' && session.can('refund.request')) {<button q-button size="sm" [busy]="working() === row.id" (click)="take('request', row)">Request</button>}
          @if (row.status === 'REQUESTED') {
            <span class="row">
              @if (row.mayApprove && session.can('refund.approve')) {<button q-button size="sm" variant="primary" [busy]="working() === row.id" (click)="take('approve', row)">Approve…</button>}
              @else {<span class="xs sub">{{ row.mayApprove ? 'Someone with the right approves it' : 'Somebody else approves it' }}</span>}
              @if (session.can('refund.request')) {<button q-button size="sm" variant="quiet" [busy]="working() === row.id" (click)="take('withdraw', row)">Withdraw</button>}
            </span>
          }
        </ng-template>
        @if (list.rows().length) {<q-csv tools name="refunds" [columns]="columns" [list]="list" />}
        <q-empty heading="No refunds here" hint="When a debtor pays more than is owed, what is over appears here as owed back." />
      </q-table>
    </q-page>
  `,
})
export class RefundsPage {
  readonly status = input<string>();
  protected readonly session = inject(SessionStore);
  private readonly client = inject(GraphqlClient);
  private readonly confirm = inject(Confirm);
  private readonly router = inject(Router);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly working = signal<string | null>(null);
  protected readonly options = [{ value: 'WAITING', label: 'Owed and requested' }, { value: 'PAID', label: 'Paid' }, { value: 'RETURNED', label: 'Payment returned' }] as const;
  protected readonly shown = computed(() => this.options.find(({ value }) => value === this.status())?.value ?? 'WAITING');
  readonly list = livePages({ query: DebtorRefundsDocument, variables: (page) => ({ status: this.shown() === 'WAITING' ? null : this.shown(), page }), connection: ({ debtorRefunds }) => debtorRefunds, live: { types: ['payment.'] } });
  // One key per refund and step: pressing again after no answer is the same request.
  private readonly keys = new Map<string, string>();
  protected readonly key = (row: Refund): string => row.id;
  protected readonly stateOf = refundState;
  protected readonly columns: readonly Column<Refund>[] = [
    { key: 'debtor', header: 'Debtor', value: (row) => row.debtorName, fixed: true },
    { key: 'amount', header: 'Amount', type: 'money', value: (row) => row.amount, currency: (row) => row.currency, bold: true },
    { key: 'account', header: 'Account', value: (row) => row.accountNumber },
    { key: 'receipt', header: 'Receipt', value: (row) => row.receiptNumber },
    { key: 'since', header: 'Since', type: 'date', value: (row) => row.createdOn },
    { key: 'asked', header: 'Requested by', value: (row) => row.requestedByName },
    { key: 'approved', header: 'Approved by', value: (row) => row.approvedByName },
    { key: 'way', header: 'Paid to' },
    { key: 'note', header: 'Note', value: (row) => row.note, width: 180 },
    { key: 'state', header: 'State', value: (row) => refundState(row.status).label },
    { key: 'do', header: 'Decide' },
  ];

  protected when(instant: string | null): string {
    return instant ? formatInstant(instant, this.session.timezone()) : '';
  }

  protected show(status: string): void {
    void this.router.navigate([], { queryParams: { status: status === 'WAITING' ? null : status }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected async take(step: Step, refund: Refund): Promise<void> {
    if (step === 'approve' && !(await this.agreed(refund))) return;
    const name = `${step} ${refund.id} ${refund.version}`;
    const key = this.keys.get(name) ?? newCommandKey();
    this.keys.set(name, key);
    const input = { key, refundId: refund.id, version: refund.version };
    this.working.set(refund.id);
    const done = await this.sending.run(async () => {
      if (step === 'request') return (await this.client.mutate(RequestRefundDocument, { input })).requestRefund;
      if (step === 'withdraw') return (await this.client.mutate(WithdrawRefundDocument, { input })).withdrawRefundRequest;
      return (await this.client.mutate(ApproveRefundDocument, { input })).approveRefund;
    });
    this.working.set(null);
    if (this.sending.refusal()) this.keys.delete(name);
    if (done) this.toast.say(`Refund of ${formatMoney({ minor: refund.amount, currency: refund.currency })} to ${refund.debtorName} ${DONE[step]}.`);
    await this.list.refetch();
  }

  private agreed({ amount, currency, debtorName, requestedByName, receiptNumber }: Refund): Promise<boolean> {
    return this.confirm.money({
      heading: 'Approve the refund', amount: { minor: amount, currency },
      consequence: `Pays ${debtorName} from the trust bank account. A refund that is paid can't be taken back.`,
      facts: [{ label: 'Requested by', value: requestedByName ?? 'not said' }, { label: 'From receipt', value: receiptNumber }],
      action: 'Approve and pay',
    });
  }
}
