import { Component, computed, inject, signal } from '@angular/core';
import { countryName } from '@quittance/kernel';
import { TaxRatesDocument, type TaxRateRowFragment, type TaxRatesQuery } from '@quittance/graphql/agency';
import { TrustNav } from '@quittance/ledger/console';
import { formatPpm, liveQuery, QButton, QCan, QCard, QCell, QCheck, QChip, QEmpty, QErrorPanel, QNotice, QPage, QTable, SessionStore, type Column } from '@quittance/ui';
import { RegistrationDrawer } from './registration-drawer.component';
import { TaxRateDrawer } from './tax-rate-drawer.component';

type Rate = TaxRateRowFragment;
type Registration = TaxRatesQuery['taxRegistrations'][number];

/** Tax on commission: where the agency is registered, and the dated, sourced rates of each place. */
@Component({
  imports: [QButton, QCan, QCard, QCell, QCheck, QChip, QEmpty, QErrorPanel, QNotice, QPage, QTable, RegistrationDrawer, TaxRateDrawer, TrustNav],
  template: `
    <q-page heading="Tax on commission" sub="Charged by the client's place where the agency is registered, rounded on each fee, and kept with it as it was then.">
      <q-trust-nav before />
      <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
      <q-notice>These rates are a start, not advice. Each names its source and when it was last looked at; have a tax adviser confirm those you charge.</q-notice>
      <q-card [flush]="true">
        <q-table complete heading="Where the agency is registered" caption="Tax registrations" noun="registrations" [columns]="registrationColumns" [rows]="registrations()" [rowKey]="key" [loading]="query.loading()" [busy]="query.busy()" [openable]="mayManage()" (opened)="registering.set($event)" narrow="cards">
          <button tools q-button size="sm" *qCan="'tax.manage'" (click)="registering.set('new')">Register…</button>
          <q-empty heading="Not registered anywhere" hint="Without a registration no tax is charged to anybody. Register where the agency has to charge it." />
        </q-table>
      </q-card>
      <q-card [flush]="true">
        <q-table complete heading="Rates" caption="Rates of tax on commission" noun="rates" [columns]="columns" [rows]="rates()" [rowKey]="key" [loading]="query.loading()" [busy]="query.busy()" [openable]="mayManage()" (opened)="editing.set($event)" keys narrow="cards" storageKey="tax-rates">
          <q-check tools label="Past and future ones too" [(checked)]="all" />
          <button tools q-button size="sm" *qCan="'tax.manage'" (click)="editing.set('new')">New rate…</button>
          <ng-template qCell="place" let-row><b>{{ place(row) }}</b>@if (row.charged && row.inForce) {&ngsp;<q-chip tone="ok">Charged</q-chip>} @else if (!row.inForce) {&ngsp;<q-chip>Not in force</q-chip>}</ng-template>
          <ng-template qCell="source" let-row><span class="xs">{{ row.source }}</span></ng-template>
          <ng-template qCell="caution" let-row><span class="xs sub">{{ row.caution }}</span></ng-template>
          <q-empty heading="No rate" hint="Add the rate of a place before the agency registers there." />
        </q-table>
      </q-card>
    </q-page>
    @if (editing(); as rate) {<q-tax-rate-drawer [rate]="rate === 'new' ? null : rate" (closed)="editing.set(null)" (changed)="query.refetch()" />}
    @if (registering(); as one) {<q-registration-drawer [registration]="one === 'new' ? null : one" (closed)="registering.set(null)" (changed)="query.refetch()" />}
  `,
})
export class TaxPage {
  private readonly session = inject(SessionStore);
  protected readonly mayManage = computed(() => this.session.can('tax.manage'));
  protected readonly query = liveQuery({ query: TaxRatesDocument, variables: () => ({}) });
  protected readonly all = signal(false);
  protected readonly rates = computed(() => (this.query.data()?.taxRates ?? []).filter(({ inForce }) => inForce || this.all()));
  protected readonly registrations = computed(() => this.query.data()?.taxRegistrations ?? []);
  protected readonly editing = signal<Rate | 'new' | null>(null);
  protected readonly registering = signal<Registration | 'new' | null>(null);
  protected readonly key = (row: { id: string }): string => row.id;
  protected readonly place = ({ country, region }: Pick<Rate, 'country' | 'region'>): string => (region === '' ? countryName(country) : `${countryName(country)}, ${region}`);
  protected readonly columns: Column<Rate>[] = [
    { key: 'place', header: 'Place', fixed: true, width: 210 },
    { key: 'ratePpm', header: 'Rate', value: (row) => formatPpm(row.ratePpm), sortBy: (row) => row.ratePpm },
    { key: 'name', header: 'What', value: (row) => row.name },
    { key: 'effectiveFrom', header: 'From', type: 'date', value: (row) => row.effectiveFrom },
    { key: 'effectiveTo', header: 'To', type: 'date', value: (row) => row.effectiveTo ?? null },
    { key: 'source', header: 'Source', width: 210 },
    { key: 'checkedOn', header: 'Looked at', type: 'date', value: (row) => row.checkedOn },
    { key: 'caution', header: 'Caution', width: 240 },
  ];
  protected readonly registrationColumns: Column<Registration>[] = [
    { key: 'place', header: 'Place', value: (row) => this.place(row), fixed: true },
    { key: 'number', header: 'Number', value: (row) => row.number },
    { key: 'registeredFrom', header: 'From', type: 'date', value: (row) => row.registeredFrom },
    { key: 'registeredTo', header: 'To', type: 'date', value: (row) => row.registeredTo ?? null },
  ];
}
