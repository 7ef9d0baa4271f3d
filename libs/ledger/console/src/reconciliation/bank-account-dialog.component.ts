import { Component, inject, model, output, signal } from '@angular/core';
import { OpenBankAccountDocument } from '@quittance/graphql/agency';
import { GraphqlClient, newCommandKey, QButton, QDialog, QField, QInput, QSegmented, QSubmissionNotice, refusalOf, SessionStore, submission, Toast } from '@quittance/ui';

const BOOKS = [{ value: 'TRUST', label: 'Trust' }, { value: 'OPERATING', label: 'Operating' }] as const;

/** Enters one of the agency's own accounts at a bank. */
@Component({
  selector: 'q-bank-account-dialog',
  imports: [QButton, QDialog, QField, QInput, QSegmented, QSubmissionNotice],
  template: `
    <q-dialog heading="Enter a bank account" [(open)]="open">
      <div class="stack">
        <q-segmented label="Book" [options]="books" [value]="book()" (valueChange)="book.set($event)" />
        <div class="cols-2">
          <q-field label="Name" required hint="As you call it: Trust checking" [error]="refusal(sending.refusal(), 'name')"><input qInput maxlength="120" [text]="name()" (textChange)="name.set($event ?? '')"></q-field>
          <q-field label="Currency" required [error]="refusal(sending.refusal(), 'currency')"><input qInput maxlength="3" [text]="currency()" (textChange)="currency.set($event ?? '')"></q-field>
        </div>
        <q-field label="Bank" optional><input qInput maxlength="120" [text]="bankName()" (textChange)="bankName.set($event ?? '')"></q-field>
        <q-field label="IBAN" optional hint="Where the account has one" [error]="refusal(sending.refusal(), 'iban')"><input qInput maxlength="42" autocomplete="off" [text]="iban()" (textChange)="iban.set($event ?? '')"></q-field>
        <div class="cols-2">
          <q-field label="Routing number" optional [error]="refusal(sending.refusal(), 'routing')"><input qInput maxlength="20" autocomplete="off" [text]="routing()" (textChange)="routing.set($event ?? '')"></q-field>
          <q-field label="Account number" optional [error]="refusal(sending.refusal(), 'accountNumber')"><input qInput maxlength="42" autocomplete="off" [text]="number()" (textChange)="number.set($event ?? '')"></q-field>
        </div>
        <p class="xs sub">Files from the bank name the account by its IBAN or number. Screens show its last four characters.</p>
        <q-submission-notice [of]="sending" [fields]="['name', 'currency', 'iban', 'routing', 'accountNumber']" />
      </div>
      <button actions q-button (click)="open.set(false)">Cancel</button>
      <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="save()">Enter</button>
    </q-dialog>
  `,
})
export class BankAccountDialog {
  readonly open = model(false);
  readonly saved = output();
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  private readonly session = inject(SessionStore);
  private key = newCommandKey();
  protected readonly sending = submission();
  protected readonly refusal = refusalOf;
  protected readonly books = BOOKS;
  protected readonly book = signal<'TRUST' | 'OPERATING'>('TRUST');
  protected readonly name = signal('');
  protected readonly currency = signal(this.session.currency());
  protected readonly bankName = signal('');
  protected readonly iban = signal('');
  protected readonly routing = signal('');
  protected readonly number = signal('');

  protected async save(): Promise<void> {
    const input = { key: this.key, book: this.book(), name: this.name(), currency: this.currency(), bankName: this.bankName(), iban: this.iban() || null, routing: this.routing() || null, accountNumber: this.number() || null };
    const done = await this.sending.run(async () => (await this.client.mutate(OpenBankAccountDocument, { input })).openBankAccount);
    if (done || this.sending.refusal()) this.key = newCommandKey();
    if (!done) return;
    for (const field of [this.name, this.bankName, this.iban, this.routing, this.number]) field.set('');
    this.open.set(false);
    this.toast.say(`${done.name} is entered.`);
    this.saved.emit();
  }
}
