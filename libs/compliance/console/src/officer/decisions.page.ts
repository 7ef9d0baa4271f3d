import { Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { StoredDecisionsDocument } from '@quittance/graphql/agency';
import { livePages, QCard, QCell, QChip, QCsv, QDate, QEmpty, QErrorPanel, QPage, QSegmented, QSelect, QTable, type Column } from '@quittance/ui';
import { ComplianceNav } from './compliance-nav.component';
import { GATE_OPTIONS, MEANS_LABEL, RESULT, SHOWN, gateWords, optionsOf, type DecisionRow } from './officer-words';

/** What was decided about contacts: blocked, passed over, warned of. Each opens with its facts. */
@Component({
  selector: 'q-decisions-page',
  imports: [ComplianceNav, QCard, QCell, QChip, QCsv, QDate, QEmpty, QErrorPanel, QPage, QSegmented, QSelect, QTable],
  template: `
    <q-page heading="Compliance" sub="Every contact asked for, decided by rule and kept with its facts. Not legal advice." width="full">
      <q-compliance-nav before />
      <div class="row wrap gap-sm tools">
        <q-segmented label="Shown" [options]="shownOptions" [value]="shown()" (valueChange)="shown.set($event)" />
        <q-select label="Rule" [options]="gates" placeholder="Any rule" [(value)]="gate" />
        <q-select label="Means" [options]="means" placeholder="Any means" [(value)]="mean" />
        <span class="push"></span><q-csv name="contact-decisions" [columns]="columns" [list]="list" />
      </div>
      <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
      <q-card [flush]="true"><q-table caption="Decisions" noun="decisions" [columns]="columns" [rows]="list.rows()" [rowKey]="key" [rowLabel]="label" [loading]="list.loading()" [busy]="list.busy()" [hasMore]="list.hasMore()" (more)="list.more()"
               narrow="cards" keys openable (opened)="open($event)" storageKey="decisions">
        <ng-template qCell="result" let-row><q-chip [tone]="resultOf(row).tone">{{ resultOf(row).label }}</q-chip></ng-template>
        <ng-template qCell="at" let-row><q-date [value]="row.at" /></ng-template>
        <q-empty heading="Nothing of that kind" hint="Contacts that were blocked, passed over or warned of stand here. Choose All to see those that were allowed." />
      </q-table></q-card>
    </q-page>
  `,
  styles: `q-select { width: 220px; }`,
})
export class DecisionsPage {
  private readonly router = inject(Router);
  protected readonly shownOptions = SHOWN.map(({ value, label }) => ({ value, label }));
  protected readonly gates = GATE_OPTIONS;
  protected readonly means = optionsOf(MEANS_LABEL).slice(0, 6);
  protected readonly resultOf = (row: DecisionRow) => RESULT[row.result];
  protected readonly shown = signal('notable');
  protected readonly gate = signal<string | null>(null);
  protected readonly mean = signal<string | null>(null);
  private readonly filter = computed(() => ({ results: [...(SHOWN.find(({ value }) => value === this.shown())?.results ?? [])], gate: this.gate(), means: this.mean() }));
  protected readonly list = livePages({ query: StoredDecisionsDocument, variables: ({ first, after }) => ({ first, after, filter: this.filter() }), connection: (data) => data.storedDecisions });
  protected readonly key = (row: DecisionRow): string => row.id;
  protected readonly label = (row: DecisionRow): string => `${RESULT[row.result].label}, ${row.debtorName}`;
  protected readonly columns: Column<DecisionRow>[] = [
    { key: 'at', header: 'When', type: 'date', value: (row) => row.at, fixed: true, width: 170 },
    { key: 'result', header: 'Result', value: (row) => RESULT[row.result].label, width: 120 },
    { key: 'means', header: 'Means', value: (row) => MEANS_LABEL[row.means] ?? row.means, width: 110 },
    { key: 'debtorName', header: 'For', value: (row) => row.debtorName, bold: true },
    { key: 'accountNumber', header: 'Account', value: (row) => row.accountNumber, width: 120 },
    { key: 'gates', header: 'Rules', value: (row) => gateWords(row.gates) },
    { key: 'actorName', header: 'Asked by', value: (row) => row.actorName },
    { key: 'address', header: 'Address', value: (row) => row.address, hidden: true },
    { key: 'ruleVersion', header: 'Rules version', value: (row) => row.ruleVersion, hidden: true },
  ];

  protected open(row: DecisionRow): void {
    void this.router.navigate(['/compliance/decisions', row.id]);
  }
}
