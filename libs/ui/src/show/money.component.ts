import { Component, computed, input } from '@angular/core';
import { formatMoney, spellMoney } from '@quittance/kernel';

/** An amount, by the currency's own decimals: `<q-money [minor]="4831022" currency="USD" />`. */
@Component({
  selector: 'q-money',
  template: `@if (spoken(); as words) {<span aria-hidden="true">{{ text() }}</span><span class="sr-only">{{ words }}</span>} @else {{{ text() }}}`,
  styles: `:host { white-space: nowrap; font-variant-numeric: var(--num); }`,
})
export class QMoney {
  /** Minor units. */
  readonly minor = input.required<number>();
  readonly currency = input.required<string>();
  readonly show = input<'symbol' | 'code' | 'none'>('symbol');
  /** A plus before gains. */
  readonly signed = input(false);

  protected readonly text = computed(() => formatMoney(this.amount(), { show: this.show(), signed: this.signed() }));
  // A minus sign is passed over by some screen readers, and a bare number has lost its currency.
  protected readonly spoken = computed(() => (this.minor() < 0 || this.show() === 'none' ? spellMoney(this.amount()) : null));
  private readonly amount = computed(() => ({ minor: this.minor(), currency: this.currency() }));
}
