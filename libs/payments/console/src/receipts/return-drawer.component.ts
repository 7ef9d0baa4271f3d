import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ReversePaymentDocument, type ReceiptDetailQuery, type ReversePaymentMutation } from '@quittance/graphql/agency';
import { Confirm, GraphqlClient, QButton, QDateInput, QDrawer, QField, QInput, QMoney, QNotice, QSelect, QSubmissionNotice, SessionStore, draft, formatMoney, newCommandKey, refusalOf, submission, type Option } from '@quittance/ui';
import { bucketName } from '../payment-words';

type Receipt = NonNullable<ReceiptDetailQuery['receipt']>;
type Returned = Extract<ReversePaymentMutation['reversePayment'], { __typename: 'ReversedPayment' }>;

interface Form {
  readonly cause: string | null;
  readonly reason: string;
  readonly returnedOn: string | null;
  readonly key: string;
}

const CAUSES: readonly Option[] = [
  { value: 'Not sufficient funds', label: 'Not sufficient funds' },
  { value: 'Account closed', label: 'Bank account closed' },
  { value: 'Payment stopped', label: 'Payment stopped' },
  { value: 'Disputed by the payer', label: 'Disputed by the payer' },
  { value: 'Reported in error', label: 'Reported in error' },
];
const FIELDS = ['returnedOn', 'reason'];

/** Records that a payment was returned. Shows beforehand what is taken back, and afterwards what it did. */
@Component({
  selector: 'q-return-drawer',
  imports: [RouterLink, QButton, QDateInput, QDrawer, QField, QInput, QMoney, QNotice, QSelect, QSubmissionNotice],
  template: `
    @let it = receipt();
    <q-drawer [heading]="done() ? 'Return recorded' : 'Payment ' + it.number + ' was returned'" [open]="true" (closed)="closed.emit()">
      @if (done(); as result) {
        <q-notice tone="ok">{{ result.message }}</q-notice>
        <table class="facts"><tbody>
          <tr><th scope="row">Return</th><td><a [routerLink]="['/trust/receipts', result.receiptId]" (click)="closed.emit()">{{ result.number }}</a></td></tr>
          <tr><th scope="row">Taken back from accounts</th><td><q-money [minor]="result.applied" [currency]="result.currency" /></td></tr>
          <tr><th scope="row">Fee given back</th><td><q-money [minor]="result.fee" [currency]="result.currency" /></td></tr>
          @if (result.clientOwes) {<tr><th scope="row">The client owes</th><td><q-money [minor]="result.clientOwes" [currency]="result.currency" /></td></tr>}
          @if (result.trustTopUp) {<tr><th scope="row">Operating brings into trust</th><td><q-money [minor]="result.trustTopUp" [currency]="result.currency" /></td></tr>}
        </tbody></table>
      } @else {
        <div class="cols-2">
          <q-field label="Returned on" required [error]="of('returnedOn')"><q-date-input [min]="it.receivedOn" [max]="session.today()" [value]="form.value().returnedOn" (valueChange)="set({ returnedOn: $event })" /></q-field>
          <q-field label="Why" required><q-select placeholder="Another reason" [options]="causes" [value]="form.value().cause" (valueChange)="set({ cause: $event })" /></q-field>
        </div>
        <q-field [label]="form.value().cause ? 'Details' : 'The reason'" [optional]="!!form.value().cause" hint="The client reads it" [error]="of('reason')"><input qInput maxlength="400" autocomplete="off" [text]="form.value().reason" (textChange)="set({ reason: $event ?? '' })"></q-field>
        <section aria-label="What it does" class="stack-sm">
          <h3>What it does</h3>
          <table class="facts"><tbody>
            @for (part of it.applications; track part.id) {<tr><th scope="row">{{ part.invoiceNumber }}, {{ bucket(part.bucket) }} is owed again</th><td><q-money [minor]="part.amount" [currency]="it.currency" /></td></tr>}
            <tr><th scope="row">Fee earned on it, given back</th><td>up to <q-money [minor]="it.fee" [currency]="it.currency" /></td></tr>
            @if (it.suspense + it.refundable > 0) {<tr><th scope="row">Leaves suspense and refunds owed</th><td>up to <q-money [minor]="it.suspense + it.refundable" [currency]="it.currency" /></td></tr>}
          </tbody></table>
          <p class="xs sub">New entries mirror the old ones; nothing is erased. The fee is worked again over the account's life. Where the money has been remitted, the client owes it: kept from its next remittance, or billed with that where its fees are billed. A promise it kept is broken again, and the account returns to the queue.</p>
        </section>
        <q-submission-notice [of]="sending" [fields]="fields" />
      }
      @if (done()) {<button actions q-button variant="primary" kbd="mod+Enter" (click)="closed.emit()">Done</button>}
      @else {<ng-container actions><button q-button (click)="closed.emit()">Cancel</button><button q-button variant="danger" kbd="mod+Enter" [busy]="sending.busy()" (click)="send()">Record the return</button></ng-container>}
    </q-drawer>
  `,
})
export class ReturnDrawer {
  readonly receipt = input.required<Receipt>();
  readonly closed = output();
  readonly changed = output();
  protected readonly session = inject(SessionStore);
  private readonly client = inject(GraphqlClient);
  private readonly confirm = inject(Confirm);
  protected readonly sending = submission();
  protected readonly fields = FIELDS;
  protected readonly causes = CAUSES;
  protected readonly bucket = bucketName;
  protected readonly done = signal<Returned | null>(null);
  protected readonly form = draft<Form>(() => `return.${this.receipt().id}`, () => ({ cause: null, reason: '', returnedOn: this.session.today(), key: newCommandKey() }));
  private readonly tried = signal(false);
  private readonly reason = computed(() => [this.form.value().cause, this.form.value().reason.trim()].filter(Boolean).join(': '));

  protected of(field: string): string | null {
    if (this.tried() && field === 'returnedOn' && this.form.value().returnedOn === null) return 'Enter the day it came back.';
    return refusalOf(this.sending.refusal(), field);
  }

  protected set(part: Partial<Form>): void {
    this.form.value.update((form) => ({ ...form, ...part }));
  }

  protected async send(): Promise<void> {
    const { id: receiptId, number, amount, currency, debtorName, accountNumber } = this.receipt();
    const { returnedOn, key } = this.form.value();
    this.tried.set(true);
    if (returnedOn === null) return;
    const yes = await this.confirm.money({
      heading: `Record that ${number} was returned`,
      amount: { minor: amount, currency },
      consequence: `${debtorName ?? 'The debtor'} owes it again${accountNumber ? ` on ${accountNumber}` : ''}, and our fee on it is given back. A return is not taken back; money that comes after all is a new payment.`,
      facts: [{ label: 'Fee posted with it', value: formatMoney({ minor: this.receipt().fee, currency }) }, { label: 'Why', value: this.reason() || 'not said yet' }],
      action: 'Record the return',
    });
    if (!yes) return;
    const answer = await this.sending.run(async () => (await this.client.mutate(ReversePaymentDocument, { input: { receiptId, key, reason: this.reason(), returnedOn } })).reversePayment);
    if (!answer) {
      if (this.sending.refusal()) this.set({ key: newCommandKey() });
      return;
    }
    this.form.clear();
    this.done.set(answer);
    this.changed.emit();
  }
}
