import { Component, inject, signal } from '@angular/core';
import { ExchangeRatesDocument, ImportExchangeRatesDocument } from '@quittance/graphql/agency';
import { csvText, formatCount, GraphqlClient, livePages, newCommandKey, QButton, QCan, QCard, QCell, QDropzone, QEmpty, QErrorPanel, QPage, QSubmissionNotice, QTable, saveFile, SessionStore, submission, Toast, type Column } from '@quittance/ui';
import { ExchangeRateDrawer, type Rate } from './exchange-rate-drawer.component';
import { ReportsNav } from '@quittance/remittance/console';

const MOST_EXPORTED = 20_000;

/** Rates between currencies, each with its day and source. Reports are read at them; nothing else is. */
@Component({
  imports: [QPage, QButton, QCan, QCard, QCell, QDropzone, QEmpty, QErrorPanel, QSubmissionNotice, QTable, ExchangeRateDrawer, ReportsNav],
  template: `
    <q-page heading="Exchange rates" width="full" sub="For reports only. Accounts, fees and statements stay in their own currency and are never converted.">
      <q-reports-nav before />
      <ng-container actions>
        <button q-button (click)="template()">Template</button><button q-button size="sm" variant="quiet" [disabled]="!list.rows().length" (click)="download()">Export CSV</button>
        <button *qCan="'reference.manage'" q-button variant="primary" kbd="c" (click)="editing.set('new')">New rate</button>
      </ng-container>
      <q-card heading="Rates from a file" *qCan="'reference.manage'">
        <div class="stack"><p class="sm sub">CSV with the columns base, quote, date, rate, source; the date as 2026-11-30, the rate with a decimal point. Taken whole or not at all.</p>
          <q-dropzone label="A file of rates" accept=".csv,.txt" [maxBytes]="500000" [disabled]="sending.busy()" (files)="take($event[0])" /><q-submission-notice [of]="sending" /></div>
      </q-card>
      <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
      <q-table class="list" caption="Exchange rates" noun="rates" narrow="cards" keys storageKey="exchange-rates" [openable]="session.can('reference.manage')" [columns]="columns" [rows]="list.rows()" [rowKey]="key" [rowLabel]="label" [loading]="list.loading()" [busy]="list.busy()" [hasMore]="list.hasMore()" (more)="list.more()" (opened)="editing.set($event)">
        <ng-template qCell="rate" let-row><b>1 {{ row.base }} = {{ row.rate }} {{ row.quote }}</b></ng-template>
        <ng-template qCell="by" let-row>{{ row.actorName }}@if (row.corrections > 0) {<span class="xs sub"> {{ corrected(row) }}</span>}</ng-template>
        <q-empty heading="No rate is on record" hint="Reports over several currencies name what they lack until you enter a rate with its day and source: your central bank publishes them, or you agreed one with a client." />
      </q-table>
    </q-page>
    @if (editing(); as rate) {<q-exchange-rate-drawer [rate]="rate === 'new' ? null : rate" (closed)="editing.set(null)" (changed)="list.refetch()" />}
  `,
})
export class ExchangeRatesPage {
  protected readonly session = inject(SessionStore);
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly editing = signal<Rate | 'new' | null>(null);
  protected readonly list = livePages({ query: ExchangeRatesDocument, variables: (page) => ({ page }), connection: (data) => data.exchangeRates, live: { types: ['reference.exchangeRateRecorded'] } });
  protected readonly key = (row: Rate): string => row.id;
  protected readonly label = (row: Rate): string => `1 ${row.base} in ${row.quote} on ${row.on}`;
  protected readonly corrected = ({ corrections }: Rate): string => (corrections === 1 ? 'corrected once' : `corrected ${formatCount(corrections)} times`);
  protected readonly columns: readonly Column<Rate>[] = [
    { key: 'on', header: 'Day', type: 'date', value: (row) => row.on, fixed: true, width: 130 }, { key: 'rate', header: 'Rate', width: 220 },
    { key: 'source', header: 'Source', value: (row) => row.source }, { key: 'by', header: 'Entered by', width: 200 },
  ];

  protected async take(file: File | undefined): Promise<void> {
    if (!file) return;
    const text = await file.text();
    const done = await this.sending.run(() => this.client.mutate(ImportExchangeRatesDocument, { input: { key: newCommandKey(), text } }).then((data) => data.importExchangeRates));
    if (!done) return;
    this.toast.say(done.entered === 1 ? 'One rate is on record' : `${formatCount(done.entered)} rates are on record`);
    await this.list.refetch();
  }

  protected template(): void {
    saveFile('exchange-rates template.csv', csvText(['base', 'quote', 'date', 'rate', 'source'], [['EUR', 'USD', '2026-10-30', '1.0842', 'Who published it']]));
  }

  protected async download(): Promise<void> {
    const found = await this.list.all(MOST_EXPORTED).catch(() => null);
    if (found === null) return this.toast.problem('Nothing was exported: the server did not answer. Try again.');
    if (!found.complete) this.toast.problem(`Only the first ${formatCount(found.rows.length)} rows are in the file: a file holds no more.`);
    saveFile('exchange-rates.csv', csvText(['base', 'quote', 'date', 'rate', 'source'], found.rows.map(({ base, quote, on, rate, source }) => [base, quote, on, rate, source])));
  }
}
