import { Component, computed, input, output, signal } from '@angular/core';
import { Figure } from '@quittance/accounts/console';
import { QBar, QCard, QCell, QChip, QEmpty, QMoney, QTable, formatDate, type BarPart, type Column } from '@quittance/ui';
import type { CockpitAccount, CockpitInvoice } from './cockpit-account';

const STEP = 25;
const BUCKETS = [
  { key: 'principal', label: 'Principal', tone: 'accent' },
  { key: 'interest', label: 'Interest', tone: 'warn' },
  { key: 'fees', label: 'Fees', tone: 'bad' },
  { key: 'costs', label: 'Costs', tone: 'info' },
] as const;

/** The balance by bucket, and the invoices it is made of. */
@Component({
  selector: 'q-owed-card',
  imports: [Figure, QBar, QCard, QCell, QChip, QEmpty, QMoney, QTable],
  template: `
    <q-card heading="What is owed" [aside]="aside()">
      <q-bar class="bar" [parts]="parts()" [legend]="false" />
      <div class="row wrap sm legend">
        @for (bucket of buckets(); track bucket.key) {<span class="row"><i aria-hidden="true" [attr.data-tone]="bucket.tone"></i>{{ bucket.label }} <button q-figure (click)="bucket.key === 'interest' ? interestOpened.emit() : opened.emit(null)"><b><q-money [minor]="bucket.minor" [currency]="account().currency" /></b></button></span>}
        <span class="row wrap flows"><span class="sub">Paid <button q-figure (click)="opened.emit(null)"><q-money [minor]="account().paid" [currency]="account().currency" /></button></span>
        @if (account().adjusted !== 0) {<span class="sub">Adjusted <button q-figure (click)="opened.emit(null)"><q-money [minor]="account().adjusted" [currency]="account().currency" [signed]="true" /></button></span>}</span>
      </div>
      <q-table caption="Invoices of the account" [columns]="columns()" [rows]="shown()" [rowKey]="key" noun="invoices" narrow="cards" [hasMore]="shown().length < account().invoices.length" (more)="limit.set(limit() + step)" openable (opened)="opened.emit($event)">
        <ng-template qCell="late" let-row>@if (row.daysLate > 0) {{{ row.daysLate }}} @else {<span class="sub">{{ row.daysLate === 0 ? 'today' : 'in ' + -row.daysLate }}</span>}</ng-template>
        <ng-template qCell="state" let-row>@if (row.disputed) {<q-chip tone="warn" [title]="row.disputeReason">Disputed</q-chip>} @else if (row.open.total === 0) {<q-chip tone="ok">Paid</q-chip>} @else {<q-chip>Open</q-chip>}</ng-template>
        <q-empty heading="No invoices" hint="The account was placed without any." />
      </q-table>
    </q-card>
  `,
  styles: `
    @media (max-width: 760px) { q-table { --q-table-edge: 0px; } }
    .bar { display: block; margin: 12px 0 8px; } .legend { gap: var(--s2) var(--s4); margin-bottom: 10px; } .legend .row { gap: 5px; } .legend .flows { gap: var(--s2) var(--s4); }
    i { width: 8px; height: 8px; border-radius: 2px; background: var(--accent); } i[data-tone='warn'] { background: var(--warn); } i[data-tone='bad'] { background: var(--bad); } i[data-tone='info'] { background: var(--info); }
  `,
})
export class OwedCard {
  readonly account = input.required<CockpitAccount>();
  /** The balance was opened: of one invoice, or of all where it is null. */
  readonly opened = output<CockpitInvoice | null>();
  /** The working of the interest was asked for. */
  readonly interestOpened = output();
  protected readonly step = STEP;
  protected readonly limit = signal(STEP);
  protected readonly key = (row: CockpitInvoice): string => row.id;
  protected readonly shown = computed(() => this.account().invoices.slice(0, this.limit()));
  protected readonly buckets = computed(() => BUCKETS.map((bucket) => ({ ...bucket, minor: this.account().balance[bucket.key] })));
  protected readonly parts = computed((): readonly BarPart[] => this.buckets().map(({ label, minor, tone }) => ({ label, value: minor, tone })));
  protected readonly aside = computed(() => {
    const due = this.account().invoices.filter(({ open }) => open.total > 0).map(({ dueDate }) => dueDate).sort()[0];
    return due ? `Oldest open invoice due ${formatDate(due)}` : 'Nothing is open';
  });
  protected readonly columns = computed((): readonly Column<CockpitInvoice>[] => {
    const money = { type: 'money', show: 'none', currency: () => this.account().currency } as const;
    const adjusted = this.account().invoices.some((row) => row.adjusted !== 0);
    return [
      { key: 'number', header: 'Invoice', value: (row) => row.number },
      { key: 'due', header: 'Due', type: 'date', value: (row) => row.dueDate },
      { key: 'late', header: 'Days late', type: 'number', value: (row) => row.daysLate },
      { ...money, key: 'amount', header: 'Amount', value: (row) => row.amount },
      { ...money, key: 'paid', header: 'Paid', value: (row) => row.paid },
      ...(adjusted ? [{ ...money, key: 'adjusted', header: 'Adjusted', value: (row: CockpitInvoice) => row.adjusted }] : []),
      { ...money, key: 'open', header: 'Open', value: (row) => row.open.total, bold: true },
      { key: 'state', header: 'State' },
    ];
  });
}
