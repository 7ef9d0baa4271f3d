import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ReconciliationDocument, SignReconciliationDocument } from '@quittance/graphql/agency';
import { Confirm, formatDate, GraphqlClient, liveQuery, newCommandKey, QButton, QCard, QDateInput, QEmpty, QErrorPanel, QField, QNotice, QPage, QSkeleton, QSubmissionNotice, SessionStore, submission, Toast } from '@quittance/ui';
import { TrustNav } from '../trust-nav.component';
import { ExceptionTable } from './exception-table.component';
import { ExplainDialog, type Explainable } from './explain-dialog.component';
import { ReconciliationFigures } from './reconciliation-figures.component';
import { exceptionWords, type ExceptionRow } from './reconciliation-words';

/** One bank account on one day: the three ways, what stands open, and the signature. */
@Component({
  imports: [QPage, QButton, QCard, QDateInput, QEmpty, QErrorPanel, QField, QNotice, QSkeleton, QSubmissionNotice, RouterLink, TrustNav, ExceptionTable, ExplainDialog, ReconciliationFigures],
  template: `
    <q-page [heading]="heading()" [sub]="sub()">
      <q-trust-nav before />
      <q-field actions label="As of" [hideLabel]="true"><q-date-input label="As of" [value]="day()" (valueChange)="go($event)" [max]="session.today()" /></q-field>
      @if (now()?.signedId; as id) {<a actions q-button variant="primary" [routerLink]="['/trust/reconciliation/signed', id]">See what was signed</a>}
      @else if (now() && session.can('trust.reconcile')) {<button actions q-button variant="primary" kbd="s" [busy]="sending.busy()" [disabled]="blocked() !== null" (click)="sign()">Sign…</button>}
      <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
      @if (query.loading()) {<q-card><q-skeleton [lines]="8" /></q-card>}
      @if (refused(); as refusal) {<q-card><q-empty heading="This day cannot be reconciled yet" [hint]="refusal.message"><a q-button routerLink="/trust/reconciliation">All bank accounts</a></q-empty></q-card>}
      @if (now(); as it) {
        <q-submission-notice [of]="sending" />
        @if (it.signedId) {<q-notice tone="ok">{{ it.signedStatus === 'APPROVED' ? 'This day is signed and approved.' : 'This day is signed and waits for a second person.' }} Below is how it stands now.</q-notice>}
        @else if (blocked(); as why) {<q-notice [tone]="it.difference === 0 && it.identityHolds ? 'info' : 'bad'">{{ why }}</q-notice>}
        <q-reconciliation-figures [currency]="it.currency" [bankBalance]="it.bankBalance" [bookBalance]="it.bookBalance" [otherAccounts]="it.otherAccounts" [heldTotal]="it.held" [owedTotal]="it.owed" [parts]="it.identity" [items]="it.exceptions" />
        <q-card [flush]="true"><q-exception-table [rows]="it.exceptions" [currency]="it.currency" [mayExplain]="session.can('trust.reconcile')" (explain)="ask($event)" /></q-card>
      }
      <q-explain-dialog [item]="explaining()" [(open)]="asking" (saved)="query.refetch()" />
    </q-page>
  `,
})
export class ReconcilePage {
  readonly id = input.required<string>();
  readonly on = input<string>();
  private readonly client = inject(GraphqlClient);
  private readonly router = inject(Router);
  private readonly confirm = inject(Confirm);
  private readonly toast = inject(Toast);
  protected readonly session = inject(SessionStore);
  private key = newCommandKey();
  protected readonly sending = submission();
  protected readonly asking = signal(false);
  protected readonly explaining = signal<Explainable | null>(null);
  protected readonly day = computed(() => this.on() ?? this.session.today());
  protected readonly query = liveQuery({ query: ReconciliationDocument, variables: () => ({ bankAccountId: this.id(), asOn: this.day() }), keepPrevious: true, live: { types: ['payment.', 'remittance.posted'] } });
  private readonly found = computed(() => this.query.data()?.reconciliation ?? null);
  protected readonly now = computed(() => {
    const it = this.found();
    return it?.__typename === 'Reconciliation' ? it : null;
  });
  protected readonly refused = computed(() => {
    const it = this.found();
    return it?.__typename === 'Refused' ? it : null;
  });
  protected readonly heading = computed(() => this.now()?.bankAccountName ?? 'Reconciliation');
  protected readonly sub = computed(() => {
    const it = this.now();
    return it ? `${it.identifierMasked}, ${it.currency}, as of ${formatDate(it.asOn, { weekday: true })}. Statements reach to ${it.statementsTo ? formatDate(it.statementsTo) : 'no day'}.` : '';
  });
  /** Why it can't be signed; null where it can. */
  protected readonly blocked = computed(() => {
    const it = this.now();
    if (!it) return null;
    if (!it.coversDay) return `Statements reach to ${it.statementsTo ? formatDate(it.statementsTo) : 'no day'} only. Import one that reaches to this day, or choose an earlier day.`;
    if (it.difference !== 0) return 'Bank and book differ: a statement in between is missing, or an earlier balance was wrong.';
    if (!it.identityHolds) return 'Trust does not hold what it owes. Find out why before anybody signs.';
    return it.unexplained > 0 ? `${it.unexplained === 1 ? 'One exception needs' : `${it.unexplained} exceptions need`} an explanation before this can be signed.` : null;
  });

  /** A day half typed is none yet: the one shown stays. */
  protected go(day: string | null): void {
    if (day === null) return;
    void this.router.navigate([], { queryParams: { on: day }, replaceUrl: true });
  }

  protected ask(row: ExceptionRow): void {
    this.explaining.set({ about: row.about, title: `${exceptionWords(row.kind)} since ${formatDate(row.since)}: ${row.description}`, words: row.explanation ?? '' });
    this.asking.set(true);
  }

  protected async sign(): Promise<void> {
    const it = this.now();
    if (!it || this.sending.busy()) return;
    const open = it.exceptions.length === 0 ? 'nothing open' : it.exceptions.length === 1 ? 'one exception' : `${it.exceptions.length} exceptions`;
    if (!(await this.confirm.money({ heading: 'Sign this reconciliation?', amount: { minor: it.bookBalance, currency: it.currency }, consequence: `${it.bankAccountName} as of ${formatDate(it.asOn)}, with ${open}. Somebody else approves it; then it is frozen.`, action: 'Sign' }))) return;
    const done = await this.sending.run(async () => (await this.client.mutate(SignReconciliationDocument, { input: { key: this.key, bankAccountId: it.bankAccountId, asOn: it.asOn, hash: it.hash } })).signReconciliation);
    if (done || this.sending.refusal()) this.key = newCommandKey();
    if (!done) return void this.query.refetch();
    this.toast.say('Signed. Somebody else approves it.');
    void this.router.navigate(['/trust/reconciliation/signed', done.id]);
  }
}
