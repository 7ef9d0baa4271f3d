import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { QCard, QChip, QMoney } from '@quittance/ui';
import { bankSteps, type ExceptionRow } from './reconciliation-words';

interface Part {
  readonly type: string;
  readonly label: string;
  readonly side: string;
  readonly balance: number;
}

/** The three ways side by side: bank to book, what trust holds, what it owes. */
@Component({
  selector: 'q-reconciliation-figures',
  imports: [QCard, QChip, QMoney, RouterLink],
  template: `
    <div class="three">
      <q-card heading="Bank and book" [tone]="difference() === 0 ? 'plain' : 'bad'">
        <q-chip actions [tone]="difference() === 0 ? 'ok' : 'bad'">{{ difference() === 0 ? 'Tie' : 'Differ' }}</q-chip>
        <table class="facts"><caption class="sr-only">From the bank’s balance to the book’s</caption><tbody>
          @for (step of steps(); track step.label) {<tr><th scope="row">@if (step.total) {<b>{{ step.label }}</b>} @else {{{ step.label }}}</th><td class="nowrap" [class.b]="step.total" [class.bad]="step.label === 'Difference'"><q-money [minor]="step.amount" [currency]="currency()" /></td></tr>}
        </tbody></table>
        @if (otherAccounts() !== 0) {<p class="xs sub">A further <q-money [minor]="otherAccounts()" [currency]="currency()" /> of the book’s cash is at other banks.</p>}
      </q-card>
      @if (parts().length > 0) {
        <q-card heading="Trust holds">
          <table class="facts"><caption class="sr-only">What trust holds</caption><tbody>
            @for (part of held(); track part.type) {<tr><th scope="row"><a routerLink="/trust/ledger/accounts" [queryParams]="{ type: part.type, currency: currency() }">{{ part.label }}</a></th><td class="nowrap"><q-money [minor]="part.balance" [currency]="currency()" /></td></tr>}
            <tr><th scope="row"><b>Held</b></th><td class="b nowrap"><q-money [minor]="heldTotal()" [currency]="currency()" /></td></tr>
          </tbody></table>
        </q-card>
        <q-card heading="Trust owes" [tone]="heldTotal() === owedTotal() ? 'plain' : 'bad'">
          <q-chip actions [tone]="heldTotal() === owedTotal() ? 'ok' : 'bad'">{{ heldTotal() === owedTotal() ? 'Ties' : 'Does not tie' }}</q-chip>
          <table class="facts"><caption class="sr-only">What trust owes</caption><tbody>
            @for (part of owed(); track part.type) {<tr><th scope="row"><a routerLink="/trust/ledger/accounts" [queryParams]="{ type: part.type, currency: currency() }">{{ part.label }}</a></th><td class="nowrap"><q-money [minor]="part.balance" [currency]="currency()" /></td></tr>}
            <tr><th scope="row"><b>Owed</b></th><td class="b nowrap"><q-money [minor]="owedTotal()" [currency]="currency()" /></td></tr>
          </tbody></table>
        </q-card>
      }
    </div>
  `,
  styles: `.three { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 280px), 1fr)); gap: var(--s4); align-items: start; }`,
})
export class ReconciliationFigures {
  readonly currency = input.required<string>();
  readonly bankBalance = input.required<number>();
  readonly bookBalance = input.required<number>();
  readonly otherAccounts = input.required<number>();
  readonly heldTotal = input.required<number>();
  readonly owedTotal = input.required<number>();
  readonly parts = input.required<readonly Part[]>();
  readonly items = input.required<readonly ExceptionRow[]>();
  protected readonly steps = computed(() => bankSteps(this.bankBalance(), this.bookBalance(), this.items()));
  protected readonly difference = computed(() => this.steps().find(({ label }) => label === 'Difference')?.amount ?? 0);
  protected readonly held = computed(() => this.parts().filter(({ side }) => side === 'HELD'));
  protected readonly owed = computed(() => this.parts().filter(({ side }) => side === 'OWED'));
}
