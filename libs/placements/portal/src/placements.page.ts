import { Component, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { PlacementsDocument, type PlacementHeadFieldsFragment } from '@quittance/graphql/portal';
import { ClientChoice, formatMoney, livePages, QButton, QCard, QCell, QChip, QEmpty, QErrorPanel, QPage, QTable, type Column } from '@quittance/ui';
import { PlaceFile } from './place-file.component';
import { stateOf } from './words';

const total = ({ summary }: PlacementHeadFieldsFragment): string =>
  (summary?.totals ?? []).map(({ currency, minor, creditMinor }) => formatMoney({ minor: minor - creditMinor, currency })).join(' + ');

/** Where debts are placed: by form, by file, and what was placed before. */
@Component({
  imports: [QPage, QCard, QButton, QTable, QCell, QChip, QEmpty, QErrorPanel, RouterLink, PlaceFile],
  template: `
    <q-page heading="Place debts" sub="Business debtors only for now. Nothing is placed before you have seen it checked.">
      <div class="cols-2">
        <q-card heading="One debtor">
          <div class="stack"><p class="sm sub">Type in one debtor with its invoices and attach the documents.</p><div><a q-button variant="primary" routerLink="/place/form">Enter a debtor</a></div></div>
        </q-card>
        <q-card heading="Many debtors, by file"><q-place-file [clientId]="choice.clientId()" (received)="open($event)" /></q-card>
      </div>
      <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
      <q-table class="list" caption="Your placements" heading="Your placements" [columns]="columns" [rows]="list.rows()" [rowKey]="key" [rowLabel]="label" [loading]="list.loading()" [busy]="list.busy()" [hasMore]="list.hasMore()" (more)="list.more()" openable (opened)="open($event.id)" narrow="cards" noun="placements">
        <ng-template qCell="total" let-row>{{ total(row) }}</ng-template>
        <ng-template qCell="status" let-row><q-chip [tone]="told(row).tone">{{ told(row).label }}</q-chip></ng-template>
        <ng-template qCell="number" let-row><a [routerLink]="['/place', row.id]">{{ row.number }}</a></ng-template>
        <q-empty heading="Nothing placed yet" hint="Each file and each debtor you enter appears here, with what was accepted and what not." />
      </q-table>
    </q-page>
  `,
})
export class PlacementsPage {
  protected readonly choice = inject(ClientChoice);
  private readonly router = inject(Router);
  protected readonly told = (row: PlacementHeadFieldsFragment) => stateOf(row);
  protected readonly total = total;
  protected readonly key = (row: PlacementHeadFieldsFragment): string => row.id;
  protected readonly label = (row: PlacementHeadFieldsFragment): string => row.number;
  protected readonly list = livePages({
    query: PlacementsDocument, variables: (page) => (this.choice.clientId() === null ? null : { page, clientId: this.choice.clientId() }), connection: (data) => data.placements, live: { types: ['placement.'] } });
  protected readonly columns: readonly Column<PlacementHeadFieldsFragment>[] = [
    { key: 'number', header: 'Placement', fixed: true, width: 110 },
    { key: 'createdAt', header: 'Sent', type: 'date', value: (row) => row.createdAt, width: 170 },
    { key: 'source', header: 'From', value: (row) => (row.source === 'FORM' ? 'Form' : row.fileName) },
    { key: 'by', header: 'By', value: (row) => row.createdByName },
    { key: 'status', header: 'State', width: 160 },
    { key: 'accounts', header: 'Accounts', type: 'number', value: (row) => row.summary?.accounts },
    { key: 'total', header: 'Amount', type: 'number' },
    { key: 'left', header: 'Not accepted', type: 'number', value: (row) => (row.summary ? row.summary.refused + row.summary.duplicates : null) },
  ];

  protected open(id: string): void {
    void this.router.navigate(['/place', id]);
  }
}
