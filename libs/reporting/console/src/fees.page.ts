import { Component, signal } from '@angular/core';
import { FeeMonthsDocument, type FeeMonthsQuery } from '@quittance/graphql/agency';
import { formatMonth, liveQuery, QCsv, QDrawer, QEmpty, QErrorPanel, QPage, QTable, type Column } from '@quittance/ui';
import { FeeLines } from './fee-lines.component';
import { ReportsNav } from '@quittance/remittance/console';

export type FeeMonth = FeeMonthsQuery['feeMonths'][number];

/** Fees earned by client and month; each opens to its lines, each line to its working. */
@Component({
  imports: [QPage, QTable, QCsv, QEmpty, QErrorPanel, QDrawer, FeeLines, ReportsNav],
  template: `
    <q-page heading="Fee statements" sub="Contingency fees earned, by month and client. Open a row for its lines and their working.">
      <q-reports-nav before />
      <q-error-panel [problem]="months.error()" (retry)="months.refetch()" />
      <q-table class="list" caption="Fees by month and client" heading="Latest first" narrow="cards" noun="months" [columns]="columns" [rows]="months.data()?.feeMonths ?? []" [rowKey]="key" [loading]="months.loading()" keys openable (opened)="open($event)" storageKey="fee-months">
        @if (months.data()?.feeMonths?.length) {<q-csv tools name="fees" [columns]="columns" [rows]="months.data()?.feeMonths ?? []" />}
        <q-empty heading="No fee earned yet" hint="A fee appears here with the payment that earned it." />
      </q-table>
      <q-drawer [heading]="heading()" [(open)]="shown" size="lg">
        @if (chosen(); as month) {<q-fee-lines [clientId]="month.clientId" [month]="month.month" [currency]="month.currency" />}
      </q-drawer>
    </q-page>
  `,
})
export class FeesPage {
  protected readonly months = liveQuery({ query: FeeMonthsDocument, variables: () => ({}), live: { types: ['payment.'] } });
  protected readonly chosen = signal<FeeMonth | null>(null);
  protected readonly shown = signal(false);
  protected readonly key = (row: FeeMonth): string => row.month + row.clientId + row.currency;
  protected readonly columns: Column<FeeMonth>[] = [
    { key: 'month', header: 'Month', type: 'text', value: (row) => formatMonth(row.month), fixed: true },
    { key: 'clientName', header: 'Client', type: 'text', value: (row) => row.clientName },
    { key: 'collected', header: 'Collected', type: 'money', value: (row) => row.collected, currency: (row) => row.currency },
    { key: 'direct', header: 'Of it paid to client', type: 'money', value: (row) => row.direct, currency: (row) => row.currency },
    { key: 'fees', header: 'Fees', type: 'money', value: (row) => row.fees, currency: (row) => row.currency, bold: true },
  ];

  protected heading(): string {
    const month = this.chosen();
    return month ? `${month.clientName}, ${formatMonth(month.month)}` : '';
  }

  protected open(row: FeeMonth): void {
    this.chosen.set(row);
    this.shown.set(true);
  }
}
