import { Component, input } from '@angular/core';
import type { MyAccountQuery } from '@quittance/graphql/portal';
import { QCard, QChip, QTable, QCell, type Column } from '@quittance/ui';
import { lateWords } from './account-words';

export type MyAccountView = NonNullable<MyAccountQuery['account']>;
type Invoice = MyAccountView['invoices'][number];

/** The invoices of an account: what was placed, paid and is open of each. */
@Component({
  selector: 'q-invoices-card',
  imports: [QCard, QTable, QCell, QChip],
  template: `
    <q-card heading="Invoices" [flush]="true">
      <q-table caption="Invoices" [columns]="columns" [rows]="account().invoices" [rowKey]="key" narrow="cards">
        <ng-template qCell="late" let-row>@if (row.open > 0) {<span [class.bad]="row.daysLate > 90">{{ late(row.daysLate) }}</span>} @else {<q-chip tone="ok">Nothing open</q-chip>}</ng-template>
      </q-table>
    </q-card>
  `,
})
export class InvoicesCard {
  readonly account = input.required<MyAccountView>();
  protected readonly late = lateWords;
  protected readonly key = (row: Invoice): string => row.id;
  private readonly currency = (): string => this.account().balance.currency;
  protected readonly columns: Column<Invoice>[] = [
    { key: 'number', header: 'Invoice', value: (row) => row.number },
    { key: 'dueDate', header: 'Due', type: 'date', value: (row) => row.dueDate },
    { key: 'late', header: 'Age' },
    { key: 'amount', header: 'Amount', type: 'money', value: (row) => row.amount, currency: this.currency },
    { key: 'paid', header: 'Paid', type: 'money', value: (row) => row.paid, currency: this.currency },
    { key: 'adjusted', header: 'Adjusted', type: 'money', value: (row) => row.adjusted, currency: this.currency },
    { key: 'open', header: 'Open', type: 'money', value: (row) => row.open, currency: this.currency, bold: true },
  ];
}
