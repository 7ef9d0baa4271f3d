import { Component, inject, input, output, signal } from '@angular/core';
import { ReturnClientPaymentDocument } from '@quittance/graphql/agency';
import { formatMoney, GraphqlClient, newCommandKey, QButton, QDateInput, QDialog, QField, QInput, QSubmissionNotice, refusalOf, SessionStore, submission, Toast } from '@quittance/ui';
import type { ClientPayment } from './invoice-words';

/** A client's payment came back from the bank. */
@Component({
  selector: 'q-payment-back',
  imports: [QButton, QDateInput, QDialog, QField, QInput, QSubmissionNotice],
  template: `
    <q-dialog [heading]="'Payment ' + payment().number + ' came back'" size="sm" [open]="true" (closed)="closed.emit()">
      <p class="sm">{{ amount() }} of {{ payment().clientName }} leaves the operating account again. The invoices it settled are open again.</p>
      <q-field label="On" required [error]="of('returnedOn')"><q-date-input [min]="payment().receivedOn" [max]="session.today()" [(value)]="on" /></q-field>
      <q-field label="Why" required hint="The client reads it." [error]="of('reason')"><input qInput maxlength="500" autocomplete="off" [text]="reason()" (textChange)="reason.set($event ?? '')"></q-field>
      <q-submission-notice [of]="sending" [fields]="['returnedOn', 'reason']" />
      <button actions q-button (click)="closed.emit()">Cancel</button>
      <button actions q-button variant="danger" kbd="mod+Enter" [busy]="sending.busy()" [disabled]="!reason().trim() || !on()" (click)="send()">It came back</button>
    </q-dialog>
  `,
})
export class PaymentBack {
  readonly payment = input.required<ClientPayment>();
  readonly closed = output();
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly session = inject(SessionStore);
  private key = newCommandKey();
  protected readonly sending = submission();
  protected readonly on = signal<string | null>(this.session.today());
  protected readonly reason = signal('');
  protected readonly amount = (): string => formatMoney({ minor: this.payment().amount, currency: this.payment().currency });

  protected of(field: string): string | null {
    return refusalOf(this.sending.refusal(), field);
  }

  protected async send(): Promise<void> {
    const returnedOn = this.on();
    if (returnedOn === null) return;
    const input = { key: this.key, paymentId: this.payment().id, returnedOn, reason: this.reason().trim() };
    const done = await this.sending.run(async () => (await this.client.mutate(ReturnClientPaymentDocument, { input })).returnClientPayment);
    if (done || this.sending.refusal()) this.key = newCommandKey();
    if (!done) return;
    this.toast.say(done.message);
    this.changed.emit();
    this.closed.emit();
  }
}
