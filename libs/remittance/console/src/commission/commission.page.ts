import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { CommissionLinesDocument, CommissionsDocument, WorkOutCommissionsDocument } from '@quittance/graphql/agency';
import { GraphqlClient, livePages, liveQuery, QButton, QCan, QCard, QDrawer, QEmpty, QErrorPanel, QField, QNotice, QPage, QSelect, QSubmissionNotice, QTable, SessionStore, submission, Toast, type Column } from '@quittance/ui';
import { saveFile } from '@quittance/payments/console';
import { ReportsNav } from '../reports-nav.component';
import { CommissionLines } from './commission-lines.component';
import { CommissionPlans } from './commission-plans.component';
import { MOST_EXPORTED, monthCsv, monthOptions, type CommissionLine, type CommissionRow } from './commission-words';

/** Collectors' commission of a month, the fees behind each, and the plans it comes from. */
@Component({
  imports: [CommissionLines, CommissionPlans, QButton, QCan, QCard, QDrawer, QEmpty, QErrorPanel, QField, QNotice, QPage, QSelect, QSubmissionNotice, QTable, ReportsNav],
  template: `
    <q-page heading="Collectors’ commission" sub="Each collector's part of the fees earned in a month. A returned payment takes the same shares back.">
      <q-reports-nav before />
      <q-field actions label="Month" [hideLabel]="true"><q-select label="Month" [options]="months()" [value]="month()" (valueChange)="month.set($event ?? month())" /></q-field>
      <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
      @if (waiting() > 0) {
        <q-notice tone="info">{{ waiting() === 1 ? 'One fee of this month is' : waiting() + ' fees of this month are' }} not worked out: new, or on a desk that no plan holds for.<button actions q-button size="sm" *qCan="'commission.manage'" [busy]="sending.busy()" (click)="workOut()">Work out now</button></q-notice>
      }
      <q-submission-notice [of]="sending" />
      <q-card [flush]="true">
        <q-table complete heading="Collectors" caption="Commission by collector" noun="collectors" [columns]="columns" [rows]="rows()" [rowKey]="key" [loading]="query.loading()" [busy]="query.busy()" openable (opened)="chosen.set($event)" keys narrow="cards">
          <button tools q-button size="sm" variant="quiet" [disabled]="rows().length === 0" (click)="save()">Export CSV</button>
          <q-empty heading="No commission in this month" hint="Give a collector or a desk a plan below: from its first day on each fee earned there is split by it." />
        </q-table>
      </q-card>
      <q-commission-plans (changed)="query.refetch()" />
    </q-page>
    @if (chosen(); as row) {
      <q-drawer [heading]="row.collectorName + ', ' + row.currency" size="lg" [open]="true" (closed)="chosen.set(null)">
        <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
        <q-commission-lines heading="Fees" [all]="all" [rows]="ofCurrency()" [loading]="list.loading()" [busy]="list.busy()" [hasMore]="list.hasMore()" (more)="list.more()" />
      </q-drawer>
    }
  `,
})
export class CommissionPage {
  private readonly session = inject(SessionStore);
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly months = computed(() => monthOptions(this.session.today()));
  protected readonly month = linkedSignal(() => this.months()[0]?.value ?? this.session.today());
  protected readonly query = liveQuery({ query: CommissionsDocument, variables: () => ({ month: this.month() }), keepPrevious: true, live: { types: ['payment.'] } });
  protected readonly rows = computed(() => this.query.data()?.commissions ?? []);
  protected readonly waiting = computed(() => this.query.data()?.commissionWaiting ?? 0);
  protected readonly chosen = signal<CommissionRow | null>(null);
  protected readonly list = livePages({
    query: CommissionLinesDocument,
    variables: ({ first, after }) => {
      const row = this.chosen();
      return row === null ? null : { first, after, collectorId: row.collectorId, month: this.month() };
    },
    connection: (data) => data.commissionLines,
    size: 200,
  });
  protected readonly ofCurrency = computed(() => this.list.rows().filter(({ currency }) => currency === this.chosen()?.currency));
  protected readonly all = async (): Promise<readonly CommissionLine[]> => (await this.list.all(MOST_EXPORTED)).rows.filter(({ currency }) => currency === this.chosen()?.currency);
  protected readonly key = (row: CommissionRow): string => row.collectorId + row.currency;
  protected readonly columns: Column<CommissionRow>[] = [
    { key: 'collectorName', header: 'Collector', value: (row) => row.collectorName, fixed: true },
    { key: 'payments', header: 'Payments', type: 'number', value: (row) => row.payments },
    { key: 'fees', header: 'Part of the fees', type: 'money', value: (row) => row.fees, currency: (row) => row.currency },
    { key: 'returned', header: 'Taken back', type: 'money', value: (row) => row.returned, currency: (row) => row.currency },
    { key: 'amount', header: 'Commission', type: 'money', value: (row) => row.amount, currency: (row) => row.currency, bold: true },
  ];

  protected save(): void {
    saveFile(`commission-${this.month().slice(0, 7)}.csv`, monthCsv(this.month(), this.rows()));
  }

  protected async workOut(): Promise<void> {
    const done = await this.sending.run(async () => (await this.client.mutate(WorkOutCommissionsDocument, {})).workOutCommissions);
    if (!done) return;
    this.toast.say(done.fees === 0 ? 'Nothing could be worked out: no plan holds for these desks on those days.' : `${done.fees === 1 ? 'One fee' : `${done.fees} fees`} worked out.`);
    void this.query.refetch();
  }
}
