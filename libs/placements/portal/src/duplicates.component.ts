import { Component, computed, inject, input, output } from '@angular/core';
import { DecideDuplicatesDocument, PlacementDuplicatesDocument, type PlacementDuplicatesQuery, type PlacementFieldsFragment } from '@quittance/graphql/portal';
import { GraphqlClient, livePages, QButton, QCell, QDate, QEmpty, QErrorPanel, QMoney, QSubmissionNotice, QTable, submission, type Column } from '@quittance/ui';

type Row = PlacementDuplicatesQuery['placementDuplicates']['nodes'][number];

/** Rows that look placed already, beside what is placed. They stay out unless somebody takes them in. */
@Component({
  selector: 'q-duplicates',
  imports: [QButton, QCell, QDate, QEmpty, QErrorPanel, QMoney, QSubmissionNotice, QTable],
  template: `
    <div class="stack">
      <p class="sm sub">These look placed already and are left out. Take one in only if it is another invoice.</p>
      <q-submission-notice [of]="sending" />
      <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
      <q-table class="list" caption="Likely duplicates" [columns]="columns" [rows]="list.rows()" [rowKey]="key" [loading]="list.loading()" [busy]="list.busy()" [hasMore]="list.hasMore()" (more)="list.more()" narrow="cards" noun="rows">
        <ng-template qCell="theirs" let-row><div>{{ row.customer }}</div><div class="sm sub">{{ row.invoiceNumber }}, <q-date [value]="row.invoiceDate" />, <q-money [minor]="row.amount.minor" [currency]="row.amount.currency" /></div></ng-template>
        <ng-template qCell="ours" let-row><div>{{ row.oursDebtor }}</div><div class="sm sub">{{ row.oursInvoice }}, <q-date [value]="row.oursInvoiceDate" />, <q-money [minor]="row.oursAmount.minor" [currency]="row.oursAmount.currency" /></div><div class="sm sub">Account {{ row.oursAccount }} of <q-date [value]="row.oursPlacedOn" />, open <q-money [minor]="row.oursBalance.minor" [currency]="row.oursBalance.currency" /></div></ng-template>
        <ng-template qCell="decide" let-row>@if (open()) {<button q-button size="sm" [disabled]="sending.busy()" (click)="decide([row.n], !row.included)">{{ row.included ? 'Leave out' : 'Place all the same' }}</button>} @else {{{ row.included ? 'Placed' : 'Left out' }}}</ng-template>
        <q-empty heading="No likely duplicates" hint="A row with an invoice number placed before, or the same debtor, date and amount, or a credit taken off before, would stand here." />
      </q-table>
      @if (open() && list.rows().length > 1) {<div class="row wrap"><button q-button [disabled]="sending.busy()" (click)="decide(null, false)">Leave all out</button><button q-button [disabled]="sending.busy()" (click)="decide(null, true)">Place all of them</button></div>}
    </div>
  `,
})
export class Duplicates {
  readonly placement = input.required<PlacementFieldsFragment>();
  readonly changed = output<PlacementFieldsFragment>();
  private readonly client = inject(GraphqlClient);
  protected readonly sending = submission();
  protected readonly open = computed(() => this.placement().status === 'READY');
  protected readonly list = livePages({ query: PlacementDuplicatesDocument, variables: (page) => ({ placementId: this.placement().id, page }), connection: (data) => data.placementDuplicates });
  protected readonly key = (row: Row): string => String(row.n);
  protected readonly columns: readonly Column<Row>[] = [
    { key: 'n', header: 'Row', type: 'number', value: (row) => row.n, width: 70 }, { key: 'theirs', header: 'In your file' }, { key: 'ours', header: 'Placed already' },
    { key: 'because', header: 'Because', value: ({ because }) => (because === 'NUMBER' ? 'Same invoice number' : because === 'CREDIT' ? 'Credit taken off this invoice already' : 'Same debtor, date and amount') }, { key: 'decide', header: 'Decision', width: 150 },
  ];

  protected async decide(rows: number[] | null, include: boolean): Promise<void> {
    const { id, version } = this.placement();
    const done = await this.sending.run(() => this.client.mutate(DecideDuplicatesDocument, { input: { placementId: id, version, rows, include } }).then((data) => data.decideDuplicates));
    if (!done) return;
    this.changed.emit(done);
    await this.list.refetch();
  }
}
