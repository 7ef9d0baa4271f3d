import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { MyBatchesDocument, OverviewDocument } from '@quittance/graphql/portal';
import { BASIS_WORDS, RATE_BASES, type RateBasis } from '@quittance/reporting/domain';
import { ClientChoice, livePages, liveQuery, QButton, QCan, QCard, QCsv, QEmpty, QErrorPanel, QField, QDateInput, QPage, QSegmented, QSelect, QTable, type Sort } from '@quittance/ui';
import { accountsOf, batchColumns, batchName, GROUPINGS, sortOf, type BatchRow } from './batch-words';

/** What the client placed together, and what became of it month by month. What is chosen stands in the address. */
@Component({
  imports: [QButton, QCan, QCard, QCsv, QEmpty, QErrorPanel, QField, QDateInput, QPage, QSegmented, QSelect, QTable, RouterLink],
  templateUrl: './batches.page.html',
})
export class BatchesPage {
  private readonly router = inject(Router);
  private readonly choice = inject(ClientChoice);
  readonly by = input<string>();
  readonly rate = input<string>();
  readonly currency = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();

  protected readonly groupings = GROUPINGS;
  protected readonly bases = RATE_BASES.map((value) => ({ value, label: BASIS_WORDS[value].label }));
  protected readonly chosen = computed(() => GROUPINGS.find(({ value }) => value === this.by()) ?? GROUPINGS[0]);
  protected readonly basis = computed((): RateBasis => RATE_BASES.find((value) => value === this.rate()) ?? 'GROSS');
  private readonly overview = liveQuery({ query: OverviewDocument, variables: () => this.ofClient() });
  protected readonly currencies = computed(() => (this.overview.data()?.overview ?? []).map(({ currency }) => ({ value: currency, label: currency })));
  protected readonly narrowed = computed(() => [this.currency(), this.from(), this.to()].some(Boolean));
  protected readonly sort = linkedSignal<string, Sort | null>({ source: () => this.chosen().value, computation: () => null });
  protected readonly columns = computed(() => batchColumns(this.chosen().value, [this.basis()]));
  protected readonly all = computed(() => batchColumns(this.chosen().value));
  protected readonly heading = computed(() => ({ month: 'By month of placement', quarter: 'By quarter of placement', file: 'By file' })[this.chosen().value]);

  protected readonly list = livePages({
    query: MyBatchesDocument,
    variables: ({ first, after }) => {
      const of = this.ofClient();
      return of && { first, after, filter: { ...of, grouping: this.chosen().grouping, currency: this.currency() ?? null, placedFrom: this.from() ?? null, placedTo: this.to() ?? null, ...sortOf(this.sort()) } };
    },
    connection: ({ batches }) => batches,
    // What a batch owes is summed over its accounts, so a page is not larger than a screen.
    size: 25,
    live: { types: ['payment.', 'placement.committed', 'settlement.', 'account.statusChanged'] },
  });
  protected readonly key = (row: BatchRow): string => [row.currency, row.placementId ?? row.takeoverId ?? row.placedFrom].join();
  protected readonly label = (row: BatchRow): string => `${batchName(row, this.chosen().value)}, ${row.currency}`;

  protected set(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected open(row: BatchRow): void {
    void this.router.navigate(['/accounts'], { queryParams: accountsOf(row, this.chosen().value) });
  }

  private ofClient(): { clientId: string } | null {
    const clientId = this.choice.clientId();
    return clientId === null ? null : { clientId };
  }
}
