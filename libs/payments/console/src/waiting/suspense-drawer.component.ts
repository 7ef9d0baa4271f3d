import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ApplySuspenseDocument, PreviewPaymentDocument, RefundSuspenseDocument } from '@quittance/graphql/agency';
import { Confirm, GraphqlClient, QButton, QDate, QDrawer, QField, QInput, QMoney, QNotice, QSegmented, QSubmissionNotice, SessionStore, Toast, formatMoney, liveQuery, newCommandKey, refusalOf, submission } from '@quittance/ui';
import { methodWords, suspenseReason } from '../payment-words';
import { PaymentPreviewPanel } from '../record/payment-preview.component';
import { AccountPicker, type FoundAccount } from './account-picker.component';
import type { SuspenseItem } from './suspense.page';

const FIELDS = ['accountId', 'debtorId', 'note'];

/** Decides what becomes of money in suspense: applied to an account, or given back to the debtor. */
@Component({
  selector: 'q-suspense-drawer',
  imports: [AccountPicker, PaymentPreviewPanel, RouterLink, QButton, QDate, QDrawer, QField, QInput, QMoney, QNotice, QSegmented, QSubmissionNotice],
  template: `
    @let it = item();
    <q-drawer heading="Money in suspense" [open]="true" (closed)="closed.emit()">
      <table class="facts"><tbody>
        <tr><th scope="row">Amount</th><td class="b"><q-money [minor]="it.amount" [currency]="it.currency" /></td></tr>
        <tr><th scope="row">Receipt</th><td><a [routerLink]="['/trust/receipts', it.receiptId]">{{ it.receiptNumber }}</a>, <q-date [value]="it.receivedOn" />, {{ method(it.method) }}</td></tr>
        <tr><th scope="row">Why it waits</th><td>{{ why(it.reason) }}</td></tr>
        @if (it.debtorName) {<tr><th scope="row">Meant for</th><td>{{ it.debtorName }}</td></tr>}
        @if (it.payer) {<tr><th scope="row">Payer</th><td>{{ it.payer }}</td></tr>}
        @if (it.reference) {<tr><th scope="row">Reference</th><td>{{ it.reference }}</td></tr>}
      </tbody></table>
      @if (choices().length > 1) {<div><q-segmented label="What becomes of it" [options]="choices()" [(value)]="way" /></div>}
      <q-field [label]="way() === 'apply' ? 'Account' : 'Whose money it is'" [required]="way() === 'apply'" [hint]="way() === 'apply' ? null : it.debtorName ? 'Left empty: ' + it.debtorName : 'Any account of the debtor'" [error]="of('accountId') ?? of('debtorId')"><q-account-picker [openOnly]="way() === 'apply'" [(accountId)]="accountId" (picked)="account.set($event)" /></q-field>
      @if (way() === 'apply') {
        @if (refused(); as words) {<q-notice tone="warn">{{ words }}</q-notice>}
        @if (shown(); as preview) {<q-payment-preview [preview]="preview" />}
      }
      <q-field label="Note" optional [error]="of('note')"><textarea qInput maxlength="500" [text]="note()" (textChange)="note.set($event ?? '')"></textarea></q-field>
      @if (way() === 'refund') {<p class="xs sub">It becomes a refund that waits for a second person's approval. Nothing is paid before that.</p>}
      <q-submission-notice [of]="sending" [fields]="fields" />
      <button actions q-button (click)="closed.emit()">Cancel</button>
      <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="send()">{{ way() === 'apply' ? 'Apply' : 'Request the refund' }}</button>
    </q-drawer>
  `,
})
export class SuspenseDrawer {
  readonly item = input.required<SuspenseItem>();
  readonly closed = output();
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  private readonly confirm = inject(Confirm);
  private readonly session = inject(SessionStore);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly fields = FIELDS;
  protected readonly why = suspenseReason;
  protected readonly method = methodWords;
  protected readonly choices = computed(() => [
    ...(this.session.can('suspense.manage') ? [{ value: 'apply' as const, label: 'Apply to an account' }] : []),
    ...(this.session.can('refund.request') ? [{ value: 'refund' as const, label: 'Give it back' }] : []),
  ]);
  protected readonly way = linkedSignal<'apply' | 'refund'>(() => this.choices()[0]?.value ?? 'apply');
  protected readonly accountId = signal<string | null>(null);
  protected readonly account = signal<FoundAccount | null>(null);
  protected readonly note = signal('');
  private readonly tried = signal(false);
  private key = newCommandKey();
  private readonly preview = liveQuery({
    query: PreviewPaymentDocument,
    variables: () => {
      const [accountId, { amount, currency, method, receivedOn }] = [this.accountId(), this.item()];
      return this.way() === 'apply' && accountId !== null && this.session.can('payment.record') ? { input: { accountId, kind: 'PU', method, amount, currency, receivedOn } } : null;
    },
  });
  private readonly answer = computed(() => this.preview.data()?.previewPayment);
  protected readonly shown = computed(() => {
    const answer = this.answer();
    return answer?.__typename === 'PaymentPreview' ? answer : null;
  });
  protected readonly refused = computed(() => {
    const answer = this.answer();
    return answer?.__typename === 'Refused' ? answer.message : null;
  });

  protected of(field: string): string | null {
    if (this.tried() && this.way() === 'apply' && field === 'accountId' && this.accountId() === null) return 'Find the account and choose it.';
    return refusalOf(this.sending.refusal(), field);
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    const { id: suspenseItemId, amount, currency } = this.item();
    const [accountId, account] = [this.accountId(), this.account()];
    const common = { key: this.key, suspenseItemId, note: this.note().trim() || null };
    if (this.way() === 'apply') {
      if (accountId === null || !(await this.agreed(account))) return;
      const done = await this.sending.run(async () => (await this.client.mutate(ApplySuspenseDocument, { input: { ...common, accountId } })).applySuspense);
      return this.after(done?.message ?? null);
    }
    const debtorId = accountId !== null && account?.accountId === accountId ? account.debtorId : null;
    const done = await this.sending.run(async () => (await this.client.mutate(RefundSuspenseDocument, { input: { ...common, debtorId } })).refundSuspense);
    this.after(done ? `Refund of ${formatMoney({ minor: amount, currency })} requested. A second person approves it under Refunds.` : null);
  }

  private agreed(account: FoundAccount | null): Promise<boolean> {
    const { amount, currency, receiptNumber } = this.item();
    return this.confirm.money({
      heading: 'Apply money from suspense', amount: { minor: amount, currency },
      consequence: `It is applied to ${account ? `${account.debtorName}, ${account.accountNumber} for ${account.clientName}` : 'this account'} like a payment, with its fee. To undo it, the payment it came with, ${receiptNumber}, is returned.`,
      action: 'Apply',
    });
  }

  private after(words: string | null): void {
    if (words === null) {
      if (this.sending.refusal()) this.key = newCommandKey();
      return;
    }
    this.toast.say(words);
    this.changed.emit();
    this.closed.emit();
  }
}
