import { Component, computed, input, model } from '@angular/core';
import { QButton, QCard, QMoney } from '@quittance/ui';
import { entryLabel, kindsBehind } from './remittance-words';

interface Entry {
  readonly code: string;
  readonly label: string;
  readonly amount: number;
}

/** How the amount comes about, step by step down to what is paid; a step shows its payments below. */
@Component({
  selector: 'q-made-up',
  imports: [QButton, QCard, QMoney],
  template: `
    <q-card heading="How it is made up">
      <table class="facts">
        <caption class="sr-only">How the amount is made up</caption>
        <tbody>
          @for (entry of steps(); track entry.code) {
            <tr><th scope="row">{{ label(entry) }}@if (opens(entry.code)) {&ngsp;<button q-button size="sm" variant="link" [attr.aria-pressed]="chosen() === entry.code" (click)="chosen.set(chosen() === entry.code ? null : entry.code)">{{ chosen() === entry.code ? 'show all' : 'show its payments' }}</button>}</th><td class="nowrap"><q-money [minor]="entry.amount" [currency]="currency()" /></td></tr>
          }
        </tbody>
        <tfoot><tr><th scope="row"><b>Remit to the client</b></th><td class="b nowrap"><q-money [minor]="remitted()" [currency]="currency()" /></td></tr></tfoot>
      </table>
      <ng-content />
    </q-card>
  `,
})
export class MadeUp {
  readonly entries = input.required<readonly Entry[]>();
  readonly currency = input.required<string>();
  readonly remitted = input.required<number>();
  /** The step whose payments are shown. */
  readonly chosen = model<string | null>(null);
  protected readonly steps = computed(() => this.entries().filter(({ code }) => code !== 'REMITTED'));
  protected readonly label = entryLabel;
  protected readonly opens = (code: string): boolean => kindsBehind(code) !== null;
}
