import { Component, computed, input } from '@angular/core';
import { formatMoney } from '@quittance/kernel';
import { formatPpm } from '../format/format-ppm';
import { QMoney } from './money.component';

/** A fee's working as it was posted. Amounts in minor units, rates in parts per million. */
export interface FeeWorkingView {
  readonly versionNumber?: number;
  readonly base: number;
  readonly slices: readonly { readonly from: number; readonly to?: number | null; readonly ratePpm: number; readonly base: number; readonly fee: number; readonly bucket?: string | null }[];
  readonly adjustment: number;
  readonly fee: number;
  readonly words: readonly string[];
}

/** How a fee came about: each slice with its rate, what minimum or cap changed, and the same in words. */
@Component({
  selector: 'q-fee-working',
  imports: [QMoney],
  template: `
    <div class="scroll" tabindex="0" role="region" aria-label="Working of the fee">
      <table class="sm">
        <caption class="sr-only">Working of the fee</caption>
        <thead><tr><th scope="col">Slice</th><th scope="col" class="num">Collected in it</th><th scope="col" class="num">Rate</th><th scope="col" class="num">Fee</th></tr></thead>
        <tbody>
          @for (slice of working().slices; track $index) {
            <tr><td>{{ span(slice) }}</td><td class="num"><q-money [minor]="slice.base" [currency]="currency()" /></td><td class="num">{{ rate(slice.ratePpm) }}</td><td class="num"><q-money [minor]="slice.fee" [currency]="currency()" /></td></tr>
          }
          @if (working().adjustment !== 0) {<tr><td colspan="3">{{ working().adjustment > 0 ? 'Raised to the minimum' : 'Limited by the cap, or to what was collected' }}</td><td class="num"><q-money [minor]="working().adjustment" [currency]="currency()" [signed]="true" /></td></tr>}
        </tbody>
        <tfoot><tr><th scope="row">{{ working().versionNumber ? 'Fee, contract version ' + working().versionNumber : 'Fee' }}</th><td class="num"><q-money [minor]="working().base" [currency]="currency()" /></td><td></td><td class="num b"><q-money [minor]="working().fee" [currency]="currency()" /></td></tr></tfoot>
      </table>
    </div>
    @for (line of words(); track $index) {<p class="xs sub">{{ line }}</p>}
  `,
  styles: `:host { display: grid; gap: var(--s1); min-width: 0; } table { width: 100%; border-collapse: collapse; } th, td { padding: 3px 0 3px var(--s3); text-align: left; } th:first-child, td:first-child { padding-left: 0; } .num { text-align: right; } thead th { font-size: var(--t-xs); font-weight: var(--w-medium); color: var(--ink-2); } tfoot > tr > * { border-top: 1px solid var(--line); }`,
})
export class QFeeWorking {
  readonly working = input.required<FeeWorkingView>();
  readonly currency = input.required<string>();
  protected readonly words = computed(() => this.working().words);
  protected readonly rate = (ppm: number): string => formatPpm(ppm, 4);

  /** The tier, with the bucket whose own rates they are. */
  protected span(slice: FeeWorkingView['slices'][number]): string {
    const [bucket, span] = [slice.bucket, this.range(slice)];
    return bucket ? `${bucket.charAt(0)}${bucket.slice(1).toLowerCase()}: ${span.charAt(0).toLowerCase()}${span.slice(1)}` : span;
  }

  private range({ from, to }: FeeWorkingView['slices'][number]): string {
    const money = (minor: number): string => formatMoney({ minor, currency: this.currency() }, { round: true });
    if (to === null || to === undefined) return from === 0 ? 'All that is collected' : `Above ${money(from)}`;
    return from === 0 ? `First ${money(to)}` : `${money(from)} to ${money(to)}`;
  }
}
