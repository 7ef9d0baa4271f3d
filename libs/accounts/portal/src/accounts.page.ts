import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { MyAccountsDocument } from '@quittance/graphql/portal';
import { ClientChoice, livePages, QButton, QCan, QCard, QCell, QChip, QCsv, QEmpty, QErrorPanel, QField, QInput, QMoney, QPage, QPager, QSegmented, QSelect, QTable, type Column, type Sort } from '@quittance/ui';
import { AGES, filterOf, ORDER_OPTIONS, orderFor, orderOf, ORDERS, plainWords, SHOWN, stateTone, type Batch, type ListedAccount, type Shown } from './account-words';

const NO_BATCH = { batch: null, currency: null, from: null, to: null, placement: null, takeover: null };

/** The client's accounts, those placed last first. What is chosen stands in the address, so that it can be linked to. */
@Component({
  imports: [QPage, QTable, QCell, QChip, QCsv, QEmpty, QErrorPanel, QButton, QCan, QCard, QField, QInput, QMoney, QPager, QSegmented, QSelect, RouterLink],
  templateUrl: './accounts.page.html',
  styles: `.find { width: min(320px, 100%); } .phone { padding: 0 14px 14px; } .order { padding-top: 10px; } .phone a { color: inherit; text-decoration: none; }`,
})
export class AccountsPage {
  private readonly router = inject(Router);
  private readonly choice = inject(ClientChoice);
  readonly show = input<string>();
  readonly age = input<string>();
  readonly find = input<string>();
  readonly sort = input<string>();
  /** What only accounts placed together are called; which those are say the others. */
  readonly batch = input<string>();
  readonly currency = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();
  readonly placement = input<string>();
  readonly takeover = input<string>();

  protected readonly shown = linkedSignal<Shown>(() => SHOWN.find(({ value }) => value === this.show())?.value ?? 'open');
  protected readonly band = linkedSignal<string | null>(() => AGES.find(({ value }) => value === this.age())?.value ?? null);
  // What was typed stays as it is while its own trimmed form comes back through the address.
  protected readonly text = linkedSignal<string | undefined, string>({ source: this.find, computation: (find, before) => (before && before.value.trim() === (find ?? '') ? before.value : (find ?? '')) });
  protected readonly order = computed(() => orderOf(this.sort()));
  protected readonly orders = ORDER_OPTIONS;
  protected readonly heading = computed(() => ORDERS[this.order()].label);
  protected readonly columnSort = linkedSignal<Sort>(() => ORDERS[this.order()].column);
  protected readonly shownOptions = SHOWN;
  protected readonly ageOptions = AGES;
  private readonly together = computed((): Batch => ({ currency: this.currency() ?? null, placedFrom: this.from() ?? null, placedTo: this.to() ?? null, placementId: this.placement() ?? null, takeoverId: this.takeover() ?? null }));
  protected readonly ofBatch = computed(() => Object.values(this.together()).some((part) => part !== null));
  protected readonly batchWords = computed(() => [this.batch() ?? 'what was placed together', this.currency()].filter(Boolean).join(', '));
  protected readonly filtered = computed(() => this.ofBatch() || this.shown() !== 'open' || this.band() !== null || this.text().trim().length >= 2);

  protected readonly list = livePages({
    query: MyAccountsDocument,
    variables: ({ first, after }) => {
      const clientId = this.choice.clientId();
      return clientId === null ? null : { first, after, sort: this.order(), filter: filterOf({ clientId, shown: this.shown(), age: this.band(), text: this.text(), batch: this.together() }) };
    },
    connection: (data) => data.accounts,
    live: { types: ['payment.', 'placement.committed', 'account.', 'promise.'] },
  });
  protected readonly tone = stateTone;
  protected readonly words = plainWords;
  protected readonly key = (row: ListedAccount): string => row.id;
  protected readonly columns: Column<ListedAccount>[] = [
    { key: 'debtorName', header: 'Debtor', value: (row) => row.debtorName, fixed: true, width: 220 },
    { key: 'state', header: 'State', value: (row) => plainWords(row.statusText) },
    { key: 'number', header: 'Account', value: (row) => row.number },
    { key: 'clientReference', header: 'Your reference', value: (row) => row.clientReference || null },
    { key: 'placedOn', header: 'Placed on', type: 'date', value: (row) => row.placedOn, sortable: true },
    { key: 'oldestDueOn', header: 'Oldest due', type: 'date', value: (row) => row.oldestDueOn, sortable: true },
    { key: 'invoiceCount', header: 'Invoices', type: 'number', value: (row) => row.invoiceCount, hidden: true },
    { key: 'placed', header: 'Placed', type: 'money', value: (row) => row.placed.minor, currency: (row) => row.placed.currency },
    { key: 'collected', header: 'Collected', type: 'money', value: (row) => row.collected.minor, currency: (row) => row.collected.currency },
    { key: 'balance', header: 'Balance', type: 'money', value: (row) => row.balance.minor, currency: (row) => row.balance.currency, sortable: true, bold: true },
  ];

  protected changed(): void {
    const queryParams = { show: this.shown() === 'open' ? null : this.shown(), age: this.band(), find: this.text().trim() || null };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected sortBy(sort: Sort | null): void {
    if (!sort) return;
    const order = orderFor(sort);
    // Another object, so that the arrow turns back where the order stays as it was.
    this.columnSort.set({ ...ORDERS[order].column });
    this.arrange(order);
  }

  protected arrange(sort: string | null): void {
    void this.router.navigate([], { queryParams: { sort: sort === 'PLACED_NEWEST' ? null : sort }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  /** Every account again, not only those placed together. */
  protected ofAll(): void {
    void this.router.navigate([], { queryParams: NO_BATCH, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected clear(): void {
    this.shown.set('open');
    this.band.set(null);
    this.text.set('');
    void this.router.navigate([], { queryParams: {}, replaceUrl: true });
  }

  protected open(row: ListedAccount): void {
    void this.router.navigate(['/accounts', row.id]);
  }
}
