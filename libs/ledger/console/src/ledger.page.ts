import { Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TrialBalanceDocument } from '@quittance/graphql/agency';
import { formatDate, liveQuery, QButton, QCard, QCsv, QDateInput, QEmpty, QErrorPanel, QField, QMoney, QPage, QTable, SessionStore, type Column } from '@quittance/ui';
import { bookWords, equations, totals, type BalanceLine } from './ledger-words';
import { TrustEquation } from './trust-equation.component';
import { TrustNav } from './trust-nav.component';

/** Both books by type and currency, up to a day; what trust holds against what it owes. */
@Component({
  imports: [QPage, QButton, QCard, QCsv, QDateInput, QEmpty, QErrorPanel, QField, QMoney, QTable, TrustEquation, TrustNav],
  template: `
    <q-page heading="Ledger" [sub]="'Trial balance up to ' + until() + '. Every figure opens to its accounts and entries.'">
      <q-trust-nav before />
      <q-field actions label="Up to" [hideLabel]="true"><q-date-input label="Up to" [(value)]="asOf" [max]="session.today()" /></q-field>
      @if (asOf()) {<button actions q-button (click)="asOf.set(null)">Today</button>}
      <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
      @for (equation of equations(); track equation.currency) {
        <q-trust-equation [equation]="equation" />
        <q-card [flush]="true"><q-table [heading]="'Trial balance, ' + equation.currency" [caption]="'Trial balance, ' + equation.currency" [columns]="columns" [rows]="linesOf(equation.currency)" [rowKey]="key" openable (opened)="open($event)" [busy]="query.busy()">
          <q-csv tools [name]="'trial-balance-' + equation.currency" [columns]="columns" [rows]="linesOf(equation.currency)" />
          <tfoot><tr><th scope="row" colspan="3">All of both books</th><td class="num b" data-label="Debit"><q-money [minor]="sum(equation.currency).debits" [currency]="equation.currency" /></td><td class="num b" data-label="Credit"><q-money [minor]="sum(equation.currency).credits" [currency]="equation.currency" /></td><td></td></tr></tfoot>
        </q-table></q-card>
      }
      @if (query.data() && equations().length === 0) {<q-empty heading="The books are empty" hint="The first payment that is recorded posts the first entries." />}
    </q-page>
  `,
})
export class LedgerPage {
  private readonly router = inject(Router);
  protected readonly session = inject(SessionStore);
  protected readonly asOf = signal<string | null>(null);
  protected readonly query = liveQuery({ query: TrialBalanceDocument, variables: () => ({ asOf: this.asOf() }), keepPrevious: true, live: { types: ['payment.', 'remittance.posted'] } });
  protected readonly lines = computed(() => this.query.data()?.trialBalance ?? []);
  protected readonly equations = computed(() => equations(this.lines(), this.asOf() === null ? (this.query.data()?.trustIdentity ?? []) : null, this.session.currency()));
  protected readonly until = computed(() => (this.asOf() ? formatDate(this.asOf() ?? '') : `today, ${formatDate(this.session.today())}`));
  protected readonly key = (row: BalanceLine): string => row.type + row.currency;
  protected readonly columns: Column<BalanceLine>[] = [
    { key: 'book', header: 'Book', value: (row) => bookWords(row.book), width: 130 },
    { key: 'label', header: 'Account', value: (row) => row.label },
    { key: 'accounts', header: 'Ledger accounts', type: 'number', value: (row) => row.accounts },
    { key: 'debits', header: 'Debits', type: 'money', value: (row) => row.debits, currency: (row) => row.currency },
    { key: 'credits', header: 'Credits', type: 'money', value: (row) => row.credits, currency: (row) => row.currency },
    { key: 'balance', header: 'Balance', type: 'money', value: (row) => row.balance, currency: (row) => row.currency, bold: true },
  ];

  protected readonly linesOf = (currency: string): BalanceLine[] => this.lines().filter((line) => line.currency === currency);
  protected readonly sum = (currency: string): { debits: number; credits: number } => totals(this.linesOf(currency));

  protected open({ type, currency }: BalanceLine): void {
    void this.router.navigate(['/trust/ledger/accounts'], { queryParams: { type, currency } });
  }
}
