import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { KeepPartnerDocument, PartnerSharesDocument, type PartnerPartsFragment } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QCheck, QDate, QDrawer, QField, QInput, QMoney, QPager, QSegmented, QSubmissionNotice, SessionStore, Toast, livePages, newCommandKey, refusalOf, submission } from '@quittance/ui';
import { percentText, readPercent } from './percent';

const KINDS = [{ value: 'ATTORNEY', label: 'Attorney' }, { value: 'AGENCY', label: 'Agency' }] as const;
const FORWARDS = [{ value: 'NETTED', label: 'Keeps its share' }, { value: 'GROSS', label: 'Forwards all, we pay its share' }] as const;
const STATES: Readonly<Record<string, string>> = { KEPT: 'kept by it', OWED: 'due', REQUESTED: 'waits for approval', PAID: 'paid', CANCELLED: 'cancelled' };

/** One attorney or agency: its terms, and what it had of each payment. */
@Component({
  selector: 'q-partner-drawer',
  imports: [RouterLink, QButton, QCheck, QDate, QDrawer, QField, QInput, QMoney, QPager, QSegmented, QSubmissionNotice],
  template: `
    <q-drawer [heading]="partner()?.name ?? 'New attorney or agency'" size="lg" [open]="true" (closed)="closed.emit()">
      @if (may()) {
        <q-field label="Name of the firm" required [error]="of('name')"><input qInput maxlength="200" autocomplete="off" [text]="name()" (textChange)="name.set($event ?? '')"></q-field>
        <div class="row wrap"><q-segmented label="Kind" [options]="kinds" [(value)]="kind" /><q-segmented label="How it forwards" [options]="ways" [(value)]="forwards" /></div>
        <div class="cols-2">
          <q-field label="Share of what it collects, %" required [error]="of('sharePpm')"><input qInput inputmode="decimal" [text]="share()" (textChange)="share.set($event ?? '')"></q-field>
          <q-field label="Usual suit fee, % of what is owed" optional [error]="of('suitFeePpm')"><input qInput inputmode="decimal" [text]="suit()" (textChange)="suit.set($event ?? '')"></q-field>
          <q-field label="Email" optional [error]="of('email')"><input qInput type="email" maxlength="200" [text]="email()" (textChange)="email.set($event ?? '')"></q-field>
          <q-field label="Phone" optional [error]="of('phone')"><input qInput type="tel" maxlength="50" [text]="phone()" (textChange)="phone.set($event ?? '')"></q-field>
        </div>
        <q-check label="We work with it" hint="Unticked, no more accounts are forwarded to it." [(checked)]="active" />
        <p class="xs sub">A changed share holds for accounts forwarded from now on.</p>
        <q-submission-notice [of]="sending" [fields]="fields" />
      }
      @if (partner()) {
        <h3>What it had of payments</h3>
        @if (shares.rows().length) {
          <div class="list">@for (row of shares.rows(); track row.id) {
            <div class="row between wrap sm"><span><a [routerLink]="['/trust/receipts', row.receiptId]">{{ row.receiptNumber }}</a>&ngsp;<q-date [value]="row.earnedOn" /> · {{ row.debtorName }}, <a [routerLink]="['/accounts', row.accountId]">{{ row.accountNumber }}</a></span><span class="num"><b><q-money [minor]="row.amount" [currency]="row.currency" /></b> of <q-money [minor]="row.collected" [currency]="row.currency" />, {{ state(row.status) }}</span></div>
          }</div>
          @if (shares.hasMore()) {<q-pager noun="shares" [shown]="shares.rows().length" [hasMore]="true" [busy]="shares.busy()" (more)="shares.more()" />}
        } @else if (!shares.loading()) {<p class="sm sub">Nothing yet: its share appears here when a payment to it is recorded.</p>}
      }
      <button actions q-button (click)="closed.emit()">{{ may() ? 'Cancel' : 'Close' }}</button>
      @if (may()) {<button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="send()">Save</button>}
    </q-drawer>
  `,
})
export class PartnerDrawer {
  /** Null: a new one. */
  readonly partner = input.required<PartnerPartsFragment | null>();
  readonly closed = output();
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly kinds = KINDS;
  protected readonly ways = FORWARDS;
  protected readonly fields = ['name', 'sharePpm', 'suitFeePpm', 'email', 'phone'];
  protected readonly may = computed(() => this.session.can('partner.manage'));
  protected readonly name = linkedSignal(() => this.partner()?.name ?? '');
  protected readonly kind = linkedSignal<'ATTORNEY' | 'AGENCY'>(() => (this.partner()?.kind === 'AGENCY' ? 'AGENCY' : 'ATTORNEY'));
  protected readonly forwards = linkedSignal<'NETTED' | 'GROSS'>(() => (this.partner()?.forwards === 'GROSS' ? 'GROSS' : 'NETTED'));
  protected readonly share = linkedSignal(() => percentText(this.partner()?.sharePpm ?? 0));
  protected readonly suit = linkedSignal(() => percentText(this.partner()?.suitFeePpm ?? 0));
  protected readonly email = linkedSignal(() => this.partner()?.email ?? '');
  protected readonly phone = linkedSignal(() => this.partner()?.phone ?? '');
  protected readonly active = linkedSignal(() => this.partner()?.active ?? true);
  private readonly tried = signal(false);
  private key = newCommandKey();
  protected readonly shares = livePages({
    query: PartnerSharesDocument, variables: (page) => { const partner = this.partner(); return partner ? { partnerId: partner.id, page } : null; },
    connection: ({ partnerShares }) => partnerShares, live: { types: ['payment.'] } });

  protected state(status: string): string {
    return STATES[status] ?? status;
  }

  protected of(field: string): string | null {
    if (this.tried() && field === 'name' && this.name().trim() === '') return 'Enter the name of the firm.';
    if (this.tried() && field === 'sharePpm' && readPercent(this.share()) === null) return 'Enter a percentage from 0 to 100.';
    if (this.tried() && field === 'suitFeePpm' && readPercent(this.suit() || '0') === null) return 'Enter a percentage from 0 to 100.';
    return refusalOf(this.sending.refusal(), field);
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    const [sharePpm, suitFeePpm, name] = [readPercent(this.share()), readPercent(this.suit() || '0'), this.name().trim()];
    if (sharePpm === null || suitFeePpm === null || name === '') return;
    const partner = this.partner();
    const input = {
      key: this.key, id: partner?.id ?? null, version: partner?.version ?? null, name, kind: this.kind(), sharePpm, forwards: this.forwards(), suitFeePpm,
      email: this.email().trim() || null, phone: this.phone().trim() || null, active: this.active() };
    const done = await this.sending.run(async () => (await this.client.mutate(KeepPartnerDocument, { input })).keepPartner);
    if (!done) {
      if (this.sending.refusal()) this.key = newCommandKey();
      return;
    }
    this.toast.say(`${done.name} is saved.`);
    this.changed.emit();
    this.closed.emit();
  }
}
