import { Component, computed, input } from '@angular/core';
import type { FeeWorkingPartsFragment } from '@quittance/graphql/agency';
import { QMoney, formatMoney, formatPpm } from '@quittance/ui';

const LIMITS: Readonly<Record<string, string>> = { MINIMUM: 'the minimum', CAP: 'the cap', COLLECTED: 'what was collected' };
const MODES: Readonly<Record<string, string>> = {
  MARGINAL: 'each slice of what the account has paid so far at its own rate', WHOLE_AMOUNT: 'all that the account has paid so far at the rate it reaches', PER_PAYMENT: 'this payment by itself, from the first tier',
};

/** How a fee came about: slices, rates, limits, and the rule and version they come from. */
@Component({
  selector: 'q-fee-working',
  imports: [QMoney],
  template: `
    <div class="stack-sm">
      @if (working().slices.length) {
        <div class="scroll"><table class="facts">
          <thead><tr><th scope="col">Slice of what was collected</th><th scope="col" class="num">Of this payment</th><th scope="col" class="num">Rate</th><th scope="col" class="num">Fee</th></tr></thead>
          <tbody>
            @for (slice of working().slices; track $index) {<tr><th scope="row">{{ subject(slice) }}{{ range(slice) }}</th><td><q-money [minor]="slice.base" [currency]="currency()" /></td><td>{{ rate(slice.ratePpm) }}</td><td><q-money [minor]="slice.fee" [currency]="currency()" /></td></tr>}
            @if (working().adjustment !== 0) {<tr><th scope="row" colspan="3">{{ limit() }}</th><td><q-money [minor]="working().adjustment" [currency]="currency()" [signed]="true" /></td></tr>}
            <tr class="b"><th scope="row" colspan="3">Fee</th><td><q-money [minor]="working().fee" [currency]="currency()" /></td></tr>
          </tbody>
        </table></div>
      }
      @if (working().treatment !== 'NORMAL' || !working().slices.length || working().mirrored) {<ul class="sm">@for (line of working().words; track $index) {<li>{{ line }}</li>}</ul>}
      <p class="xs sub">{{ working().reason }} Charged on {{ mode() }}. Over the account's life: {{ money(working().feeBefore) }} before this payment, {{ money(working().feeAfter) }} after it, on {{ money(working().collectedAfter) }} collected.</p>
    </div>
  `,
  styles: `thead th { font-size: var(--t-xs); } td, thead th:not(:first-child) { padding-left: var(--s3); } thead th:not(:first-child) { padding-right: 0; } .num { text-align: right !important; } tr.b > * { color: var(--ink); font-weight: var(--w-bold); }`,
})
export class FeeWorking {
  readonly working = input.required<FeeWorkingPartsFragment>();
  readonly currency = input.required<string>();
  protected readonly rate = (ppm: number): string => formatPpm(ppm);
  protected readonly money = (minor: number): string => formatMoney({ minor, currency: this.currency() });
  protected readonly mode = computed(() => MODES[this.working().mode] ?? this.working().mode);
  protected readonly limit = computed(() => {
    const { limitBefore, limitAfter } = this.working();
    const name = LIMITS[limitAfter] ?? LIMITS[limitBefore];
    return name ? `Changed by ${name} for the account's life` : 'Changed by earlier fees';
  });

  /** The bucket whose own rates they are. */
  protected subject({ bucket }: { readonly bucket?: string | null }): string {
    return bucket ? `${bucket.charAt(0)}${bucket.slice(1).toLowerCase()}: ` : '';
  }

  protected range({ from, to }: { readonly from: number; readonly to: number | null }): string {
    if (to === null) return from === 0 ? 'All of it' : `Above ${this.money(from)}`;
    return from === 0 ? `The first ${this.money(to)}` : `${this.money(from)} to ${this.money(to)}`;
  }
}
