import { Component, computed, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatDate, QCell, QDrawer, QEmpty, QFeeWorking, QMoney, QTable, type Column } from '@quittance/ui';
import { lineLabel, sumOf, type RunLine } from './remittance-words';

/** The payments of a run, with their sums; a row opens the working of its fee. */
@Component({
  selector: 'q-run-lines',
  imports: [QCell, QDrawer, QEmpty, QFeeWorking, QMoney, QTable, RouterLink],
  template: `
    <q-table [heading]="heading()" [caption]="heading()" noun="payments" [columns]="columns()" [rows]="lines()" [rowKey]="key" [loading]="loading()" [busy]="busy()" [hasMore]="hasMore()" (more)="more.emit()" openable (opened)="open($event)">
      <ng-template qCell="debtor" let-row>@if (row.accountId) {<a [routerLink]="['/accounts', row.accountId]">{{ row.debtorName }}</a>} @else {{{ row.debtorName || 'Cost' }}}</ng-template>
      <ng-template qCell="rate" let-row>{{ row.rate }}</ng-template>
      <q-empty heading="No payment in it" hint="Payments recorded in the period are listed here." />
      @if (lines().length > 0 && !hasMore()) {
        <tfoot><tr><th scope="row" [attr.colspan]="4">{{ lines().length === 1 ? 'One payment' : lines().length + ' payments' }}</th><td class="num b" data-label="Amount"><q-money [minor]="sum().collected" [currency]="lines()[0]?.currency ?? 'USD'" /></td><td></td><td class="num b" data-label="Commission"><q-money [minor]="sum().fee" [currency]="lines()[0]?.currency ?? 'USD'" /></td>@if (taxed()) {<td class="num b" data-label="Tax"><q-money [minor]="sum().tax" [currency]="lines()[0]?.currency ?? 'USD'" /></td>}<td class="num b" data-label="For the client"><q-money [minor]="sum().amount" [currency]="lines()[0]?.currency ?? 'USD'" /></td></tr></tfoot>
      }
    </q-table>
    <q-drawer [heading]="title()" [(open)]="shown" size="lg">
      @if (chosen(); as line) {
        <p class="sm sub">{{ label(line) }}, <q-money [minor]="line.collected" [currency]="line.currency" />.@if (line.working; as working) {&ngsp;{{ working.ruleName }}@if (working.reason) {: {{ working.reason }}}}</p>
        @if (line.working; as working) {<q-fee-working [working]="working" [currency]="line.currency" />} @else {<p class="sm">No commission is charged on it.</p>}
      }
    </q-drawer>
  `,
})
export class LineTable {
  readonly heading = input('Payments and fees');
  readonly lines = input.required<readonly RunLine[]>();
  readonly loading = input(false);
  readonly busy = input(false);
  readonly hasMore = input(false);
  readonly more = output();
  protected readonly shown = signal(false);
  protected readonly chosen = signal<RunLine | null>(null);
  protected readonly label = lineLabel;
  protected readonly key = (row: RunLine): string => row.id;
  protected readonly sum = (): ReturnType<typeof sumOf> => sumOf(this.lines());
  /** Tax is a column where some is charged. */
  protected readonly columns = computed((): Column<RunLine>[] => (this.taxed() ? ALL : ALL.filter(({ key }) => key !== 'tax')));
  protected readonly taxed = computed(() => this.lines().some(({ tax }) => tax !== 0));

  protected title(): string {
    const line = this.chosen();
    return line ? `${line.debtorName || 'Cost'}, ${formatDate(line.paidOn)}` : '';
  }

  protected open(line: RunLine): void {
    this.chosen.set(line);
    this.shown.set(true);
  }
}

const ALL: Column<RunLine>[] = [
  { key: 'debtor', header: 'Debtor', fixed: true, width: 220 },
  { key: 'accountNumber', header: 'Account', value: (row) => row.accountNumber },
  { key: 'paidOn', header: 'Paid on', type: 'date', value: (row) => row.paidOn },
  { key: 'label', header: 'What', value: lineLabel },
  { key: 'collected', header: 'Amount', type: 'money', value: (row) => row.collected, currency: (row) => row.currency },
  { key: 'rate', header: 'Rate', type: 'number', value: (row) => row.rate, sortable: false },
  { key: 'fee', header: 'Commission', type: 'money', value: (row) => row.fee, currency: (row) => row.currency },
  { key: 'tax', header: 'Tax', type: 'money', value: (row) => row.tax, currency: (row) => row.currency },
  { key: 'amount', header: 'For the client', type: 'money', value: (row) => row.amount, currency: (row) => row.currency, bold: true },
];
