import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { ChargeSuitFeeDocument, ForwardAccountDocument, ForwardingDocument, TakeBackAccountDocument, WithdrawSuitFeeDocument } from '@quittance/graphql/agency';
import { Confirm, GraphqlClient, QButton, QCard, QDate, QDateInput, QDrawer, QErrorPanel, QField, QInput, QMoney, QSelect, QSkeleton, QSubmissionNotice, SessionStore, Toast, formatPpm, liveQuery, newCommandKey, refusalOf, submission } from '@quittance/ui';
import type { PayingAccount } from '../record/payment-form';
import { percentText, readPercent } from './percent';

/** With whom an account is, its share, and the suit fee charged to the client. */
@Component({
  selector: 'q-forward-drawer',
  imports: [QButton, QCard, QDate, QDateInput, QDrawer, QErrorPanel, QField, QInput, QMoney, QSelect, QSkeleton, QSubmissionNotice],
  template: `
    <q-drawer heading="Attorney or agency" [open]="true" (closed)="closed.emit()">
      <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
      @if (standing(); as it) {
        <q-card heading="With whom the account is"><div class="stack-sm">
          @if (it.partnerId) {
            <p class="sm"><b>{{ it.partnerName }}</b> since <q-date [value]="it.forwardedOn" />, for {{ rate(it.sharePpm) }} of what it collects{{ it.forwards === 'GROSS' ? ', paid by us out of what it forwards' : ', kept before it forwards' }}.</p>
            @if (may()) {<div><button q-button size="sm" [busy]="sending.busy()" (click)="takeBack()">Take it back</button></div>}
          } @else if (may()) {
            @if (choices().length) {
              <q-field label="Forward it to" required [error]="of('partnerId')"><q-select placeholder="Choose" [options]="choices()" [(value)]="partnerId" /></q-field>
              <q-field label="Share of what it collects, %" required [error]="of('sharePpm')"><input qInput inputmode="decimal" [text]="share()" (textChange)="share.set($event ?? '')"></q-field>
              <div><button q-button size="sm" variant="primary" [busy]="sending.busy()" (click)="forward()">Forward</button></div>
            } @else {<p class="sm sub">There is no attorney or agency yet. Add one under Trust, Partners.</p>}
          } @else {<p class="sm sub">Nobody else has it.</p>}
        </div></q-card>
        <q-card heading="Suit fee"><div class="stack-sm">
          @if (it.suitFee; as fee) {
            <p class="sm"><b><q-money [minor]="fee.amount" [currency]="fee.currency" /></b>, {{ rate(fee.ratePpm) }} of <q-money [minor]="fee.base" [currency]="fee.currency" />@if (fee.tax) {, plus <q-money [minor]="fee.tax" [currency]="fee.currency" /> tax}, charged to the client <q-date [value]="fee.chargedOn" />; due before the suit is filed on <q-date [value]="fee.dueOn" />.@if (fee.note) {&ngsp;{{ fee.note }}}</p>
            @if (mayCharge()) {
              <q-field label="Why it is withdrawn" [error]="of('reason')"><input qInput maxlength="500" [text]="reason()" (textChange)="reason.set($event ?? '')"></q-field>
              <div><button q-button size="sm" [busy]="sending.busy()" (click)="withdraw(fee.id)">Withdraw it</button></div>
            }
          } @else if (mayCharge() && account().owed > 0) {
            <p class="sm sub">A part of what is owed, charged to the client whatever is collected.</p>
            <div class="cols-2">
              <q-field label="% of what is owed" required [error]="of('ratePpm')"><input qInput inputmode="decimal" [text]="suit()" (textChange)="suit.set($event ?? '')"></q-field>
              <q-field label="To be filed on" required [error]="of('filingOn')"><q-date-input [min]="session.today()" [(value)]="filingOn" /></q-field>
            </div>
            @if (suitFee(); as minor) {<p class="sm">That is <b><q-money [minor]="minor" [currency]="account().currency" /></b>, and tax where the client’s commission bears it, taken from the client’s next remittance or invoiced.</p>}
            <div><button q-button size="sm" [busy]="sending.busy()" (click)="charge()">Charge the client…</button></div>
          } @else {<p class="sm sub">None is charged.</p>}
        </div></q-card>
      } @else if (query.loading()) {<q-skeleton [lines]="6" />}
      <q-submission-notice [of]="sending" [fields]="fields" />
      <button actions q-button (click)="closed.emit()">Close</button>
    </q-drawer>
  `,
})
export class ForwardDrawer {
  readonly account = input.required<PayingAccount>();
  readonly closed = output();
  readonly changed = output();
  protected readonly session = inject(SessionStore);
  private readonly client = inject(GraphqlClient);
  private readonly confirm = inject(Confirm);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly fields = ['partnerId', 'sharePpm', 'ratePpm', 'filingOn', 'reason'];
  protected readonly query = liveQuery({ query: ForwardingDocument, variables: () => ({ accountId: this.account().id }) });
  protected readonly standing = computed(() => this.query.data()?.accountForwarding ?? null);
  private readonly partners = computed(() => (this.query.data()?.partners ?? []).filter(({ active }) => active));
  protected readonly choices = computed(() => this.partners().map(({ id, name }) => ({ value: id, label: name })));
  protected readonly partnerId = signal<string | null>(null);
  private readonly partner = computed(() => this.partners().find(({ id }) => id === this.partnerId()) ?? null);
  protected readonly share = linkedSignal(() => { const partner = this.partner(); return partner ? percentText(partner.sharePpm) : ''; });
  protected readonly suit = linkedSignal(() => { const ppm = this.standing()?.suitFeePpm ?? 0; return ppm ? percentText(ppm) : '10'; });
  protected readonly filingOn = signal<string | null>(null);
  protected readonly reason = signal('');
  protected readonly may = computed(() => this.session.can('partner.manage'));
  protected readonly mayCharge = computed(() => this.session.can('suitFee.charge'));
  protected readonly suitFee = computed(() => { const ppm = readPercent(this.suit()); return ppm ? Math.round((this.account().owed * ppm) / 1_000_000) : null; });
  private readonly tried = signal('');
  private key = newCommandKey();

  protected rate(ppm: number | null): string {
    return formatPpm(ppm ?? 0);
  }

  protected of(field: string): string | null {
    if (this.tried() === 'forward' && field === 'partnerId' && this.partnerId() === null) return 'Choose who gets it.';
    if (this.tried() === 'forward' && field === 'sharePpm' && readPercent(this.share()) === null) return 'Enter a percentage from 0 to 100.';
    if (this.tried() === 'charge' && field === 'ratePpm' && !readPercent(this.suit())) return 'Enter a percentage above 0.';
    if (this.tried() === 'charge' && field === 'filingOn' && this.filingOn() === null) return 'Enter the day the suit is to be filed.';
    if (this.tried() === 'withdraw' && field === 'reason' && this.reason().trim().length < 3) return 'Say why; the client reads it.';
    return refusalOf(this.sending.refusal(), field);
  }

  protected async forward(): Promise<void> {
    this.tried.set('forward');
    const [partnerId, sharePpm] = [this.partnerId(), readPercent(this.share())];
    if (partnerId === null || sharePpm === null) return;
    const input = { key: this.key, accountId: this.account().id, partnerId, sharePpm };
    this.after(await this.sending.run(async () => (await this.client.mutate(ForwardAccountDocument, { input })).forwardAccount), 'The account is forwarded.');
  }

  protected async takeBack(): Promise<void> {
    const input = { key: this.key, accountId: this.account().id };
    this.after(await this.sending.run(async () => (await this.client.mutate(TakeBackAccountDocument, { input })).takeBackAccount), 'The account is with us again.');
  }

  protected async charge(): Promise<void> {
    this.tried.set('charge');
    const [ratePpm, filingOn, minor] = [readPercent(this.suit()), this.filingOn(), this.suitFee()];
    if (!ratePpm || filingOn === null || minor === null) return;
    const agreed = await this.confirm.money({
      heading: 'Charge the suit fee', amount: { minor, currency: this.account().currency }, consequence: `${this.account().clientName} owes it whatever is collected. It stands on the next remittance.`, action: 'Charge' });
    if (!agreed) return;
    const input = { key: this.key, accountId: this.account().id, ratePpm, filingOn };
    this.after(await this.sending.run(async () => (await this.client.mutate(ChargeSuitFeeDocument, { input })).chargeSuitFee), 'The suit fee is charged.');
  }

  protected async withdraw(suitFeeId: string): Promise<void> {
    this.tried.set('withdraw');
    const reason = this.reason().trim();
    if (reason.length < 3) return;
    const input = { key: this.key, suitFeeId, reason };
    this.after(await this.sending.run(async () => (await this.client.mutate(WithdrawSuitFeeDocument, { input })).withdrawSuitFee), 'The suit fee is withdrawn.');
  }

  private after(done: object | null, words: string): void {
    if (done || this.sending.refusal()) this.key = newCommandKey();
    if (!done) return;
    this.tried.set('');
    this.toast.say(words);
    this.changed.emit();
    void this.query.refetch();
  }
}
