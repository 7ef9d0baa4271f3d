import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { LedgerEntriesDocument } from '@quittance/graphql/agency';
import { livePages, QButton, QCard, QCsv, QDateInput, QEmpty, QErrorPanel, QField, QPage, QTable, SessionStore, type Column } from '@quittance/ui';
import { bookWords, kindWords, type LedgerLine } from './ledger-words';
import { TrustNav } from './trust-nav.component';

/** The entries of one ledger account, newest first; each opens to its whole transaction. */
@Component({
  imports: [QPage, QTable, QButton, QCard, QCsv, QDateInput, QEmpty, QErrorPanel, QField, RouterLink, TrustNav],
  template: `
    <q-page [heading]="heading()" [sub]="sub()">
      <q-trust-nav before />
      <a actions q-button routerLink="/trust/ledger">Trial balance</a>
      <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
      <div class="row wrap">
        <q-field label="From"><q-date-input [(value)]="from" [max]="to() ?? session.today()" /></q-field>
        <q-field label="To"><q-date-input [(value)]="to" [max]="session.today()" /></q-field>
      </div>
      <q-card [flush]="true"><q-table heading="Entries" caption="Ledger entries" noun="entries" [columns]="columns" [rows]="list.rows()" [rowKey]="key" [loading]="list.loading()" [busy]="list.busy()" [hasMore]="list.hasMore()" (more)="list.more()"
               keys openable (opened)="open($event)" storageKey="ledger-entries">
        @if (list.rows().length) {<q-csv tools name="ledger-entries" [columns]="columns" [list]="list" />}
        <q-empty heading="No entry in these days" hint="Choose other days, or none for all of them." />
      </q-table></q-card>
    </q-page>
  `,
})
export class LedgerEntriesPage {
  private readonly router = inject(Router);
  protected readonly session = inject(SessionStore);
  readonly id = input.required<string>();
  protected readonly from = signal<string | null>(null);
  protected readonly to = signal<string | null>(null);
  protected readonly list = livePages({
    query: LedgerEntriesDocument,
    variables: ({ first, after }) => ({ first, after, filter: { accountId: this.id(), from: this.from(), to: this.to() } }),
    connection: (data) => data.ledgerEntries,
    live: { types: ['payment.', 'remittance.posted'] },
  });
  private readonly about = computed(() => this.list.rows()[0]);
  protected readonly heading = computed(() => this.about()?.accountLabel ?? 'Ledger account');
  protected readonly sub = computed(() => {
    const it = this.about();
    return it ? [it.ownerName, bookWords(it.book), it.currency].filter(Boolean).join(' · ') : '';
  });
  protected readonly key = (row: LedgerLine): string => `${row.transactionId} ${row.line}`;
  protected readonly columns: Column<LedgerLine>[] = [
    { key: 'effectiveOn', header: 'Day', type: 'date', value: (row) => row.effectiveOn, fixed: true },
    { key: 'kind', header: 'What', value: (row) => kindWords(row.kind) },
    { key: 'description', header: 'Description', value: (row) => row.description },
    { key: 'actorName', header: 'By', value: (row) => row.actorName },
    { key: 'recordedAt', header: 'Recorded', type: 'date', value: (row) => row.recordedAt, hidden: true },
    { key: 'debit', header: 'Debit', type: 'money', value: (row) => row.debit || null, currency: (row) => row.currency },
    { key: 'credit', header: 'Credit', type: 'money', value: (row) => row.credit || null, currency: (row) => row.currency },
  ];

  protected open(row: LedgerLine): void {
    void this.router.navigate(['/trust/ledger/transactions', row.transactionId]);
  }
}
