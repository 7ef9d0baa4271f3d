import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FeeRowsDocument, type FeeRowsQuery } from '@quittance/graphql/agency';
import { livePages, QDate, QErrorPanel, QFeeWorking, QMoney, QPager, QSkeleton, type FeeWorkingView } from '@quittance/ui';

type Row = FeeRowsQuery['feeRows']['nodes'][number];

/** The fee lines behind one client's month, each with its working. */
@Component({
  selector: 'q-fee-lines',
  imports: [RouterLink, QDate, QErrorPanel, QFeeWorking, QMoney, QPager, QSkeleton],
  template: `
    <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
    @if (list.loading()) {<q-skeleton [lines]="6" />}
    <div class="list">
      @for (row of list.rows(); track row.id) {
        <details>
          <summary class="row between wrap">
            <span><span class="b">{{ row.debtorName }}</span>&ngsp;<span class="sub sm">{{ row.accountNumber }} · <q-date [value]="row.earnedOn" /> · {{ kinds[row.kind] ?? row.kind }}, <q-money [minor]="row.collected" [currency]="row.currency" /></span></span>
            <q-money class="b" [minor]="row.amount" [currency]="row.currency" />
          </summary>
          <a class="sm" [routerLink]="['/accounts', row.accountId]">Open account {{ row.accountNumber }}</a>
          <q-fee-working [working]="working(row)" [currency]="row.currency" />
        </details>
      }
    </div>
    <q-pager noun="fees" [shown]="list.rows().length" [hasMore]="list.hasMore()" [busy]="list.busy()" (more)="list.more()" />
  `,
})
export class FeeLines {
  readonly clientId = input.required<string>();
  readonly month = input.required<string>();
  readonly currency = input.required<string>();

  protected readonly kinds: Record<string, string> = { PU: 'paid to us', PC: 'paid to the client' };
  protected readonly list = livePages({
    query: FeeRowsDocument,
    variables: ({ first, after }) => ({ first, after, clientId: this.clientId(), month: this.month() }),
    connection: (data) => data.feeRows,
  });

  protected working(row: Row): FeeWorkingView {
    return JSON.parse(row.working) as FeeWorkingView;
  }
}
