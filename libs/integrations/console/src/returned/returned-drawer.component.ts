import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ResubmitReturnedItemDocument, ReturnedItemPaymentsDocument, ReverseReturnedItemDocument, SetAsideReturnedItemDocument, type ReturnedItemPartsFragment } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QDate, QDateInput, QDrawer, QField, QInput, QMoney, QNotice, QSubmissionNotice, SessionStore, Toast, liveQuery, newCommandKey, refusalOf, submission } from '@quittance/ui';

/** One returned item: which payment it was, sending it again within its limits, or setting it aside. */
@Component({
  selector: 'q-returned-drawer',
  imports: [RouterLink, QButton, QDate, QDateInput, QDrawer, QField, QInput, QMoney, QNotice, QSubmissionNotice],
  template: `
    @let it = item();
    <q-drawer [heading]="(it.code ? it.code + ': ' : '') + it.meaning" [open]="true" (closed)="closed.emit()">
      <q-notice [tone]="it.status === 'OPEN' ? 'warn' : 'info'">{{ it.advice }}</q-notice>
      <table class="facts"><tbody>
        <tr><th scope="row">Amount</th><td><q-money [minor]="it.amount" [currency]="it.currency" /></td></tr>
        <tr><th scope="row">Returned</th><td><q-date [value]="it.returnedOn" /></td></tr>
        @if (it.name) {<tr><th scope="row">Receiver</th><td>{{ it.name }}</td></tr>}
        @if (it.account) {<tr><th scope="row">Their account</th><td>{{ it.account }}</td></tr>}
        @if (it.individualId) {<tr><th scope="row">Our number in the entry</th><td>{{ it.individualId }}</td></tr>}
        @if (it.originalTrace) {<tr><th scope="row">Trace number</th><td>{{ it.originalTrace }}</td></tr>}
        @if (it.information) {<tr><th scope="row">The bank adds</th><td>{{ it.information }}</td></tr>}
        @if (it.receiptId) {<tr><th scope="row">Payment</th><td><a [routerLink]="['/trust/receipts', it.receiptId]" (click)="closed.emit()">{{ it.receiptNumber }}</a></td></tr>}
        @if (it.reversalId) {<tr><th scope="row">Reversed by</th><td><a [routerLink]="['/trust/receipts', it.reversalId]" (click)="closed.emit()">the return</a></td></tr>}
        @if (it.note) {<tr><th scope="row">Note</th><td>{{ it.note }}</td></tr>}
      </tbody></table>
      @if (it.status === 'OPEN' && it.debit && mayReverse()) {
        <section class="stack-sm"><h3>Payments of this amount</h3>
          @for (one of payments(); track one.id) {<div class="row between top sm"><span><a [routerLink]="['/trust/receipts', one.id]">{{ one.number }}</a> {{ one.debtorName ?? 'without an account' }}@if (one.accountNumber) {, {{ one.accountNumber }}}<br><span class="xs sub">received <q-date [value]="one.receivedOn" /></span></span><button q-button size="sm" [busy]="sending.busy()" (click)="reverse(one.id)">This one came back</button></div>}
          @empty {@if (choices.data()) {<p class="sm sub">None in the half year before. The debit was never recorded as a payment, or with another amount.</p>}}
        </section>
      }
      @if (it.status === 'OPEN' && may()) {<q-field label="Note" hint="Needed to set it aside: what it was and what was done" [error]="of('note')"><textarea qInput maxlength="500" [text]="note()" (textChange)="note.set($event ?? '')"></textarea></q-field>}
      @if (it.resubmit && !it.resubmittedOn && may()) {<q-field [label]="it.resubmit === 'REPRESENT' ? 'Present it again on' : 'Send it corrected on'" [hint]="'Until ' + it.resubmitUntil + (it.resubmit === 'REPRESENT' ? ', ' + it.resubmitLeft + ' more' : ', once')" [error]="of('dueOn')"><q-date-input [min]="session.today()" [max]="it.resubmitUntil ?? undefined" [(value)]="dueOn" /></q-field>}
      <q-submission-notice [of]="sending" [fields]="fields" />
      <button actions q-button (click)="closed.emit()">Close</button>
      @if (it.status === 'OPEN' && may()) {<button actions q-button [busy]="sending.busy()" (click)="setAside()">Set aside</button>}
      @if (it.resubmit && !it.resubmittedOn && may()) {<button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="resubmit()">Send it again</button>}
    </q-drawer>
  `,
})
export class ReturnedDrawer {
  readonly item = input.required<ReturnedItemPartsFragment>();
  readonly closed = output();
  readonly changed = output();
  protected readonly session = inject(SessionStore);
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly fields = ['note', 'dueOn'];
  protected readonly note = signal('');
  protected readonly dueOn = signal<string | null>(null);
  protected readonly may = computed(() => this.session.can('bank.match'));
  protected readonly mayReverse = computed(() => this.session.can('payment.reverse'));
  protected readonly choices = liveQuery({ query: ReturnedItemPaymentsDocument, variables: () => (this.item().status === 'OPEN' && this.item().debit ? { itemId: this.item().id } : null) });
  protected readonly payments = computed(() => this.choices.data()?.returnedItemPayments ?? []);
  private key = newCommandKey();

  protected of(field: string): string | null {
    return refusalOf(this.sending.refusal(), field);
  }

  protected async reverse(receiptId: string): Promise<void> {
    this.after(await this.sending.run(async () => (await this.client.mutate(ReverseReturnedItemDocument, { input: { ...this.common(), receiptId } })).result));
  }

  protected async setAside(): Promise<void> {
    this.after(await this.sending.run(async () => (await this.client.mutate(SetAsideReturnedItemDocument, { input: { ...this.common(), note: this.note().trim() } })).result));
  }

  protected async resubmit(): Promise<void> {
    this.after(await this.sending.run(async () => (await this.client.mutate(ResubmitReturnedItemDocument, { input: { ...this.common(), dueOn: this.dueOn() ?? this.session.today() } })).result));
  }

  private common(): { key: string; itemId: string; version: number } {
    return { key: this.key, itemId: this.item().id, version: this.item().version };
  }

  private after(done: { readonly message: string } | null): void {
    if (!done) {
      if (this.sending.refusal()) this.key = newCommandKey();
      return;
    }
    this.toast.say(done.message);
    this.changed.emit();
    this.closed.emit();
  }
}
