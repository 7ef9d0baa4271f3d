import { Component, input, signal } from '@angular/core';
import { QButton, QMoney, formatPpm } from '@quittance/ui';
import type { CockpitAccount } from './cockpit-account';

/** What is earned when all that is owed is paid, and by which terms. */
@Component({
  selector: 'q-earnings-card',
  imports: [QButton, QMoney],
  template: `
    <section aria-label="What this earns">
      <h2>What this earns</h2>
      @if (terms(); as it) {
        <table class="facts"><tbody>
          <tr><th scope="row">If all is paid, client nets</th><td><q-money [minor]="it.clientNetsIfPaid" [currency]="currency()" /></td></tr>
          <tr><th scope="row">Contingency{{ it.blendedRate === null ? '' : ', ' + percent(it.blendedRate) + ' blended' }}</th><td><q-money [minor]="it.feeIfPaid" [currency]="currency()" /></td></tr>
          <tr><th scope="row">Fees so far</th><td><q-money [minor]="it.feesSoFar" [currency]="currency()" /></td></tr>
        </tbody></table>
        <button q-button variant="link" size="sm" [attr.aria-expanded]="open()" (click)="open.set(!open())">{{ open() ? 'Hide the terms' : 'Terms and working' }}</button>
        @if (open()) {<div class="sm stack-xs"><p class="b">{{ it.rates }}</p><p class="sub">{{ it.reason }}</p>@for (line of it.working; track $index) {<p>{{ line }}</p>}</div>}
      } @else {<p class="sm sub">Its terms are set when the placement is complete.</p>}
    </section>
  `,
  styles: `table { margin-top: var(--s1); }`,
})
export class EarningsCard {
  readonly terms = input.required<CockpitAccount['terms']>();
  readonly currency = input.required<string>();
  protected readonly open = signal(false);
  protected readonly percent = (ppm: number): string => formatPpm(ppm, 1);
}
