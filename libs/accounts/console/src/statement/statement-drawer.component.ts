import { Component, computed, inject, input, output, signal } from '@angular/core';
import { AccountStatementDocument, type AccountStatementQuery } from '@quittance/graphql/agency';
import { QButton, QCell, QDateInput, QDrawer, QEmpty, QErrorPanel, QField, QMoney, QSkeleton, QTable, SessionStore, formatDate, liveQuery, type Column } from '@quittance/ui';
import type { EditableAccount } from '../actions/editable-account';

type Statement = Extract<AccountStatementQuery['accountStatement'], { __typename: 'AccountStatement' }>;
type Line = Statement['lines'][number] & { readonly n: number };

/** What the debtor owes at a day, line by line, to be handed over on paper or as a table. */
@Component({
  selector: 'q-statement-drawer',
  imports: [QButton, QCell, QDateInput, QDrawer, QEmpty, QErrorPanel, QField, QMoney, QSkeleton, QTable],
  template: `
    <q-drawer size="lg" [heading]="'Statement of account ' + account().number" [open]="true" (closed)="closed.emit()">
      <q-field label="At" class="day" hint="Any day to today: interest is run to it." [error]="refused()"><q-date-input [value]="on() ?? today()" (valueChange)="$event && on.set($event)" [max]="today()" /></q-field>
      <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
      @if (query.loading()) {<q-skeleton [lines]="8" />}
      @if (statement(); as it) {
        <p class="row between baseline wrap"><span>To {{ it.debtorName }}, for {{ it.clientName }}</span><span>Owed at {{ date(it.on) }}&ngsp;<b class="fig"><q-money [minor]="it.balance" [currency]="it.currency" /></b></span></p>
        @if (it.aDay > 0) {<p class="sm sub">Interest adds <q-money [minor]="it.aDay" [currency]="it.currency" /> a day from there.</p>}
        <q-table caption="The account, day by day" noun="lines" narrow="cards" [columns]="columns()" [rows]="lines()" [rowKey]="key">
          <ng-template qCell="what" let-row><span>{{ row.what }}@if (row.detail) {<span class="xs sub detail">{{ row.detail }}</span>}</span></ng-template>
          <q-empty heading="Nothing yet" hint="Invoices, charges, interest and payments by this day appear here." />
        </q-table>
      }
      <a actions q-button [href]="file('csv')" download>CSV</a>
      <a actions q-button variant="primary" [href]="file('pdf')" target="_blank" rel="noopener">Open the PDF</a>
    </q-drawer>
  `,
  styles: `.day { max-width: 260px; } .detail { display: block; white-space: normal; }`,
})
export class StatementDrawer {
  readonly account = input.required<EditableAccount>();
  readonly closed = output();
  protected readonly today = inject(SessionStore).today;
  /** Null: today. */
  protected readonly on = signal<string | null>(null);
  readonly query = liveQuery({ query: AccountStatementDocument, variables: () => ({ accountId: this.account().id, on: this.on() }), keepPrevious: true, live: { types: ['account.balanceChanged'], accountId: () => this.account().id } });
  private readonly answer = computed(() => this.query.data()?.accountStatement ?? null);
  protected readonly statement = computed(() => {
    const answer = this.answer();
    return answer?.__typename === 'AccountStatement' ? answer : null;
  });
  protected readonly refused = computed(() => {
    const answer = this.answer();
    return answer?.__typename === 'Refused' ? answer.message : null;
  });
  protected readonly lines = computed((): readonly Line[] => (this.statement()?.lines ?? []).map((line, n) => ({ ...line, n })));
  protected readonly date = (day: string): string => formatDate(day);
  protected readonly key = (row: Line): string => String(row.n);
  protected readonly columns = computed((): readonly Column<Line>[] => {
    const money = { type: 'money', show: 'none', currency: () => this.account().currency } as const;
    return [
      { key: 'on', header: 'Date', type: 'date', value: (row) => row.on },
      { key: 'what', header: 'What' },
      { ...money, key: 'amount', header: 'Amount', value: (row) => row.amount },
      { ...money, key: 'balance', header: 'Owed', value: (row) => row.balance, bold: true },
    ];
  });

  protected file(form: 'pdf' | 'csv'): string {
    return `/files/account-statements/${this.account().id}.${form}?on=${this.on() ?? this.today()}`;
  }
}
