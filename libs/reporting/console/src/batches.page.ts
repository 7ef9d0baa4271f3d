import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router } from '@angular/router';
import { ClientFilter } from '@quittance/accounts/console';
import { BatchesDocument } from '@quittance/graphql/agency';
import { BASIS_WORDS, RATE_BASES, type RateBasis } from '@quittance/reporting/domain';
import { livePages, QCsv, QDateInput, QEmpty, QErrorPanel, QField, QInput, QPage, QButton, QSegmented, QTable, type Sort } from '@quittance/ui';
import { batchColumns, batchLabel, batchName, GROUPINGS, sortOf, type BatchRow } from './batch-words';
import { ReportsNav } from '@quittance/remittance/console';

/** Batch tracking, or stair-step: what was placed together, and what became of it month by month. What is chosen stands in the address. */
@Component({
  selector: 'q-batches-page',
  imports: [ClientFilter, QCsv, QDateInput, QEmpty, QErrorPanel, QField, QInput, QPage, QButton, QSegmented, QTable, ReportsNav],
  templateUrl: './batches.page.html',
  styles: `.code { width: 84px; } .client { width: 220px; max-width: 100%; }`,
})
export class BatchesPage {
  private readonly router = inject(Router);
  readonly by = input<string>();
  readonly rate = input<string>();
  readonly client = input<string>();
  readonly currency = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();

  protected readonly groupings = GROUPINGS;
  protected readonly bases = RATE_BASES.map((value) => ({ value, label: BASIS_WORDS[value].label }));
  protected readonly chosen = computed(() => GROUPINGS.find(({ value }) => value === this.by()) ?? GROUPINGS[0]);
  protected readonly basis = computed((): RateBasis => RATE_BASES.find((value) => value === this.rate()) ?? 'GROSS');
  protected readonly code = linkedSignal(() => (this.currency() ?? '').toUpperCase());
  protected readonly narrowed = computed(() => [this.client(), this.currency(), this.from(), this.to()].some(Boolean));
  protected readonly sort = linkedSignal<string, Sort | null>({ source: () => this.chosen().value, computation: () => null });
  protected readonly columns = computed(() => batchColumns(this.chosen().value, [this.basis()]));
  protected readonly all = computed(() => batchColumns(this.chosen().value));
  protected readonly heading = computed(() => ({ month: 'By client and month of placement', quarter: 'By client and quarter of placement', file: 'By placement file' })[this.chosen().value]);

  protected readonly list = livePages({
    query: BatchesDocument,
    variables: ({ first, after }) => ({
      first, after, filter: { grouping: this.chosen().grouping, clientId: this.client() ?? null, currency: this.code().length === 3 ? this.code() : null, placedFrom: this.from() ?? null, placedTo: this.to() ?? null, ...sortOf(this.sort()) } }),
    connection: ({ batches }) => batches,
    // What a batch owes is summed over its accounts, so a page is not larger than a screen.
    size: 25,
    live: { types: ['payment.', 'placement.committed', 'takeover.committed', 'settlement.', 'account.statusChanged'] },
  });
  protected readonly key = (row: BatchRow): string => [row.clientId, row.currency, row.placementId ?? row.takeoverId ?? row.placedFrom].join();
  protected readonly label = (row: BatchRow): string => batchLabel(row, this.chosen().value);

  protected set(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected typed(text: string | null | undefined): void {
    this.code.set((text ?? '').trim().toUpperCase());
    if (this.code().length === 3 || this.code() === '') this.set({ currency: this.code() || null });
  }

  protected open(row: BatchRow): void {
    const by = this.chosen().value;
    const of = by === 'file' ? { placement: row.placementId, takeover: row.takeoverId, file: batchName(row, by) } : { month: row.placedFrom, months: by === 'quarter' ? 3 : null };
    void this.router.navigate(['/reports/recovery/accounts'], { queryParams: { currency: row.currency, client: row.clientId, ...of } });
  }
}
