import { Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { PortalInvoicesDocument, StatementsDocument, type PortalInvoicesQuery, type StatementsQuery } from '@quittance/graphql/portal';
import { ClientChoice, livePages, QButton, QCard, QCell, QChip, QEmpty, QErrorPanel, QPage, QTable, type Column } from '@quittance/ui';
import { invoiceState, periodWords } from './statement-words';

type Row = StatementsQuery['statements']['nodes'][number];
type Invoice = PortalInvoicesQuery['clientInvoices']['nodes'][number];

/** What was remitted, statement by statement. */
@Component({
  imports: [QPage, QTable, QCell, QChip, QEmpty, QErrorPanel, QButton, QCard],
  template: `
    <q-page heading="Statements" sub="One for each remittance. Every fee in it opens to how it was made.">
      <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
      <q-card [flush]="true"><q-table caption="Statements" noun="statements" [columns]="columns" [rows]="list.rows()" [rowKey]="key" [loading]="list.loading()" [busy]="list.busy()" [hasMore]="list.hasMore()" (more)="list.more()"
               keys openable (opened)="open($event)" narrow="cards">
        <ng-template qCell="files" let-row>
          <a q-button size="sm" [href]="row.pdfPath" [attr.aria-label]="'Statement ' + row.number + ' as PDF'" target="_blank" rel="noopener">PDF</a>&ngsp;
          <a q-button size="sm" [href]="row.csvPath" [attr.aria-label]="'Statement ' + row.number + ' as CSV'" download>CSV</a>&ngsp;
          <a q-button size="sm" [href]="row.xlsxPath" [attr.aria-label]="'Statement ' + row.number + ' as XLSX'" download>XLSX</a>
        </ng-template>
        <q-empty heading="No statement yet" hint="With each remittance to you its statement appears here. What the next one will say stands on the overview." />
      </q-table></q-card>
      @if (invoices.rows().length > 0) {
        <q-card [flush]="true"><q-table heading="Invoices and credit notes" caption="Invoices and credit notes" noun="invoices" [columns]="invoiceColumns" [rows]="invoices.rows()" [rowKey]="invoiceKey" [loading]="invoices.loading()" [busy]="invoices.busy()" [hasMore]="invoices.hasMore()" (more)="invoices.more()" narrow="cards">
          <ng-template qCell="state" let-row><q-chip [tone]="state(row).tone">{{ state(row).label }}</q-chip></ng-template>
          <ng-template qCell="files" let-row>
            @if (!row.parts.length) {<span class="sub">issued before</span>} @else {
            <a q-button size="sm" [href]="row.pdfPath" [attr.aria-label]="row.number + ' as PDF'" target="_blank" rel="noopener">PDF</a>&ngsp;
            <a q-button size="sm" [href]="row.csvPath" [attr.aria-label]="row.number + ' as CSV'" download>CSV</a>&ngsp;
            <a q-button size="sm" [href]="row.xlsxPath" [attr.aria-label]="row.number + ' as XLSX'" download>XLSX</a>
            }
          </ng-template>
        </q-table></q-card>
      }
    </q-page>
  `,
})
export class StatementsPage {
  private readonly router = inject(Router);
  private readonly choice = inject(ClientChoice);
  protected readonly list = livePages({
    query: StatementsDocument,
    variables: ({ first, after }) => {
      const clientId = this.choice.clientId();
      return clientId === null ? null : { first, after, clientId };
    },
    connection: (data) => data.statements,
    live: { types: ['remittance.posted'] },
  });
  protected readonly invoices = livePages({
    query: PortalInvoicesDocument,
    variables: ({ first, after }) => {
      const clientId = this.choice.clientId();
      return clientId === null ? null : { first, after, clientId };
    },
    connection: (data) => data.clientInvoices,
    live: { types: ['invoice.', 'remittance.posted'] },
  });
  protected readonly state = invoiceState;
  protected readonly invoiceKey = (row: Invoice): string => row.id;
  protected readonly invoiceColumns: Column<Invoice>[] = [
    { key: 'number', header: 'Number', value: (row) => row.number, fixed: true },
    { key: 'kind', header: 'What', value: (row) => (row.kind === 'INVOICE' ? 'Invoice' : 'Credit note') },
    { key: 'issuedOn', header: 'Issued', type: 'date', value: (row) => row.issuedOn },
    { key: 'dueOn', header: 'Due', type: 'date', value: (row) => row.dueOn ?? null },
    { key: 'state', header: 'State' },
    { key: 'amount', header: 'Amount', type: 'money', value: (row) => row.amount, currency: (row) => row.currency },
    { key: 'open', header: 'Open', type: 'money', value: (row) => row.open, currency: (row) => row.currency, bold: true },
    { key: 'files', header: 'Files' },
  ];
  protected readonly key = (row: Row): string => row.id;
  protected readonly columns: Column<Row>[] = [
    { key: 'number', header: 'Statement', value: (row) => row.number, fixed: true },
    { key: 'period', header: 'Period', value: periodWords },
    { key: 'postedOn', header: 'Remitted on', type: 'date', value: (row) => row.postedOn },
    { key: 'collected', header: 'Collected by us', type: 'money', value: (row) => row.collected, currency: (row) => row.currency },
    { key: 'direct', header: 'Paid to you directly', type: 'money', value: (row) => row.direct, currency: (row) => row.currency },
    { key: 'fees', header: 'Our fees', type: 'money', value: (row) => row.fees, currency: (row) => row.currency },
    { key: 'remitted', header: 'Remitted', type: 'money', value: (row) => row.remitted, currency: (row) => row.currency, bold: true },
    { key: 'files', header: 'Files' },
  ];

  protected open(row: Row): void {
    void this.router.navigate(['/statements', row.id]);
  }
}
