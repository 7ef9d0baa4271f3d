import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ApprovePartnerPayoutDocument, PartnersDocument, RequestPartnerPayoutDocument, WithdrawPartnerPayoutDocument, type PartnerPartsFragment, type PayoutPartsFragment } from '@quittance/graphql/agency';
import { Confirm, GraphqlClient, QButton, QCell, QChip, QCsv, QEmpty, QErrorPanel, QMoney, QPage, QSubmissionNotice, QTable, SessionStore, Toast, formatMoney, formatPpm, liveQuery, newCommandKey, submission, type Column, type Tone } from '@quittance/ui';
import { TrustTabs } from '../trust-tabs.component';
import { PartnerDrawer } from './partner-drawer.component';

const STATES: Readonly<Record<string, { label: string; tone: Tone }>> = { REQUESTED: { label: 'Waits for approval', tone: 'warn' }, PAID: { label: 'Paid', tone: 'ok' }, WITHDRAWN: { label: 'Withdrawn', tone: 'mute' } };

/** Attorneys and agencies accounts are forwarded to: their shares, and the payouts of what is due to them. */
@Component({
  selector: 'q-partners-page',
  imports: [PartnerDrawer, RouterLink, TrustTabs, QButton, QCell, QChip, QCsv, QEmpty, QErrorPanel, QMoney, QPage, QSubmissionNotice, QTable],
  template: `
    <q-page heading="Attorneys and agencies" width="full" sub="Accounts are forwarded to them for a share of what they collect. A share that is due is paid from the trust account when a second person approves.">
      <q-trust-tabs before />
      @if (session.can('partner.manage')) {<button actions q-button variant="primary" kbd="c" (click)="editing.set('new')">New partner</button>}
      <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
      <q-submission-notice [of]="sending" />
      <q-table complete class="list" caption="Attorneys and agencies" heading="Firms" noun="partners" keys openable narrow="cards" [columns]="columns" [rows]="partners()" [rowKey]="key" [loading]="query.loading()" (opened)="editing.set($event)">
        <ng-template qCell="bank" let-row>@if (session.can('bankDetails.read')) {<a [routerLink]="['/clients/bank-details']" [queryParams]="{ client: row.id, payee: 'PARTNER' }" [attr.aria-label]="'Bank details of ' + row.name">Bank details</a>}</ng-template>
        <ng-template qCell="name" let-row><b>{{ row.name }}</b>@if (!row.active) {&ngsp;<q-chip>No longer</q-chip>}</ng-template>
        <ng-template qCell="due" let-row>
          @for (due of row.due; track due.currency) {<span class="row wrap"><q-money [minor]="due.shares - due.owedBack" [currency]="due.currency" />@if (due.owedBack) {<span class="xs sub">after <q-money [minor]="due.owedBack" [currency]="due.currency" /> it owes back</span>}
            @if (due.requested) {<q-chip tone="info">Requested</q-chip>} @else if (session.can('partner.pay') && due.shares > due.owedBack) {<button q-button size="sm" [busy]="working() === row.id + due.currency" (click)="request(row, due.currency)">Request payout</button>}</span>} @empty {<span class="faint">–</span>}
        </ng-template>
        @if (partners().length) {<q-csv tools name="partners" [columns]="columns" [rows]="partners()" />}
        <q-empty heading="No partners yet" hint="Add the attorney or agency you forward accounts to. Its share is then worked out with each payment it collects." />
      </q-table>
      <q-table complete class="list" caption="Payouts to partners" heading="Payouts" noun="payouts" narrow="cards" [columns]="payoutColumns" [rows]="payouts()" [rowKey]="payoutKey" [loading]="query.loading()">
        <ng-template qCell="state" let-row>@let state = stateOf(row.status);<q-chip [tone]="state.tone">{{ state.label }}</q-chip></ng-template>
        <ng-template qCell="do" let-row>
          @if (row.status === 'REQUESTED') {<span class="row">
            @if (row.mayApprove) {<button q-button size="sm" variant="primary" [busy]="working() === row.id" (click)="approve(row)">Approve…</button>} @else {<span class="xs sub">Somebody else approves it</span>}
            @if (session.can('partner.pay')) {<button q-button size="sm" variant="quiet" [busy]="working() === row.id" (click)="withdraw(row)">Withdraw</button>}
          </span>}
        </ng-template>
        @if (payouts().length) {<q-csv tools name="partner-payouts" [columns]="payoutColumns" [rows]="payouts()" />}
        <q-empty heading="No payouts yet" hint="What is due to a partner that forwards all it collects is requested above, and approved here." />
      </q-table>
    </q-page>
    @if (editing(); as one) {<q-partner-drawer [partner]="one === 'new' ? null : one" (closed)="editing.set(null)" (changed)="query.refetch()" />}
  `,
})
export class PartnersPage {
  protected readonly session = inject(SessionStore);
  private readonly client = inject(GraphqlClient);
  private readonly confirm = inject(Confirm);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly working = signal<string | null>(null);
  protected readonly editing = signal<PartnerPartsFragment | 'new' | null>(null);
  readonly query = liveQuery({ query: PartnersDocument, variables: () => ({}), live: { types: ['payment.'] } });
  protected readonly partners = computed(() => this.query.data()?.partners ?? []);
  protected readonly payouts = computed(() => this.query.data()?.partnerPayouts ?? []);
  // One key per step: pressing again after no answer is the same request.
  private readonly keys = new Map<string, string>();
  protected readonly key = (row: PartnerPartsFragment): string => row.id;
  protected readonly payoutKey = (row: PayoutPartsFragment): string => row.id;
  protected readonly stateOf = (status: string): { label: string; tone: Tone } => STATES[status] ?? { label: status, tone: 'mute' };
  protected readonly columns: readonly Column<PartnerPartsFragment>[] = [
    { key: 'name', header: 'Firm', value: (row) => row.name, fixed: true },
    { key: 'kind', header: 'Kind', value: (row) => (row.kind === 'AGENCY' ? 'Agency' : 'Attorney') },
    { key: 'share', header: 'Share', value: (row) => formatPpm(row.sharePpm), sortBy: (row) => row.sharePpm },
    { key: 'forwards', header: 'Forwards', value: (row) => (row.forwards === 'GROSS' ? 'All' : 'Less its share') },
    { key: 'suit', header: 'Suit fee', value: (row) => (row.suitFeePpm === 0 ? null : formatPpm(row.suitFeePpm)), sortBy: (row) => row.suitFeePpm },
    { key: 'accounts', header: 'Accounts', type: 'number', value: (row) => row.accounts },
    { key: 'due', header: 'Due to it', sortable: false, value: (row) => row.due.map(({ shares, owedBack, currency }) => formatMoney({ minor: shares - owedBack, currency })).join('; ') },
    { key: 'bank', header: 'Paid to' },
  ];
  protected readonly payoutColumns: readonly Column<PayoutPartsFragment>[] = [
    { key: 'partner', header: 'Firm', value: (row) => row.partnerName, fixed: true, bold: true },
    { key: 'amount', header: 'Amount', type: 'money', value: (row) => row.amount, currency: (row) => row.currency, bold: true },
    { key: 'back', header: 'Kept for what it owed back', type: 'money', value: (row) => row.owedBack || null, currency: (row) => row.currency },
    { key: 'asked', header: 'Requested by', value: (row) => row.requestedByName },
    { key: 'approved', header: 'Approved by', value: (row) => row.approvedByName },
    { key: 'paid', header: 'Paid on', type: 'date', value: (row) => row.paidOn },
    { key: 'state', header: 'State', value: (row) => this.stateOf(row.status).label },
    { key: 'do', header: 'Decide' },
  ];

  protected async request(partner: PartnerPartsFragment, currency: string): Promise<void> {
    const input = { key: this.keyOf(`request ${partner.id} ${currency}`), partnerId: partner.id, currency };
    const done = await this.run(partner.id + currency, `request ${partner.id} ${currency}`, async () => (await this.client.mutate(RequestPartnerPayoutDocument, { input })).requestPartnerPayout);
    if (done) this.toast.say(`Payout of ${formatMoney({ minor: done.amount, currency })} to ${partner.name} requested. A second person approves it.`);
  }

  protected async approve(payout: PayoutPartsFragment): Promise<void> {
    const agreed = await this.confirm.money({
      heading: 'Approve the payout', amount: { minor: payout.amount, currency: payout.currency }, consequence: `Pays ${payout.partnerName} its shares from the trust bank account.`,
      facts: [{ label: 'Requested by', value: payout.requestedByName }], action: 'Approve and pay' });
    if (!agreed) return;
    const name = `approve ${payout.id}`;
    const input = { key: this.keyOf(name), payoutId: payout.id, version: payout.version };
    const done = await this.run(payout.id, name, async () => (await this.client.mutate(ApprovePartnerPayoutDocument, { input })).approvePartnerPayout);
    if (done) this.toast.say(`${payout.partnerName} is paid.`);
  }

  protected async withdraw(payout: PayoutPartsFragment): Promise<void> {
    const name = `withdraw ${payout.id}`;
    const input = { key: this.keyOf(name), payoutId: payout.id, version: payout.version };
    const done = await this.run(payout.id, name, async () => (await this.client.mutate(WithdrawPartnerPayoutDocument, { input })).withdrawPartnerPayout);
    if (done) this.toast.say('Withdrawn; the shares are due again.');
  }

  private keyOf(name: string): string {
    const key = this.keys.get(name) ?? newCommandKey();
    this.keys.set(name, key);
    return key;
  }

  private async run(working: string, name: string, send: () => Promise<({ __typename: 'PartnerPayout' } & PayoutPartsFragment) | { __typename: 'Refused'; code: string; message: string; field?: string | null }>): Promise<PayoutPartsFragment | null> {
    this.working.set(working);
    const done = await this.sending.run(send);
    this.working.set(null);
    if (done || this.sending.refusal()) this.keys.delete(name);
    await this.query.refetch();
    return done;
  }
}
