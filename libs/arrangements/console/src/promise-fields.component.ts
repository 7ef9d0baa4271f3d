import { Component, computed, inject, input, output } from '@angular/core';
import { QDateInput, QField, QInput, QMoneyInput, SessionStore, refusalOf, type RefusalLike } from '@quittance/ui';
import { keptIf, type PromiseTerms } from './promise-words';

/** Amount, day and days of grace of a promise: in its own panel and in the wrap-up of a call. */
@Component({
  selector: 'q-promise-fields',
  imports: [QDateInput, QField, QInput, QMoneyInput],
  template: `
    <div class="fields">
      <q-field label="Amount promised" required [error]="of('amount')"><q-money-input [currency]="currency()" [value]="terms().amount" (valueChange)="set({ amount: $event })" /></q-field>
      <q-field label="By" required [error]="of('dueOn')"><q-date-input [min]="session.today()" [value]="terms().dueOn" (valueChange)="set({ dueOn: $event })" /></q-field>
      <q-field label="Days of grace" [error]="of('graceDays')"><input qInput type="number" min="0" max="30" inputmode="numeric" [text]="'' + terms().graceDays" (textChange)="grace($event)"></q-field>
    </div>
    @if (kept(); as words) {<p class="xs sub">{{ words }}</p>}
  `,
  styles: `:host { display: grid; gap: var(--s1); } .fields { display: grid; grid-template-columns: 1.2fr 1fr 84px; gap: var(--s3); align-items: start; } @media (max-width: 480px) { .fields { grid-template-columns: 1fr 1fr; } }`,
})
export class PromiseFields {
  readonly terms = input.required<PromiseTerms>();
  readonly currency = input.required<string>();
  readonly problem = input<RefusalLike | null>(null);
  /** Before the names of fields in refusals, where the promise is part of something else: "promise". */
  readonly prefix = input('');
  readonly changed = output<PromiseTerms>();
  protected readonly session = inject(SessionStore);
  protected readonly kept = computed(() => keptIf(this.terms()));

  protected of(field: string): string | null {
    return refusalOf(this.problem(), field) ?? (this.prefix() ? refusalOf(this.problem(), `${this.prefix()}.${field}`) : null);
  }

  protected set(part: Partial<PromiseTerms>): void {
    this.changed.emit({ ...this.terms(), ...part });
  }

  protected grace(text: string | undefined): void {
    const days = Number(text);
    if (Number.isInteger(days)) this.set({ graceDays: Math.max(0, Math.min(30, days)) });
  }
}
