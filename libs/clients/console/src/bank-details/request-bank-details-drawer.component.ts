import { Component, computed, inject, input, output, signal } from '@angular/core';
import { BankDetailsClientsDocument, RequestBankDetailsDocument } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QCombobox, QDrawer, QField, QInput, QSegmented, QSelect, QSubmissionNotice, SessionStore, Toast, newCommandKey, refusalOf, submission, type Option } from '@quittance/ui';
import { OWNER_OPTIONS, SCHEME_OPTIONS } from './bank-details-words';

const FIELDS = ['ownerKind', 'ownerId', 'currency', 'scheme', 'routingNumber', 'accountNumber', 'iban', 'bic', 'holderName', 'bankName', 'reason'];

/** Asks for other bank details. Not kept as a draft: account numbers stay nowhere but here. */
@Component({
  selector: 'q-request-bank-details-drawer',
  imports: [QButton, QCombobox, QDrawer, QField, QInput, QSegmented, QSelect, QSubmissionNotice],
  template: `
    <q-drawer heading="Other bank details" [open]="true" (closed)="closed.emit()">
      @if (client(); as fixed) {<p class="sm">Of <b>{{ fixed.name }}</b>, in {{ currency() }}</p>}
      @else {
        <div class="cols-2">
          <q-field label="Of" required [error]="of('ownerKind')"><q-select [options]="owners" [value]="kind()" (valueChange)="kind.set($event ?? 'CLIENT')" /></q-field>
          @if (kind() === 'CLIENT') {<q-field label="Client" required [error]="of('ownerId')"><q-combobox [remote]="true" placeholder="Name or code" none="No client is called so." [options]="found()" [(value)]="ownerId" (searched)="find($event)" (click)="find('')" /></q-field>}
        </div>
      }
      <q-field label="Currency" required [error]="of('currency')"><input qInput maxlength="3" [text]="currency()" (textChange)="currency.set(($event ?? '').toUpperCase())"></q-field>
      <div><q-segmented label="How the account is named" [options]="schemes" [(value)]="scheme" /></div>
      @if (scheme() === 'US') {
        <div class="cols-2">
          <q-field label="Routing number" required [error]="of('routingNumber')"><input qInput inputmode="numeric" autocomplete="off" maxlength="14" [text]="routing()" (textChange)="routing.set($event ?? '')"></q-field>
          <q-field label="Account number" required [error]="of('accountNumber')"><input qInput inputmode="numeric" autocomplete="off" maxlength="24" [text]="account()" (textChange)="account.set($event ?? '')"></q-field>
        </div>
        <div><q-segmented label="Kind of account" [options]="types" [(value)]="type" /></div>
      } @else {
        <q-field label="IBAN" required [error]="of('iban')"><input qInput autocomplete="off" maxlength="50" [text]="iban()" (textChange)="iban.set($event ?? '')"></q-field>
        <q-field label="BIC" optional [error]="of('bic')"><input qInput autocomplete="off" maxlength="14" [text]="bic()" (textChange)="bic.set($event ?? '')"></q-field>
      }
      <div class="cols-2">
        <q-field label="Account holder" required [error]="of('holderName')"><input qInput maxlength="140" [text]="holder()" (textChange)="holder.set($event ?? '')"></q-field>
        <q-field label="Bank" optional [error]="of('bankName')"><input qInput maxlength="140" [text]="bank()" (textChange)="bank.set($event ?? '')"></q-field>
      </div>
      <q-field label="How the request came" required hint="By whom, how and when" [error]="of('reason')"><textarea qInput maxlength="500" [text]="reason()" (textChange)="reason.set($event ?? '')"></textarea></q-field>
      <p class="xs sub">Those on file are told at once. Then somebody calls the number on file, another person approves, and after some days the first payment may go there.</p>
      <q-submission-notice [of]="sending" [fields]="fields" />
      <button actions q-button (click)="closed.emit()">Cancel</button>
      <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="send()">Ask for the change</button>
    </q-drawer>
  `,
})
export class RequestBankDetailsDrawer {
  /** Whose, where it is not chosen here. */
  readonly client = input<{ readonly id: string; readonly name: string; readonly currency: string } | null>(null);
  readonly closed = output();
  readonly changed = output();
  private readonly graphql = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly fields = FIELDS;
  protected readonly owners = OWNER_OPTIONS;
  protected readonly schemes = SCHEME_OPTIONS;
  protected readonly types = [{ value: 'CHECKING' as const, label: 'Checking' }, { value: 'SAVINGS' as const, label: 'Savings' }];
  protected readonly kind = signal('CLIENT');
  protected readonly ownerId = signal<string | null>(null);
  protected readonly found = signal<readonly Option[]>([]);
  protected readonly currency = signal(this.session.currency());
  protected readonly scheme = signal<'US' | 'IBAN'>('US');
  protected readonly routing = signal('');
  protected readonly account = signal('');
  protected readonly type = signal<'CHECKING' | 'SAVINGS'>('CHECKING');
  protected readonly iban = signal('');
  protected readonly bic = signal('');
  protected readonly holder = signal('');
  protected readonly bank = signal('');
  protected readonly reason = signal('');
  private readonly owner = computed(() => this.client()?.id ?? this.ownerId());
  private key = newCommandKey();

  protected of(field: string): string | null {
    return refusalOf(this.sending.refusal(), field);
  }

  protected async find(search: string): Promise<void> {
    const answer = await this.graphql.query(BankDetailsClientsDocument, { search: search || null }).catch(() => null);
    if (answer) this.found.set(answer.clients.nodes.map(({ id, name, code }) => ({ value: id, label: name, sub: code })));
  }

  protected async send(): Promise<void> {
    const us = this.scheme() === 'US';
    const kind = this.client() ? 'CLIENT' : this.kind();
    const input = {
      key: this.key, ownerKind: kind, ownerId: kind === 'CLIENT' ? this.owner() : null, currency: this.currency(), scheme: this.scheme(), routingNumber: us ? this.routing() : null, accountNumber: us ? this.account() : null,
      accountType: us ? this.type() : null, iban: us ? null : this.iban(), bic: us ? null : this.bic(), holderName: this.holder(), bankName: this.bank() || null, reason: this.reason() };
    const done = await this.sending.run(async () => (await this.graphql.mutate(RequestBankDetailsDocument, { input })).requestBankDetails);
    if (!done) {
      if (this.sending.refusal()) this.key = newCommandKey();
      return;
    }
    this.toast.say('Asked for. Those on file are told; call the number on file next.');
    this.changed.emit();
    this.closed.emit();
  }
}
