import { Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { ComplianceClocksDocument } from '@quittance/graphql/agency';
import { liveQuery, QCard, QCell, QChip, QCsv, QEmpty, QErrorPanel, QPage, QSelect, QTable, type Column } from '@quittance/ui';
import { ComplianceNav } from './compliance-nav.component';
import { CLOCK, leftTone, leftWords, optionsOf, type Clock } from './officer-words';

/** What waits: disputes to answer, validation notices due, validation periods that run. */
@Component({
  selector: 'q-clocks-page',
  imports: [ComplianceNav, QCard, QCell, QChip, QCsv, QEmpty, QErrorPanel, QPage, QSelect, QTable],
  template: `
    <q-page heading="Clocks" sub="Disputes to answer, validation notices due, periods that run." width="full">
      <q-compliance-nav before />
      <div class="row wrap tools"><q-select label="Kind" [options]="kinds" placeholder="All" [(value)]="kind" /><span class="push"></span><q-csv name="compliance-clocks" [columns]="columns" [rows]="rows()" /></div>
      <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
      <q-card [flush]="true"><q-table caption="Clocks" noun="clocks" [columns]="columns" [rows]="rows()" [rowKey]="key" [rowLabel]="label" [loading]="query.loading()" narrow="cards" keys openable (opened)="open($event)" storageKey="clocks">
        <ng-template qCell="left" let-row><q-chip [tone]="tone(row.daysLeft)">{{ left(row.daysLeft) }}</q-chip></ng-template>
        <q-empty heading="Nothing waits" hint="Disputes, notices due and validation periods appear here by themselves." />
      </q-table></q-card>
    </q-page>
  `,
  styles: `q-select { width: 240px; }`,
})
export class ClocksPage {
  private readonly router = inject(Router);
  readonly query = liveQuery({ query: ComplianceClocksDocument, variables: () => ({}), live: { types: ['contact.stateChanged'] } });
  protected readonly kinds = optionsOf(CLOCK);
  protected readonly kind = signal<Clock['kind'] | null>(null);
  protected readonly rows = computed(() => (this.query.data()?.complianceClocks ?? []).filter(({ kind }) => this.kind() === null || kind === this.kind()));
  protected readonly left = leftWords;
  protected readonly tone = (days: number | null | undefined) => leftTone(days, 5);
  protected readonly key = (row: Clock): string => `${row.kind} ${row.id}`;
  protected readonly label = (row: Clock): string => `${CLOCK[row.kind]}, ${row.debtorName}`;
  protected readonly columns: Column<Clock>[] = [
    { key: 'kind', header: 'What', value: (row) => CLOCK[row.kind], fixed: true },
    { key: 'left', header: 'Left', value: (row) => leftWords(row.daysLeft), width: 130 },
    { key: 'dueOn', header: 'By', type: 'date', value: (row) => row.dueOn, width: 120 },
    { key: 'debtorName', header: 'Debtor', value: (row) => row.debtorName, bold: true },
    { key: 'accountNumber', header: 'Account', value: (row) => row.accountNumber, width: 120 },
    { key: 'clientName', header: 'Client', value: (row) => row.clientName },
    { key: 'since', header: 'Since', type: 'date', value: (row) => row.since, width: 120 },
    { key: 'note', header: 'Note', value: (row) => row.note },
  ];

  protected open(row: Clock): void {
    void this.router.navigate(['/accounts', row.accountId]);
  }
}
