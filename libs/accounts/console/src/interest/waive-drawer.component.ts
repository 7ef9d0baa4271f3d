import { Component, computed, inject, input, output, signal } from '@angular/core';
import { WaiveChargeDocument } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QDrawer, QEmpty, QField, QInput, QMoneyInput, QNotice, QSelect, QSubmissionNotice, Toast, draft, formatMoney, newCommandKey, refusalOf, submission, type Option, type RefusalLike } from '@quittance/ui';
import { bucketWords } from '../account-words';
import { CHANGED_MEANWHILE, type EditableAccount } from '../actions/editable-account';

type Charge = 'INTEREST' | 'FEES' | 'COSTS';
const CHARGES: readonly Charge[] = ['INTEREST', 'FEES', 'COSTS'];
const KEYS = { INTEREST: 'interest', FEES: 'fees', COSTS: 'costs' } as const;

interface Form {
  readonly bucket: Charge | null;
  readonly amount: number | null;
  readonly reason: string;
  readonly key: string;
}

/** Waives interest, fees or costs by the name of whoever does it. */
@Component({
  selector: 'q-waive-drawer',
  imports: [QButton, QDrawer, QEmpty, QField, QInput, QMoneyInput, QNotice, QSelect, QSubmissionNotice],
  template: `
    <q-drawer heading="Waive charges" [open]="true" (closed)="closed.emit()">
      @if (buckets().length) {
        <p class="sm sub">What is waived is given up for good, in your name. Interest runs on over what is left.</p>
        <q-field label="Of what" required [error]="of('bucket')"><q-select [options]="buckets()" [value]="bucket()" (valueChange)="set({ bucket: $event, amount: null })" /></q-field>
        <q-field label="Amount" required [error]="of('amount')"><q-money-input [value]="form.value().amount" (valueChange)="set({ amount: $event })" [currency]="account().currency" />
          <button beside q-button variant="link" size="sm" (click)="set({ amount: owed() })">All of it</button></q-field>
        <q-field label="Why" required hint="The client reads it" [error]="of('reason')"><textarea qInput maxlength="500" [text]="form.value().reason" (textChange)="set({ reason: $event ?? '' })"></textarea></q-field>
        @if (effect(); as words) {<q-notice tone="info">{{ words }}</q-notice>}
        <q-submission-notice [of]="sending" [fields]="fields" />
      } @else {<q-empty heading="No charges are open" hint="Interest, fees and costs can be waived while they are owed. Principal is adjusted instead, or credited by the client." />}
      <button actions q-button (click)="closed.emit()">Cancel</button>
      @if (buckets().length) {<button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="send()">Waive</button>}
    </q-drawer>
  `,
})
export class WaiveDrawer {
  readonly account = input.required<EditableAccount>();
  readonly closed = output();
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly fields = ['bucket', 'amount', 'reason'];
  protected readonly form = draft<Form>(() => `waive.${this.account().id}`, () => ({ bucket: null, amount: null, reason: '', key: newCommandKey() }));
  private readonly missing = signal<RefusalLike | null>(null);
  protected readonly buckets = computed((): readonly Option<Charge>[] => CHARGES.filter((bucket) => this.open(bucket) > 0).map((value) => ({ value, label: bucketWords(value), sub: `${this.money(this.open(value))} open` })));
  protected readonly bucket = computed((): Charge | null => this.form.value().bucket ?? this.buckets()[0]?.value ?? null);
  protected readonly owed = computed(() => this.open(this.bucket() ?? 'INTEREST'));
  protected readonly effect = computed(() => {
    const [{ amount }, bucket] = [this.form.value(), this.bucket()];
    if (!amount || !bucket) return null;
    if (amount > this.owed()) return `Only ${this.money(this.owed())} of it is open.`;
    return `${bucketWords(bucket)}: ${this.money(this.owed() - amount)} after this. The account: ${this.money(this.account().owed - amount)}, from ${this.money(this.account().owed)}.`;
  });

  protected of(field: string): string | null {
    return refusalOf(this.missing() ?? this.sending.refusal(), field);
  }

  protected set(part: Partial<Form>): void {
    this.form.value.update((form) => ({ ...form, ...part }));
    this.missing.set(null);
  }

  protected async send(): Promise<void> {
    const [{ amount, reason, key }, bucket] = [this.form.value(), this.bucket()];
    const { id: accountId, version, number, currency } = this.account();
    this.missing.set(!amount ? { code: 'AMOUNT_ZERO', message: 'Say how much is waived.', field: 'amount' } : null);
    if (!amount || !bucket) return;
    const done = await this.sending.run(async () => (await this.client.mutate(WaiveChargeDocument, { input: { accountId, version, bucket, amount, reason, key } })).waiveCharge);
    if (!done) {
      if (this.sending.refusal()?.code === CHANGED_MEANWHILE) this.changed.emit();
      if (this.sending.refusal()) this.form.value.update((form) => ({ ...form, key: newCommandKey() }));
      return;
    }
    this.form.clear();
    this.changed.emit();
    this.closed.emit();
    this.toast.say(`Waived. ${number} now stands at ${formatMoney({ minor: done.balance.minor, currency })}.`);
  }

  private open(bucket: Charge): number {
    return this.account().invoices.reduce((sum, { open }) => sum + open[KEYS[bucket]], 0);
  }

  private money(minor: number): string {
    return formatMoney({ minor, currency: this.account().currency });
  }
}
