import { Component, inject, output, signal } from '@angular/core';
import { OpenChequeSeriesDocument } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QDrawer, QField, QInput, QSubmissionNotice, SessionStore, Toast, newCommandKey, refusalOf, submission } from '@quittance/ui';

const FIELDS = ['name', 'bankName', 'bankAddress', 'routingNumber', 'accountNumber', 'firstNumber', 'currency'];

/** A new stock of check forms: the bank, the account, the number on the first form. */
@Component({
  selector: 'q-forms-drawer',
  imports: [QButton, QDrawer, QField, QInput, QSubmissionNotice],
  template: `
    <q-drawer heading="New check forms" [open]="true" (closed)="closed.emit()">
      <p class="sm sub">From now on, checks in {{ session.currency() }} take their numbers here. The account number is kept sealed and printed on checks only.</p>
      <q-field label="Name" required hint="How you call this stock" [error]="of('name')"><input qInput maxlength="100" [text]="name()" (textChange)="name.set($event ?? '')"></q-field>
      <q-field label="Bank" required [error]="of('bankName')"><input qInput maxlength="140" [text]="bank()" (textChange)="bank.set($event ?? '')"></q-field>
      <q-field label="Address of the bank" optional [error]="of('bankAddress')"><input qInput maxlength="300" [text]="address()" (textChange)="address.set($event ?? '')"></q-field>
      <div class="cols-2">
        <q-field label="Routing number" required [error]="of('routingNumber')"><input qInput inputmode="numeric" autocomplete="off" maxlength="11" [text]="routing()" (textChange)="routing.set($event ?? '')"></q-field>
        <q-field label="Account number" required [error]="of('accountNumber')"><input qInput inputmode="numeric" autocomplete="off" maxlength="20" [text]="account()" (textChange)="account.set($event ?? '')"></q-field>
      </div>
      <q-field label="Number of the first form" required [error]="of('firstNumber')"><input qInput inputmode="numeric" maxlength="8" [text]="first()" (textChange)="first.set($event ?? '')"></q-field>
      <q-submission-notice [of]="sending" [fields]="fields" />
      <button actions q-button (click)="closed.emit()">Cancel</button>
      <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="send()">Use these forms</button>
    </q-drawer>
  `,
})
export class FormsDrawer {
  readonly closed = output();
  readonly changed = output();
  protected readonly session = inject(SessionStore);
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly fields = FIELDS;
  protected readonly name = signal('Trust checks');
  protected readonly bank = signal('');
  protected readonly address = signal('');
  protected readonly routing = signal('');
  protected readonly account = signal('');
  protected readonly first = signal('');
  private key = newCommandKey();

  protected of(field: string): string | null {
    return refusalOf(this.sending.refusal(), field);
  }

  protected async send(): Promise<void> {
    const firstNumber = /^\d{1,8}$/.test(this.first().trim()) ? Number(this.first()) : 0;
    const input = { key: this.key, name: this.name(), currency: this.session.currency(), bankName: this.bank(), bankAddress: this.address() || null, routingNumber: this.routing(), accountNumber: this.account(), firstNumber };
    const done = await this.sending.run(async () => (await this.client.mutate(OpenChequeSeriesDocument, { input })).openChequeSeries);
    if (!done) {
      if (this.sending.refusal()) this.key = newCommandKey();
      return;
    }
    this.toast.say(`Checks take their numbers from ${firstNumber} on.`);
    this.changed.emit();
    this.closed.emit();
  }
}
