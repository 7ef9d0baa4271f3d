import { Component, computed, effect, inject, input, linkedSignal, output, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PreviewSpreadDocument, SpreadPaymentDocument, type SpreadPaymentMutation } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QChip, QDateInput, QDrawer, QField, QInput, QMoney, QMoneyInput, QNotice, QSegmented, QSelect, QSkeleton, QSubmissionNotice, SessionStore, liveQuery, newCommandKey, refusalOf, submission } from '@quittance/ui';
import { MONEY_METHODS } from '../payment-words';
import type { PayingAccount } from './payment-form';

type Done = Extract<SpreadPaymentMutation['spreadPayment'], { __typename: 'SpreadPayment' }>;
type Way = 'OLDEST_FIRST' | 'PRO_RATA' | 'DIRECTED';

const WAYS = [{ value: 'OLDEST_FIRST', label: 'Oldest first' }, { value: 'PRO_RATA', label: 'In proportion' }, { value: 'DIRECTED', label: 'As they said' }] as const;

/** One payment over the debtor's accounts with one client, with what each gets before it is recorded. */
@Component({
  selector: 'q-spread-drawer',
  imports: [RouterLink, QButton, QChip, QDateInput, QDrawer, QField, QInput, QMoney, QMoneyInput, QNotice, QSegmented, QSelect, QSkeleton, QSubmissionNotice],
  template: `
    <q-drawer [heading]="done() ? 'Payment recorded' : 'Payment over several accounts'" size="lg" [open]="true" (closed)="closed.emit()">
      @if (done(); as it) {
        <q-notice tone="ok">Recorded as <a [routerLink]="['/trust/receipts', it.receiptId]">{{ it.number }}</a>: {{ it.message }}</q-notice>
      } @else {
        <p class="sm sub">{{ account().debtorName }}’s accounts with {{ account().clientName }}. Accounts with other clients are separate ledgers and take payments of their own.</p>
        <div class="cols-3">
          <q-field label="Amount" required [error]="of('amount')"><q-money-input [currency]="account().currency" [(value)]="paid" /></q-field>
          <q-field label="How" required [error]="of('method')"><q-select placeholder="Choose" [options]="methods" [(value)]="how" /></q-field>
          <q-field label="Received on" required [error]="of('receivedOn')"><q-date-input [max]="session.today()" [(value)]="day" /></q-field>
        </div>
        <q-field label="Reference" optional [error]="of('reference')"><input qInput maxlength="200" autocomplete="off" placeholder="Check number, trace, statement line" [text]="reference()" (textChange)="reference.set($event ?? '')"></q-field>
        <div><q-segmented label="How it is spread" [options]="ways" [(value)]="way" /></div>
        @if (way() === 'DIRECTED') {<p class="xs sub">Enter what the debtor said each account gets. What they meant for a disputed one waits in suspense until it is redirected or the dispute ends.</p>}
      }
      @if (refused(); as words) {<q-notice tone="warn">{{ words }}</q-notice>}
      @if (shares(); as rows) {
        <div class="scroll" tabindex="0" role="region" aria-label="What each account gets">
          <table class="facts"><thead><tr><th scope="col">Account</th><th scope="col" class="num">Owed</th>@if (directing()) {<th scope="col">They said</th>}<th scope="col" class="num">Gets</th></tr></thead><tbody>
            @for (row of rows; track row.accountId) {
              <tr><th scope="row"><a [routerLink]="['/accounts', row.accountId]">{{ row.accountNumber }}</a>@if (row.disputed) {&ngsp;<q-chip tone="warn">Disputed</q-chip>}</th><td><q-money [minor]="row.owed" [currency]="account().currency" /></td>
              @if (directing()) {<td><q-money-input [label]="'For ' + row.accountNumber" [currency]="account().currency" [value]="said()[row.accountId] ?? null" (valueChange)="say(row.accountId, $event)" /></td>}
              <td class="b"><q-money [minor]="row.amount" [currency]="account().currency" /></td></tr>
            }
            @if (rest() > 0) {<tr><th scope="row">Waits in suspense</th><td></td>@if (directing()) {<td></td>}<td class="b"><q-money [minor]="rest()" [currency]="account().currency" /></td></tr>}
          </tbody></table>
        </div>
      } @else if (plan.loading()) {<q-skeleton [lines]="4" />} @else {<p class="sm sub">Enter an amount and a day to see what each account gets.</p>}
      <q-submission-notice [of]="sending" [fields]="fields" />
      @if (done()) {<button actions q-button variant="primary" kbd="mod+Enter" (click)="closed.emit()">Done</button>}
      @else {<ng-container actions><button q-button (click)="back.emit()">One account only</button><button q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" [disabled]="shares() === null" (click)="send()">Record payment</button></ng-container>}
    </q-drawer>
  `,
  styles: `thead th { font-size: var(--t-xs); } td, thead th:not(:first-child) { padding-left: var(--s3); } .num { text-align: right !important; }`,
})
export class SpreadDrawer {
  readonly account = input.required<PayingAccount>();
  readonly amount = input<number | null>(null);
  readonly method = input<string | null>(null);
  readonly receivedOn = input<string | null>(null);
  readonly back = output();
  readonly closed = output();
  readonly changed = output();
  protected readonly session = inject(SessionStore);
  private readonly client = inject(GraphqlClient);
  protected readonly sending = submission();
  protected readonly methods = MONEY_METHODS;
  protected readonly ways = WAYS;
  protected readonly fields = ['amount', 'method', 'receivedOn', 'reference'];
  protected readonly paid = linkedSignal(() => this.amount());
  protected readonly how = linkedSignal(() => this.method());
  protected readonly day = linkedSignal(() => this.receivedOn());
  protected readonly reference = signal('');
  protected readonly way = signal<Way>('OLDEST_FIRST');
  protected readonly said = signal<Readonly<Record<string, number | null>>>({});
  protected readonly done = signal<Done | null>(null);
  protected readonly directing = computed(() => this.way() === 'DIRECTED' && this.done() === null);
  private readonly tried = signal(false);
  private key = newCommandKey();
  private readonly direction = computed(() => Object.entries(this.said()).flatMap(([accountId, amount]) => (amount ? [{ accountId, amount }] : [])));
  private readonly request = computed(() => {
    const [amount, receivedOn, by] = [this.paid(), this.day(), this.way()];
    if (amount === null || amount <= 0 || receivedOn === null) return null;
    // Until something is said, what each would get oldest first shows which accounts there are.
    const direction = by === 'DIRECTED' && this.direction().length > 0 ? this.direction() : null;
    return { accountId: this.account().id, by: by === 'DIRECTED' && direction === null ? 'OLDEST_FIRST' : by, direction, method: this.how() ?? 'OTHER', amount, currency: this.account().currency, receivedOn };
  });
  protected readonly plan = liveQuery({ query: PreviewSpreadDocument, variables: () => { const input = this.request(); return input === null || this.done() !== null ? null : { input }; }, keepPrevious: true });
  private readonly answer = computed(() => this.plan.data()?.previewSpread ?? null);
  protected readonly refused = computed(() => {
    const answer = this.answer();
    return this.done() === null && answer?.__typename === 'Refused' ? answer.message : null;
  });
  private readonly last = signal<readonly { accountId: string; accountNumber: string; owed: number; disputed: boolean; amount: number }[] | null>(null);
  protected readonly shares = computed(() => {
    const done = this.done();
    if (done) return done.shares;
    const nothingSaid = this.way() === 'DIRECTED' && this.direction().length === 0;
    return this.last()?.map((row) => (nothingSaid ? { ...row, amount: 0 } : row)) ?? null;
  });
  protected readonly rest = computed(() => {
    const answer = this.answer();
    return this.done()?.rest ?? (answer?.__typename === 'SpreadPlan' && !(this.way() === 'DIRECTED' && this.direction().length === 0) ? answer.rest : 0);
  });

  constructor() {
    effect(() => {
      const answer = this.answer();
      if (answer?.__typename === 'SpreadPlan') untracked(() => this.last.set(answer.shares));
    });
  }

  protected of(field: string): string | null {
    if (this.tried() && field === 'amount' && !this.paid()) return 'Enter an amount above zero.';
    if (this.tried() && field === 'method' && this.how() === null) return 'Choose how it was paid.';
    if (this.tried() && field === 'receivedOn' && this.day() === null) return 'Enter the day the money arrived.';
    return refusalOf(this.sending.refusal(), field);
  }

  protected say(accountId: string, amount: number | null): void {
    this.said.update((said) => ({ ...said, [accountId]: amount }));
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    const [request, method] = [this.request(), this.how()];
    if (request === null || method === null) return;
    const input = { ...request, method, by: this.way(), direction: this.way() === 'DIRECTED' ? this.direction() : null, reference: this.reference().trim() || null, key: this.key };
    const done = await this.sending.run(async () => (await this.client.mutate(SpreadPaymentDocument, { input })).spreadPayment);
    if (!done) {
      if (this.sending.refusal()) this.key = newCommandKey();
      return;
    }
    this.done.set(done);
    this.changed.emit();
  }
}
