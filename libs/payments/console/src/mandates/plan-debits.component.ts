import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { addDays, type BusinessDate } from '@quittance/kernel';
import { PlanDebitsDocument } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QDateInput, QField, QInput, QMoneyInput, QSubmissionNotice, SessionStore, Toast, formatDate, formatMoney, newCommandKey, refusalOf, submission } from '@quittance/ui';
import type { PayingAccount } from '../record/payment-form';
import type { Mandate } from './mandate-words';

const COUNT = /^[1-9]\d?$/;
const FIELDS = ['amount', 'dueOn', 'firstDueOn', 'times', 'accountId'];

/** Plans one debit, or several a month apart, under a mandate. */
@Component({
  selector: 'q-plan-debits',
  imports: [QButton, QDateInput, QField, QInput, QMoneyInput, QSubmissionNotice],
  template: `
    <div class="stack">
      <div class="cols-3">
        <q-field label="Amount" [error]="of('amount')"><q-money-input [(value)]="amount" [currency]="account().currency" /></q-field>
        <q-field label="On" [error]="of('dueOn') ?? of('firstDueOn')"><q-date-input [(value)]="dueOn" [min]="today" /></q-field>
        <q-field label="Times" hint="A month apart" [error]="of('times')"><input qInput inputmode="numeric" maxlength="2" [text]="times()" (textChange)="times.set($event ?? '')"></q-field>
      </div>
      <q-submission-notice [of]="sending" [fields]="fields" />
      <div class="row"><button q-button size="sm" variant="primary" [busy]="sending.busy()" (click)="plan()">Plan</button><button q-button size="sm" variant="quiet" (click)="closed.emit()">Cancel</button></div>
    </div>
  `,
})
export class PlanDebits {
  readonly account = input.required<PayingAccount>();
  readonly mandate = input.required<Mandate>();
  readonly closed = output();
  readonly planned = output();
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly fields = FIELDS;
  protected readonly today = this.session.today() as BusinessDate;
  protected readonly amount = linkedSignal<number | null>(() => Math.min(this.mandate().perDebit ?? this.account().owed, this.account().owed) || null);
  protected readonly dueOn = signal<BusinessDate | null>(addDays(this.today, 3));
  protected readonly times = signal('1');
  private readonly tried = signal(false);
  private key = newCommandKey();

  protected of(field: string): string | null {
    if (this.tried() && field === 'amount' && !this.amount()) return 'Enter an amount above zero.';
    if (this.tried() && field === 'dueOn' && this.dueOn() === null) return 'Enter the day it is taken.';
    if (this.tried() && field === 'times' && !COUNT.test(this.times().trim())) return 'Enter how often: a whole number such as 6.';
    return refusalOf(this.sending.refusal(), field);
  }

  protected async plan(): Promise<void> {
    this.tried.set(true);
    const [amount, firstDueOn, times] = [this.amount(), this.dueOn(), this.times().trim()];
    if (!amount || firstDueOn === null || !COUNT.test(times)) return;
    const input = { key: this.key, mandateId: this.mandate().id, accountId: this.account().id, amount, firstDueOn, times: Number(times) };
    const done = await this.sending.run(async () => (await this.client.mutate(PlanDebitsDocument, { input })).planDebits);
    if (!done) {
      if (this.sending.refusal()) this.key = newCommandKey();
      return;
    }
    const [first] = done.debits;
    if (first) this.toast.say(done.debits.length === 1 ? `Debit of ${formatMoney({ minor: first.amount, currency: this.account().currency })} planned for ${formatDate(first.dueOn)}.` : `${done.debits.length} debits planned from ${formatDate(first.dueOn)}.`);
    this.planned.emit();
  }
}
