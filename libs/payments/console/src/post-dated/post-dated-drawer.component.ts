import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TakePostDatedDocument } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QDateInput, QDrawer, QField, QInput, QMoneyInput, QSelect, QSubmissionNotice, SessionStore, Toast, formatDate, newCommandKey, refusalOf, submission } from '@quittance/ui';
import { needsNotice, noticeWindow } from '@quittance/payments/domain';
import type { BusinessDate } from '@quittance/kernel';
import type { PayingAccount } from '../record/payment-form';

const METHODS = [{ value: 'CHECK', label: 'Check' }, { value: 'ACH', label: 'ACH' }, { value: 'CARD', label: 'Card' }, { value: 'DIRECT_DEBIT', label: 'Direct debit' }] as const;

/** Takes a check or authorisation that is dated ahead into keeping. */
@Component({
  selector: 'q-post-dated-drawer',
  imports: [QButton, QDateInput, QDrawer, QField, QInput, QMoneyInput, QSelect, QSubmissionNotice],
  template: `
    <q-drawer heading="Post-dated payment" [open]="true" (closed)="closed.emit()">
      <p class="sm sub">It is kept until its day and never deposited earlier. Nothing is posted before that.</p>
      <q-field label="Amount" required [error]="of('amount')"><q-money-input [currency]="account().currency" [(value)]="amount" /></q-field>
      <q-field label="What it is" required [error]="of('method')"><q-select [options]="methods" [(value)]="method" /></q-field>
      <q-field label="Dated" required [error]="of('payableOn')"><q-date-input [min]="session.today()" [(value)]="payableOn" /></q-field>
      @if (notice(); as words) {<p class="xs sub">{{ words }}</p>}
      <q-field label="Reference" optional [error]="of('reference')"><input qInput maxlength="200" autocomplete="off" placeholder="Check number, authorisation" [text]="reference()" (textChange)="reference.set($event ?? '')"></q-field>
      <q-field label="Payer" optional hint="If not the debtor" [error]="of('payer')"><input qInput maxlength="200" autocomplete="off" [text]="payer()" (textChange)="payer.set($event ?? '')"></q-field>
      <q-submission-notice [of]="sending" [fields]="fields" />
      <button actions q-button (click)="closed.emit()">Cancel</button>
      <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="send()">Keep it</button>
    </q-drawer>
  `,
})
export class PostDatedDrawer {
  readonly account = input.required<PayingAccount>();
  readonly closed = output();
  readonly changed = output();
  protected readonly session = inject(SessionStore);
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly methods = METHODS;
  protected readonly fields = ['amount', 'method', 'payableOn', 'reference', 'payer'];
  protected readonly amount = signal<number | null>(null);
  protected readonly method = signal<string | null>('CHECK');
  protected readonly payableOn = signal<string | null>(null);
  protected readonly reference = signal('');
  protected readonly payer = signal('');
  protected readonly notice = computed(() => {
    const [day, today] = [this.payableOn() as BusinessDate | null, this.session.today() as BusinessDate];
    if (day === null || day <= today || !needsNotice(today, day)) return null;
    const { from, to } = noticeWindow(day);
    return `Dated more than five days ahead: a written notice of the deposit is sent between ${formatDate(from)} and ${formatDate(to)}. It stands under Trust, Post-dated.`;
  });
  private readonly tried = signal(false);
  private key = newCommandKey();

  protected of(field: string): string | null {
    if (this.tried() && field === 'amount' && !this.amount()) return 'Enter an amount above zero.';
    if (this.tried() && field === 'payableOn' && this.payableOn() === null) return 'Enter the day it is dated.';
    return refusalOf(this.sending.refusal(), field);
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    const [amount, method, payableOn] = [this.amount(), this.method(), this.payableOn()];
    if (!amount || method === null || payableOn === null) return;
    const { id: accountId, currency } = this.account();
    const input = { key: this.key, accountId, method, amount, currency, payableOn, reference: this.reference().trim() || null, payer: this.payer().trim() || null };
    const done = await this.sending.run(async () => (await this.client.mutate(TakePostDatedDocument, { input })).takePostDatedPayment);
    if (!done) {
      if (this.sending.refusal()) this.key = newCommandKey();
      return;
    }
    this.toast.say(`Kept until ${formatDate(done.payableOn)}.`);
    this.changed.emit();
    this.closed.emit();
  }
}
