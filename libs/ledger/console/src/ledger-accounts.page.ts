import { Component, computed, effect, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { LedgerAccountsDocument, type LedgerAccountsQuery } from '@quittance/graphql/agency';
import { livePages, QCard, QCsv, QEmpty, QErrorPanel, QPage, QTable, type Column } from '@quittance/ui';
import { bookWords } from './ledger-words';
import { TrustNav } from './trust-nav.component';

type Row = LedgerAccountsQuery['ledgerAccounts']['nodes'][number];

/** The ledger accounts of a type and currency. Where there is only one, its entries are shown at once. */
@Component({
  imports: [QPage, QTable, QCard, QCsv, QEmpty, QErrorPanel, TrustNav],
  template: `
    <q-page [heading]="heading()" [sub]="currency() ? 'Of both books, in ' + currency() : 'Of both books, in every currency'">
      <q-trust-nav before />
      <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
      <q-card [flush]="true"><q-table complete heading="By owner" caption="Ledger accounts" noun="accounts" [columns]="columns" [rows]="list.rows()" [rowKey]="key" [loading]="list.loading()" [busy]="list.busy()" [hasMore]="list.hasMore()" (more)="list.more()" keys openable (opened)="open($event)">
        @if (list.rows().length) {<q-csv tools name="ledger-accounts" [columns]="columns" [list]="list" />}
        <q-empty heading="No such account yet" hint="A ledger account opens with its first entry." />
      </q-table></q-card>
    </q-page>
  `,
})
export class LedgerAccountsPage {
  private readonly router = inject(Router);
  readonly type = input<string>();
  readonly currency = input<string>();
  protected readonly list = livePages({
    query: LedgerAccountsDocument,
    variables: ({ first, after }) => ({ first, after, filter: { type: this.type() ?? null, currency: this.currency() ?? null } }),
    connection: (data) => data.ledgerAccounts,
    live: { types: ['payment.', 'remittance.posted'] },
  });
  protected readonly heading = computed(() => (this.type() ? this.list.rows()[0]?.label : null) ?? 'Ledger accounts');
  protected readonly key = (row: Row): string => row.id;
  protected readonly columns: Column<Row>[] = [
    { key: 'owner', header: 'Whose', value: (row) => row.clientName ?? row.debtorName ?? 'The agency' },
    { key: 'book', header: 'Book', value: (row) => bookWords(row.book) },
    { key: 'label', header: 'Account', value: (row) => row.label },
    { key: 'balance', header: 'Balance', type: 'money', value: (row) => row.balance, currency: (row) => row.currency, bold: true },
  ];

  constructor() {
    effect(() => {
      const [only, another] = this.list.rows();
      if (this.list.ready() && only && !another) void this.router.navigate(['/trust/ledger/accounts', only.id], { replaceUrl: true });
    });
  }

  protected open(row: Row): void {
    void this.router.navigate(['/trust/ledger/accounts', row.id]);
  }
}
