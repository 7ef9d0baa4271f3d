import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ApproveUnclaimedDocument, ReportUnclaimedDocument, UnclaimedMoneyListDocument, WithdrawUnclaimedDocument, type UnclaimedPartsFragment } from '@quittance/graphql/agency';
import { formatMinor, type CurrencyCode } from '@quittance/kernel';
import { Confirm, GraphqlClient, placeName, QButton, QCell, QChip, QDrawer, QEmpty, QErrorPanel, QField, QInput, QMoney, QNotice, QPage, QSegmented, QSubmissionNotice, QTable, SessionStore, Toast, formatDate, liveQuery, newCommandKey, refusalOf, submission, type Column, type Tone } from '@quittance/ui';
import { csvText, saveFile } from '../receipts/csv';
import { TrustTabs } from '../trust-tabs.component';
import { DormancyCard } from './dormancy-card.component';

type Row = UnclaimedPartsFragment;
type Show = 'WAITING' | 'HANDED_OVER' | 'PERIODS';

const STATES: Readonly<Record<string, { label: string; tone: Tone }>> = {
  DORMANT: { label: 'Not yet', tone: 'mute' }, REPORTABLE: { label: 'Reportable', tone: 'warn' }, REQUESTED: { label: 'Waits for approval', tone: 'warn' }, ESCHEATED: { label: 'With the state', tone: 'mute' },
};

/** Refunds and suspense nobody has claimed, by the day a state may have them; and the periods that decide it. */
@Component({
  selector: 'q-unclaimed-page',
  imports: [RouterLink, DormancyCard, TrustTabs, QButton, QCell, QChip, QDrawer, QEmpty, QErrorPanel, QField, QInput, QMoney, QNotice, QPage, QSegmented, QSubmissionNotice, QTable],
  template: `
    <q-page heading="Unclaimed money" width="full" sub="What is owed to debtors, or lies in suspense, becomes the state’s when nobody claims it. One person reports it, another approves; then it is paid from the trust account.">
      <q-trust-tabs before />
      @if (shown() !== 'PERIODS') {<button actions q-button size="sm" variant="quiet" class="flush" (click)="exportCsv()">Export CSV</button>}
      <div><q-segmented label="Show" [options]="options" [value]="shown()" (valueChange)="show($event)" /></div>
      @if (shown() === 'PERIODS') {<q-dormancy-card />} @else {
        <q-notice tone="info">The state is the debtor’s last known one. Where it is not known, the country’s general period is shown: check whose law holds, and whether notices to the owner are due, before you report.</q-notice>
        <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
        <q-submission-notice [of]="sending" [fields]="reporting() ? ['reference'] : []" />
        <q-table complete class="list" caption="Unclaimed money" noun="items" keys narrow="cards" [columns]="columns" [rows]="rows()" [rowKey]="key" [loading]="query.loading()">
          <ng-template qCell="who" let-row><b>{{ row.debtorName ?? 'Nobody known' }}</b></ng-template>
          <ng-template qCell="receipt" let-row><a [routerLink]="['/trust/receipts', row.receiptId]">{{ row.receiptNumber }}</a></ng-template>
          <ng-template qCell="place" let-row><span [title]="row.source">{{ nameOf(row.place) }}, {{ row.months }} months</span></ng-template>
          <ng-template qCell="state" let-row>@let state = stateOf(row.status);<q-chip [tone]="state.tone">{{ state.label }}</q-chip></ng-template>
          <ng-template qCell="do" let-row>
            @if (row.status === 'REPORTABLE' && session.can('unclaimed.report')) {<button q-button size="sm" (click)="begin(row)">Report…</button>}
            @if (row.status === 'REQUESTED') {<span class="row">
              @if (row.mayApprove) {<button q-button size="sm" variant="primary" [busy]="working() === row.id" (click)="approve(row)">Approve…</button>} @else {<span class="xs sub">Somebody else approves it</span>}
              @if (session.can('unclaimed.report')) {<button q-button size="sm" variant="quiet" [busy]="working() === row.id" (click)="withdraw(row)">Withdraw</button>}
            </span>}
          </ng-template>
          @if (shown() === 'WAITING') {<q-empty heading="Nothing lies unclaimed" hint="Refunds that were not paid and money in suspense appear here, with the day they become reportable." />} @else {<q-empty heading="None yet" hint="What was handed over to a state appears here." />}
        </q-table>
      }
    </q-page>
    @if (reporting(); as row) {
      <q-drawer heading="Report to the state" [open]="true" (closed)="reporting.set(null)">
        <p class="sm"><b><q-money [minor]="row.amount" [currency]="row.currency" /></b> of {{ row.debtorName ?? 'nobody known' }}, to {{ nameOf(row.place) }}. {{ row.source }}</p>
        <q-field label="Number of the report" required hint="As filed with the state, so that it can be found again." [error]="of('reference')"><input qInput maxlength="200" autocomplete="off" [text]="reference()" (textChange)="reference.set($event ?? '')"></q-field>
        <q-submission-notice [of]="sending" [fields]="['reference']" />
        <button actions q-button (click)="reporting.set(null)">Cancel</button>
        <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="report(row)">Report it</button>
      </q-drawer>
    }
  `,
})
export class UnclaimedPage {
  readonly view = input<string>();
  protected readonly nameOf = placeName;
  protected readonly session = inject(SessionStore);
  private readonly client = inject(GraphqlClient);
  private readonly confirm = inject(Confirm);
  private readonly router = inject(Router);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly working = signal<string | null>(null);
  protected readonly reporting = signal<Row | null>(null);
  protected readonly reference = signal('');
  private readonly tried = signal(false);
  protected readonly options = [{ value: 'WAITING', label: 'Unclaimed' }, { value: 'HANDED_OVER', label: 'With the state' }, { value: 'PERIODS', label: 'Periods by state' }] as const;
  protected readonly shown = computed((): Show => this.options.find(({ value }) => value === this.view())?.value ?? 'WAITING');
  readonly query = liveQuery({ query: UnclaimedMoneyListDocument, variables: () => (this.shown() === 'PERIODS' ? null : { handedOver: this.shown() === 'HANDED_OVER' }), live: { types: ['payment.'] } });
  protected readonly rows = computed(() => this.query.data()?.unclaimedMoney ?? []);
  private readonly keys = new Map<string, string>();
  protected readonly key = (row: Row): string => row.id;
  protected readonly stateOf = (status: string): { label: string; tone: Tone } => STATES[status] ?? { label: status, tone: 'mute' };
  protected readonly columns: readonly Column<Row>[] = [
    { key: 'who', header: 'Whose', fixed: true },
    { key: 'amount', header: 'Amount', type: 'money', value: (row) => row.amount, currency: (row) => row.currency, bold: true },
    { key: 'kind', header: 'What', value: (row) => kindOf(row) },
    { key: 'since', header: 'Since', type: 'date', value: (row) => row.since },
    { key: 'place', header: 'Whose law' },
    { key: 'on', header: 'Reportable', type: 'date', value: (row) => row.reportableOn },
    { key: 'receipt', header: 'Receipt' },
    { key: 'reference', header: 'Report', value: (row) => row.reference },
    { key: 'asked', header: 'Reported by', value: (row) => row.requestedByName },
    { key: 'approved', header: 'Approved by', value: (row) => row.approvedByName },
    { key: 'state', header: 'State' },
    { key: 'do', header: 'Decide' },
  ];

  protected show(view: string): void {
    void this.router.navigate([], { queryParams: { view: view === 'WAITING' ? null : view }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected begin(row: Row): void {
    this.sending.reset();
    this.tried.set(false);
    this.reference.set('');
    this.reporting.set(row);
  }

  protected of(field: string): string | null {
    return this.tried() && this.reference().trim() === '' ? 'Enter the number of the report.' : refusalOf(this.sending.refusal(), field);
  }

  protected async report(row: Row): Promise<void> {
    this.tried.set(true);
    const reference = this.reference().trim();
    if (reference === '') return;
    const name = `report ${row.id}`;
    const done = await this.run(row, name, async () => (await this.client.mutate(ReportUnclaimedDocument, { input: { key: this.keyOf(name), kind: row.kind, id: row.id, reference } })).reportUnclaimed);
    if (!done) return;
    this.reporting.set(null);
    this.toast.say('Reported. A second person approves it before it is paid.');
  }

  protected async approve(row: Row): Promise<void> {
    const agreed = await this.confirm.money({
      heading: 'Hand it over', amount: { minor: row.amount, currency: row.currency }, consequence: `Pays it to ${placeName(row.place)} from the trust bank account, with report ${row.reference}.`,
      facts: [{ label: 'Reported by', value: row.requestedByName ?? 'not said' }, { label: 'Since', value: formatDate(row.since) }], action: 'Approve and pay' });
    if (!agreed) return;
    const name = `approve ${row.reportId}`;
    const done = await this.run(row, name, async () => (await this.client.mutate(ApproveUnclaimedDocument, { input: { key: this.keyOf(name), ...stepOf(row) } })).approveUnclaimed);
    if (done) this.toast.say(`Handed over to ${placeName(row.place)}.`);
  }

  protected async withdraw(row: Row): Promise<void> {
    const name = `withdraw ${row.reportId}`;
    const done = await this.run(row, name, async () => (await this.client.mutate(WithdrawUnclaimedDocument, { input: { key: this.keyOf(name), ...stepOf(row) } })).withdrawUnclaimed);
    if (done) this.toast.say('Withdrawn; the money stays where it was.');
  }

  protected exportCsv(): void {
    const money = ({ amount, currency }: Row): string => formatMinor(amount, currency as CurrencyCode);
    saveFile(`unclaimed-${this.session.today()}.csv`, csvText(
      ['Whose', 'Amount', 'Currency', 'What', 'Since', 'Whose law', 'Months', 'Reportable on', 'Source', 'Receipt', 'Report', 'State'],
      this.rows().map((row) => [row.debtorName, money(row), row.currency, kindOf(row), row.since, row.place, row.months, row.reportableOn, row.source, row.receiptNumber, row.reference, this.stateOf(row.status).label])));
  }

  private keyOf(name: string): string {
    const key = this.keys.get(name) ?? newCommandKey();
    this.keys.set(name, key);
    return key;
  }

  private async run(row: Row, name: string, send: () => Promise<({ __typename: 'UnclaimedMoney' } & Row) | { __typename: 'Refused'; code: string; message: string; field?: string | null }>): Promise<Row | null> {
    this.working.set(row.id);
    const done = await this.sending.run(send);
    this.working.set(null);
    if (done || this.sending.refusal()) this.keys.delete(name);
    await this.query.refetch();
    return done;
  }
}

const kindOf = ({ kind }: Row): string => (kind === 'REFUND' ? 'Refund owed' : 'In suspense');
const stepOf = ({ reportId, reportVersion }: Row): { reportId: string; version: number } => ({ reportId: reportId ?? '', version: reportVersion ?? 0 });
