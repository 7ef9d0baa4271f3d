import { Component, computed, inject, input, output, signal } from '@angular/core';
import { AcceptBankLineDocument, IgnoreBankLineDocument, SplitBankLineDocument, type BankLinePartsFragment } from '@quittance/graphql/agency';
import { AccountPicker } from '@quittance/payments/console';
import { GraphqlClient, QButton, QDrawer, QField, QInput, QMoney, QMoneyInput, QSubmissionNotice, newCommandKey, refusalOf, submission } from '@quittance/ui';
import { lineTitle } from '../bank-words';

/** What a line needs more than a key for: another account, several, or a reason. */
export type LineTask = 'choose' | 'split' | 'ignore';

interface Part {
  readonly n: number;
  readonly accountId: string | null;
  readonly amount: number | null;
}

const HEADINGS: Readonly<Record<LineTask, string>> = { choose: 'Whose payment it is', split: 'Split over accounts', ignore: 'Set the line aside' };

/** Another account for a line, several, or a reason to set it aside. */
@Component({
  selector: 'q-line-drawer',
  imports: [AccountPicker, QButton, QDrawer, QField, QInput, QMoney, QMoneyInput, QSubmissionNotice],
  template: `
    @let it = line();
    <q-drawer [heading]="heading()" [open]="true" (closed)="closed.emit()">
      <p class="sm"><b><q-money [minor]="it.amount" [currency]="it.currency" /></b>&ngsp;<span class="sub">{{ title() }}@if (it.text && it.text !== title()) {, {{ it.text }}}</span></p>
      @switch (task()) {
        @case ('choose') {<q-field label="Account" required [error]="of('accountId')"><q-account-picker [(accountId)]="accountId" /></q-field><p class="xs sub">The whole line is recorded as a payment of this account, of the day the bank booked it. What the account can't take is owed back or waits in suspense.</p>}
        @case ('split') {
          @for (part of parts(); track part.n; let i = $index) {
            <div class="stack-sm part" role="group" [attr.aria-label]="'Part ' + (i + 1)">
              <q-field [label]="'Account of part ' + (i + 1)" hint="Left empty: this part waits in suspense"><q-account-picker [accountId]="part.accountId" (accountIdChange)="set(part.n, { accountId: $event })" /></q-field>
              <q-field label="Amount" required [error]="lacks(part)"><q-money-input [currency]="it.currency" [value]="part.amount" (valueChange)="set(part.n, { amount: $event })" /></q-field>
            </div>
          }
          <div class="row between wrap"><button q-button size="sm" (click)="add()">One more part</button><span class="sm" [class.warn]="left() !== 0" role="status">@if (left() === 0) {All of it is placed} @else if (left() > 0) {<q-money [minor]="left()" [currency]="it.currency" /> left} @else {<q-money [minor]="-left()" [currency]="it.currency" /> too much}</span></div>
        }
        @case ('ignore') {<q-field label="Why" required hint="It stays an exception of the reconciliation, with this reason" [error]="of('reason')"><textarea qInput maxlength="500" [text]="reason()" (textChange)="reason.set($event ?? '')"></textarea></q-field>}
      }
      <q-submission-notice [of]="sending" [fields]="fields" />
      <button actions q-button (click)="closed.emit()">Cancel</button>
      <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="send()">{{ task() === 'ignore' ? 'Set aside' : task() === 'split' ? 'Record the parts' : 'Record the payment' }}</button>
    </q-drawer>
  `,
  styles: `.part { padding-bottom: var(--s3); border-bottom: 1px solid var(--line); }`,
})
export class LineDrawer {
  readonly line = input.required<BankLinePartsFragment>();
  readonly task = input.required<LineTask>();
  readonly closed = output();
  readonly settled = output<string>();
  private readonly client = inject(GraphqlClient);
  protected readonly sending = submission();
  protected readonly fields = ['accountId', 'reason'];
  protected readonly heading = computed(() => HEADINGS[this.task()]);
  protected readonly title = computed(() => lineTitle(this.line()));
  protected readonly accountId = signal<string | null>(null);
  protected readonly reason = signal('');
  protected readonly parts = signal<readonly Part[]>([{ n: 1, accountId: null, amount: null }, { n: 2, accountId: null, amount: null }]);
  protected readonly left = computed(() => this.line().amount - this.parts().reduce((sum, { amount }) => sum + (amount ?? 0), 0));
  private readonly tried = signal(false);
  private key = newCommandKey();

  protected of(field: string): string | null {
    if (this.tried() && field === 'accountId' && this.accountId() === null) return 'Find the account and choose it.';
    return refusalOf(this.sending.refusal(), field);
  }

  /** A part with an account and no amount would be left out. */
  protected lacks({ accountId, amount }: Part): string | null {
    return this.tried() && accountId !== null && !amount ? 'Enter its amount, or empty the account.' : null;
  }

  protected set(n: number, part: Partial<Part>): void {
    this.parts.update((parts) => parts.map((one) => (one.n === n ? { ...one, ...part } : one)));
  }

  /** The new part takes what is left. */
  protected add(): void {
    this.parts.update((parts) => [...parts, { n: parts.length + 1, accountId: null, amount: this.left() > 0 ? this.left() : null }]);
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    const common = { key: this.key, lineId: this.line().id, version: this.line().version };
    const accountId = this.accountId();
    if (this.task() === 'choose' ? accountId === null : this.task() === 'split' && this.parts().some((part) => this.lacks(part))) return;
    const done = await this.sending.run(async () => {
      if (this.task() === 'ignore') return (await this.client.mutate(IgnoreBankLineDocument, { input: { ...common, reason: this.reason().trim() } })).result;
      if (this.task() === 'split') return (await this.client.mutate(SplitBankLineDocument, { input: { ...common, parts: this.parts().filter(({ amount }) => (amount ?? 0) > 0).map((part) => ({ accountId: part.accountId, amount: part.amount ?? 0 })) } })).result;
      return (await this.client.mutate(AcceptBankLineDocument, { input: { ...common, kind: 'ACCOUNT', targetId: accountId ?? '' } })).result;
    });
    if (done) this.settled.emit(done.message);
    else if (this.sending.refusal()) this.key = newCommandKey();
  }
}
