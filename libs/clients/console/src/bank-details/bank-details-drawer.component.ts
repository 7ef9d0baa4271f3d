import { Component, computed, inject, input, output, signal } from '@angular/core';
import { ApproveBankDetailsDocument, BankDetailsChangeDocument, CoolingOffDocument, RecordBankCallDocument, RejectBankDetailsDocument, RevealBankDetailsDocument, type RevealBankDetailsMutation } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QChip, QCopy, QDate, QDrawer, QErrorPanel, QField, QInput, QNotice, QSegmented, QSkeleton, QSubmissionNotice, SessionStore, Toast, formatDate, liveQuery, newCommandKey, refusalOf, submission } from '@quittance/ui';
import { OUTCOME_OPTIONS, detailsState, outcomeWords, ownerKindWords } from './bank-details-words';

type Numbers = Extract<RevealBankDetailsMutation['revealBankDetails'], { __typename: 'BankAccountNumbers' }>;

const FIELDS = ['spokeWith', 'note', 'reason', 'outcome'];

/** A change of bank details: what is asked for, the calls, and what can be decided now. */
@Component({
  selector: 'q-bank-details-drawer',
  imports: [QButton, QChip, QCopy, QDate, QDrawer, QErrorPanel, QField, QInput, QNotice, QSegmented, QSkeleton, QSubmissionNotice],
  template: `
    <q-drawer [heading]="details()?.ownerName ?? 'Bank details'" [open]="true" (closed)="closed.emit()">
      <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
      @if (query.loading()) {<q-skeleton [lines]="6" />}
      @if (details(); as it) {
        @let state = stateOf(it);
        <p class="row wrap"><b>{{ it.masked }}</b><q-chip [tone]="state.tone">{{ state.label }}</q-chip></p>
        @if (it.alsoUsedBy.length) {<q-notice tone="warn">The same account is, or was, given for {{ it.alsoUsedBy.join(', ') }}. Make sure why before you go on.</q-notice>}
        <table class="facts"><tbody>
          <tr><th scope="row">{{ ownerKind(it.ownerKind) }}</th><td>{{ it.ownerName }}, {{ it.currency }}</td></tr>
          @if (it.inForce) {<tr><th scope="row">On file now</th><td>{{ it.inForce }}</td></tr>}
          <tr><th scope="row">Account holder</th><td>{{ it.holderName }}</td></tr>
          @if (it.bankName) {<tr><th scope="row">Bank</th><td>{{ it.bankName }}</td></tr>}
          <tr><th scope="row">How it came</th><td>{{ it.reason }}</td></tr>
          <tr><th scope="row">Asked for</th><td><q-date [value]="it.requestedAt" />, {{ it.requestedByName }}</td></tr>
          @if (it.approvedAt) {<tr><th scope="row">Approved</th><td><q-date [value]="it.approvedAt" />, {{ it.approvedByName }}</td></tr>}
          @if (it.usableFrom) {<tr><th scope="row">Paid to from</th><td><q-date [value]="it.usableFrom" /></td></tr>}
          @if (it.endedAt) {<tr><th scope="row">{{ state.label }}</th><td><q-date [value]="it.endedAt" />: {{ it.endedReason }}</td></tr>}
        </tbody></table>
        @if (session.can('bankDetails.approve')) {
          @if (numbers(); as shown) {<p class="stack-xs sm">@if (shown.iban) {<span class="num">{{ shown.iban }} <q-copy [text]="shown.iban" what="the IBAN" /></span>@if (shown.bic) {<span>{{ shown.bic }}</span>}} @else {<span class="num">{{ shown.routingNumber }} / {{ shown.accountNumber }}, {{ shown.accountType === 'SAVINGS' ? 'savings' : 'checking' }}</span>}<span class="xs sub">Your look at it is in the audit log.</span></p>}
          @else {<div><button q-button size="sm" variant="quiet" [busy]="revealing()" (click)="reveal()">Show the numbers</button></div>}
        }
        @if (it.calls.length) {<section aria-label="Calls"><h3>Calls</h3><ul class="list sm">@for (call of it.calls; track call.id) {<li class="row between wrap"><span>{{ call.spokeWith || 'Nobody' }} at {{ call.number }}: {{ outcome(call.outcome) }}@if (call.note) {<span class="xs sub meta">{{ call.note }}</span>}</span><span class="xs sub"><q-date [value]="call.calledAt" />, {{ call.calledByName }}</span></li>}</ul></section>}
        @if (it.status === 'REQUESTED' && session.can('bankDetails.request')) {
          <section class="stack-sm" aria-label="Call back"><h3>Call back</h3>
            <q-notice tone="info">Call <b>{{ it.numberOnFile }}</b>, the number that was on file. Never one that came with the request. Let them read the number to you.@if (it.numberNote) {<span> {{ it.numberNote }}</span>}</q-notice>
            <div><q-segmented label="What they said" [options]="outcomes" [(value)]="said" /></div>
            @if (said() !== 'NO_ANSWER') {<q-field label="Whom you spoke with" required [error]="of('spokeWith')"><input qInput maxlength="140" [text]="spokeWith()" (textChange)="spokeWith.set($event ?? '')"></q-field>}
            <q-field label="Note" optional [error]="of('note')"><input qInput maxlength="500" [text]="note()" (textChange)="note.set($event ?? '')"></q-field>
            <div><button q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="call()">Record the call</button></div>
          </section>
        }
        @if (it.status === 'CALLED_BACK') {
          @if (it.mayApprove) {<div class="row wrap"><button q-button variant="primary" [busy]="sending.busy()" (click)="approve()">Approve</button><span class="xs sub">Paid to from {{ days() }} days after it, unless more were asked for when it began; those on file are told.</span></div>}
          @else {<p class="sm sub">Somebody other than {{ it.requestedByName }} approves it.</p>}
        }
        @if ((it.status === 'REQUESTED' || it.status === 'CALLED_BACK') && session.can('bankDetails.request')) {
          @if (rejecting()) {<section class="stack-sm" aria-label="Reject"><q-field label="Why it is not changed" required [error]="of('reason')"><input qInput maxlength="500" [text]="reason()" (textChange)="reason.set($event ?? '')"></q-field><div class="row"><button q-button variant="danger" [busy]="sending.busy()" (click)="reject()">Reject</button><button q-button variant="quiet" (click)="rejecting.set(false)">Not now</button></div></section>}
          @else {<div><button q-button variant="quiet" size="sm" (click)="rejecting.set(true)">Reject the change…</button></div>}
        }
        <q-submission-notice [of]="sending" [fields]="fields" />
      }
    </q-drawer>
  `,
  styles: `.meta { display: block; }`,
})
export class BankDetailsDrawer {
  readonly detailsId = input.required<string>();
  readonly closed = output();
  readonly changed = output();
  protected readonly session = inject(SessionStore);
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly fields = FIELDS;
  protected readonly query = liveQuery({ query: BankDetailsChangeDocument, variables: () => ({ id: this.detailsId() }), live: { types: ['bankDetails.'] } });
  private readonly cooling = liveQuery({ query: CoolingOffDocument, variables: () => ({}) });
  protected readonly days = computed(() => this.cooling.data()?.bankDetailsCoolingOff ?? 5);
  protected readonly details = computed(() => this.query.data()?.bankDetailsChange ?? null);
  protected readonly outcomes = OUTCOME_OPTIONS;
  protected readonly said = signal<'CONFIRMED' | 'DENIED' | 'NO_ANSWER'>('CONFIRMED');
  protected readonly spokeWith = signal('');
  protected readonly note = signal('');
  protected readonly reason = signal('');
  protected readonly rejecting = signal(false);
  protected readonly revealing = signal(false);
  protected readonly numbers = signal<Numbers | null>(null);
  protected readonly stateOf = detailsState;
  protected readonly outcome = outcomeWords;
  protected readonly ownerKind = ownerKindWords;
  private key = newCommandKey();

  protected of(field: string): string | null {
    return refusalOf(this.sending.refusal(), field);
  }

  protected async call(): Promise<void> {
    const outcome = this.said();
    const done = await this.take(async (step) => (await this.client.mutate(RecordBankCallDocument, { input: { ...step, outcome, spokeWith: outcome === 'NO_ANSWER' ? null : this.spokeWith(), note: this.note() || null } })).recordBankCall);
    if (done) this.toast.say(outcome === 'CONFIRMED' ? 'The call is recorded. Another person approves the change.' : outcome === 'DENIED' ? 'Rejected: it was denied on the call.' : 'Recorded; try again later.');
  }

  protected async approve(): Promise<void> {
    const done = await this.take(async (step) => (await this.client.mutate(ApproveBankDetailsDocument, { input: step })).approveBankDetails);
    const from = this.details()?.usableFrom;
    if (done) this.toast.say(from ? `Approved; paid to from ${formatDate(from)}.` : 'Approved.');
  }

  protected async reject(): Promise<void> {
    if (await this.take(async (step) => (await this.client.mutate(RejectBankDetailsDocument, { input: { ...step, reason: this.reason() } })).rejectBankDetails)) this.rejecting.set(false);
  }

  protected async reveal(): Promise<void> {
    this.revealing.set(true);
    const answer = await this.client.mutate(RevealBankDetailsDocument, { id: this.detailsId() }).catch(() => null);
    this.revealing.set(false);
    if (answer?.revealBankDetails.__typename === 'BankAccountNumbers') this.numbers.set(answer.revealBankDetails);
    else this.toast.problem('The numbers could not be opened. Try again.');
  }

  private async take<T extends { __typename: 'ChangedBankDetails' | 'Refused' }>(run: (step: { key: string; detailsId: string; version: number }) => Promise<T>) {
    const details = this.details();
    if (!details) return null;
    const done = await this.sending.run(() => run({ key: this.key, detailsId: details.id, version: details.version }) as never);
    if (done || this.sending.refusal()) this.key = newCommandKey();
    await this.query.refetch();
    if (done) this.changed.emit();
    return done;
  }
}
