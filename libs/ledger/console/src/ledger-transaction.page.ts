import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LedgerTransactionDocument } from '@quittance/graphql/agency';
import { liveQuery, QButton, QCard, QCell, QChip, QDate, QEmpty, QErrorPanel, QMoney, QPage, QSkeleton, QTable, type Column } from '@quittance/ui';
import { bookWords, byBook, kindWords, sourceLink, type LedgerLine } from './ledger-words';
import { TrustNav } from './trust-nav.component';

/** One transaction whole: its lines by book, which balance each by itself, and where it came from. */
@Component({
  imports: [QPage, QButton, QCard, QCell, QChip, QDate, QEmpty, QErrorPanel, QMoney, QSkeleton, QTable, RouterLink, TrustNav],
  template: `
    <q-page [heading]="heading()" [sub]="first()?.description ?? ''">
      <q-trust-nav before />
      @if (source(); as it) {<a actions q-button [routerLink]="it.link">{{ it.label }}</a>}
      <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
      @if (query.loading()) {<q-skeleton [lines]="6" />}
      @if (query.data() && !first()) {<q-empty heading="There is no such transaction" hint="The address is not quite right."><a q-button routerLink="/trust/ledger">Trial balance</a></q-empty>}
      @if (first(); as it) {
        <q-card>
          <table class="facts"><tbody>
            <tr><th scope="row">Day</th><td><q-date [value]="it.effectiveOn" /></td></tr>
            @if (it.occurredOn) {<tr><th scope="row">Happened</th><td><q-date [value]="it.occurredOn" /> <span class="sub">in a month that was closed already</span></td></tr>}
            <tr><th scope="row">Recorded</th><td><q-date [value]="it.recordedAt" /></td></tr>
            <tr><th scope="row">By</th><td>{{ it.actorName ?? 'The system' }}</td></tr>
            @if (it.reversesId) {<tr><th scope="row">Reverses</th><td><a [routerLink]="['/trust/ledger/transactions', it.reversesId]">an earlier transaction</a></td></tr>}
          </tbody></table>
        </q-card>
        @for (group of groups(); track group.key) {
          <q-card [flush]="true" [heading]="words(group.book) + ', ' + group.currency">
            <q-chip actions [tone]="group.debits === group.credits ? 'ok' : 'bad'">{{ group.debits === group.credits ? 'Balances' : 'Does not balance' }}</q-chip>
            <q-table [caption]="words(group.book)" [columns]="columns" [rows]="group.lines" [rowKey]="key">
              <ng-template qCell="account" let-row><a [routerLink]="['/trust/ledger/accounts', row.accountId]">{{ row.accountLabel }}</a>@if (row.ownerName) {<span class="sub"> · {{ row.ownerName }}</span>}</ng-template>
              <tfoot><tr><th scope="row">Sum</th><td class="num b" data-label="Debit"><q-money [minor]="group.debits" [currency]="group.currency" /></td><td class="num b" data-label="Credit"><q-money [minor]="group.credits" [currency]="group.currency" /></td></tr></tfoot>
            </q-table>
          </q-card>
        }
      }
    </q-page>
  `,
})
export class LedgerTransactionPage {
  readonly id = input.required<string>();
  protected readonly query = liveQuery({ query: LedgerTransactionDocument, variables: () => ({ id: this.id() }) });
  protected readonly lines = computed(() => this.query.data()?.ledgerTransaction ?? []);
  protected readonly first = computed(() => this.lines()[0] ?? null);
  protected readonly groups = computed(() => byBook(this.lines()));
  protected readonly heading = computed(() => kindWords(this.first()?.kind ?? 'TRANSACTION'));
  protected readonly source = computed(() => {
    const it = this.first();
    return it ? sourceLink(it) : null;
  });
  protected readonly words = bookWords;
  protected readonly key = (row: LedgerLine): string => String(row.line);
  protected readonly columns: Column<LedgerLine>[] = [
    { key: 'account', header: 'Account' },
    { key: 'debit', header: 'Debit', type: 'money', value: (row) => row.debit || null, currency: (row) => row.currency },
    { key: 'credit', header: 'Credit', type: 'money', value: (row) => row.credit || null, currency: (row) => row.currency },
  ];
}
