import { Component, computed, inject, signal } from '@angular/core';
import { AdminNav } from '@quittance/identity/console';
import type { BusinessDate } from '@quittance/kernel';
import { isFixedSum, judgmentWeek, lastKnownBefore, lookAgainOn, toLookAt, treasuryYieldFor, type ReferenceSeries } from '@quittance/reference/domain';
import { ReferenceFiguresDocument } from '@quittance/graphql/agency';
import { QButton, QCard, QCell, QChip, QEmpty, QErrorPanel, QNotice, QPage, QSelect, QTable, SessionStore, formatCount, formatDate, formatMoney, liveQuery, saveFile, type Column } from '@quittance/ui';
import { FigureDrawer } from './figure-drawer.component';
import { SERIES_OPTIONS, SERIES_WORDS, figureWords, sumCurrency, type Figure } from './rate-words';
import { ratesCsv } from './rates-csv';

/** What central banks, states and laws publish: each figure with its day, its source and what to check. */
@Component({
  selector: 'q-rates-page',
  imports: [AdminNav, FigureDrawer, QButton, QCard, QCell, QChip, QEmpty, QErrorPanel, QNotice, QPage, QSelect, QTable],
  template: `
    <q-page heading="Reference rates" sub="Interest by law rests on these. Each has its source; a correction restates what rests on it." width="full">
      <q-admin-nav before />
      @if (session.can('reference.manage')) {<button actions q-button variant="primary" kbd="c" (click)="editing.set('new')">New figure</button>}
      <button actions q-button size="sm" variant="quiet" class="flush" [disabled]="figures().length === 0" (click)="download()">Export CSV</button>
      <div class="row wrap"><q-select class="series" label="Series" [options]="options" [value]="series()" (valueChange)="series.set($event ?? 'BOE_BASE')" /><p class="sm sub what">{{ words().what }}</p></div>
      @if (missingWeek(); as week) {<q-notice tone="warn">No Treasury yield is on record for the week ending {{ date(week) }}. A federal judgment of this week, as of any week that is not listed, is refused until its yield is entered (New figure) or its rate is typed; none is ever guessed.</q-notice>}
      @if (unknownAfter(); as last) {<q-notice tone="warn">No rate after {{ date(last) }} is on record. Enter each change since, or the same rate again where it has not changed; until then interest that rests on a later day says so.</q-notice>}
      @if (stale(); as states) {<q-notice tone="warn">The rates of {{ states }} are set anew by publication, and the day to look at them again has passed. Enter each new figure with its source, or the same rate again where it has not changed; until then a judgment bears the last one on record, and says so.</q-notice>}
      <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
      <q-card [flush]="true"><q-table complete [caption]="words().label" noun="figures" narrow="cards" keys storageKey="reference-rates" [openable]="session.can('reference.manage')" [columns]="columns()" [rows]="figures()" [rowKey]="key" [rowLabel]="label" [loading]="list.loading()" [busy]="list.busy()" (opened)="editing.set($event)">
        <ng-template qCell="value" let-row><b>{{ shown(row) }}</b>@if (row.compounding === 'ANNUAL') {<span class="xs sub"> compounded yearly</span>}</ng-template>
        <ng-template qCell="state" let-row>@if (overdue(row); as day) {<q-chip tone="warn">Look again since {{ date(day) }}</q-chip>} @else if (row.current) {<q-chip tone="ok">In force</q-chip>@if (next(row); as day) {<span class="xs sub caution">look again on {{ date(day) }}</span>}} @else {<span class="sub">earlier</span>}</ng-template>
        <ng-template qCell="source" let-row><span>{{ row.source }}@if (row.current && row.caution) {<span class="xs warn caution">{{ row.caution }}</span>}</span></ng-template>
        <ng-template qCell="by" let-row>{{ row.actorName ?? 'Seeded' }}@if (row.corrections > 0) {<span class="xs sub"> {{ corrected(row) }}</span>}</ng-template>
        <q-empty heading="No figure is on record" [hint]="words().where + ' Enter it with its source; interest that waits for it follows by itself.'" />
      </q-table></q-card>
    </q-page>
    @if (editing(); as figure) {<q-figure-drawer [series]="series()" [figure]="figure === 'new' ? null : figure" (closed)="editing.set(null)" (changed)="list.refetch()" />}
  `,
  styles: `.series { width: 220px; } .what { flex: 1 1 260px; } .caution { display: block; white-space: normal; }`,
})
export class RatesPage {
  protected readonly session = inject(SessionStore);
  protected readonly options = SERIES_OPTIONS;
  protected readonly series = signal<ReferenceSeries>('BOE_BASE');
  protected readonly editing = signal<Figure | 'new' | null>(null);
  readonly list = liveQuery({ query: ReferenceFiguresDocument, variables: () => ({ series: this.series() }), live: { types: ['reference.figureRecorded'] } });
  protected readonly figures = computed(() => this.list.data()?.referenceFigures ?? []);
  protected readonly words = computed(() => SERIES_WORDS[this.series()]);
  protected readonly unknownAfter = computed(() => lastKnownBefore(this.figures().map(({ series, effectiveFrom }) => ({ series, effectiveFrom: effectiveFrom as BusinessDate })), this.series(), this.session.today() as BusinessDate) ?? null);
  protected readonly missingWeek = computed(() => {
    if (this.series() !== 'US_TREASURY_1Y' || !this.list.data()) return null;
    const today = this.session.today() as BusinessDate;
    return treasuryYieldFor(this.figures().map(({ series, effectiveFrom }) => ({ series, effectiveFrom: effectiveFrom as BusinessDate })), today) ? null : judgmentWeek(today).weekEnding;
  });
  private readonly waiting = computed((): ReadonlySet<string> => new Set(toLookAt(this.figures().map((row) => ({ ...row, effectiveFrom: row.effectiveFrom as BusinessDate })), this.session.today() as BusinessDate).map(({ id }) => id)));
  protected readonly stale = computed(() => this.figures().filter(({ id }) => this.waiting().has(id)).map(({ region }) => region).sort().join(', '));
  protected readonly next = (row: Figure): string | null => lookAgainOn({ ...row, effectiveFrom: row.effectiveFrom as BusinessDate }) ?? null;
  protected readonly overdue = (row: Figure): string | null => (this.waiting().has(row.id) ? this.next(row) : null);
  protected readonly date = (day: string): string => formatDate(day);
  protected readonly key = (row: Figure): string => row.id;
  protected readonly label = (row: Figure): string => `${figureWords(row)} from ${row.effectiveFrom}`;
  protected readonly shown = figureWords;
  protected readonly corrected = ({ corrections }: Figure): string => (corrections === 1 ? 'corrected once' : `corrected ${formatCount(corrections)} times`);
  protected readonly columns = computed((): readonly Column<Figure>[] => [
    ...(this.series() === 'STATE_JUDGMENT' ? [{ key: 'region', header: 'State', value: (row: Figure) => row.region, sortable: true }] : []),
    ...(isFixedSum(this.series()) ? [{ key: 'debtFrom', header: 'Debts from', type: 'number' as const, value: (row: Figure) => formatMoney({ minor: row.debtFrom, currency: sumCurrency(row.series) }) }] : []),
    ...(this.series() === 'US_TREASURY_1Y' ? [{ key: 'week', header: 'Week ending', type: 'date' as const, value: (row: Figure) => judgmentWeek(row.effectiveFrom as BusinessDate).weekEnding }] : []),
    { key: 'from', header: this.series() === 'US_TREASURY_1Y' ? 'Judgments from' : 'From', type: 'date', value: (row) => row.effectiveFrom, sortable: true },
    { key: 'value', header: isFixedSum(this.series()) ? 'Sum' : 'Rate', type: 'number', value: (row) => row.value },
    { key: 'state', header: 'Holds' },
    { key: 'source', header: 'Published where' },
    { key: 'by', header: 'Entered by' },
  ]);

  protected download(): void {
    saveFile(`reference-rates-${this.series().toLowerCase().replaceAll('_', '-')}.csv`, ratesCsv(this.figures()));
  }
}
