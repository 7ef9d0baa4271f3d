import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { equations, TrustEquation, TrustNav } from '@quittance/ledger/console';
import { RemittanceRunsDocument, RemittancesDueDocument, TrustStandingDocument } from '@quittance/graphql/agency';
import { formatDate, liveQuery, QButton, QCard, QChip, QEmpty, QErrorPanel, QMoney, QPage, QSkeleton, SessionStore } from '@quittance/ui';
import { BooksDue } from './books-due.component';
import { Deadlines } from './deadlines.component';
import { periodWords, statusOf } from './remittance-words';
import { TrustToday } from './trust-today.component';

/** The trust account at a glance: whether it ties, who is due, what waits for whom. */
@Component({
  imports: [QPage, QButton, QCard, QChip, QEmpty, QErrorPanel, QMoney, QSkeleton, RouterLink, BooksDue, Deadlines, TrustEquation, TrustNav, TrustToday],
  template: `
    <q-page heading="Trust" [sub]="today()">
      <q-trust-nav before />
      <q-trust-today />
      <q-error-panel [problem]="standing.error()" (retry)="standing.refetch()" />
      @if (standing.loading()) {<q-card><q-skeleton [lines]="5" /></q-card>}
      @for (equation of equations(); track equation.currency) {<q-trust-equation [equation]="equation" />}
      @if (standing.data() && equations().length === 0) {<q-card><q-empty heading="No money has come in yet" hint="The first payment that is recorded opens the books." /></q-card>}
      @if (!standing.loading()) {<div class="main-side">
        @if (mayRemit()) {
          <q-card heading="Remittances">
            <a actions q-button size="sm" routerLink="/trust/remittances">All remittances</a>
            <q-error-panel [problem]="due.error() ?? runs.error()" (retry)="due.refetch()" />
            <ul class="list sm">
              @for (run of waiting(); track run.id) {
                <li class="row between baseline"><span class="grow"><a class="b" [routerLink]="['/trust/remittances', run.id]">{{ run.clientName }}</a>&ngsp;<span class="sub">{{ period(run) }}</span>&ngsp;<q-chip [tone]="status(run).tone">{{ status(run).label }}</q-chip></span><q-money class="b" [minor]="run.remitted" [currency]="run.currency" /></li>
              }
              @for (row of ready(); track row.clientId + row.currency) {
                <li class="row between baseline"><span class="grow"><a class="b" routerLink="/trust/remittances/new" [queryParams]="{ client: row.clientId, currency: row.currency, to: row.periodTo }">{{ row.clientName }}</a>&ngsp;<span class="sub">{{ period(row) }}, ready to prepare</span></span><q-money [minor]="row.collected" [currency]="row.currency" /></li>
              }
              @if (due.data() && waiting().length === 0 && ready().length === 0) {<li class="sub">Nobody is due and no run waits.</li>}
            </ul>
          </q-card>
        }
        @if (mayRemit()) {<div class="stack"><q-deadlines /><q-books-due /></div>}
      </div>}
    </q-page>
  `,
})
export class TrustPage {
  private readonly session = inject(SessionStore);
  protected readonly today = computed(() => `Business date ${formatDate(this.session.today(), { weekday: true })}`);
  protected readonly mayRemit = computed(() => this.session.can('remittance.read'));
  protected readonly standing = liveQuery({ query: TrustStandingDocument, variables: () => ({}), live: { types: ['payment.', 'remittance.posted'] } });
  protected readonly equations = computed(() => equations(this.standing.data()?.trialBalance ?? [], this.standing.data()?.trustIdentity ?? [], this.session.currency()));
  protected readonly due = liveQuery({ query: RemittancesDueDocument, variables: () => (this.mayRemit() ? { through: this.session.today() } : null), live: { types: ['payment.', 'remittance.'] } });
  protected readonly ready = computed(() => (this.due.data()?.remittancesDue ?? []).filter(({ openRunId }) => !openRunId).slice(0, 8));
  protected readonly runs = liveQuery({ query: RemittanceRunsDocument, variables: () => (this.mayRemit() ? { first: 50, after: null, filter: null } : null), live: { types: ['remittance.', 'payment.reversed'] } });
  protected readonly waiting = computed(() => (this.runs.data()?.remittanceRuns.nodes ?? []).filter(({ status }) => status === 'PREPARED' || status === 'APPROVED').slice(0, 8));
  protected readonly period = periodWords;
  protected readonly status = statusOf;
}
