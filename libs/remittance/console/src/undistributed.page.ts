import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { UndistributedItemsDocument, UndistributedSumsDocument, type UndistributedItemsQuery } from '@quittance/graphql/agency';
import { ExplainDialog, TrustNav, type Explainable } from '@quittance/ledger/console';
import { formatDate, livePages, liveQuery, QButton, QCard, QCell, QChip, QEmpty, QErrorPanel, QMoney, QPage, QTable, SessionStore, type Column } from '@quittance/ui';
import { AGES, byCurrency, undistributedKind, type Sum } from './undistributed-words';

type Item = UndistributedItemsQuery['undistributedItems']['nodes'][number];

/** Money in trust that is somebody's and has not gone to them: by age, and item by item. */
@Component({
  imports: [QPage, QButton, QCard, QCell, QChip, QEmpty, QErrorPanel, QMoney, QTable, RouterLink, ExplainDialog, TrustNav],
  template: `
    <q-page heading="Undistributed money" [sub]="'What trust holds for somebody and has not passed on, by age on ' + today() + '. Every figure opens to its items.'">
      <q-trust-nav before />
      <a actions q-button size="sm" variant="quiet" class="flush" [href]="csv()" download>Export CSV</a>
      <q-error-panel [problem]="sums.error() ?? list.error()" (retry)="again()" />
      @for (group of groups(); track group.currency) {
        <q-card [flush]="true" [heading]="group.currency">
          <div class="scroll"><table class="ages folds">
            <caption class="sr-only">Undistributed money in {{ group.currency }} by age</caption>
            <thead><tr><th scope="col">Whose</th>@for (age of ages; track age.code) {<th scope="col" class="num">{{ age.label }}</th>}<th scope="col" class="num">Together</th></tr></thead>
            <tbody>@for (row of group.rows; track row.kind) {
              <tr><th scope="row"><a routerLink="." [queryParams]="{ kind: row.kind, currency: row.currency, age: null }">{{ kindWords(row.kind) }}</a>&ngsp;<span class="xs sub">{{ row.items }}</span></th>
                @for (age of ages; track age.code; let n = $index) {<td class="num" [class.none]="!row.amounts[n]" [attr.data-label]="age.label">@if (row.amounts[n]) {<a routerLink="." [queryParams]="{ kind: row.kind, currency: row.currency, age: age.code }"><q-money [minor]="row.amounts[n] ?? 0" [currency]="row.currency" show="none" /></a>} @else {<span class="faint">–</span>}</td>}
                <td class="num b" data-label="Together"><q-money [minor]="row.total" [currency]="row.currency" show="none" /></td></tr>
            }</tbody>
            <tfoot><tr><th scope="row">All of it</th>@for (amount of group.amounts; track $index) {<td class="num b" [class.none]="!amount" [attr.data-label]="ages[$index]?.label"><q-money [minor]="amount" [currency]="group.currency" show="none" /></td>}<td class="num b" data-label="Together"><q-money [minor]="group.total" [currency]="group.currency" /></td></tr></tfoot>
          </table></div>
        </q-card>
      }
      @if (chosen(); as words) {<div class="row wrap"><q-chip tone="info">{{ words }}</q-chip><a q-button size="sm" routerLink="." [queryParams]="{}">Show all</a></div>}
      <q-card [flush]="true"><q-table complete heading="Items" caption="Items of undistributed money" noun="items" keys paged openable narrow="cards" storageKey="undistributed" [columns]="columns" [rows]="list.rows()" [rowKey]="key" [loading]="list.loading()" [busy]="list.busy()" [hasMore]="list.hasMore()" (more)="list.more()" (opened)="open($event)">
        <ng-template qCell="note" let-row>
          @if (row.about) {<div class="row between grow"><span class="grow note" [attr.title]="row.note" [class.sub]="row.note" [class.bad]="!row.note">{{ row.note ?? 'Not explained yet' }}</span>@if (mayExplain()) {<button q-button size="sm" variant="quiet" [attr.aria-label]="(row.note ? 'Edit: ' : 'Explain: ') + 'the money of ' + row.ownerName" (click)="ask(row)">{{ row.note ? 'Edit' : 'Explain' }}</button>}</div>} @else {<span class="sub">{{ row.note }}</span>}
        </ng-template>
        <q-empty heading="Nothing here" hint="Money that comes in stands here from its day until it is remitted, refunded or spent." />
      </q-table></q-card>
      <q-explain-dialog [item]="explaining()" [(open)]="asking" (saved)="again()" />
    </q-page>
  `,
  styles: `
    @media (min-width: 761px) { .note { overflow: hidden; text-overflow: ellipsis; } } .ages { --fold-edge: var(--s4); table-layout: fixed; min-width: 720px; width: 100%; border-collapse: collapse; font-size: var(--t-sm); } .ages th, .ages td { padding: var(--s2) var(--s4); border-top: 1px solid var(--line); white-space: nowrap; } .ages th { text-align: left; font-weight: inherit; } .ages th.num { text-align: right; }
    .ages thead th { border-top: 0; color: var(--ink-2); font-size: var(--t-xs); font-weight: var(--w-medium); } .ages th:first-child { width: 26%; } @media (max-width: 760px) { .ages { min-width: 0; } .ages th:first-child { width: auto; } } .ages a { color: inherit; text-decoration-color: var(--line-strong); } .ages tfoot th { font-weight: 600; }
  `,
})
export class UndistributedPage {
  readonly kind = input<string>();
  readonly currency = input<string>();
  readonly age = input<string>();
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  protected readonly asking = signal(false);
  protected readonly explaining = signal<Explainable | null>(null);
  protected readonly ages = AGES;
  protected readonly today = computed(() => formatDate(this.session.today()));
  protected readonly mayExplain = computed(() => this.session.can('trust.reconcile'));
  protected readonly sums = liveQuery({ query: UndistributedSumsDocument, variables: () => ({}), live: { types: ['payment.', 'remittance.posted'] } });
  protected readonly groups = computed(() => byCurrency((this.sums.data()?.undistributedSums ?? []) as readonly Sum[]));
  private readonly filter = computed(() => ({ kind: this.kind() ?? null, currency: this.currency() ?? null, bucket: this.age() ?? null }));
  protected readonly list = livePages({
    query: UndistributedItemsDocument, variables: ({ first, after }) => ({ first, after, filter: this.filter() }), connection: (data) => data.undistributedItems, live: { types: ['payment.', 'remittance.posted'] } });
  protected readonly chosen = computed(() => [this.kind() ? undistributedKind(this.kind() ?? '') : null, AGES.find(({ code }) => code === this.age())?.label ?? null, this.currency() ?? null].filter(Boolean).join(', '));
  protected readonly csv = computed(() => {
    const given = Object.entries(this.filter()).filter((pair): pair is [string, string] => pair[1] !== null);
    return `/files/undistributed.csv${given.length > 0 ? `?${new URLSearchParams(given).toString()}` : ''}`;
  });
  protected readonly kindWords = undistributedKind;
  protected readonly key = (row: Item): string => row.id;
  protected readonly columns: Column<Item>[] = [
    { key: 'owner', header: 'Whose', value: (row) => row.ownerName, fixed: true },
    { key: 'kind', header: 'What', value: (row) => undistributedKind(row.kind) },
    { key: 'reference', header: 'Reference', value: (row) => row.reference, width: 200 },
    { key: 'since', header: 'Since', type: 'date', value: (row) => row.since },
    { key: 'days', header: 'Days', type: 'number', value: (row) => row.days },
    { key: 'amount', header: 'Amount', type: 'money', value: (row) => row.amount, currency: (row) => row.currency, bold: true },
    { key: 'note', header: 'Explanation', width: 220 },
  ];

  protected open(row: Item): void {
    void this.router.navigateByUrl(row.path);
  }

  protected ask(row: Item): void {
    this.explaining.set({ about: row.about ?? '', title: `${row.ownerName}, in suspense since ${formatDate(row.since)}`, words: row.note ?? '' });
    this.asking.set(true);
  }

  protected again(): void {
    void this.sums.refetch();
    void this.list.refetch();
  }
}
