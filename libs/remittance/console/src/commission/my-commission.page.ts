import { Component, computed, inject, linkedSignal } from '@angular/core';
import { MyCommissionDocument, MyCommissionLinesDocument } from '@quittance/graphql/agency';
import { livePages, liveQuery, QCard, QEmpty, QErrorPanel, QField, QMoney, QPage, QSelect, QStat, SessionStore } from '@quittance/ui';
import { CommissionLines } from './commission-lines.component';
import { MOST_EXPORTED, monthOptions, type CommissionLine } from './commission-words';

/** What a collector earned in a month, and each fee it comes from. */
@Component({
  imports: [CommissionLines, QCard, QEmpty, QErrorPanel, QField, QMoney, QPage, QSelect, QStat],
  template: `
    <q-page heading="My commission" sub="Your part of the fees earned on the accounts of your desk. A returned payment takes its part back.">
      <q-field actions label="Month" [hideLabel]="true"><q-select label="Month" [options]="months()" [value]="month()" (valueChange)="month.set($event ?? month())" /></q-field>
      <q-error-panel [problem]="query.error() ?? list.error()" (retry)="query.refetch()" />
      @for (row of rows(); track row.currency) {
        <div class="cols-3">
          <q-stat [label]="'Commission, ' + row.currency" [sub]="row.payments === 1 ? 'one payment' : row.payments + ' payments'"><q-money [minor]="row.amount" [currency]="row.currency" /></q-stat>
          <q-stat label="Your part of the fees"><q-money [minor]="row.fees" [currency]="row.currency" /></q-stat>
          <q-stat label="Taken back" sub="of payments that were returned"><q-money [minor]="row.returned" [currency]="row.currency" /></q-stat>
        </div>
      }
      @if (query.data() && rows().length === 0) {<q-card><q-empty heading="No commission in this month yet" hint="It is worked out a few minutes after a payment is recorded, by the plan that holds for you or your desk." /></q-card>}
      @if (rows().length > 0) {<q-card [flush]="true"><q-commission-lines [all]="all" [rows]="list.rows()" [loading]="list.loading()" [busy]="list.busy()" [hasMore]="list.hasMore()" (more)="list.more()" /></q-card>}
    </q-page>
  `,
})
export class MyCommissionPage {
  private readonly session = inject(SessionStore);
  protected readonly months = computed(() => monthOptions(this.session.today()));
  protected readonly month = linkedSignal(() => this.months()[0]?.value ?? this.session.today());
  protected readonly query = liveQuery({ query: MyCommissionDocument, variables: () => ({ month: this.month() }), keepPrevious: true });
  protected readonly rows = computed(() => this.query.data()?.myCommission ?? []);
  protected readonly list = livePages({ query: MyCommissionLinesDocument, variables: ({ first, after }) => ({ first, after, month: this.month() }), connection: (data) => data.myCommissionLines });
  protected readonly all = async (): Promise<readonly CommissionLine[]> => (await this.list.all(MOST_EXPORTED)).rows;
}
