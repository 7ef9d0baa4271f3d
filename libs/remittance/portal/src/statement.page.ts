import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { StatementDocument, StatementLinesDocument } from '@quittance/graphql/portal';
import { formatDate, livePages, liveQuery, QButton, QCard, QEmpty, QErrorPanel, QMoney, QPage, QPager, QSkeleton } from '@quittance/ui';
import { LineGroups } from './line-groups.component';
import { entryLabel, periodWords, type Entry } from './statement-words';

/** One statement: how its amount is made up, and its payments by account with every fee open to its working. */
@Component({
  imports: [QPage, QButton, QCard, QEmpty, QErrorPanel, QMoney, QPager, QSkeleton, RouterLink, LineGroups],
  template: `
    <q-page [heading]="heading()" [sub]="sub()">
      <a before class="sm" routerLink="/statements">Statements</a>
      @if (statement(); as it) {<a actions q-button [href]="it.pdfPath" target="_blank" rel="noopener">PDF</a>}
      @if (statement(); as it) {<a actions q-button [href]="it.csvPath" download>CSV</a>}
      @if (statement(); as it) {<a actions q-button [href]="it.xlsxPath" download>XLSX</a>}
      @if (billed(); as paper) {<a actions q-button [href]="'/files/invoices/' + paper.id + '.pdf'" target="_blank" rel="noopener">{{ paper.kind === 'INVOICE' ? 'Invoice' : 'Credit note' }} {{ paper.number }}</a>}
      @if (statement(); as it) {<a actions q-button [href]="'/files/statements/' + it.id + '/proof'" download>Proof</a>}
      <q-error-panel [problem]="query.error() ?? list.error()" (retry)="again()" />
      @if (query.loading()) {<q-card><q-skeleton [lines]="8" /></q-card>}
      @if (query.data() && !statement()) {<q-card><q-empty heading="There is no such statement" hint="It may belong to another company of yours, or the address is not quite right."><a q-button routerLink="/statements">All statements</a></q-empty></q-card>}
      @if (statement(); as it) {
        <div class="main-side">
          <q-card heading="Payments and fees" [aside]="list.rows().length + (list.hasMore() ? ' shown so far' : list.rows().length === 1 ? ' payment' : ' payments')">
            @if (list.loading()) {<q-skeleton [lines]="6" />}
            <q-line-groups [lines]="list.rows()" />
            @if (list.hasMore()) {<q-pager noun="payments" [shown]="list.rows().length" [hasMore]="true" [busy]="list.busy()" (more)="list.more()" />}
            @if (list.ready() && !list.hasMore()) {
              <p class="row between divide sm"><span>All payments above, less fees</span><q-money class="b" [minor]="total()" [currency]="it.currency" /></p>
            }
          </q-card>
          <q-card class="summary" heading="How it is made up">
            <table class="facts">
              <caption class="sr-only">How the remitted amount is made up</caption>
              <tbody>@for (entry of steps(); track entry.code) {<tr><th scope="row">{{ label(entry) }}</th><td class="nowrap"><q-money [minor]="entry.amount" [currency]="it.currency" /></td></tr>}</tbody>
              <tfoot><tr><th scope="row"><b>Remitted to you</b></th><td class="b nowrap"><q-money [minor]="it.remitted" [currency]="it.currency" /></td></tr></tfoot>
            </table>
            @if (it.direct !== 0) {<p class="xs sub note">Paid to you directly in this period: <q-money [minor]="it.direct" [currency]="it.currency" />. You keep it; only our fee on it is counted here.</p>}
            <p class="xs sub note">The proof shows that no figure here was changed since it was posted. Check it offline, without us: <a href="/portal/check-proof.html" download>the checker</a> is one file that opens in any browser.</p>
          </q-card>
        </div>
      }
    </q-page>
  `,
  styles: `.note { margin-top: var(--s2); } @media (max-width: 760px) { .summary { order: -1; } }`,
})
export class StatementPage {
  readonly id = input.required<string>();
  protected readonly query = liveQuery({ query: StatementDocument, variables: () => ({ id: this.id() }) });
  protected readonly list = livePages({
    query: StatementLinesDocument,
    variables: ({ first, after }) => ({ first, after, statementId: this.id() }),
    connection: (data) => data.statementLines,
    size: 200,
  });
  protected readonly statement = computed(() => this.query.data()?.statement ?? null);
  /** The invoice or credit note of it, where this client is billed itself. */
  protected readonly billed = computed(() => (this.statement()?.invoice?.billedHere ? this.statement()?.invoice : null));
  protected readonly steps = computed(() => this.statement()?.entries.filter(({ code }) => code !== 'REMITTED') ?? []);
  protected readonly total = computed(() => this.list.rows().reduce((sum, { amount }) => sum + amount, 0));
  protected readonly heading = computed(() => {
    const it = this.statement();
    return it ? `Statement ${it.number}` : 'Statement';
  });
  protected readonly sub = computed(() => {
    const it = this.statement();
    return it ? `${it.clientName}, ${periodWords(it)}, remitted on ${formatDate(it.postedOn)}` : '';
  });

  protected label(entry: Entry): string {
    const it = this.statement();
    return it ? entryLabel(entry, it) : entry.label;
  }

  protected again(): void {
    void this.query.refetch();
    void this.list.refetch();
  }
}
