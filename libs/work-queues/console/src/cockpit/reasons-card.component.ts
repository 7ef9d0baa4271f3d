import { Component, computed, input, signal } from '@angular/core';
import { QButton, QCard } from '@quittance/ui';
import type { CockpitAccount } from './cockpit-account';

/** Why the account stands where it stands, with what each reason weighs. */
@Component({
  selector: 'q-reasons-card',
  imports: [QButton, QCard],
  template: `
    @if (reasons()[0]; as first) {
      <q-card tone="accent">
        <p class="label">Why now</p>
        <p class="lg b">{{ first.text }}</p>
        @if (others()) {<p class="sm">{{ others() }}.</p>}
        <button q-button variant="link" size="sm" [attr.aria-expanded]="open()" (click)="open.set(!open())">{{ open() ? 'Hide the weights' : 'How it is ranked' }}</button>
        @if (open()) {<table class="facts"><tbody>@for (reason of reasons(); track reason.code) {<tr><th scope="row">{{ reason.text }}</th><td>{{ sign(reason.points) }}</td></tr>}<tr class="b"><th scope="row">Rank</th><td>{{ rank() }}</td></tr></tbody></table>}
      </q-card>
    }
  `,
  styles: `.lg { margin: var(--s1) 0; } tr.b > * { color: var(--ink); font-weight: var(--w-bold); }`,
})
export class ReasonsCard {
  readonly account = input.required<CockpitAccount>();
  protected readonly open = signal(false);
  protected readonly reasons = computed(() => this.account().reasons);
  protected readonly others = computed(() => this.reasons().slice(1).map(({ text }) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`).join('; '));
  protected readonly rank = computed(() => this.reasons().reduce((sum, { points }) => sum + points, 0));
  protected readonly sign = (points: number): string => (points > 0 ? `+${points}` : String(points).replace('-', '−'));
}
