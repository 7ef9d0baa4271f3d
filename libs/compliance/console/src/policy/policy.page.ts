import { Component, computed, inject, signal } from '@angular/core';
import { AgencyPoliciesDocument } from '@quittance/graphql/agency';
import { formatDate, liveQuery, QButton, QCard, QCell, QChip, QCsv, QDate, QEmpty, QErrorPanel, QInput, QNotice, QPage, QSelect, QSkeleton, QTable, SessionStore, type Column } from '@quittance/ui';
import { ComplianceNav } from '../officer/compliance-nav.component';
import { PolicyDrawer } from './policy-drawer.component';
import { capWords, lawWords, quietWords, reachOf, REACH, type GateLine } from './policy-words';

/** What the agency keeps beyond the law: its quiet hours, its limits, and for whom each rule holds. A change is a new version, from a day on. */
@Component({
  selector: 'q-policy-page',
  imports: [ComplianceNav, PolicyDrawer, QButton, QCard, QCell, QChip, QCsv, QDate, QEmpty, QErrorPanel, QInput, QNotice, QPage, QSelect, QSkeleton, QTable],
  template: `
    <q-page heading="Policy" sub="What we keep beyond the law. Nothing here loosens what law asks for." width="full">
      <q-compliance-nav before />
      @if (may() && newest(); as last) {<button actions q-button variant="primary" kbd="c" (click)="changing.set(true)">Change the policy</button>}
      <q-csv actions name="policy-rules" [columns]="columns" [rows]="rows()" />
      <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
      @if (shown(); as it) {
        <div class="row wrap gap-sm tools"><q-select class="version" label="Version" [options]="options()" [value]="name(it.n)" (valueChange)="chosen.set($event)" />
          <p class="xs sub">@if (it.recordedAt) {<q-date [value]="it.recordedAt" [short]="true" />, {{ it.actorName }}: }{{ it.reason }}</p></div>
        @if (coming(); as next) {<q-notice tone="info">Version {{ next.n }} begins on <q-date [value]="next.effectiveFrom" />.</q-notice>}
        <div class="cols-2">
          <q-card heading="When and how often">
            <ul class="list">
              @for (time of it.policy.quiet; track $index) {<li>{{ quiet(time) }}</li>}
              @for (limit of it.policy.caps; track $index) {<li>{{ cap(limit) }}</li>}
              @if (it.policy.lettersApartDays) {<li>{{ it.policy.lettersApartDays }} days from one letter about a debt to the next</li>}
              @if (!it.policy.quiet.length && !it.policy.caps.length && !it.policy.lettersApartDays) {<li class="sub">Nothing beyond the law’s own hours and limits.</li>}
            </ul>
          </q-card>
          <q-card heading="Figures">
            <table class="facts">
              <tr><th scope="row">An attorney’s silence is no answer after</th><td class="nowrap">{{ it.policy.attorneyAnswerDays }} days</td></tr>
              <tr><th scope="row">Texts and emails in seven days warned of from</th><td>{{ it.policy.messagesWarnedFrom }}</td></tr>
              <tr><th scope="row">Only warn where policy alone makes them</th><td>{{ it.policy.warns.join(', ') || 'None' }}</td></tr>
            </table>
          </q-card>
        </div>
        <q-card [flush]="true"><q-table caption="Rules and for whom we keep them" noun="rules" [columns]="columns" [rows]="rows()" [rowKey]="key" [rowLabel]="key" narrow="cards" keys heading="Rules" storageKey="policy-rules">
          <input tools qInput class="find" type="search" aria-label="Find a rule" placeholder="Find a rule or its source" [text]="text()" (textChange)="text.set($event ?? '')">
          <ng-template qCell="force" let-row><q-chip [tone]="stops(row) ? 'bad' : 'warn'">{{ forceWords(row) }}</q-chip></ng-template>
          <q-empty heading="No such rule" hint="Look for another word." />
        </q-table></q-card>
      } @else if (query.loading()) {<q-skeleton [lines]="8" />}
    </q-page>
    @if (changing()) {@if (newest(); as last) {<q-policy-drawer [from]="last" [gates]="gates()" (closed)="changing.set(false)" (changed)="changed()" />}}
  `,
  styles: `.version { width: 260px; } .find { width: 240px; }`,
})
export class PolicyPage {
  private readonly session = inject(SessionStore);
  readonly query = liveQuery({ query: AgencyPoliciesDocument, variables: () => ({}) });
  protected readonly chosen = signal<string | null>(null);
  protected readonly changing = signal(false);
  protected readonly text = signal('');
  protected readonly may = computed(() => this.session.can('compliance.rules'));
  private readonly versions = computed(() => this.query.data()?.agencyPolicies ?? []);
  protected readonly gates = computed(() => this.query.data()?.contactGates ?? []);
  protected readonly newest = computed(() => this.versions()[0] ?? null);
  private readonly inForce = computed(() => this.versions().find((one) => one.inForce) ?? null);
  protected readonly shown = computed(() => this.versions().find(({ n }) => String(n) === this.chosen()) ?? this.inForce());
  protected readonly coming = computed(() => this.versions().find(({ effectiveFrom }) => effectiveFrom !== null && effectiveFrom !== undefined && effectiveFrom > this.session.today()) ?? null);
  protected readonly options = computed(() => this.versions().map(({ n, effectiveFrom, inForce }) => ({
    value: String(n), label: n === 0 ? 'As it begins' : `Version ${n}`, sub: inForce ? 'in force' : effectiveFrom ? `from ${formatDate(effectiveFrom)}` : '' })));
  protected readonly rows = computed(() => {
    const wanted = this.text().trim().toLowerCase();
    return this.gates().filter(({ id, title, citation }) => wanted === '' || `${id} ${title} ${citation}`.toLowerCase().includes(wanted));
  });
  protected readonly name = String;
  protected readonly quiet = quietWords;
  protected readonly cap = capWords;
  protected readonly key = (row: GateLine): string => `${row.id} ${row.title}`;
  protected readonly columns: Column<GateLine>[] = [
    { key: 'rule', header: 'Rule', value: (row) => `${row.id} ${row.title}`, fixed: true, bold: true, width: 250 },
    { key: 'citation', header: 'Source', value: (row) => row.citation, width: 300 },
    { key: 'law', header: 'Binds by law', value: (row) => lawWords(row.law), width: 400 },
    { key: 'kept', header: 'Kept for', value: (row) => this.keptWords(row), width: 170 },
    { key: 'force', header: 'By policy it', value: (row) => this.forceWords(row), width: 130 },
    { key: 'where', header: 'Where', value: (row) => row.jurisdiction, hidden: true },
  ];

  private keptWords(row: GateLine): string {
    return row.force === 'KEPT' ? 'Everybody, always' : REACH[reachOf(row, this.shown()?.policy.gates.find(({ gate }) => gate === row.id)?.regimes ?? [])];
  }

  protected stops(row: GateLine): boolean {
    return row.force === 'KEPT' || !(this.shown()?.policy.warns.includes(row.id) ?? false);
  }

  protected forceWords(row: GateLine): string {
    return row.force === 'KEPT' ? 'Stops, always' : this.stops(row) ? 'Stops' : 'Warns';
  }

  protected changed(): void {
    this.chosen.set(null);
    void this.query.refetch();
  }
}
