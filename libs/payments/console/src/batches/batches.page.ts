import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Figure } from '@quittance/accounts/console';
import { ReceiptBatchesDocument, type ReceiptBatchesQuery } from '@quittance/graphql/agency';
import { QButton, QCan, QCell, QChip, QCsv, QEmpty, QErrorPanel, QPage, QSegmented, QTable, livePages, type Column } from '@quittance/ui';
import { TrustTabs } from '../trust-tabs.component';

type Batch = ReceiptBatchesQuery['receiptBatches']['nodes'][number];

/** Deposits of checks and cash: drafts and posted ones. */
@Component({
  selector: 'q-batches-page',
  imports: [RouterLink, Figure, TrustTabs, QButton, QCan, QCell, QChip, QCsv, QEmpty, QErrorPanel, QPage, QSegmented, QTable],
  template: `
    <q-page heading="Batches" width="full" sub="A day's checks and cash, entered against the total of the deposit and posted at once.">
      <q-trust-tabs before />
      <ng-container actions><a *qCan="'receiptBatch.manage'" q-button variant="primary" kbd="n" routerLink="/trust/batches/new">New batch</a></ng-container>
      <div><q-segmented label="Show" [options]="options" [value]="shown()" (valueChange)="show($event)" /></div>
      <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
      <q-table complete class="list" caption="Batches of receipts" heading="Latest first" noun="batches" keys openable paged narrow="cards" [columns]="columns" [rows]="list.rows()" [rowKey]="key" [loading]="list.loading()" [busy]="list.busy()" [hasMore]="list.hasMore()" (more)="list.more()" (opened)="open($event)">
        <ng-template qCell="number" let-row><a q-figure [routerLink]="['/trust/batches', row.id]"><b>{{ row.number }}</b></a></ng-template>
        <ng-template qCell="state" let-row><q-chip [tone]="row.status === 'POSTED' ? 'ok' : row.status === 'DRAFT' ? (row.difference === 0 ? 'info' : 'warn') : 'mute'">{{ row.status === 'POSTED' ? 'Posted' : row.status === 'DISCARDED' ? 'Discarded' : row.difference === 0 ? 'Draft, ties' : 'Draft' }}</q-chip></ng-template>
        <ng-template qCell="slip" let-row><a [href]="'/files/deposit-slips/' + row.id + '.pdf'" target="_blank" rel="noopener" [attr.aria-label]="'PDF of the deposit slip of ' + row.number">PDF</a></ng-template>
        @if (list.rows().length) {<q-csv tools name="batches" [columns]="columns" [list]="list" />}
        <q-empty heading="No batches here" hint="When checks and cash arrive, enter them against the bank's deposit slip."><a *qCan="'receiptBatch.manage'" q-button variant="primary" routerLink="/trust/batches/new">New batch</a></q-empty>
      </q-table>
    </q-page>
  `,
})
export class BatchesPage {
  readonly status = input<string>();
  private readonly router = inject(Router);
  protected readonly options = [{ value: 'ALL', label: 'Drafts and posted' }, { value: 'DRAFT', label: 'Drafts' }, { value: 'POSTED', label: 'Posted' }, { value: 'DISCARDED', label: 'Discarded' }] as const;
  protected readonly shown = computed(() => this.options.find(({ value }) => value === this.status())?.value ?? 'ALL');
  readonly list = livePages({ query: ReceiptBatchesDocument, variables: (page) => ({ status: this.shown() === 'ALL' ? null : this.shown(), page }), connection: ({ receiptBatches }) => receiptBatches, live: { types: ['receiptBatch.'] } });
  protected readonly key = (row: Batch): string => row.id;
  protected readonly columns: readonly Column<Batch>[] = [
    { key: 'number', header: 'Batch', value: (row) => row.number, fixed: true },
    { key: 'on', header: 'Deposited', type: 'date', value: (row) => row.receivedOn },
    { key: 'total', header: 'Deposit', type: 'money', value: (row) => row.depositTotal, currency: (row) => row.currency, bold: true },
    { key: 'lines', header: 'Lines', type: 'number', value: (row) => row.lineCount },
    { key: 'difference', header: 'Still to enter', type: 'money', value: (row) => (row.difference === 0 ? null : row.difference), currency: (row) => row.currency },
    { key: 'by', header: 'Entered by', value: (row) => row.createdByName },
    { key: 'posted', header: 'Posted by', value: (row) => row.postedByName },
    { key: 'note', header: 'Note', value: (row) => row.note, width: 180 },
    { key: 'state', header: 'State', value: (row) => row.status.toLowerCase() },
    { key: 'slip', header: 'Slip' },
  ];

  protected show(status: string): void {
    void this.router.navigate([], { queryParams: { status: status === 'ALL' ? null : status }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected open(row: Batch): void {
    void this.router.navigate(['/trust/batches', row.id]);
  }
}
