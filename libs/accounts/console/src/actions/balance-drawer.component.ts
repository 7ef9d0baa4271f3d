import { Component, computed, inject, input, output, signal } from '@angular/core';
import { BUCKETS, type Bucket } from '@quittance/accounts/domain';
import { AdjustBalanceDocument, CreditNoteDocument } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QDrawer, QField, QInput, QMoneyInput, QNotice, QSegmented, QSelect, QSubmissionNotice, Toast, draft, formatMoney, newCommandKey, refusalOf, submission, type Option, type RefusalLike } from '@quittance/ui';
import { bucketWords } from '../account-words';
import { CHANGED_MEANWHILE, type EditableAccount } from './editable-account';

interface Form {
  readonly invoiceId: string | null;
  readonly bucket: Bucket;
  readonly direction: 'lower' | 'raise';
  readonly amount: number | null;
  readonly reason: string;
  readonly key: string;
}

const KEYS = { PRINCIPAL: 'principal', INTEREST: 'interest', FEES: 'fees', COSTS: 'costs' } as const;

/** Adjusts a bucket of an invoice, or takes the client's credit note off it. Shows what is left before it is posted. */
@Component({
  selector: 'q-balance-drawer',
  imports: [QButton, QDrawer, QField, QInput, QMoneyInput, QNotice, QSegmented, QSelect, QSubmissionNotice],
  template: `
    <q-drawer [heading]="credit() ? 'Credit note' : 'Adjust the balance'" [open]="true" (closed)="closed.emit()">
      <p class="sm sub">{{ credit() ? account().clientName + ' has credited the debtor: it comes off the principal of an invoice, without a fee.' : 'Corrects what is owed. It is no payment and earns no fee.' }} A posted entry is never edited; a mistake is corrected by another.</p>
      <q-field label="Invoice" required [error]="of('invoiceId')"><q-select [options]="invoices()" [value]="invoiceId()" (valueChange)="set({ invoiceId: $event })" /></q-field>
      @if (!credit()) {
        <div class="row wrap"><q-segmented label="Direction" [options]="directions" [value]="form.value().direction" (valueChange)="set({ direction: $event })" /></div>
        <q-field label="Of what" required [error]="of('bucket')"><q-select [options]="buckets()" [value]="form.value().bucket" (valueChange)="set({ bucket: $event ?? 'PRINCIPAL' })" /></q-field>
      }
      <q-field label="Amount" required [error]="of('amount')"><q-money-input [value]="form.value().amount" (valueChange)="set({ amount: $event })" [currency]="account().currency" /></q-field>
      <q-field [label]="credit() ? 'Number of the credit note, or why' : 'Why'" required hint="The client reads it" [error]="of('reason')"><textarea qInput [text]="form.value().reason" (textChange)="set({ reason: $event ?? '' })"></textarea></q-field>
      @if (effect(); as words) {<q-notice tone="info">{{ words }}</q-notice>}
      <q-submission-notice [of]="sending" [fields]="fields" />
      <button actions q-button (click)="closed.emit()">Cancel</button>
      <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="send()">{{ credit() ? 'Post the credit note' : 'Post the adjustment' }}</button>
    </q-drawer>
  `,
})
export class BalanceDrawer {
  readonly account = input.required<EditableAccount>();
  readonly credit = input(false);
  readonly closed = output();
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly fields = ['invoiceId', 'bucket', 'amount', 'reason'];
  protected readonly form = draft<Form>(() => `${this.credit() ? 'credit-note' : 'adjust'}.${this.account().id}`, () => ({ invoiceId: null, bucket: 'PRINCIPAL', direction: 'lower', amount: null, reason: '', key: newCommandKey() }));
  protected readonly directions = [{ value: 'lower', label: 'Lowers the debt' }, { value: 'raise', label: 'Raises the debt' }] as const;
  private readonly missing = signal<RefusalLike | null>(null);

  protected readonly invoiceId = computed(() => this.form.value().invoiceId ?? this.account().invoices[0]?.id ?? null);
  protected readonly invoices = computed((): readonly Option[] => this.account().invoices.map(({ id, number, open }) => ({ value: id, label: number, sub: `${this.money(open.principal + open.interest + open.fees + open.costs)} open` })));
  protected readonly buckets = computed((): readonly Option<Bucket>[] => BUCKETS.map((value) => ({ value, label: bucketWords(value), sub: `${this.money(this.owed(value))} open` })));
  protected readonly effect = computed(() => {
    const { amount, bucket } = this.form.value();
    if (!amount) return null;
    const change = this.change(amount);
    const left = this.owed(this.credit() ? 'PRINCIPAL' : bucket) + change;
    const where = `${bucketWords(this.credit() ? 'PRINCIPAL' : bucket)} of this invoice`;
    if (left < 0) return `${where}: only ${this.money(left - change)} is owed.`;
    return `${where}: ${this.money(left)} after this. The account: ${this.money(this.account().owed + change)}, from ${this.money(this.account().owed)}.`;
  });

  protected of(field: string): string | null {
    return refusalOf(this.missing() ?? this.sending.refusal(), field);
  }

  protected set(part: Partial<Form>): void {
    this.form.value.update((form) => ({ ...form, ...part }));
    this.missing.set(null);
  }

  protected async send(): Promise<void> {
    const { amount, bucket, reason, key } = this.form.value();
    const [{ id: accountId, version, number }, invoiceId] = [this.account(), this.invoiceId()];
    this.missing.set(!amount ? { code: 'AMOUNT_ZERO', message: 'Enter an amount above zero.', field: 'amount' } : null);
    if (!amount || invoiceId === null) return;
    const input = { accountId, version, invoiceId, reason, key };
    const done = await this.sending.run(async () =>
      this.credit()
        ? (await this.client.mutate(CreditNoteDocument, { input: { ...input, amount } })).creditNote
        : (await this.client.mutate(AdjustBalanceDocument, { input: { ...input, bucket, amount: this.change(amount) } })).adjustBalance);
    if (!done) {
      if (this.sending.refusal()?.code === CHANGED_MEANWHILE) this.changed.emit();
      // Another input under the same key would be refused; a refused one has posted nothing.
      if (this.sending.refusal()) this.form.value.update((form) => ({ ...form, key: newCommandKey() }));
      return;
    }
    this.form.clear();
    this.changed.emit();
    this.closed.emit();
    this.toast.say(`Posted. ${number} now stands at ${this.money(done.balance.minor)}.`);
  }

  private change(amount: number): number {
    return this.credit() || this.form.value().direction === 'lower' ? -amount : amount;
  }

  private owed(bucket: Bucket): number {
    return this.account().invoices.find(({ id }) => id === this.invoiceId())?.open[KEYS[bucket]] ?? 0;
  }

  private money(minor: number): string {
    return formatMoney({ minor, currency: this.account().currency });
  }
}
