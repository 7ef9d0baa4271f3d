import { Component, computed, inject, input, output, signal, type OnInit } from '@angular/core';
import { CancelCostDocument, DepositCostDocument, SpendCostDocument, type CostDetailQuery } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QDateInput, QField, QInput, QMoneyInput, QSelect, QSubmissionNotice, SessionStore, newCommandKey, refusalOf, submission, type RefusalLike } from '@quittance/ui';
import { COST_METHOD_OPTIONS } from './cost-words';

export type CostDetail = NonNullable<CostDetailQuery['cost']>;
export type CostStep = 'deposit' | 'spend' | 'cancel';

const WORDS: Readonly<Record<CostStep, { heading: string; action: string }>> = {
  deposit: { heading: 'The deposit arrived', action: 'Record the deposit' }, spend: { heading: 'The cost is paid', action: 'Record the payment' }, cancel: { heading: 'The cost is not needed', action: 'Cancel the cost' },
};
const FIELDS = ['amount', 'on', 'method', 'reference', 'payee', 'payeeAddress', 'reason'];

/** One step of a cost: what came or went, when and how. */
@Component({
  selector: 'q-cost-step-form',
  imports: [QButton, QDateInput, QField, QInput, QMoneyInput, QSelect, QSubmissionNotice],
  template: `
    <section class="stack-sm" [attr.aria-label]="words().heading">
      <h3>{{ words().heading }}</h3>
      @if (step() === 'cancel') {
        <q-field label="Why" required hint="The client reads it" [error]="of('reason')"><input qInput maxlength="300" [text]="reason()" (textChange)="reason.set($event ?? '')"></q-field>
      } @else {
        <div class="cols-2">
          <q-field label="Amount" required [error]="of('amount')"><q-money-input [currency]="cost().currency" [(value)]="amount" /></q-field>
          <q-field label="On" required [error]="of('on')"><q-date-input [max]="session.today()" [(value)]="on" /></q-field>
          <q-field label="How" required [error]="of('method')"><q-select [options]="methods" [value]="method()" (valueChange)="method.set($event ?? 'CHECK')" /></q-field>
          <q-field label="Reference" optional [error]="of('reference')"><input qInput maxlength="200" [text]="reference()" (textChange)="reference.set($event ?? '')"></q-field>
        </div>
        @if (step() === 'spend') {
          <q-field label="Paid to" required [error]="of('payee')"><input qInput maxlength="140" placeholder="Clerk of the Circuit Court" [text]="payee()" (textChange)="payee.set($event ?? '')"></q-field>
          @if (method() === 'CHECK' && cost().funder === 'CLIENT') {<q-field label="Address for the check" optional hint="The check is written under Trust, Checks" [error]="of('payeeAddress')"><textarea qInput rows="2" maxlength="500" [text]="address()" (textChange)="address.set($event ?? '')"></textarea></q-field>}
        }
      }
      <q-submission-notice [of]="sending" [fields]="fields" />
      <div class="row"><button q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="send()">{{ words().action }}</button><button q-button variant="quiet" (click)="closed.emit()">Not now</button></div>
    </section>
  `,
})
export class CostStepForm implements OnInit {
  readonly cost = input.required<CostDetail>();
  readonly step = input.required<CostStep>();
  readonly closed = output();
  readonly done = output<string>();
  protected readonly session = inject(SessionStore);
  private readonly client = inject(GraphqlClient);
  protected readonly sending = submission();
  protected readonly fields = FIELDS;
  protected readonly methods = COST_METHOD_OPTIONS;
  protected readonly words = computed(() => WORDS[this.step()]);
  protected readonly amount = signal<number | null>(null);
  protected readonly on = signal<string | null>(this.session.today());
  protected readonly method = signal('CHECK');
  protected readonly reference = signal('');
  protected readonly payee = signal('');
  protected readonly address = signal('');
  protected readonly reason = signal('');
  private readonly missing = signal<RefusalLike | null>(null);
  private key = newCommandKey();

  ngOnInit(): void {
    const { amount, deposited, spendable } = this.cost();
    this.amount.set(this.step() === 'deposit' ? Math.max(0, amount - deposited) || amount : spendable || null);
    if (this.step() === 'deposit') this.method.set('WIRE');
  }

  protected of(field: string): string | null {
    return refusalOf(this.missing() ?? this.sending.refusal(), field);
  }

  protected async send(): Promise<void> {
    const [amount, on, costId] = [this.amount(), this.on(), this.cost().id];
    this.missing.set(null);
    if (this.step() !== 'cancel' && (amount === null || amount <= 0)) return this.missing.set({ code: 'AMOUNT_MISSING', message: 'Enter the amount.', field: 'amount' });
    if (this.step() !== 'cancel' && on === null) return this.missing.set({ code: 'DATE_MISSING', message: 'Enter the day.', field: 'on' });
    const money = { key: this.key, costId, amount: amount ?? 0, on: on ?? this.session.today(), method: this.method(), reference: this.reference() || null };
    const answer = await this.sending.run(async () => {
      if (this.step() === 'deposit') return (await this.client.mutate(DepositCostDocument, { input: money })).depositCost;
      if (this.step() === 'spend') return (await this.client.mutate(SpendCostDocument, { input: { ...money, payee: this.payee(), payeeAddress: this.address() || null } })).spendCost;
      return (await this.client.mutate(CancelCostDocument, { input: { key: this.key, costId, reason: this.reason() } })).cancelCost;
    });
    if (answer) this.done.emit(this.words().heading);
    else if (this.sending.refusal()) this.key = newCommandKey();
  }
}
