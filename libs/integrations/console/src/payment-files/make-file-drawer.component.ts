import { Component, computed, inject, input, linkedSignal, output, signal, type WritableSignal } from '@angular/core';
import type { BusinessDate } from '@quittance/kernel';
import { bankingDayAfter, calendarOf } from '@quittance/reference/domain';
import { KeepBankSenderDocument, MakePaymentFileDocument } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QDateInput, QDrawer, QField, QInput, QMoney, QNotice, QSelect, QSubmissionNotice, SessionStore, Toast, newCommandKey, refusalOf, submission } from '@quittance/ui';
import { kindFor, kindWords, lacking, type Chosen, type Sender } from './file-words';

const FIELDS = ['bankAccountId', 'effectiveOn', 'name', 'companyId', 'creditorId', 'bic'];

/** Makes a file from what was chosen: which account sends it, for which day, and how the account signs files. */
@Component({
  selector: 'q-make-file-drawer',
  imports: [QButton, QDateInput, QDrawer, QField, QInput, QMoney, QNotice, QSelect, QSubmissionNotice],
  template: `
    @let it = chosen();
    <q-drawer [heading]="it.kind === 'PAYOUTS' ? 'File to pay' : 'File to collect debits'" [open]="true" (closed)="closed.emit()">
      <p class="sm">{{ words() }}: {{ it.ids.length }} {{ it.ids.length === 1 ? 'entry' : 'entries' }}, <b><q-money [minor]="it.total" [currency]="it.currency" show="code" /></b></p>
      @if (options().length === 0) {<q-notice tone="warn">No {{ it.book === 'OPERATING' ? 'operating' : it.book === 'TRUST' ? 'trust' : 'bank' }} account in {{ it.currency }} is entered yet. Enter it under Trust, Bank; then files can be sent from it.</q-notice>}
      @else {
        <q-field label="From" [error]="of('bankAccountId')"><q-select [options]="options()" [value]="accountId()" (valueChange)="accountId.set($event)" /></q-field>
        <q-field label="For the day" hint="When the bank books it; a banking day after today" [error]="of('effectiveOn')"><q-date-input [(value)]="day" /></q-field>
        @if (lacks().length > 0) {<q-notice tone="info">Once per account: enter {{ lacks().join(', ') }}.</q-notice>}
        @if (signs()) {
          <q-field label="Name on files" [error]="of('name')"><input qInput maxlength="70" [text]="name()" (textChange)="name.set($event ?? '')"></q-field>
          @if (nacha()) {<q-field label="Company identification" hint="Ten characters, from your bank" [error]="of('companyId')"><input qInput maxlength="10" autocomplete="off" [text]="companyId()" (textChange)="companyId.set($event ?? '')"></q-field>}
          @else {
            @if (it.kind === 'DEBITS') {<q-field label="SEPA creditor identifier" hint="Such as DE98ZZZ09999999999" [error]="of('creditorId')"><input qInput maxlength="40" autocomplete="off" [text]="creditorId()" (textChange)="creditorId.set($event ?? '')"></q-field>}
            <q-field label="BIC" optional [error]="of('bic')"><input qInput maxlength="11" autocomplete="off" [text]="bic()" (textChange)="bic.set($event ?? '')"></q-field>
          }
        } @else {<div><button q-button size="sm" variant="quiet" (click)="editing.set(true)">Change how this account signs files</button></div>}
        <p class="xs sub">Another person releases the file before it counts as sent. Until then it can be cancelled.</p>
      }
      <q-submission-notice [of]="sending" [fields]="fields" />
      <button actions q-button (click)="closed.emit()">Cancel</button>
      @if (options().length > 0) {<button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="make()">Make the file</button>}
    </q-drawer>
  `,
})
export class MakeFileDrawer {
  readonly chosen = input.required<Chosen>();
  readonly senders = input.required<readonly Sender[]>();
  readonly closed = output();
  readonly made = output();
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  private readonly session = inject(SessionStore);
  protected readonly sending = submission();
  protected readonly fields = FIELDS;
  private readonly kind = computed(() => kindFor(this.chosen()));
  protected readonly words = computed(() => kindWords(this.kind()));
  protected readonly nacha = computed(() => this.kind().startsWith('NACHA'));
  private readonly own = computed(() => this.senders().filter(({ currency, book }) => currency === this.chosen().currency && book === (this.chosen().book ?? book)));
  protected readonly options = computed(() => this.own().map(({ id, name, masked }) => ({ value: id, label: `${name} ${masked}` })));
  // What is read again from the server leaves what a person chose or typed as it is.
  private readonly first = computed(() => this.own().find((sender) => lacking(sender, this.kind()).length === 0)?.id ?? this.own()[0]?.id ?? null);
  protected readonly accountId = linkedSignal<readonly Sender[], string | null>({ source: this.own, computation: (own, before) => (own.some(({ id }) => id === before?.value) ? (before?.value ?? null) : this.first()) });
  private readonly sender = computed(() => this.own().find(({ id }) => id === this.accountId()) ?? null);
  protected readonly lacks = computed(() => {
    const sender = this.sender();
    return sender ? lacking(sender, this.kind()) : [];
  });
  protected readonly editing = signal(false);
  protected readonly signs = computed(() => this.editing() || this.lacks().length > 0);
  // Banks take files one day ahead.
  private readonly nextDay = computed(() => bankingDayAfter(this.session.today() as BusinessDate, 2, calendarOf(this.kind(), this.chosen().currency)));
  protected readonly day = linkedSignal<BusinessDate | null>(() => this.nextDay());
  protected readonly name = this.signed((sender) => sender?.senderName || '');
  protected readonly companyId = this.signed((sender) => sender?.companyId ?? '');
  protected readonly creditorId = this.signed((sender) => sender?.creditorId ?? '');
  protected readonly bic = this.signed((sender) => sender?.bic ?? '');
  private readonly tried = signal(false);
  private key = newCommandKey();

  /** A text of the account's own, until another account is chosen or the server has another. */
  private signed(of: (sender: Sender | null) => string): WritableSignal<string> {
    const stored = computed(() => of(this.sender()));
    return linkedSignal(() => stored());
  }

  protected of(field: string): string | null {
    if (this.tried() && field === 'effectiveOn' && this.day() === null) return 'Enter the day the bank is to book it.';
    return refusalOf(this.sending.refusal(), field);
  }

  protected async make(): Promise<void> {
    this.tried.set(true);
    const [bankAccountId, effectiveOn] = [this.accountId(), this.day()];
    if (bankAccountId === null || effectiveOn === null) return;
    if (this.signs() && !(await this.keep(bankAccountId))) return;
    const input = { key: this.key, kind: this.kind(), bankAccountId, effectiveOn, sourceIds: [...this.chosen().ids] };
    const file = await this.sending.run(async () => (await this.client.mutate(MakePaymentFileDocument, { input })).makePaymentFile);
    if (!file) {
      if (this.sending.refusal()) this.key = newCommandKey();
      return;
    }
    this.toast.say(`${file.name} is made. A second person releases it under Files.`);
    this.made.emit();
    this.closed.emit();
  }

  private async keep(bankAccountId: string): Promise<boolean> {
    const input = { bankAccountId, name: this.name(), companyId: this.companyId(), creditorId: this.creditorId(), bic: this.bic(), accountType: this.sender()?.accountType ?? 'CHECKING' };
    return (await this.sending.run(async () => (await this.client.mutate(KeepBankSenderDocument, { input })).keepBankSender)) !== null;
  }
}
