import { Component, computed, inject, signal } from '@angular/core';
import { RuleRowsDocument, RuleVersionsDocument, type RuleKind } from '@quittance/graphql/agency';
import { formatDate, liveQuery, placeName, QButton, QCard, QCell, QCsv, QDate, QEmpty, QErrorPanel, QInput, QPage, QSelect, QTable, SessionStore, type Column } from '@quittance/ui';
import { ComplianceNav } from './compliance-nav.component';
import { RuleDrawer } from './rule-drawer.component';
import { emptyRow, fieldsOf, shownValue, TABLES, type RuleLine } from './rule-words';

/** What holds since this day or before has no beginning anybody asks about. */
const ALWAYS = '1900-01-01';

/** The law as data: each row with where it holds, since when, its source and what to beware of. A change is a new version. */
@Component({
  selector: 'q-rules-page',
  imports: [ComplianceNav, QButton, QCard, QCell, QCsv, QDate, QEmpty, QErrorPanel, QInput, QPage, QSelect, QTable, RuleDrawer],
  template: `
    <q-page heading="Rules" sub="Not legal advice: each row has its source and its caution, and is yours to check and change." width="full">
      <q-compliance-nav before />
      @if (may()) {<button actions q-button variant="primary" kbd="c" (click)="add()">New row</button>}
      <q-csv actions [name]="'rules-' + kind()" [columns]="columns()" [rows]="rows()" />
      <div class="row wrap gap-sm tools">
        <q-select class="version" label="Table" [options]="tables" [value]="kind()" (valueChange)="choose($event ?? 'limitation')" />
        <q-select class="version" label="Version" [options]="versionOptions()" [value]="version() ?? newest()" (valueChange)="version.set($event)" />
        <input qInput class="find" aria-label="Find a place or a source" placeholder="Place or source" [text]="text()" (textChange)="text.set($event ?? '')">
      </div>
      @if (about(); as it) {<p class="xs sub">Version {{ it.version }}, <q-date [value]="it.recordedAt" [short]="true" />, {{ it.actorName }}: {{ it.reason }}</p>}
      <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
      <q-card [flush]="true"><q-table caption="Rules" noun="rows" [columns]="columns()" [rows]="rows()" [rowKey]="key" [rowLabel]="key" [loading]="list.loading()" narrow="cards" keys [openable]="editable()" (opened)="open($event)" [storageKey]="'rules-' + kind()">
        <ng-template qCell="source" let-row><span class="source">{{ row.source }}@if (row.caution) {<span class="xs sub caution">{{ row.caution }}</span>}</span></ng-template>
        <q-empty heading="No row" hint="Look for another place, or add a row." />
      </q-table></q-card>
    </q-page>
    @if (editing(); as row) {<q-rule-drawer [kind]="kind()" [row]="row.values" [isNew]="row.isNew" [basedOn]="newest()" (closed)="editing.set(null)" (changed)="changed()" />}
  `,
  styles: `.version, .find { width: min(100%, 220px); } .caution { display: block; } .source { white-space: normal; overflow-wrap: anywhere; }`,
})
export class RulesPage {
  private readonly session = inject(SessionStore);
  protected readonly tables = TABLES.map(({ value, label }) => ({ value, label }));
  protected readonly kind = signal<RuleKind>('limitation');
  protected readonly version = signal<string | null>(null);
  protected readonly text = signal('');
  protected readonly editing = signal<{ readonly values: Record<string, unknown>; readonly isNew: boolean } | null>(null);
  readonly versions = liveQuery({ query: RuleVersionsDocument, variables: () => ({}) });
  readonly list = liveQuery({ query: RuleRowsDocument, variables: () => ({ kind: this.kind(), version: this.version() }) });
  protected readonly newest = computed(() => this.versions.data()?.ruleVersions[0]?.version ?? '1');
  protected readonly versionOptions = computed(() => (this.versions.data()?.ruleVersions ?? []).map(({ version }, index) => ({ value: version, label: `Version ${version}`, ...(index === 0 ? { sub: 'in force' } : {}) })));
  protected readonly about = computed(() => this.versions.data()?.ruleVersions.find(({ version }) => version === (this.version() ?? this.newest())) ?? null);
  protected readonly rows = computed(() => {
    const wanted = this.text().trim().toLowerCase();
    return (this.list.data()?.ruleRows ?? []).filter(({ place, source, id }) => wanted === '' || [place, placeName(place), source, id].some((part) => part.toLowerCase().includes(wanted)));
  });
  protected readonly may = computed(() => this.session.can('compliance.rules'));
  /** An earlier version is read and never changed. */
  protected readonly editable = computed(() => this.may() && (this.version() === null || this.version() === this.newest()));
  protected readonly key = (row: RuleLine): string => row.id;
  protected readonly columns = computed((): Column<RuleLine>[] => [
    { key: 'place', header: 'Place', value: (row) => placeName(row.place), fixed: true, bold: true, width: 170 },
    ...fieldsOf(this.kind()).map((field): Column<RuleLine> => ({ key: field.key, header: field.label, value: (row) => shownValue(field, (JSON.parse(row.content) as Record<string, unknown>)[field.key]), type: field.type === 'number' ? 'number' : 'text' })),
    { key: 'effectiveFrom', header: 'From', value: (row) => (row.effectiveFrom <= ALWAYS ? 'Always' : formatDate(row.effectiveFrom)), sortBy: (row) => row.effectiveFrom, width: 120 },
    { key: 'effectiveTo', header: 'To', type: 'date', value: (row) => row.effectiveTo, hidden: true },
    { key: 'source', header: 'Source', value: (row) => row.source },
    { key: 'id', header: 'Row', value: (row) => row.id, hidden: true },
  ]);

  protected choose(kind: RuleKind): void {
    this.editing.set(null);
    this.kind.set(kind);
  }

  protected add(): void {
    this.version.set(null);
    this.editing.set({ values: emptyRow(this.kind(), this.session.today()), isNew: true });
  }

  protected open(row: RuleLine): void {
    this.editing.set({ values: JSON.parse(row.content) as Record<string, unknown>, isNew: false });
  }

  protected changed(): void {
    this.version.set(null);
    void this.versions.refetch();
    void this.list.refetch();
  }
}
