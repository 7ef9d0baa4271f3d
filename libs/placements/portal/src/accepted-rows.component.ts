import { Component, computed, input } from '@angular/core';
import { PlacementRowsDocument, type PlacementFieldsFragment, type PlacementRowsQuery } from '@quittance/graphql/portal';
import { livePages, QEmpty, QErrorPanel, QTable, type Column } from '@quittance/ui';

type Row = PlacementRowsQuery['placementRows']['nodes'][number];

/** The rows that are accepted, with the account each is placed on. */
@Component({
  selector: 'q-accepted-rows',
  imports: [QEmpty, QErrorPanel, QTable],
  template: `
    <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
    <q-table class="list" caption="Accepted rows" [columns]="columns()" [rows]="list.rows()" [rowKey]="key" [loading]="list.loading()" [busy]="list.busy()" [hasMore]="list.hasMore()" (more)="list.more()" narrow="scroll" noun="rows">
      <q-empty heading="No row is accepted" hint="Rows that can be placed would stand here." />
    </q-table>
  `,
})
export class AcceptedRows {
  readonly placement = input.required<PlacementFieldsFragment>();
  protected readonly list = livePages({ query: PlacementRowsDocument, variables: (page) => ({ placementId: this.placement().id, states: ['ACCEPTED' as const, 'CREDIT' as const], page }), connection: (data) => data.placementRows });
  protected readonly key = (row: Row): string => String(row.n);
  protected readonly columns = computed((): readonly Column<Row>[] => [
    { key: 'n', header: 'Row', type: 'number', value: (row) => row.n, width: 70 }, { key: 'customer', header: 'Customer', value: (row) => row.customer, bold: true },
    { key: 'invoice', header: 'Invoice', value: (row) => (row.state === 'CREDIT' ? `Credit ${row.invoiceNumber ?? ''}`.trim() : row.invoiceNumber) },
    { key: 'date', header: 'Dated', type: 'date', value: (row) => row.invoiceDate }, { key: 'due', header: 'Due', type: 'date', value: (row) => row.dueDate },
    { key: 'amount', header: 'Amount', type: 'money', value: (row) => (row.amount ? (row.state === 'CREDIT' ? -row.amount.minor : row.amount.minor) : null), currency: (row) => row.amount?.currency ?? 'USD' },
    { key: 'credit', header: 'Credits', type: 'money', value: (row) => (row.creditMinor ? -row.creditMinor : null), currency: (row) => row.amount?.currency ?? 'USD' },
    ...(this.placement().status === 'COMMITTED' ? [{ key: 'account', header: 'Account', value: (row: Row) => row.accountNumber }] : []),
  ]);
}
