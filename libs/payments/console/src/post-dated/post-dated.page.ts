import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { CancelPostDatedDocument, DepositNoticeDocument, DepositPostDatedDocument, PrintDepositNoticeDocument, PostDatedNoticeDocument, PostDatedPaymentsDocument, type PostDatedPartsFragment } from '@quittance/graphql/agency';
import { Confirm, GraphqlClient, QButton, QCell, QChip, QCopy, QCsv, QDateInput, QDrawer, QEmpty, QErrorPanel, QField, QInput, QNotice, QPage, QSegmented, QSkeleton, QSubmissionNotice, QTable, SessionStore, Toast, formatDate, liveQuery, newCommandKey, refusalOf, submission, type Column, type Tone } from '@quittance/ui';
import { methodWords } from '../payment-words';
import { TrustTabs } from '../trust-tabs.component';

type Row = PostDatedPartsFragment;

const STAGES: Readonly<Record<string, { label: string; tone: Tone }>> = {
  WAITS: { label: 'Waits for its day', tone: 'mute' }, NOTICE_DUE: { label: 'Send the notice', tone: 'warn' }, NOTICE_LATE: { label: 'Notice late', tone: 'bad' }, DEPOSIT: { label: 'To be deposited', tone: 'info' },
  DEPOSITED: { label: 'Deposited', tone: 'ok' }, CANCELLED: { label: 'Cancelled', tone: 'mute' },
};

/** Checks and authorisations dated ahead: which notice is due, which may be deposited today. */
@Component({
  selector: 'q-post-dated-page',
  imports: [RouterLink, TrustTabs, QButton, QCell, QChip, QCopy, QCsv, QDateInput, QDrawer, QEmpty, QErrorPanel, QField, QInput, QNotice, QPage, QSegmented, QSkeleton, QSubmissionNotice, QTable],
  template: `
    <q-page heading="Post-dated payments" width="full" sub="Kept until their day. One dated more than five days ahead is deposited after a written notice, sent three to ten business days before (12 CFR 1006.22(c)).">
      <q-trust-tabs before />
      <div><q-segmented label="Show" [options]="options" [value]="shown()" (valueChange)="show($event)" /></div>
      <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
      <q-submission-notice [of]="sending" [fields]="step() ? ['sentOn', 'how', 'reason'] : []" />
      <q-table complete class="list" caption="Post-dated payments" [heading]="shown() === 'HELD' ? 'By their day' : 'Latest first'" noun="payments" keys narrow="cards" [columns]="columns()" [rows]="rows()" [rowKey]="key" [loading]="query.loading()">
        <ng-template qCell="account" let-row><a [routerLink]="['/accounts', row.accountId]">{{ row.accountNumber }}</a></ng-template>
        <ng-template qCell="notice" let-row>@if (!row.noticeNeeded) {<span class="sub">not needed</span>} @else if (row.noticeSentOn) {<span [title]="row.noticeHow">sent {{ date(row.noticeSentOn) }}</span>} @else {{{ date(row.noticeFrom) }} to {{ date(row.noticeBy) }}@if (row.noticePrintedOn) {<span class="xs sub">, printed {{ date(row.noticePrintedOn) }}</span>}}</ng-template>
        <ng-template qCell="stage" let-row>@let stage = stageOf(row.stage);<q-chip [tone]="stage.tone" [title]="row.blocked">{{ stage.label }}</q-chip>@if (row.receiptId) {&ngsp;<a [routerLink]="['/trust/receipts', row.receiptId]">{{ row.receiptNumber }}</a>}</ng-template>
        <ng-template qCell="do" let-row>
          @if (shown() === 'HELD') {<span class="row">
            @if (session.can('payment.record')) {<button q-button size="sm" [variant]="row.stage === 'DEPOSIT' ? 'primary' : 'default'" [disabled]="row.stage !== 'DEPOSIT'" [title]="row.blocked" [busy]="working() === row.id" (click)="deposit(row)">Deposit…</button>}
            @if (session.can('payment.postDate')) {
              @if (row.noticeNeeded) {<button q-button size="sm" (click)="begin('notice', row)">Notice…</button>}
              <button q-button size="sm" variant="quiet" (click)="begin('cancel', row)">Cancel…</button>
            }
          </span>} @else if (row.cancelReason) {<span class="sm sub">{{ row.cancelReason }}</span>}
        </ng-template>
        @if (rows().length) {<q-csv tools name="post-dated" [columns]="columns()" [rows]="rows()" />}
        @if (shown() === 'HELD') {<q-empty heading="Nothing is kept" hint="Take a post-dated check or authorisation from its account, under More." />} @else {<q-empty heading="None yet" hint="What was deposited or cancelled appears here." />}
      </q-table>
    </q-page>
    @if (step(); as what) {
      <q-drawer [heading]="what.kind === 'notice' ? 'Notice of the deposit' : 'Cancel the payment'" [open]="true" (closed)="step.set(null)">
        @if (what.kind === 'notice') {
          <p class="sm sub">To {{ what.row.debtorName }}, in writing, that the payment dated {{ date(what.row.payableOn) }} will be deposited; sent between {{ date(what.row.noticeFrom) }} and {{ date(what.row.noticeBy) }}.</p>
          @if (notice(); as it) {
            @if (it.__typename === 'DepositNotice') {
              @if (it.depositOn !== what.row.payableOn) {<q-notice tone="warn">Its day can't be met any more: the letter tells of a deposit on {{ date(it.depositOn) }}.</q-notice>}
              @if (it.toAddress === '') {<q-notice tone="warn">No address of the debtor is on file: the letter bears none. Add one on the account first.</q-notice>}
              <details><summary class="sm">What the letter says</summary><p class="pre sm">{{ it.text }}</p><q-copy [text]="it.text" what="the letter" /></details>
              <div class="row wrap"><button q-button [busy]="printing()" (click)="print()">{{ what.row.noticeDocumentId ? 'Print it again' : 'Print the letter' }}</button>@if (what.row.noticeDocumentId; as id) {<a q-button variant="quiet" [href]="'/files/documents/' + id" download>Open the letter of {{ date(what.row.noticePrintedOn) }}</a>}</div>
            } @else {<q-notice tone="info">{{ it.message }}</q-notice>}
          } @else if (letter.loading()) {<q-skeleton [lines]="2" />}
          <h3>When it has been sent</h3>
          <q-field label="Sent on" required [error]="of('sentOn')"><q-date-input [max]="session.today()" [(value)]="sentOn" /></q-field>
          <q-field label="How" required [error]="of('how')"><input qInput maxlength="200" placeholder="Letter by first-class mail" [text]="text()" (textChange)="text.set($event ?? '')"></q-field>
        } @else {<q-field label="Why" required hint="Given back, replaced by another payment, or the authorisation was withdrawn." [error]="of('reason')"><input qInput maxlength="300" [text]="text()" (textChange)="text.set($event ?? '')"></q-field>}
        <q-submission-notice [of]="sending" [fields]="['sentOn', 'how', 'reason']" />
        <button actions q-button (click)="step.set(null)">Back</button>
        <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="finish()">{{ what.kind === 'notice' ? 'Record the notice' : 'Cancel the payment' }}</button>
      </q-drawer>
    }
  `,
})
export class PostDatedPage {
  readonly view = input<string>();
  protected readonly session = inject(SessionStore);
  private readonly client = inject(GraphqlClient);
  private readonly confirm = inject(Confirm);
  private readonly router = inject(Router);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly working = signal<string | null>(null);
  protected readonly step = signal<{ readonly kind: 'notice' | 'cancel'; readonly row: Row } | null>(null);
  protected readonly printing = signal(false);
  protected readonly letter = liveQuery({ query: DepositNoticeDocument, variables: () => { const step = this.step(); return step?.kind === 'notice' ? { id: step.row.id } : null; } });
  protected readonly notice = computed(() => this.letter.data()?.depositNotice ?? null);
  protected readonly sentOn = signal<string | null>(null);
  protected readonly text = signal('');
  private readonly tried = signal(false);
  protected readonly options = [{ value: 'HELD', label: 'Kept' }, { value: 'DONE', label: 'Deposited and cancelled' }] as const;
  protected readonly shown = computed((): 'HELD' | 'DONE' => (this.view() === 'DONE' ? 'DONE' : 'HELD'));
  readonly query = liveQuery({ query: PostDatedPaymentsDocument, variables: () => ({ done: this.shown() === 'DONE' }), live: { types: ['payment.', 'activity.'] } });
  protected readonly rows = computed(() => this.query.data()?.postDatedPayments ?? []);
  private readonly keys = new Map<string, string>();
  protected readonly key = (row: Row): string => row.id;
  protected readonly stageOf = (stage: string): { label: string; tone: Tone } => STAGES[stage] ?? { label: stage, tone: 'mute' };
  protected readonly columns = computed((): readonly Column<Row>[] => [
    { key: 'debtor', header: 'Debtor', value: (row) => row.debtorName, fixed: true, bold: true },
    { key: 'amount', header: 'Amount', type: 'money', value: (row) => row.amount, currency: (row) => row.currency, bold: true },
    { key: 'payable', header: 'Dated', type: 'date', value: (row) => row.payableOn },
    { key: 'method', header: 'How', value: (row) => methodWords(row.method) },
    { key: 'account', header: 'Account', value: (row) => row.accountNumber },
    { key: 'client', header: 'Client', value: (row) => row.clientName },
    { key: 'reference', header: 'Reference', value: (row) => row.reference },
    { key: 'notice', header: 'Notice', sortable: false, value: (row) => (!row.noticeNeeded ? 'not needed' : row.noticeSentOn ? `sent ${formatDate(row.noticeSentOn)}` : `${formatDate(row.noticeFrom ?? '')} to ${formatDate(row.noticeBy ?? '')}`) },
    { key: 'stage', header: 'State', value: (row) => this.stageOf(row.stage).label },
    { key: 'do', header: this.shown() === 'HELD' ? 'Do' : 'Why' },
  ]);

  protected date(day: string | null): string {
    return day ? formatDate(day) : '–';
  }

  protected show(value: string): void {
    void this.router.navigate([], { queryParams: { view: value === 'HELD' ? null : value }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected begin(kind: 'notice' | 'cancel', row: Row): void {
    this.sending.reset();
    this.tried.set(false);
    this.sentOn.set(this.session.today());
    this.text.set('');
    this.step.set({ kind, row });
  }

  protected of(field: string): string | null {
    if (this.tried() && field !== 'sentOn' && this.text().trim().length < 3) return 'Say it in a few words.';
    if (this.tried() && field === 'sentOn' && this.sentOn() === null) return 'Enter the day it was sent.';
    return refusalOf(this.sending.refusal(), field);
  }

  protected async deposit(row: Row): Promise<void> {
    const agreed = await this.confirm.money({ heading: 'Deposit the payment', amount: { minor: row.amount, currency: row.currency }, consequence: `It becomes a payment of today on account ${row.accountNumber}.`, action: 'Deposit' });
    if (!agreed) return;
    this.working.set(row.id);
    const input = { key: this.keyOf(`deposit ${row.id} ${row.version}`), id: row.id, version: row.version };
    const done = await this.sending.run(async () => (await this.client.mutate(DepositPostDatedDocument, { input })).depositPostDatedPayment);
    this.working.set(null);
    if (this.sending.refusal()) this.keys.clear();
    if (done) this.toast.say(`Deposited as ${done.receiptNumber}.`);
    await this.query.refetch();
  }

  protected async print(): Promise<void> {
    const what = this.step();
    if (what === null) return;
    const { id, version } = what.row;
    this.printing.set(true);
    const done = await this.sending.run(async () => (await this.client.mutate(PrintDepositNoticeDocument, { input: { key: this.keyOf(`print ${id} ${version}`), id, version } })).printDepositNotice);
    this.printing.set(false);
    if (this.sending.refusal()) this.keys.clear();
    if (!done) return;
    this.step.set({ kind: 'notice', row: done });
    this.toast.say('The letter is printed and kept with the account. Open it, send it, and record that here.');
    await this.query.refetch();
  }

  protected async finish(): Promise<void> {
    const [what, text, sentOn] = [this.step(), this.text().trim(), this.sentOn()];
    this.tried.set(true);
    if (what === null || text.length < 3 || sentOn === null) return;
    const { id, version } = what.row;
    const common = { key: this.keyOf(`${what.kind} ${id} ${version}`), id, version };
    const done = await this.sending.run(async () =>
      what.kind === 'notice'
        ? (await this.client.mutate(PostDatedNoticeDocument, { input: { ...common, sentOn, how: text } })).recordPostDatedNotice
        : (await this.client.mutate(CancelPostDatedDocument, { input: { ...common, reason: text } })).cancelPostDatedPayment);
    if (this.sending.refusal()) this.keys.clear();
    if (!done) return;
    this.step.set(null);
    this.toast.say(what.kind === 'notice' ? 'The notice is on file.' : 'The payment is cancelled.');
    await this.query.refetch();
  }

  private keyOf(name: string): string {
    const key = this.keys.get(name) ?? newCommandKey();
    this.keys.set(name, key);
    return key;
  }
}
