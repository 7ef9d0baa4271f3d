import { Component, computed, inject, signal } from '@angular/core';
import { formatMinor, type CurrencyCode } from '@quittance/kernel';
import { OneCurrencyDocument, type OneCurrencyQuery } from '@quittance/graphql/agency';
import { csvText, formatDate, liveQuery, QButton, QCard, QCell, QDateInput, QEmpty, QErrorPanel, QField, QInput, QMoney, QNotice, QPage, QStat, QTable, saveFile, SessionStore, type Column } from '@quittance/ui';
import { ReportsNav } from '@quittance/remittance/console';
import { rateInWords } from './rate-in-words';

type Report = OneCurrencyQuery['recoveryInCurrency'];
type Part = Report['parts'][number];

/** Recovery of every currency, beside what it comes to in one. Each figure names the rate it was read at; books and statements stay in their own. */
@Component({
  imports: [QPage, QButton, QCard, QCell, QDateInput, QEmpty, QErrorPanel, QField, QInput, QMoney, QNotice, QStat, QTable, ReportsNav],
  template: `
    <q-page heading="In one currency" width="full" sub="To compare, not to account: books, fees and statements stay in their own currency, and nothing of this is kept.">
      <q-reports-nav before />
      <ng-container actions><button q-button size="sm" variant="quiet" class="flush" [disabled]="!report()?.parts?.length" (click)="download()">Export CSV</button></ng-container>
      <div class="row wrap">
        <q-field label="Reporting currency"><input qInput maxlength="3" size="6" [text]="currency()" (textChange)="typed($event ?? null)" /></q-field>
        <q-field label="At rates of"><q-date-input [(value)]="on" [max]="today()" /></q-field>
      </div>
      <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
      @if (report(); as it) {
        @for (code of it.withoutRate; track code) {<q-notice tone="warn">No rate for {{ code }}: none between {{ code }} and {{ it.currency }} is on record by {{ day(it.on) }}, so it is left out of the total. Enter it under Exchange rates.</q-notice>}
      }
      <q-table class="list" caption="Recovery by currency" noun="currencies" narrow="cards" [columns]="columns()" [rows]="report()?.parts ?? []" [rowKey]="key" [rowLabel]="key" [loading]="query.loading()" [busy]="query.busy()" keys storageKey="one-currency">
        <ng-template qCell="rate" let-row>{{ rate(row) }}</ng-template>
        <q-empty heading="Nothing was placed yet" hint="Recovery appears here by currency with the first placement." />
      </q-table>
      @if (report(); as it) {
        @if (it.parts.length) {
          <q-card [heading]="'Together in ' + it.currency" [aside]="it.withoutRate.length ? 'without ' + it.withoutRate.join(', ') : ''">
            <div class="cols-3"><q-stat label="Placed" [plain]="true"><q-money [minor]="it.total.placed" [currency]="it.currency" /></q-stat><q-stat label="Collected" [plain]="true"><q-money [minor]="it.total.collected" [currency]="it.currency" /></q-stat><q-stat label="Commission" [plain]="true"><q-money [minor]="it.total.fees" [currency]="it.currency" /></q-stat></div>
          </q-card>
        }
      }
    </q-page>
  `,
})
export class OneCurrencyPage {
  private readonly session = inject(SessionStore);
  protected readonly today = computed(() => this.session.today());
  protected readonly currency = signal<string>(this.session.currency());
  protected readonly on = signal<string | null>(null);
  protected readonly query = liveQuery({
    query: OneCurrencyDocument, variables: () => (this.currency().length === 3 ? { currency: this.currency(), on: this.on() } : null), keepPrevious: true, live: { types: ['reference.exchangeRateRecorded', 'payment.', 'placement.', 'takeover.'] } });
  protected readonly report = computed(() => this.query.data()?.recoveryInCurrency ?? null);
  protected readonly day = formatDate;
  protected readonly key = (row: Part): string => row.currency;
  protected readonly rate = (row: Part): string => (row.currency === this.report()?.currency ? 'its own' : row.rate ? rateInWords(row.rate) : `no rate for ${row.currency}`);
  protected readonly columns = computed((): readonly Column<Part>[] => {
    const to = this.report()?.currency ?? this.currency();
    return [
      { key: 'currency', header: 'Currency', value: (row) => row.currency, fixed: true, width: 90, bold: true }, { key: 'accounts', header: 'Accounts', type: 'number', value: (row) => row.accounts },
      { key: 'placed', header: 'Placed', type: 'money', value: (row) => row.placed, currency: (row) => row.currency }, { key: 'collected', header: 'Collected', type: 'money', value: (row) => row.collected, currency: (row) => row.currency },
      { key: 'fees', header: 'Commission', type: 'money', value: (row) => row.fees, currency: (row) => row.currency }, { key: 'rate', header: 'Rate, its day and source' },
      { key: 'collectedIn', header: `Collected in ${to}`, type: 'money', value: (row) => row.inReporting?.collected ?? null, currency: () => to }, { key: 'feesIn', header: `Commission in ${to}`, type: 'money', value: (row) => row.inReporting?.fees ?? null, currency: () => to },
    ];
  });

  protected typed(text: string | null | undefined): void {
    this.currency.set((text ?? '').trim().toUpperCase());
  }

  protected download(): void {
    const it = this.report();
    if (!it) return;
    const amount = (minor: number | undefined, code: string): string => (minor === undefined ? 'no rate' : formatMinor(minor, code as CurrencyCode));
    saveFile(`recovery-in-${it.currency.toLowerCase()}-${it.on}.csv`, csvText(
      ['currency', 'accounts', 'placed', 'collected', 'commission', 'rate', 'rate_of', 'source', `collected_in_${it.currency}`, `commission_in_${it.currency}`],
      it.parts.map((row) => [
        row.currency, row.accounts, amount(row.placed, row.currency), amount(row.collected, row.currency), amount(row.fees, row.currency), row.rate ? `1 ${row.rate.base} = ${row.rate.rate} ${row.rate.quote}` : '', row.rate?.on ?? '', row.rate?.source ?? '',
        amount(row.inReporting?.collected, it.currency), amount(row.inReporting?.fees, it.currency)])));
  }
}
