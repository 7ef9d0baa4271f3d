import { Component, computed, input } from '@angular/core';
import type { PlacementFieldsFragment } from '@quittance/graphql/portal';
import { counted, formatDate, formatMoney, QButton, QCard } from '@quittance/ui';

/** What was accepted, what not, and the papers that say so. */
@Component({
  selector: 'q-acknowledgement',
  imports: [QButton, QCard],
  template: `
    <q-card [heading]="heading()" tone="accent">
      <div class="stack">
        <p>{{ accepted() }}</p>
        @if (left(); as words) {<p class="sub">{{ words }}</p>}
        <div class="row wrap"><a q-button variant="primary" [href]="base() + '/acknowledgement.pdf'" download>Acknowledgement (PDF)</a><a q-button [href]="base() + '/acknowledgement.csv'" download>As CSV</a>@if (placement().summary?.refused) {<a q-button variant="quiet" [href]="base() + '/errors.csv'" download>Rows to correct</a>}</div>
      </div>
    </q-card>
  `,
})
export class Acknowledgement {
  readonly placement = input.required<PlacementFieldsFragment>();
  protected readonly base = computed(() => `/files/placements/${this.placement().id}`);
  protected readonly heading = computed(() => `Placed on ${this.placement().placedOn ? formatDate(this.placement().placedOn ?? '') : ''} by ${this.placement().committedByName}`);
  protected readonly accepted = computed(() => {
    const { summary } = this.placement();
    const amounts = (summary?.totals ?? []).map(({ minor, creditMinor, currency }) => formatMoney({ minor: minor - creditMinor, currency })).join(' and ');
    return `We accepted ${counted(summary?.accepted ?? 0, 'invoice')} on ${counted(summary?.accounts ?? 0, 'account')}, ${amounts}. Work on them begins now.`;
  });
  protected readonly left = computed(() => {
    const { refused = 0, duplicates = 0 } = this.placement().summary ?? {};
    const words = [...(refused > 0 ? [`${counted(refused, 'row')} with something wrong`] : []), ...(duplicates > 0 ? [counted(duplicates, 'likely duplicate')] : [])];
    return words.length === 0 ? null : `Not accepted: ${words.join(', ')}. Each is listed with its reason.`;
  });
}
