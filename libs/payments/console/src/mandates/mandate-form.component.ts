import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { BusinessDate } from '@quittance/kernel';
import { RecordMandateDocument } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QCheck, QDateInput, QField, QInput, QMoneyInput, QNotice, QSelect, QSubmissionNotice, SessionStore, Toast, newCommandKey, refusalOf, submission } from '@quittance/ui';
import type { PayingAccount } from '../record/payment-form';
import { PROOF_OPTIONS } from './mandate-words';

const FIELDS = ['holderName', 'routing', 'account', 'bic', 'perDebit', 'perMonth', 'inAll', 'signedOn', 'firstOn', 'lastOn', 'proofKind', 'proof', 'accountIds', 'scheme'];

/** Records a debtor's authorisation for one account. Dollars go by ACH, euro by SEPA. */
@Component({
  selector: 'q-mandate-form',
  imports: [QButton, QCheck, QDateInput, QField, QInput, QMoneyInput, QNotice, QSelect, QSubmissionNotice],
  template: `
    @if (scheme(); as way) {
      <div class="stack">
        <q-field label="Account holder" [error]="of('holderName')"><input qInput maxlength="140" autocomplete="off" [text]="holder()" (textChange)="holder.set($event ?? '')"></q-field>
        @if (way === 'ACH') {
          <div class="cols-2">
            <q-field label="Routing number" hint="Nine digits" [error]="of('routing')"><input qInput inputmode="numeric" maxlength="11" autocomplete="off" [text]="routing()" (textChange)="routing.set($event ?? '')"></q-field>
            <q-field label="Account number" [error]="of('account')"><input qInput maxlength="20" autocomplete="off" [text]="number()" (textChange)="number.set($event ?? '')"></q-field>
          </div>
          <q-field label="Kind of account"><q-select [options]="types" [value]="type()" (valueChange)="type.set($event ?? 'CHECKING')" /></q-field>
        } @else {
          <q-field label="IBAN" [error]="of('account')"><input qInput maxlength="42" autocomplete="off" [text]="number()" (textChange)="number.set($event ?? '')"></q-field>
          <q-field label="BIC" optional [error]="of('bic')"><input qInput maxlength="11" autocomplete="off" [text]="bic()" (textChange)="bic.set($event ?? '')"></q-field>
        }
        <q-check label="A business's account" [checked]="business()" (checkedChange)="business.set($event)" />
        <div class="cols-2">
          <q-field label="Given on" [error]="of('signedOn')"><q-date-input [(value)]="signedOn" [max]="today" /></q-field>
          <q-field label="Until" optional hint="Empty: no end" [error]="of('lastOn')"><q-date-input [(value)]="lastOn" /></q-field>
        </div>
        <div class="cols-3">
          <q-field label="Most a debit" optional [error]="of('perDebit')"><q-money-input [(value)]="perDebit" [currency]="account().currency" /></q-field>
          <q-field label="Most a month" optional [error]="of('perMonth')"><q-money-input [(value)]="perMonth" [currency]="account().currency" /></q-field>
          <q-field label="Most in all" optional [error]="of('inAll')"><q-money-input [(value)]="inAll" [currency]="account().currency" /></q-field>
        </div>
        <q-field label="Proof" [error]="of('proofKind')"><q-select [options]="proofs" [value]="proofKind()" (valueChange)="proofKind.set($event ?? 'SIGNED')" /></q-field>
        <q-field label="Where the proof is" hint="The document's name or the recording's number" [error]="of('proof')"><input qInput maxlength="500" autocomplete="off" [text]="proof()" (textChange)="proof.set($event ?? '')"></q-field>
        <q-submission-notice [of]="sending" [fields]="fields" />
        <div class="row"><button q-button variant="primary" [busy]="sending.busy()" (click)="record()">Record the mandate</button><button q-button variant="quiet" (click)="closed.emit()">Cancel</button></div>
      </div>
    } @else {<q-notice tone="warn">Debits are taken in US dollars by ACH and in euro by SEPA; this account is in {{ account().currency }}.</q-notice>}
  `,
})
export class MandateForm {
  readonly account = input.required<PayingAccount>();
  readonly closed = output();
  readonly recorded = output();
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly fields = FIELDS;
  protected readonly proofs = PROOF_OPTIONS;
  protected readonly types = [{ value: 'CHECKING', label: 'Checking' }, { value: 'SAVINGS', label: 'Savings' }];
  protected readonly today = this.session.today() as BusinessDate;
  protected readonly scheme = computed(() => ({ USD: 'ACH', EUR: 'SEPA' })[this.account().currency] ?? null);
  protected readonly holder = signal('');
  protected readonly routing = signal('');
  protected readonly number = signal('');
  protected readonly type = signal('CHECKING');
  protected readonly bic = signal('');
  protected readonly business = signal(true);
  protected readonly signedOn = signal<BusinessDate | null>(this.today);
  protected readonly lastOn = signal<BusinessDate | null>(null);
  protected readonly perDebit = signal<number | null>(null);
  protected readonly perMonth = signal<number | null>(null);
  protected readonly inAll = signal<number | null>(null);
  protected readonly proofKind = signal('SIGNED');
  protected readonly proof = signal('');
  private readonly tried = signal(false);
  private key = newCommandKey();

  protected of(field: string): string | null {
    if (this.tried() && field === 'signedOn' && this.signedOn() === null) return 'Enter the day it was given.';
    return refusalOf(this.sending.refusal(), field);
  }

  protected async record(): Promise<void> {
    this.tried.set(true);
    const [scheme, signedOn] = [this.scheme(), this.signedOn()];
    if (scheme === null || signedOn === null) return;
    const input = {
      key: this.key, accountIds: [this.account().id], scheme, holderName: this.holder(), routing: this.routing() || null, account: this.number(), accountType: this.type(), bic: this.bic() || null,
      business: this.business(), perDebit: this.perDebit(), perMonth: this.perMonth(), inAll: this.inAll(), signedOn, lastOn: this.lastOn(), proofKind: this.proofKind(), proof: this.proof() };
    const done = await this.sending.run(async () => (await this.client.mutate(RecordMandateDocument, { input })).recordMandate);
    if (!done) {
      if (this.sending.refusal()) this.key = newCommandKey();
      return;
    }
    this.toast.say(`Mandate ${done.number} recorded. Debits can be planned under it.`);
    this.recorded.emit();
  }
}
