import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { BankAccountStandingsDocument, SignedReconciliationsDocument, type BankAccountStandingsQuery, type SignedReconciliationsQuery } from '@quittance/graphql/agency';
import { formatDate, livePages, liveQuery, QButton, QCan, QCard, QCell, QChip, QCsv, QEmpty, QErrorPanel, QPage, QTable, SessionStore, type Column } from '@quittance/ui';
import { TrustNav } from '../trust-nav.component';
import { BankAccountDialog } from './bank-account-dialog.component';
import { signedState, standing } from './reconciliation-words';

type Account = BankAccountStandingsQuery['bankAccounts'][number];
type Signed = SignedReconciliationsQuery['signedReconciliations']['nodes'][number];

/** The agency's bank accounts, how far each is reconciled, and what was signed. */
@Component({
  imports: [QPage, QButton, QCan, QCard, QCell, QChip, QCsv, QEmpty, QErrorPanel, QTable, RouterLink, TrustNav, BankAccountDialog],
  template: `
    <q-page heading="Reconciliation" sub="Bank statement = book = what is owed, on a day. One person signs, another approves; then it is frozen.">
      <q-trust-nav before />
      <button actions q-button kbd="b" *qCan="'bank.manage'" (click)="opening.set(true)">Enter a bank account…</button>
      <q-error-panel [problem]="accounts.error() ?? list.error()" (retry)="again()" />
      <q-card [flush]="true"><q-table complete heading="Bank accounts" caption="Bank accounts" noun="bank accounts" keys openable narrow="cards" [columns]="accountColumns" [rows]="rows()" [rowKey]="accountKey" [loading]="accounts.loading()" (opened)="reconcile($event)">
        <ng-template qCell="name" let-row><a [routerLink]="['/trust/reconciliation', row.id]" [queryParams]="{ on: dayOf(row) }">{{ row.name }}</a><div class="xs sub">{{ row.bankName ? row.bankName + ', ' : '' }}{{ row.identifierMasked }}</div></ng-template>
        <ng-template qCell="state" let-row>@let state = standingOf(row);@if (row.waitingId) {<a [routerLink]="['/trust/reconciliation/signed', row.waitingId]"><q-chip [tone]="state.tone">{{ state.label }}</q-chip></a>} @else {<q-chip [tone]="state.tone">{{ state.label }}</q-chip>}</ng-template>
        <q-empty heading="No bank account yet" hint="Enter the accounts of the trust and the operating book. Statements imported from the bank then find theirs, and each day can be reconciled." />
      </q-table></q-card>
      <q-card [flush]="true"><q-table complete heading="Signed" caption="Signed reconciliations" noun="reconciliations" keys paged openable narrow="cards" [columns]="signedColumns" [rows]="list.rows()" [rowKey]="signedKey" [loading]="list.loading()" [busy]="list.busy()" [hasMore]="list.hasMore()" (more)="list.more()" (opened)="open($event)">
        <q-csv tools name="reconciliations" [columns]="signedColumns" [list]="list" />
        <ng-template qCell="state" let-row>@let state = stateOf(row.status);<q-chip [tone]="state.tone">{{ state.label }}</q-chip></ng-template>
        <ng-template qCell="files" let-row><a q-button size="sm" [href]="'/files/reconciliations/' + row.id + '.pdf'" target="_blank" rel="noopener" [attr.aria-label]="'Reconciliation of ' + row.asOn + ' as PDF'">PDF</a>&ngsp;<a q-button size="sm" [href]="'/files/reconciliations/' + row.id + '.csv'" download [attr.aria-label]="'Reconciliation of ' + row.asOn + ' as CSV'">CSV</a></ng-template>
        <q-empty heading="Nothing signed yet" hint="Open a bank account above, explain what stands open, and sign. It then waits here for a second person." />
      </q-table></q-card>
      <q-bank-account-dialog [(open)]="opening" (saved)="again()" />
    </q-page>
  `,
})
export class ReconciliationsPage {
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  protected readonly opening = signal(false);
  protected readonly accounts = liveQuery({ query: BankAccountStandingsDocument, variables: () => ({}) });
  protected readonly rows = computed(() => this.accounts.data()?.bankAccounts ?? []);
  protected readonly list = livePages({ query: SignedReconciliationsDocument, variables: (page) => page, connection: (data) => data.signedReconciliations });
  protected readonly standingOf = standing;
  protected readonly stateOf = signedState;
  protected readonly accountKey = (row: Account): string => row.id;
  protected readonly signedKey = (row: Signed): string => row.id;
  protected readonly dayOf = (row: Account): string => row.dueOn ?? row.statementsTo ?? this.session.today();
  protected readonly accountColumns: Column<Account>[] = [
    { key: 'name', header: 'Account', fixed: true },
    { key: 'book', header: 'Book', value: (row) => (row.book === 'TRUST' ? 'Trust' : 'Operating') },
    { key: 'currency', header: 'Currency', value: (row) => row.currency },
    { key: 'statementsTo', header: 'Statements to', value: (row) => (row.statementsTo ? formatDate(row.statementsTo) : 'None yet'), sortBy: (row) => row.statementsTo },
    { key: 'toMatch', header: 'Lines to match', type: 'number', value: (row) => row.toMatch },
    { key: 'reconciledTo', header: 'Reconciled to', value: (row) => (row.reconciledTo ? formatDate(row.reconciledTo) : 'Never'), sortBy: (row) => row.reconciledTo },
    { key: 'state', header: 'State', sortBy: (row) => standing(row).label },
  ];
  protected readonly signedColumns: Column<Signed>[] = [
    { key: 'asOn', header: 'As of', type: 'date', value: (row) => row.asOn, fixed: true },
    { key: 'account', header: 'Account', value: (row) => `${row.bankAccountName}, ${row.identifierMasked}` },
    { key: 'bank', header: 'Bank', type: 'money', value: (row) => row.bankBalance, currency: (row) => row.currency },
    { key: 'bookBalance', header: 'Book', type: 'money', value: (row) => row.bookBalance, currency: (row) => row.currency, bold: true },
    { key: 'exceptions', header: 'Exceptions', type: 'number', value: (row) => row.exceptionCount },
    { key: 'by', header: 'Signed by', value: (row) => row.signedByName },
    { key: 'approved', header: 'Approved by', value: (row) => row.approvedByName },
    { key: 'state', header: 'State', value: (row) => signedState(row.status).label },
    { key: 'files', header: 'Files' },
  ];

  protected reconcile(row: Account): void {
    void this.router.navigate(['/trust/reconciliation', row.id], { queryParams: { on: this.dayOf(row) } });
  }

  protected open(row: Signed): void {
    void this.router.navigate(['/trust/reconciliation/signed', row.id]);
  }

  protected again(): void {
    void this.accounts.refetch();
    void this.list.refetch();
  }
}
