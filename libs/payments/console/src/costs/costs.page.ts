import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ClientFilter, Figure } from '@quittance/accounts/console';
import { CostsDocument, WaitingCostPayoutsDocument, type CostFilter, type CostsQuery } from '@quittance/graphql/agency';
import { formatMinor, type CurrencyCode } from '@quittance/kernel';
import { GraphqlClient, Problem, QButton, QCell, QChip, QEmpty, QErrorPanel, QField, QMoney, QNotice, QPage, QSelect, QTable, Toast, livePages, liveQuery, type Column, type Option } from '@quittance/ui';
import { csvText, saveFile } from '../receipts/csv';
import { TrustTabs } from '../trust-tabs.component';
import { CostDrawer } from './cost-drawer.component';
import { costKind, costNext, costStateWords, funderWords } from './cost-words';

type Cost = CostsQuery['costs']['nodes'][number];

const MOST_EXPORTED = 20_000;

/** Every cost: who advanced it, what was deposited, spent and recovered. The filters stand in the address. */
@Component({
  selector: 'q-costs-page',
  imports: [RouterLink, ClientFilter, CostDrawer, Figure, TrustTabs, QButton, QCell, QChip, QEmpty, QErrorPanel, QField, QMoney, QNotice, QPage, QSelect, QTable],
  template: `
    <q-page heading="Costs" width="full" sub="Money spent to collect: court fees, service, liens. A client's deposit lies in trust until it is spent, and what is left goes back.">
      <q-trust-tabs before />
      @for (payout of waiting.data()?.waitingCostPayouts ?? []; track payout.id) {
        <q-notice tone="info">{{ payout.requestedByName }} asks to pay <b><q-money [minor]="payout.amount" [currency]="payout.cost.currency" /></b> {{ payout.kind === 'ATTORNEY' ? 'on to ' + payout.cost.attorney : 'of a deposit back to ' + payout.cost.clientName }}, {{ payout.cost.description }}. <button actions q-button size="sm" (click)="opened.set(payout.costId)">{{ payout.mayApprove ? 'Look and approve' : 'Look' }}</button></q-notice>
      }
      <search class="filters" aria-label="Filters">
        <q-field label="Client"><q-client-filter [clientId]="client() ?? null" (clientIdChange)="set({ client: $event })" /></q-field>
        <q-field label="Advanced by"><q-select placeholder="Anybody" [options]="funders" [value]="funder() ?? null" (valueChange)="set({ funder: $event })" /></q-field>
        <q-field label="State"><q-select placeholder="Any" [options]="states" [value]="state() ?? null" (valueChange)="set({ state: $event })" /></q-field>
        @if (narrowed()) {<button q-button variant="quiet" (click)="set({ client: null, funder: null, state: null })">Clear</button>}
      </search>
      <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
      <q-table complete class="list" caption="Costs" heading="Latest first" storageKey="costs" noun="costs" keys openable paged narrow="cards" [columns]="columns" [rows]="list.rows()" [rowKey]="key" [loading]="list.loading()" [busy]="list.busy()" [hasMore]="list.hasMore()" (more)="list.more()" (opened)="opened.set($event.id)">
        <ng-template qCell="number" let-row><button q-figure (click)="opened.set(row.id)"><b>{{ row.number }}</b></button></ng-template>
        <ng-template qCell="account" let-row><a q-figure [routerLink]="['/accounts', row.accountId]">{{ row.accountNumber }}</a></ng-template>
        <ng-template qCell="state" let-row>@let state = stateOf(row);<q-chip [tone]="state.tone">{{ state.label }}</q-chip></ng-template>
        @if (list.rows().length) {<button tools q-button size="sm" variant="quiet" [busy]="exporting()" (click)="exportCsv()">Export CSV</button>}
        @if (narrowed()) {<q-empty heading="No cost meets these filters" hint="Loosen one of them, or clear them all." />} @else {<q-empty heading="No costs yet" hint="A cost is entered at its account: open one, then Costs, Add." />}
      </q-table>
    </q-page>
    @if (opened(); as id) {<q-cost-drawer [costId]="id" (closed)="opened.set(null)" (changed)="refresh()" />}
  `,
  styles: `
    .filters { display: grid; grid-template-columns: minmax(200px, 1.4fr) repeat(2, minmax(160px, 1fr)) auto; gap: var(--s2) var(--s3); align-items: end; padding: var(--s3) var(--s4); background: var(--surface); border: 1px solid var(--line); border-radius: var(--r3); }
    @media (max-width: 760px) { .filters { grid-template-columns: 1fr 1fr; padding: var(--s3); } .filters > :first-child { grid-column: 1 / -1; } }
  `,
})
export class CostsPage {
  readonly client = input<string>();
  readonly funder = input<string>();
  readonly state = input<string>();
  private readonly graphql = inject(GraphqlClient);
  private readonly router = inject(Router);
  private readonly toast = inject(Toast);
  protected readonly opened = signal<string | null>(null);
  protected readonly exporting = signal(false);
  protected readonly filter = computed((): CostFilter => ({ clientId: this.client() ?? null, funder: this.funder() ?? null, state: this.state() ?? null }));
  protected readonly narrowed = computed(() => Object.values(this.filter()).some((value) => value !== null));
  readonly list = livePages({ query: CostsDocument, variables: (page) => ({ filter: this.filter(), page }), connection: ({ costs }) => costs, live: { types: ['cost.'] } });
  protected readonly waiting = liveQuery({ query: WaitingCostPayoutsDocument, variables: () => ({}), live: { types: ['cost.'] } });
  protected readonly funders: readonly Option[] = [{ value: 'CLIENT', label: 'Client, by deposit' }, { value: 'AGENCY', label: 'Agency' }, { value: 'ATTORNEY', label: 'Attorney' }];
  protected readonly states: readonly Option[] = [{ value: 'OPEN', label: 'Something to do' }, { value: 'DEPOSIT_AWAITED', label: 'Deposit awaited' }, { value: 'UNUSED', label: 'Deposit left' }, { value: 'TO_RECOVER', label: 'To recover' }, { value: 'CANCELLED', label: 'Cancelled' }];
  protected readonly key = (row: Cost): string => row.id;
  protected readonly stateOf = costStateWords;
  protected readonly columns: readonly Column<Cost>[] = [
    { key: 'number', header: 'Cost', fixed: true },
    { key: 'on', header: 'Entered', type: 'date', value: (row) => row.requestedOn },
    { key: 'description', header: 'What for', value: (row) => row.description, width: 190 },
    { key: 'kind', header: 'Kind', value: (row) => costKind(row.kind), hidden: true },
    { key: 'account', header: 'Account' },
    { key: 'debtor', header: 'Debtor', value: (row) => row.debtorName, width: 160 },
    { key: 'client', header: 'Client', value: (row) => row.clientName, width: 150 },
    { key: 'funder', header: 'Advanced by', value: (row) => funderWords(row), width: 130 },
    ...([['amount', 'Amount'], ['deposited', 'Deposited'], ['spent', 'Spent'], ['recovered', 'Recovered']] as const).map(([key, header]): Column<Cost> => ({ key, header, type: 'money', value: (row) => row[key], currency: (row) => row.currency, bold: key === 'spent', hidden: key === 'deposited' })),
    { key: 'state', header: 'State' },
    { key: 'next', header: 'To do', value: (row) => costNext(row), width: 150, hidden: true },
  ];

  protected set(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected refresh(): void {
    void this.list.refetch();
    void this.waiting.refetch();
  }

  /** All that the filters find as CSV, read page by page. */
  protected async exportCsv(): Promise<void> {
    if (this.exporting()) return;
    this.exporting.set(true);
    try {
      const rows: Cost[] = [];
      let after: string | null = null;
      do {
        const { costs }: CostsQuery = await this.graphql.query(CostsDocument, { filter: this.filter(), page: { first: 200, after } });
        rows.push(...costs.nodes);
        after = costs.pageInfo.hasNextPage ? (costs.pageInfo.endCursor ?? null) : null;
      } while (after !== null && rows.length < MOST_EXPORTED);
      const money = (row: Cost, minor: number): string => formatMinor(minor, row.currency as CurrencyCode);
      saveFile('costs.csv', csvText(
        ['cost', 'entered', 'kind', 'what_for', 'account', 'debtor', 'client', 'advanced_by', 'currency', 'amount', 'deposited', 'spent', 'given_back', 'charged', 'recovered', 'state', 'authority'],
        rows.map((row) => [row.number, row.requestedOn, costKind(row.kind), row.description, row.accountNumber, row.debtorName, row.clientName, funderWords(row), row.currency, money(row, row.amount), money(row, row.deposited), money(row, row.spent), money(row, row.refunded), money(row, row.charged), money(row, row.recovered), costStateWords(row).label, row.authority])));
    } catch (error) {
      this.toast.problem(`${Problem.of(error).what} The export was not made; try again.`);
    } finally {
      this.exporting.set(false);
    }
  }
}
