import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { AccountsDocument, DesksDocument, type AccountsQuery } from '@quittance/graphql/agency';
import { QButton, QCell, QCsv, QEmpty, QErrorPanel, QField, QInput, QMoneyInput, QPage, QSelect, QTable, SessionStore, livePages, liveQuery, useShortcuts, type Column, type Option, type Sort } from '@quittance/ui';
import { lateWords, stateOf } from '../account-words';
import { AssignDrawer } from '../desks/assign-drawer.component';
import type { FormerDesk } from '../desks/assignment';
import { Figure } from '../figure.component';
import { StateChip } from '../state-chip.component';
import { AGE_CHOICES, SORT_WORDS, STATUS_CHOICES, columnSort, filterOf, sortFor, sortOf, type ListFilters } from './account-filters';
import { ClientFilter } from './client-filter.component';

type Row = AccountsQuery['accounts']['nodes'][number];

/** Every account, by client, desk, status, age, amount and text. The filters stand in the address, so that a list can be sent to a colleague. */
@Component({
  selector: 'q-accounts-page',
  imports: [RouterLink, AssignDrawer, ClientFilter, Figure, StateChip, QButton, QCell, QCsv, QEmpty, QErrorPanel, QField, QInput, QMoneyInput, QPage, QSelect, QTable],
  templateUrl: './accounts.page.html',
  styles: `
    :host { display: block; }
    .filters { display: grid; grid-template-columns: minmax(180px, 1.4fr) minmax(160px, 1.2fr) repeat(3, minmax(120px, 0.8fr)) repeat(2, minmax(120px, 0.7fr)) auto; gap: var(--s2) var(--s3); align-items: end; padding: var(--s3) var(--s4); background: var(--surface); border: 1px solid var(--line); border-radius: var(--r3); }
    .list { background: var(--surface); border: 1px solid var(--line); border-radius: var(--r3); overflow: clip; --q-table-edge: var(--s4); display: block; }
    @media (max-width: 1180px) { .filters { grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); } }
    @media (max-width: 760px) { .filters { grid-template-columns: repeat(2, minmax(0, 1fr)); padding: var(--s3); } .filters > :first-child { grid-column: 1 / -1; } }
  `,
})
export class AccountsPage {
  readonly q = input<string>();
  readonly client = input<string>();
  readonly desk = input<string>();
  readonly status = input<string>();
  readonly late = input<string>();
  readonly min = input<string>();
  readonly max = input<string>();
  readonly sort = input<string>();

  protected readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly filters = computed((): ListFilters => ({ q: this.q(), client: this.client(), desk: this.desk(), status: this.status(), late: this.late(), min: this.min(), max: this.max() }));
  private readonly order = computed(() => sortOf(this.sort()));
  protected readonly filter = computed(() => filterOf(this.filters(), this.session.currency()));
  protected readonly narrowed = computed(() => Object.values(this.filters()).some((value) => value !== undefined && value !== ''));
  protected readonly columnSort = linkedSignal<Sort>(() => columnSort(this.order()));

  readonly list = livePages({
    query: AccountsDocument,
    variables: (page) => ({ filter: this.filter(), sort: this.order(), page }),
    connection: ({ accounts }) => accounts,
    live: { types: ['account.', 'placement.committed', 'payment.'] },
  });
  private readonly deskList = liveQuery({ query: DesksDocument, variables: () => ({}) });

  protected readonly heading = computed(() => SORT_WORDS[this.order()]);
  protected readonly selected = signal<readonly string[]>([]);
  /** What the drawer assigns: rows, or all that match. */
  protected readonly assigning = signal<{ readonly accounts: readonly FormerDesk[]; readonly all: boolean } | null>(null);
  protected readonly statuses = STATUS_CHOICES;
  protected readonly ages = AGE_CHOICES;
  protected readonly lateWords = lateWords;
  protected readonly deskOptions = computed((): readonly Option[] => [
    { value: 'none', label: 'No desk' },
    ...(this.deskList.data()?.desks ?? []).map(({ id, name, active, userName }) => ({ value: id, label: name, ...(active ? (userName ? { sub: userName } : {}) : { sub: 'closed' }) })),
  ]);
  protected readonly key = (row: Row): string => row.id;
  protected readonly rowLabel = (row: Row): string => `${row.number}, ${row.debtorName}`;
  protected readonly columns: readonly Column<Row>[] = [
    { key: 'debtor', header: 'Debtor', value: (row) => row.debtorName, fixed: true, width: 240 },
    { key: 'number', header: 'Account', value: (row) => row.number },
    { key: 'client', header: 'Client', value: (row) => row.clientName, width: 170 },
    { key: 'balance', header: 'Balance', type: 'money', value: (row) => row.balance.minor, currency: (row) => row.balance.currency, sortable: true, bold: true },
    { key: 'placed', header: 'Placed amount', type: 'money', value: (row) => row.placed.minor, currency: (row) => row.placed.currency, hidden: true },
    { key: 'late', header: 'Days late', type: 'number', value: (row) => row.daysLate, sortable: true },
    { key: 'placedOn', header: 'Placed', type: 'date', value: (row) => row.placedOn, sortable: true },
    { key: 'status', header: 'Status', value: (row) => stateOf(row).label },
    { key: 'desk', header: 'Desk', value: (row) => row.deskName },
    { key: 'worked', header: 'Last worked', type: 'date', value: (row) => row.lastWorkedOn, sortable: true },
    { key: 'next', header: 'Next action', type: 'date', value: (row) => row.nextActionOn, hidden: true },
    { key: 'reference', header: 'Their reference', value: (row) => row.clientReference, hidden: true },
    { key: 'invoices', header: 'Invoices', type: 'number', value: (row) => row.invoiceCount, hidden: true },
  ];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const list = { group: 'This screen' };
    useShortcuts(
      { ...list, keys: 'f', label: 'Filter by text', run: () => document.querySelector<HTMLElement>('q-accounts-page [data-filter] input')?.focus() },
      { ...list, keys: 's', label: 'Assign the selected accounts', run: () => this.assignSelected() },
    );
  }

  /** Puts a filter into the address; the list follows it. */
  protected set(part: Partial<Record<keyof ListFilters, string | null>>): void {
    this.selected.set([]);
    void this.router.navigate([], { queryParams: part, queryParamsHandling: 'merge', replaceUrl: true });
  }

  /** Text follows the typing after a pause. */
  protected type(text: string | undefined): void {
    clearTimeout(this.timer);
    if ((text ?? '') !== (this.q() ?? '')) this.timer = setTimeout(() => this.set({ q: text?.trim() || null }), 200);
  }

  protected clear(): void {
    this.set({ q: null, client: null, desk: null, status: null, late: null, min: null, max: null });
  }

  protected sortBy(sort: Sort | null): void {
    if (!sort) return;
    const order = sortFor(sort);
    // Another object, so that the arrow turns back where the order stays as it was.
    this.columnSort.set({ ...columnSort(order) });
    this.set({ sort: order });
  }

  protected amount(text: string | undefined): number | null {
    return text && /^-?\d+$/.test(text) ? Number(text) : null;
  }

  protected open(row: Row): void {
    void this.router.navigate(['/accounts', row.id]);
  }

  protected assignSelected(): void {
    const rows = this.list.rows().filter(({ id }) => this.selected().includes(id));
    if (rows.length && this.session.can('account.assign')) this.assigning.set({ accounts: rows.map(({ id, deskId }) => ({ id, deskId })), all: false });
  }

  protected assignAll(): void {
    this.assigning.set({ accounts: [], all: true });
  }

  protected changed(): void {
    this.selected.set([]);
    void this.list.refetch();
  }
}
