import { Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { RecoveryByClientDocument, RecoveryByVintageDocument } from '@quittance/graphql/agency';
import { formatMonth, formatPpm, liveQuery, QCard, QEmpty, QErrorPanel, QField, QLineChart, QMoney, QPage, QSegmented, QSelect, QSkeleton, QStat, QTable, type Column } from '@quittance/ui';
import { currenciesOf, grossRate, vintageLines, type ClientRecovery, type Vintage } from './recovery-figures';
import { ReportsNav } from '@quittance/remittance/console';

/** Recovery by client and by placement month. The rate is gross everywhere, and says so. */
@Component({
  imports: [QPage, QCard, QEmpty, QErrorPanel, QField, QLineChart, QMoney, QSegmented, QSelect, QSkeleton, QStat, QTable, ReportsNav],
  templateUrl: './recovery.page.html',
})
export class RecoveryPage {
  private readonly router = inject(Router);
  protected readonly clientId = signal<string | null>(null);
  private readonly chosenCurrency = signal<string | null>(null);

  protected readonly clients = liveQuery({ query: RecoveryByClientDocument, variables: () => ({}), live: { types: ['payment.', 'placement.committed'] } });
  private readonly all = computed(() => this.clients.data()?.recoveryByClient ?? []);
  protected readonly currencies = computed(() => currenciesOf(this.all()).map((currency) => ({ value: currency, label: currency })));
  protected readonly currency = computed(() => this.chosenCurrency() ?? this.currencies()[0]?.value ?? null);
  protected readonly rows = computed(() => this.all().filter((row) => row.currency === this.currency()));
  protected readonly clientOptions = computed(() => this.rows().map(({ clientId, clientName, clientCode }) => ({ value: clientId, label: clientName, sub: clientCode })));
  protected readonly total = computed(() => this.rows().filter((row) => this.clientId() === null || row.clientId === this.clientId()).reduce(
    (sum, row) => ({ accounts: sum.accounts + row.accounts, placed: sum.placed + row.placed, collected: sum.collected + row.collected, fees: sum.fees + row.fees }),
    { accounts: 0, placed: 0, collected: 0, fees: 0 }));

  protected readonly vintages = liveQuery({
    query: RecoveryByVintageDocument,
    variables: () => {
      const currency = this.currency();
      return currency === null ? null : { currency, clientId: this.clientId() };
    },
    keepPrevious: true,
    live: { types: ['payment.', 'placement.committed'] },
  });
  protected readonly months = computed(() => this.vintages.data()?.recoveryByVintage ?? []);
  protected readonly lines = computed(() => vintageLines(this.months()));

  protected readonly clientColumns: Column<ClientRecovery>[] = [
    { key: 'clientName', header: 'Client', type: 'text', value: (row) => row.clientName, fixed: true },
    { key: 'accounts', header: 'Accounts', type: 'number', value: (row) => row.accounts },
    { key: 'placed', header: 'Placed', type: 'money', value: (row) => row.placed, currency: (row) => row.currency },
    { key: 'collected', header: 'Collected', type: 'money', value: (row) => row.collected, currency: (row) => row.currency, bold: true },
    { key: 'direct', header: 'Of it paid to client', type: 'money', value: (row) => row.direct, currency: (row) => row.currency },
    { key: 'rate', header: '% of placed, gross', type: 'percent', value: (row) => grossRate(row) },
    { key: 'fees', header: 'Fees', type: 'money', value: (row) => row.fees, currency: (row) => row.currency },
  ];
  protected readonly monthColumns: Column<Vintage>[] = [
    { key: 'placedMonth', header: 'Placed in', type: 'text', value: (row) => formatMonth(row.placedMonth), fixed: true },
    { key: 'accounts', header: 'Accounts', type: 'number', value: (row) => row.accounts },
    { key: 'placed', header: 'Placed', type: 'money', value: (row) => row.placed, currency: (row) => row.currency },
    { key: 'collected', header: 'Collected', type: 'money', value: (row) => row.collected, currency: (row) => row.currency, bold: true },
    { key: 'rate', header: '% of placed, gross', type: 'percent', value: (row) => grossRate(row) },
    { key: 'fees', header: 'Fees', type: 'money', value: (row) => row.fees, currency: (row) => row.currency },
  ];

  protected readonly clientKey = (row: ClientRecovery): string => row.clientId + row.currency;
  protected readonly monthKey = (row: Vintage): string => row.placedMonth;
  protected readonly percent = (value: number): string => `${Math.round(value)}%`;
  protected readonly rateText = computed(() => {
    const rate = grossRate(this.total());
    return rate === null ? 'nothing placed yet' : `${formatPpm(rate, 1)} of placed, gross`;
  });

  protected choose(currency: string): void {
    this.chosenCurrency.set(currency);
    this.clientId.set(null);
  }

  protected openClient(row: ClientRecovery): void {
    void this.router.navigate(['/reports/recovery/accounts'], { queryParams: { currency: row.currency, client: row.clientId } });
  }

  protected openMonth(row: Vintage): void {
    void this.router.navigate(['/reports/recovery/accounts'], { queryParams: { currency: row.currency, month: row.placedMonth, ...(this.clientId() ? { client: this.clientId() } : {}) } });
  }
}
