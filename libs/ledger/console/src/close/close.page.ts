import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CloseMonthDocument, LedgerMonthsDocument, type LedgerMonthsQuery } from '@quittance/graphql/agency';
import { formatMonth, GraphqlClient, liveQuery, newCommandKey, QButton, QCan, QCard, QChip, QCell, QCsv, QDialog, QEmpty, QErrorPanel, QField, QInput, QPage, QSkeleton, QSubmissionNotice, QTable, submission, Toast, type Column } from '@quittance/ui';
import { TrustNav } from '../trust-nav.component';

type Month = LedgerMonthsQuery['ledgerMonths'][number];

const STATES: Readonly<Record<string, { label: string; tone: 'ok' | 'warn' | 'mute' }>> = {
  CLOSED: { label: 'Closed', tone: 'ok' }, OPEN: { label: 'Over, not closed', tone: 'warn' }, NOT_OVER: { label: 'Under way', tone: 'mute' } };

/** The month to close next with what has to be in order, and the months before. */
@Component({
  imports: [QPage, QButton, QCan, QCard, QCell, QChip, QCsv, QDialog, QEmpty, QErrorPanel, QField, QInput, QSkeleton, QSubmissionNotice, QTable, RouterLink, TrustNav],
  template: `
    <q-page heading="Month close" sub="A closed month takes no entry any more and is never opened again. What comes late is booked in the open month; the day it happened is kept beside it.">
      <q-trust-nav before />
      <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
      @if (query.loading()) {<q-card><q-skeleton [lines]="6" /></q-card>}
      @if (next(); as month) {
        <q-card [heading]="'Close ' + monthWords(month)" [aside]="doneCount() + ' of ' + month.checklist.length + ' in order'">
          <button actions q-button variant="primary" kbd="c" *qCan="'trust.close'" [disabled]="!ready()" (click)="closing.set(true)">Close…</button>
          <ul class="list">
            @for (check of month.checklist; track check.code) {
              <li class="row between wrap baseline"><span class="grow"><q-chip [tone]="check.done ? 'ok' : 'warn'">{{ check.done ? 'Done' : 'To do' }}</q-chip>&ngsp;<b>{{ check.title }}</b><br><span class="sm sub">{{ check.words }}</span></span>@if (!check.done) {<a q-button size="sm" [routerLink]="check.path" [attr.aria-label]="'Go there: ' + check.title">Go there</a>}</li>
            }
          </ul>
          <q-submission-notice [of]="sending" />
        </q-card>
      }
      @if (query.data() && !next() && months().length > 0) {<q-card><q-empty heading="Nothing to close" hint="Every month that is over is closed. The one under way can be closed once it has ended." /></q-card>}
      <q-card [flush]="true"><q-table complete heading="Months" caption="Months of the books" noun="months" keys narrow="cards" [columns]="columns" [rows]="months()" [rowKey]="rowKey" [loading]="query.loading()">
        <ng-template qCell="state" let-row>@let state = stateOf(row);<q-chip [tone]="state.tone">{{ state.label }}</q-chip></ng-template>
        @if (months().length) {<q-csv tools name="months" [columns]="columns" [rows]="months()" />}
        <q-empty heading="The books are empty" hint="The first payment that is recorded opens a month." />
      </q-table></q-card>
      <q-dialog [heading]="'Close ' + (next() ? monthWords(next()!) : '')" size="sm" [(open)]="closing">
        <p class="sm">This cannot be taken back. No entry is booked into the month any more, by anybody.</p>
        <q-field label="Note" optional><textarea qInput maxlength="500" rows="2" [text]="note()" (textChange)="note.set($event ?? '')"></textarea></q-field>
        <button actions q-button (click)="closing.set(false)">Cancel</button>
        <button actions q-button variant="danger" kbd="mod+Enter" [busy]="sending.busy()" (click)="close()">Close the month</button>
      </q-dialog>
    </q-page>
  `,
})
export class ClosePage {
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  private key = newCommandKey();
  protected readonly sending = submission();
  protected readonly closing = signal(false);
  protected readonly note = signal('');
  protected readonly query = liveQuery({ query: LedgerMonthsDocument, variables: () => ({}), live: { types: ['payment.', 'remittance.posted'] } });
  protected readonly months = computed(() => this.query.data()?.ledgerMonths ?? []);
  protected readonly next = computed(() => this.months().findLast(({ status }) => status === 'OPEN') ?? null);
  protected readonly doneCount = computed(() => this.next()?.checklist.filter(({ done }) => done).length ?? 0);
  protected readonly ready = computed(() => this.next()?.checklist.every(({ done }) => done) ?? false);
  protected readonly monthWords = (month: Month): string => formatMonth(month.month);
  protected readonly stateOf = (month: Month) => STATES[month.status] ?? { label: month.status, tone: 'mute' as const };
  protected readonly rowKey = (row: Month): string => row.month;
  protected readonly columns: Column<Month>[] = [
    { key: 'month', header: 'Month', value: (row) => formatMonth(row.month), sortBy: (row) => row.month, fixed: true },
    { key: 'transactions', header: 'Transactions', type: 'number', value: (row) => row.transactions },
    { key: 'closed', header: 'Closed on', type: 'date', value: (row) => row.closedAt },
    { key: 'by', header: 'By', value: (row) => row.closedByName },
    { key: 'note', header: 'Note', value: (row) => row.note },
    { key: 'state', header: 'State', value: (row) => this.stateOf(row).label },
  ];

  protected async close(): Promise<void> {
    const month = this.next();
    if (!month) return;
    const done = await this.sending.run(async () => (await this.client.mutate(CloseMonthDocument, { input: { key: this.key, month: month.month, note: this.note().trim() } })).closeMonth);
    if (done || this.sending.refusal()) this.key = newCommandKey();
    this.closing.set(false);
    if (done) {
      this.note.set('');
      this.toast.say(`${this.monthWords(month)} is closed.`);
    }
    void this.query.refetch();
  }
}
