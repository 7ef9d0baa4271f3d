import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Figure } from '@quittance/accounts/console';
import { SuspenseItemsDocument, type SuspenseItemsQuery } from '@quittance/graphql/agency';
import { QButton, QCell, QChip, QCsv, QEmpty, QErrorPanel, QPage, QSegmented, QTable, SessionStore, livePages, type Column } from '@quittance/ui';
import { methodWords, suspenseReason, suspenseState } from '../payment-words';
import { TrustTabs } from '../trust-tabs.component';
import { SuspenseDrawer } from './suspense-drawer.component';

export type SuspenseItem = SuspenseItemsQuery['suspenseItems']['nodes'][number];

/** Money that arrived and no account could take. */
@Component({
  selector: 'q-suspense-page',
  imports: [RouterLink, Figure, SuspenseDrawer, TrustTabs, QButton, QCell, QChip, QCsv, QEmpty, QErrorPanel, QPage, QSegmented, QTable],
  template: `
    <q-page heading="Suspense" width="full" sub="Money that arrived and waits for an account, the oldest first. It is nobody's until it is applied or given back.">
      <q-trust-tabs before />
      <div><q-segmented label="Show" [options]="options" [value]="shown()" (valueChange)="show($event)" /></div>
      <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
      <q-table complete class="list" caption="Money in suspense" heading="Oldest first" noun="items" keys [openable]="may()" paged narrow="cards" [columns]="columns()" [rows]="list.rows()" [rowKey]="key" [loading]="list.loading()" [busy]="list.busy()" [hasMore]="list.hasMore()" (more)="list.more()" (opened)="open($event)">
        <ng-template qCell="receipt" let-row><a q-figure [routerLink]="['/trust/receipts', row.receiptId]"><b>{{ row.receiptNumber }}</b></a></ng-template>
        <ng-template qCell="meant" let-row>@if (row.accountId) {<a q-figure [routerLink]="['/accounts', row.accountId]">{{ row.debtorName ?? row.accountNumber }}</a>} @else {{{ row.debtorName ?? 'nobody yet' }}}</ng-template>
        <ng-template qCell="state" let-row>@let state = stateOf(row.status);<q-chip [tone]="state.tone">{{ state.label }}</q-chip></ng-template>
        <ng-template qCell="do" let-row>@if (row.status === 'OPEN' && may()) {<button q-button size="sm" (click)="deciding.set(row)">Apply or give back…</button>} @else if (row.appliedReceiptId) {<a [routerLink]="['/trust/receipts', row.appliedReceiptId]">see where it went</a>}</ng-template>
        @if (list.rows().length) {<q-csv tools name="suspense" [columns]="columns()" [list]="list" />}
        @if (shown() === 'OPEN') {<q-empty heading="Nothing waits in suspense" hint="A payment without an account, on a closed or on a disputed one appears here until someone decides." />} @else {<q-empty heading="None yet" hint="Items that were decided appear here." />}
      </q-table>
    </q-page>
    @if (deciding(); as item) {<q-suspense-drawer [item]="item" (closed)="deciding.set(null)" (changed)="list.refetch()" />}
  `,
})
export class SuspensePage {
  readonly status = input<string>();
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  protected readonly options = [{ value: 'OPEN', label: 'Open' }, { value: 'APPLIED', label: 'Applied' }, { value: 'REFUNDED', label: 'Given back' }, { value: 'RETURNED', label: 'Returned' }] as const;
  protected readonly shown = computed(() => this.options.find(({ value }) => value === this.status())?.value ?? 'OPEN');
  protected readonly may = computed(() => this.session.can('suspense.manage') || this.session.can('refund.request'));
  protected readonly deciding = signal<SuspenseItem | null>(null);
  readonly list = livePages({ query: SuspenseItemsDocument, variables: (page) => ({ status: this.shown(), page }), connection: ({ suspenseItems }) => suspenseItems, live: { types: ['payment.'] } });
  protected readonly key = (row: SuspenseItem): string => row.id;
  protected readonly stateOf = suspenseState;
  protected readonly columns = computed((): readonly Column<SuspenseItem>[] => [
    { key: 'receipt', header: 'Receipt', value: (row) => row.receiptNumber, fixed: true },
    { key: 'received', header: 'Received', type: 'date', value: (row) => row.receivedOn },
    { key: 'amount', header: 'Amount', type: 'money', value: (row) => row.amount, currency: (row) => row.currency, bold: true },
    { key: 'why', header: 'Why it waits', value: (row) => suspenseReason(row.reason) },
    { key: 'meant', header: 'Meant for', value: (row) => row.debtorName },
    { key: 'payer', header: 'Payer', value: (row) => row.payer },
    { key: 'reference', header: 'Reference', value: (row) => row.reference },
    { key: 'method', header: 'How', value: (row) => methodWords(row.method) },
    ...(this.shown() === 'OPEN' ? [] : [{ key: 'resolved', header: 'Decided', type: 'date' as const, value: (row: SuspenseItem) => row.resolvedOn }, { key: 'resolution', header: 'How it was decided', value: (row: SuspenseItem) => row.resolution }]),
    { key: 'state', header: 'State', value: (row) => suspenseState(row.status).label },
    { key: 'do', header: 'Decide' },
  ]);

  protected show(status: string): void {
    void this.router.navigate([], { queryParams: { status: status === 'OPEN' ? null : status }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected open(row: SuspenseItem): void {
    if (row.status === 'OPEN') this.deciding.set(row);
  }
}
