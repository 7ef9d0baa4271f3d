import { Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { RemitDeadlinesDocument, type RemitDeadlinesQuery } from '@quittance/graphql/agency';
import { liveQuery, QCard, QChip, QDate, QErrorPanel, QMoney } from '@quittance/ui';
import { deadlineWords } from './remittance-words';

type Row = RemitDeadlinesQuery['remitDeadlines'][number];

/** Clients near or past the day by which a month's collections are accounted for and remitted: 30 days from its close. */
@Component({
  selector: 'q-deadlines',
  imports: [QCard, QChip, QDate, QErrorPanel, QMoney, RouterLink],
  template: `
    <q-card heading="Within 30 days of the month's close" [tone]="past() > 0 ? 'bad' : 'plain'">
      <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
      <ul class="list sm">
        @for (row of rows(); track row.clientId + row.currency) {
          <li class="row between baseline"><span class="grow"><a class="b" [routerLink]="link(row)" [queryParams]="params(row)">{{ row.clientName }}</a>&ngsp;<q-chip [tone]="row.state === 'PAST' ? 'bad' : 'warn'">{{ words(row) }}</q-chip><br><span class="sub">{{ row.payments === 1 ? 'One payment' : row.payments + ' payments' }}, the oldest of <q-date [value]="row.oldestOn" [short]="true" />@if (row.onHold > 0) {, {{ row.onHold }} still on hold}</span></span><q-money class="b" [minor]="row.collected" [currency]="row.currency" /></li>
        }
        @if (query.data() && rows().length === 0) {<li class="sub">Everybody is accounted for in time.</li>}
      </ul>
    </q-card>
  `,
})
export class Deadlines {
  protected readonly query = liveQuery({ query: RemitDeadlinesDocument, variables: () => ({}), live: { types: ['payment.', 'remittance.'] } });
  protected readonly rows = computed(() => this.query.data()?.remitDeadlines.slice(0, 12) ?? []);
  protected readonly past = computed(() => this.rows().filter(({ state }) => state === 'PAST').length);
  protected readonly words = deadlineWords;

  protected link(row: Row): string[] {
    return row.openRunId ? ['/trust/remittances', row.openRunId] : ['/trust/remittances/new'];
  }

  protected params(row: Row): Record<string, string> {
    return row.openRunId ? {} : { client: row.clientId, currency: row.currency };
  }
}
