import { Component, input } from '@angular/core';
import { PlacementKnownDebtorsDocument, type PlacementFieldsFragment, type PlacementKnownDebtorsQuery } from '@quittance/graphql/portal';
import { counted, livePages, QCell, QEmpty, QErrorPanel, QTable, type Column } from '@quittance/ui';

type Row = PlacementKnownDebtorsQuery['placementKnownDebtors']['nodes'][number];

/** Debtors with accounts already: the file's words and ours, side by side. */
@Component({
  selector: 'q-known-debtors',
  imports: [QCell, QEmpty, QErrorPanel, QTable],
  template: `
    <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
    <q-table class="list" caption="Debtors we know" [columns]="columns" [rows]="list.rows()" [rowKey]="key" [loading]="list.loading()" [busy]="list.busy()" [hasMore]="list.hasMore()" (more)="list.more()" narrow="cards" noun="debtors">
      <ng-template qCell="theirs" let-row><div>{{ row.name }}</div><div class="sm sub">{{ line(row.place, row.taxId) }}</div></ng-template>
      <ng-template qCell="ours" let-row><div>{{ row.oursName }}</div><div class="sm sub">{{ line(row.oursPlace, row.oursTaxId) }}</div></ng-template>
      <q-empty heading="No debtor is known yet" hint="Debtors of this file who have accounts with us already would stand here." />
    </q-table>
  `,
})
export class KnownDebtors {
  readonly placement = input.required<PlacementFieldsFragment>();
  protected readonly list = livePages({ query: PlacementKnownDebtorsDocument, variables: (page) => ({ placementId: this.placement().id, page }), connection: (data) => data.placementKnownDebtors });
  protected readonly key = (row: Row): string => row.key;
  protected readonly line = (...parts: string[]): string => parts.filter(Boolean).join(' · ');
  protected readonly columns: readonly Column<Row>[] = [
    { key: 'theirs', header: 'In your file' }, { key: 'ours', header: 'With us' }, { key: 'rows', header: 'Rows', type: 'number', value: (row) => row.rows, width: 80 },
    { key: 'accounts', header: 'Accounts', value: (row) => `${counted(row.oursAccounts, 'account')}, ${row.oursOpenAccounts} open` },
  ];
}
