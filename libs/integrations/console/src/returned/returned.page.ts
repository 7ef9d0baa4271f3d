import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { AchChangesDocument, ReturnedItemsDocument, SettleAchChangeDocument, type AchChangesQuery, type ReturnedItemPartsFragment } from '@quittance/graphql/agency';
import { TrustNav } from '@quittance/ledger/console';
import { GraphqlClient, QButton, QCell, QChip, QCsv, QDate, QEmpty, QErrorPanel, QPage, QSegmented, QTable, SessionStore, Toast, livePages, newCommandKey, submission, type Column } from '@quittance/ui';
import { itemState } from '../bank-words';
import { ReturnedDrawer } from './returned-drawer.component';

type Item = ReturnedItemPartsFragment;
type Change = AchChangesQuery['achChanges']['nodes'][number];

/** What came back: each return with its code and what it asks of us, and notifications of change as tasks. */
@Component({
  selector: 'q-returned-page',
  imports: [RouterLink, ReturnedDrawer, TrustNav, QButton, QCell, QChip, QCsv, QDate, QEmpty, QErrorPanel, QPage, QSegmented, QTable],
  template: `
    <q-page heading="Returned items" width="full" sub="What the bank sent back, and what a receiver's bank wants corrected. A return reverses its payment by itself where trace number and amount name it.">
      <q-trust-nav before />
      <div><q-segmented label="Show" [options]="options" [value]="shown()" (valueChange)="choose($event)" /></div>
      @if (changes()) {
        <q-error-panel [problem]="notices.error()" (retry)="notices.refetch()" />
        <q-table complete class="list" caption="Notifications of change" heading="To correct" noun="notifications" keys paged narrow="cards" [columns]="changeColumns" [rows]="notices.rows()" [rowKey]="changeKey" [loading]="notices.loading()" [busy]="notices.busy()" [hasMore]="notices.hasMore()" (more)="notices.more()">
          <ng-template qCell="account" let-row>@if (row.accountId) {<a [routerLink]="['/accounts', row.accountId]">{{ row.debtorName }}, {{ row.accountNumber }}</a>} @else {{{ row.name || row.individualId || 'not known' }}}</ng-template>
          <ng-template qCell="do" let-row>@if (may()) {<button q-button size="sm" [busy]="sending.busy()" (click)="correct(row)">It is corrected</button>}</ng-template>
          @if (notices.rows().length) {<q-csv tools name="notifications-of-change" [columns]="changeColumns" [list]="notices" />}
          <q-empty heading="Nothing to correct" hint="Notifications of change (codes C01 to C69) come with the bank's NACHA files, imported under Bank." />
        </q-table>
      } @else {
        <q-error-panel [problem]="items.error()" (retry)="items.refetch()" />
        <q-table complete class="list" caption="Returned items" [heading]="shown() === 'OPEN' ? 'Oldest first' : 'Latest first'" noun="items" keys openable paged narrow="cards" [columns]="columns()" [rows]="items.rows()" [rowKey]="key" [loading]="items.loading()" [busy]="items.busy()" [hasMore]="items.hasMore()" (more)="items.more()" (opened)="opened.set($event)">
          <ng-template qCell="code" let-row><b>{{ row.code || '–' }}</b>&ngsp;{{ row.meaning }}</ng-template>
          <ng-template qCell="payment" let-row>@if (row.receiptId) {<a [routerLink]="['/trust/receipts', row.receiptId]">{{ row.receiptNumber }}</a>@if (row.accountId) {, <a [routerLink]="['/accounts', row.accountId]">{{ row.debtorName }}</a>}} @else {<span class="faint">none found</span>}</ng-template>
          <ng-template qCell="state" let-row>@let state = stateOf(row.status);<q-chip [tone]="state.tone">{{ state.label }}</q-chip></ng-template>
          <ng-template qCell="next" let-row>@if (row.resubmittedOn) {<span class="sm">goes out again <q-date [value]="row.resubmittedOn" /></span>} @else if (row.status === 'OPEN') {<button q-button size="sm" (click)="opened.set(row)">Decide…</button>} @else if (row.endsMandate) {<q-chip tone="bad">Authorisation ended</q-chip>} @else if (row.resubmit) {<button q-button size="sm" (click)="opened.set(row)">Send again…</button>}</ng-template>
          @if (items.rows().length) {<q-csv tools name="returned-items" [columns]="columns()" [list]="items" />}
          @if (shown() === 'OPEN') {<q-empty heading="No return waits" hint="Returns come with the bank's NACHA files or its statements, imported under Bank. One that belongs to no payment of ours waits here." />}
          @else {<q-empty heading="None yet" hint="Returns that were dealt with appear here, the latest first." />}
        </q-table>
      }
    </q-page>
    @if (opened(); as item) {<q-returned-drawer [item]="item" (closed)="opened.set(null)" (changed)="items.refetch()" />}
  `,
})
export class ReturnedPage {
  readonly show = input<string>();
  private readonly client = inject(GraphqlClient);
  private readonly router = inject(Router);
  private readonly toast = inject(Toast);
  private readonly session = inject(SessionStore);
  protected readonly sending = submission();
  protected readonly options = [{ value: 'OPEN', label: 'Waiting' }, { value: 'DONE', label: 'Dealt with' }, { value: 'CHANGES', label: 'To correct' }];
  protected readonly shown = computed(() => this.options.find(({ value }) => value === this.show())?.value ?? 'OPEN');
  protected readonly changes = computed(() => this.shown() === 'CHANGES');
  protected readonly may = computed(() => this.session.can('bank.match'));
  protected readonly opened = signal<Item | null>(null);
  protected readonly stateOf = itemState;
  protected readonly key = (row: Item): string => row.id;
  protected readonly changeKey = (row: Change): string => row.id;
  readonly items = livePages({ query: ReturnedItemsDocument, variables: (page) => (this.changes() ? null : { open: this.shown() === 'OPEN', page }), connection: ({ returnedItems }) => returnedItems, live: { types: ['bank.', 'payment.', 'return.'] } });
  readonly notices = livePages({ query: AchChangesDocument, variables: (page) => (this.changes() ? { open: true, page } : null), connection: ({ achChanges }) => achChanges, live: { types: ['bank.'] } });
  protected readonly columns = computed((): readonly Column<Item>[] => [
    { key: 'code', header: 'Why it came back', value: (row) => `${row.code} ${row.meaning}`.trim(), fixed: true },
    { key: 'returned', header: 'Returned', type: 'date', value: (row) => row.returnedOn },
    { key: 'amount', header: 'Amount', type: 'money', value: (row) => row.amount, currency: (row) => row.currency, bold: true },
    { key: 'name', header: 'Receiver', value: (row) => row.name },
    { key: 'account', header: 'Their account', value: (row) => row.account },
    { key: 'payment', header: 'Payment of ours', value: (row) => row.receiptNumber },
    { key: 'ours', header: 'Account', value: (row) => row.accountNumber, hidden: true },
    { key: 'trace', header: 'Trace number', value: (row) => row.originalTrace },
    ...(this.shown() === 'OPEN' ? [] : [{ key: 'note', header: 'Note', value: (row: Item) => row.note }, { key: 'by', header: 'By', value: (row: Item) => row.settledBy }]),
    { key: 'state', header: 'State', value: (row) => itemState(row.status).label },
    { key: 'next', header: 'Next' },
  ]);
  protected readonly changeColumns: readonly Column<Change>[] = [
    { key: 'code', header: 'Code', value: (row) => row.code, fixed: true },
    { key: 'meaning', header: 'To correct', value: (row) => row.meaning, bold: true },
    { key: 'corrected', header: 'It should be', value: (row) => row.corrected },
    { key: 'account', header: 'Account', value: (row) => row.accountNumber },
    { key: 'bank', header: 'Their account', value: (row) => row.account },
    { key: 'on', header: 'Told', type: 'date', value: (row) => row.notifiedOn },
    { key: 'do', header: 'Done' },
  ];

  protected choose(shown: string): void {
    void this.router.navigate([], { queryParams: { show: shown === 'OPEN' ? null : shown }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected async correct(row: Change): Promise<void> {
    const done = await this.sending.run(async () => (await this.client.mutate(SettleAchChangeDocument, { input: { key: newCommandKey(), changeId: row.id, version: row.version, note: null } })).result);
    if (done) this.toast.say(`${row.meaning} of ${row.debtorName ?? (row.name || 'the receiver')} is corrected.`);
    else this.toast.problem(this.sending.refusal()?.message ?? 'It could not be noted. Try again.');
    void this.notices.refetch();
  }
}
