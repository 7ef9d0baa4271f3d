import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { DayNav, Figure } from '@quittance/accounts/console';
import { PromisesDocument, type PromiseStatus, type PromisesQuery } from '@quittance/graphql/agency';
import { QCell, QCheck, QChip, QCsv, QEmpty, QErrorPanel, QPage, QSegmented, QTable, SessionStore, livePages, type Column } from '@quittance/ui';
import { promiseState } from './promise-words';

type Row = PromisesQuery['promises']['nodes'][number];

const STATUSES: readonly PromiseStatus[] = ['OPEN', 'BROKEN', 'KEPT', 'CANCELLED'];
const EMPTY: Readonly<Record<PromiseStatus, { readonly heading: string; readonly hint: string }>> = {
  OPEN: { heading: 'No open promises', hint: 'Promises to pay appear here until they are kept or their days of grace have passed.' },
  BROKEN: { heading: 'No broken promises', hint: 'A promise appears here on the day after its days of grace, and its account moves up in the queue.' },
  KEPT: { heading: 'No kept promises yet', hint: 'A promise is kept when payments reach its amount in time.' },
  CANCELLED: { heading: 'None was taken back', hint: 'Promises written down in error appear here.' },
};

/** Promises over all accounts: open, broken, kept. */
@Component({
  selector: 'q-promises-page',
  imports: [RouterLink, DayNav, Figure, QCell, QCheck, QChip, QCsv, QEmpty, QErrorPanel, QPage, QSegmented, QTable],
  template: `
    <q-page heading="Promises" width="full">
      <q-day-nav before />
      <q-check actions label="My desks only" [checked]="mineOnly()" (checkedChange)="set({ mine: $event ? null : 'no' })" />
      <div><q-segmented label="Promises" [options]="options" [value]="shown()" (valueChange)="set({ status: $event === 'OPEN' ? null : $event })" /></div>
      <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
      <q-table class="list" caption="Promises" heading="Promises" noun="promises" keys openable paged narrow="cards" [columns]="columns" [rows]="list.rows()" [rowKey]="key" [loading]="list.loading()" [busy]="list.busy()" [hasMore]="list.hasMore()" (more)="list.more()" (opened)="open($event)">
        <ng-template qCell="debtor" let-row><a q-figure [routerLink]="['/accounts', row.accountId]"><b>{{ row.debtorName }}</b></a></ng-template>
        <ng-template qCell="state" let-row>@let state = stateOf(row);<q-chip [tone]="state.tone">{{ state.label }}</q-chip></ng-template>
        @if (session.can('account.assign') && list.rows().length) {<q-csv tools name="promises" [columns]="columns" [list]="list" />}
        <q-empty [heading]="empty().heading" [hint]="empty().hint" />
      </q-table>
    </q-page>
  `,
})
export class PromisesPage {
  readonly status = input<string>();
  /** `no` shows everyone's. */
  readonly mine = input<string>();
  protected readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  protected readonly options = [{ value: 'OPEN', label: 'Open' }, { value: 'BROKEN', label: 'Broken' }, { value: 'KEPT', label: 'Kept' }, { value: 'CANCELLED', label: 'Taken back' }] as const;
  protected readonly shown = computed((): PromiseStatus => STATUSES.find((status) => status === this.status()) ?? 'OPEN');
  // Only those who work a queue have desks; others see everyone's.
  protected readonly mineOnly = computed(() => this.mine() !== 'no' && this.session.can('queue.read'));
  protected readonly empty = computed(() => EMPTY[this.shown()]);
  readonly list = livePages({
    query: PromisesDocument,
    variables: (page) => ({ filter: { statuses: [this.shown()], mine: this.mineOnly() || null, soonestFirst: this.shown() === 'OPEN' || null }, page }),
    connection: ({ promises }) => promises,
    live: { types: ['promise.', 'payment.'] },
  });
  protected readonly key = (row: Row): string => row.id;
  protected readonly stateOf = (row: Row) => promiseState(row, this.session.today());
  protected readonly columns: readonly Column<Row>[] = [
    { key: 'debtor', header: 'Debtor', value: (row) => row.debtorName, fixed: true, width: 260 },
    { key: 'number', header: 'Account', value: (row) => row.accountNumber },
    { key: 'client', header: 'Client', value: (row) => row.clientName },
    { key: 'amount', header: 'Promised', type: 'money', value: (row) => row.amount.minor, currency: (row) => row.amount.currency, bold: true },
    { key: 'received', header: 'Came', type: 'money', value: (row) => row.received.minor, currency: (row) => row.received.currency },
    { key: 'due', header: 'Due', type: 'date', value: (row) => row.dueOn },
    { key: 'person', header: 'Who', value: (row) => row.personName },
    { key: 'made', header: 'Made', type: 'date', value: (row) => row.madeOn },
    { key: 'state', header: 'State', value: (row) => this.stateOf(row).label },
  ];

  protected set(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected open(row: Row): void {
    void this.router.navigate(['/accounts', row.accountId]);
  }
}
