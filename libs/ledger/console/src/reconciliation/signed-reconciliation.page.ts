import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ApproveReconciliationDocument, SignedReconciliationDocument, WithdrawReconciliationDocument } from '@quittance/graphql/agency';
import { Confirm, formatDate, GraphqlClient, liveQuery, newCommandKey, QButton, QCard, QChip, QDate, QDialog, QEmpty, QErrorPanel, QField, QInput, QNotice, QPage, QSkeleton, QSubmissionNotice, refusalOf, SessionStore, submission, Toast } from '@quittance/ui';
import { TrustNav } from '../trust-nav.component';
import { ExceptionTable } from './exception-table.component';
import { ReconciliationFigures } from './reconciliation-figures.component';
import { signedState } from './reconciliation-words';

/** A reconciliation as it was signed; a second person approves it, then it is frozen. */
@Component({
  imports: [QPage, QButton, QCard, QChip, QDate, QDialog, QEmpty, QErrorPanel, QField, QInput, QNotice, QSkeleton, QSubmissionNotice, RouterLink, TrustNav, ExceptionTable, ReconciliationFigures],
  template: `
    <q-page [heading]="heading()" [sub]="sub()">
      <q-trust-nav before />
      @if (it()) {<q-chip beside [tone]="state().tone">{{ state().label }}</q-chip>}
      @if (it(); as it) {<a actions q-button [href]="'/files/reconciliations/' + it.id + '.pdf'" target="_blank" rel="noopener">PDF</a>}
      @if (it(); as it) {<a actions q-button [href]="'/files/reconciliations/' + it.id + '.csv'" download>CSV</a>}
      <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
      @if (query.loading()) {<q-card><q-skeleton [lines]="8" /></q-card>}
      @if (query.data() && !it()) {<q-card><q-empty heading="There is no such reconciliation" hint="The address is not quite right."><a q-button routerLink="/trust/reconciliation">All bank accounts</a></q-empty></q-card>}
      @if (it(); as it) {
        <q-card>
          <table class="facts"><caption class="sr-only">Signatures</caption><tbody>
            <tr><th scope="row">Signed</th><td>{{ it.signedByName }}, <q-date [value]="it.signedAt" /></td></tr>
            <tr><th scope="row">Approved</th><td>@if (it.approvedByName) {{{ it.approvedByName }}, <q-date [value]="it.approvedAt" />} @else {<span class="sub">not yet</span>}</td></tr>
            @if (it.withdrawnReason) {<tr><th scope="row">Taken back</th><td>{{ it.withdrawnReason }}</td></tr>}
          </tbody></table>
          @if (it.status === 'SIGNED') {
            @if (whyNot(); as why) {<q-notice tone="info">{{ why }}</q-notice>}
            <div class="row wrap">
              @if (it.mayApprove) {<button q-button variant="primary" kbd="a" [busy]="sending.busy()" (click)="approve()">Approve…</button>}
              @if (session.can('trust.reconcile')) {<button q-button variant="quiet" kbd="v" (click)="withdrawing.set(true)">Take the signature back…</button>}
            </div>
          }
          <q-submission-notice [of]="sending" [fields]="['reason']" />
        </q-card>
        <q-reconciliation-figures [currency]="it.currency" [bankBalance]="it.bankBalance" [bookBalance]="it.bookBalance" [otherAccounts]="it.otherAccounts" [heldTotal]="it.held" [owedTotal]="it.owed" [parts]="it.parts" [items]="it.exceptions" />
        <q-card [flush]="true"><q-exception-table [rows]="it.exceptions" [currency]="it.currency" /></q-card>
      }
      <q-dialog heading="Take the signature back" size="sm" [(open)]="withdrawing">
        <p class="sm">It stays on record with your reason; the day can be signed again.</p>
        <q-field label="Why" required [error]="refusal(sending.refusal(), 'reason')"><textarea qInput maxlength="500" rows="3" [text]="reason()" (textChange)="reason.set($event ?? '')"></textarea></q-field>
        <button actions q-button (click)="withdrawing.set(false)">Cancel</button>
        <button actions q-button variant="danger" [busy]="sending.busy()" [disabled]="!reason().trim()" (click)="withdraw()">Take it back</button>
      </q-dialog>
    </q-page>
  `,
})
export class SignedReconciliationPage {
  readonly id = input.required<string>();
  private readonly client = inject(GraphqlClient);
  private readonly confirm = inject(Confirm);
  private readonly toast = inject(Toast);
  protected readonly session = inject(SessionStore);
  private key = newCommandKey();
  protected readonly sending = submission();
  protected readonly refusal = refusalOf;
  protected readonly withdrawing = signal(false);
  protected readonly reason = signal('');
  protected readonly query = liveQuery({ query: SignedReconciliationDocument, variables: () => ({ id: this.id() }) });
  protected readonly it = computed(() => this.query.data()?.signedReconciliation ?? null);
  protected readonly state = computed(() => signedState(this.it()?.status ?? ''));
  protected readonly heading = computed(() => {
    const it = this.it();
    return it ? `Reconciliation of ${formatDate(it.asOn)}` : 'Reconciliation';
  });
  protected readonly sub = computed(() => {
    const it = this.it();
    return it ? `${it.bankAccountName}, ${it.identifierMasked}, ${it.currency}` : '';
  });
  protected readonly whyNot = computed(() => {
    const it = this.it();
    if (!it || it.mayApprove) return null;
    return it.signedById === this.session.user()?.id ? 'You signed it. Somebody else approves it.' : 'Somebody with the right to approve in trust approves it.';
  });

  protected async approve(): Promise<void> {
    const it = this.it();
    if (!it || !(await this.confirm.money({ heading: 'Approve this reconciliation?', amount: { minor: it.bookBalance, currency: it.currency }, consequence: `${it.bankAccountName} as of ${formatDate(it.asOn)}. It is frozen from then on.`, action: 'Approve' }))) return;
    const done = await this.sending.run(async () => (await this.client.mutate(ApproveReconciliationDocument, { input: { key: this.key, id: it.id } })).approveReconciliation);
    this.after(done, 'Approved and frozen.');
  }

  protected async withdraw(): Promise<void> {
    const done = await this.sending.run(async () => (await this.client.mutate(WithdrawReconciliationDocument, { input: { key: this.key, id: this.id(), reason: this.reason().trim() } })).withdrawReconciliation);
    if (done) this.withdrawing.set(false);
    this.after(done, 'The signature is taken back.');
  }

  private after(done: object | null, words: string): void {
    if (done || this.sending.refusal()) this.key = newCommandKey();
    if (done) this.toast.say(words);
    void this.query.refetch();
  }
}
