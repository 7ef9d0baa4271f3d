import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { DayNav, Figure } from '@quittance/accounts/console';
import type { SettlementStatus } from '@quittance/arrangements/domain';
import { SettlementsDocument, type SettlementsQuery } from '@quittance/graphql/agency';
import { QCell, QCheck, QChip, QCsv, QEmpty, QErrorPanel, QPage, QSegmented, QTable, SessionStore, livePages, type Column } from '@quittance/ui';
import { settlementState } from './settlement-words';

type Row = SettlementsQuery['settlements']['nodes'][number];
type Shown = 'OPEN' | 'PROPOSED' | 'VOID' | 'KEPT' | 'ENDED';

const STATUSES: Readonly<Record<Shown, readonly SettlementStatus[]>> = { OPEN: ['OPEN'], PROPOSED: ['PROPOSED'], VOID: ['VOID'], KEPT: ['KEPT'], ENDED: ['CANCELLED', 'REFUSED'] };
const EMPTY: Readonly<Record<Shown, { readonly heading: string; readonly hint: string }>> = {
  OPEN: { heading: 'No open settlements', hint: 'Settle from the actions of an account; it stands here by its next instalment until it is kept or missed.' },
  PROPOSED: { heading: 'Nothing waits for a client', hint: 'Settlements beyond a contract’s authority wait here for the client’s answer.' },
  VOID: { heading: 'None was missed', hint: 'A settlement is void the day after a missed instalment, and its account comes back into the queue.' },
  KEPT: { heading: 'None is kept yet', hint: 'Once the agreed sum is paid and has cleared, the rest is given up and the account closes as settled in full.' },
  ENDED: { heading: 'None was ended', hint: 'Settlements taken back, or refused by the client, appear here.' },
};

/** Settlements over all accounts: what is due next, what waits for a client, what was kept or missed. */
@Component({
  selector: 'q-settlements-page',
  imports: [RouterLink, DayNav, Figure, QCell, QCheck, QChip, QCsv, QEmpty, QErrorPanel, QPage, QSegmented, QTable],
  template: `
    <q-page heading="Settlements" width="full">
      <q-day-nav before />
      <q-check actions label="My desks only" [checked]="mineOnly()" (checkedChange)="set({ mine: $event ? null : 'no' })" />
      <div class="row wrap"><q-segmented label="Settlements" [options]="options" [value]="shown()" (valueChange)="set({ status: $event === 'OPEN' ? null : $event })" /><span class="push"></span><q-csv name="settlements" [columns]="inFile" [list]="list" /></div>
      <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
      <q-table class="list" caption="Settlements" noun="settlements" keys openable paged narrow="cards" [columns]="columns" [rows]="list.rows()" [rowKey]="key" [loading]="list.loading()" [busy]="list.busy()" [hasMore]="list.hasMore()" (more)="list.more()" (opened)="open($event)">
        <ng-template qCell="debtor" let-row><a q-figure [routerLink]="['/accounts', row.accountId]"><b>{{ row.debtorName }}</b></a></ng-template>
        <ng-template qCell="state" let-row>@let state = stateOf(row);<q-chip [tone]="state.tone">{{ state.label }}</q-chip></ng-template>
        <q-empty [heading]="empty().heading" [hint]="empty().hint" />
      </q-table>
    </q-page>
  `,
})
export class SettlementsPage {
  readonly status = input<string>();
  /** `no` shows everyone's. */
  readonly mine = input<string>();
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  protected readonly options = [{ value: 'OPEN', label: 'On plan' }, { value: 'PROPOSED', label: 'Ask the client' }, { value: 'VOID', label: 'Void' }, { value: 'KEPT', label: 'Kept' }, { value: 'ENDED', label: 'Ended' }] as const;
  protected readonly shown = computed((): Shown => this.options.map(({ value }) => value).find((value) => value === this.status()) ?? 'OPEN');
  // Only those who work a queue have desks; others see everyone's.
  protected readonly mineOnly = computed(() => this.mine() !== 'no' && this.session.can('queue.read'));
  protected readonly empty = computed(() => EMPTY[this.shown()]);
  private readonly live = computed(() => this.shown() === 'OPEN' || this.shown() === 'PROPOSED');
  readonly list = livePages({
    query: SettlementsDocument,
    variables: (page) => ({ filter: { statuses: [...STATUSES[this.shown()]], mine: this.mineOnly() || null, soonestFirst: this.live() || null }, page }),
    connection: ({ settlements }) => settlements,
    live: { types: ['settlement.', 'payment.'] },
  });
  protected readonly key = (row: Row): string => row.id;
  protected readonly stateOf = (row: Row) => settlementState(row, this.session.today());
  protected readonly columns: readonly Column<Row>[] = [
    { key: 'debtor', header: 'Debtor', value: (row) => row.debtorName, fixed: true, width: 240 },
    { key: 'number', header: 'Account', value: (row) => row.accountNumber },
    { key: 'client', header: 'Client', value: (row) => row.clientName },
    { key: 'owed', header: 'Owed then', type: 'money', value: (row) => row.owed.minor, currency: (row) => row.owed.currency },
    { key: 'agreed', header: 'Taken', type: 'money', value: (row) => row.agreed.minor, currency: (row) => row.agreed.currency, bold: true },
    { key: 'received', header: 'Came', type: 'money', value: (row) => row.received.minor, currency: (row) => row.received.currency },
    { key: 'next', header: 'Next due', type: 'date', value: (row) => row.next?.dueOn ?? null },
    { key: 'left', header: 'Of it to come', type: 'money', value: (row) => row.next?.left ?? null, currency: (row) => row.agreed.currency },
    { key: 'last', header: 'Last due', type: 'date', value: (row) => row.lastDueOn },
    { key: 'state', header: 'State', value: (row) => this.stateOf(row).label },
  ];
  /** The file says what the screen leaves to the account. */
  protected readonly inFile: readonly Column<Row>[] = [
    ...this.columns,
    { key: 'made', header: 'Made', type: 'date', value: (row) => row.madeOn }, { key: 'grace', header: 'Days of grace', type: 'number', value: (row) => row.graceDays }, { key: 'instalments', header: 'Instalments', type: 'number', value: (row) => row.instalments.length },
    { key: 'given', header: 'Given up', type: 'money', value: (row) => row.givenUp.minor, currency: (row) => row.givenUp.currency }, { key: 'ended', header: 'Ended', type: 'date', value: (row) => row.resolvedOn ?? null }, { key: 'by', header: 'Agreed by', value: (row) => row.decidedName || (row.approval === 'AUTHORITY' ? 'the contract' : null) },
  ];

  protected set(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected open(row: Row): void {
    void this.router.navigate(['/accounts', row.accountId]);
  }
}
