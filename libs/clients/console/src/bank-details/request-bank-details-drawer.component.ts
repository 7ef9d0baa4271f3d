import { Component, computed, inject, input, linkedSignal, output, signal, type OnInit } from '@angular/core';
import { PayeeChoicesDocument, RequestBankDetailsDocument } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QCombobox, QDrawer, QField, QInput, QSegmented, QSelect, QSubmissionNotice, SessionStore, Toast, newCommandKey, refusalOf, submission, type Option } from '@quittance/ui';
import { OWNER_OPTIONS, SCHEME_OPTIONS, ownerKindWords } from './bank-details-words';

const NOBODY: Readonly<Record<string, string>> = { CLIENT: 'No client is called so.', PARTNER: 'No partner is called so.', DEBTOR: 'No debtor called so is owed a refund.' };
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
          <q-field label="Of" required [error]="of('ownerKind')"><q-select [options]="owners" [value]="kind()" (valueChange)="turn($event ?? 'CLIENT')" /></q-field>
          @if (kind() !== 'AGENCY') {<q-field [label]="kindWords(kind())" required [error]="of('ownerId')"><q-combobox [remote]="true" placeholder="Name" [none]="none()" [options]="found()" [(value)]="ownerId" (searched)="find($event)" (click)="find('')" /></q-field>}
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
export class RequestBankDetailsDrawer implements OnInit {
  /** Whose, where it is not chosen here. */
  readonly client = input<{ readonly id: string; readonly name: string; readonly currency: string } | null>(null);
  /** A kind and an owner to begin with; another can be chosen. */
  readonly first = input<{ readonly kind: string; readonly id: string } | null>(null);
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
  protected readonly kind = linkedSignal(() => this.first()?.kind ?? 'CLIENT');
  protected readonly ownerId = linkedSignal<string | null>(() => this.first()?.id ?? null);
  protected readonly kindWords = ownerKindWords;
  protected readonly none = computed(() => NOBODY[this.kind()] ?? 'Nobody is called so.');
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

  ngOnInit(): void {
    const first = this.first();
    if (first) void this.choices('', first.id);
  }

  protected of(field: string): string | null {
    return refusalOf(this.sending.refusal(), field);
  }

  protected async find(search: string): Promise<void> {
    await this.choices(search, null);
  }

  protected turn(kind: string): void {
    this.kind.set(kind);
    this.ownerId.set(null);
    this.found.set([]);
  }

  private async choices(search: string, id: string | null): Promise<void> {
    const answer = await this.graphql.query(PayeeChoicesDocument, { kind: this.kind(), search, id }).catch(() => null);
    if (answer) this.found.set(answer.payeeChoices.map(({ id: value, name, sub }) => ({ value, label: name, sub })));
  }

  protected async send(): Promise<void> {
    const us = this.scheme() === 'US';
    const kind = this.client() ? 'CLIENT' : this.kind();
    const input = {
      key: this.key, ownerKind: kind, ownerId: kind === 'AGENCY' ? null : this.owner(), currency: this.currency(), scheme: this.scheme(), routingNumber: us ? this.routing() : null, accountNumber: us ? this.account() : null,
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
