import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { StateChip } from '@quittance/accounts/console';
import { RecoveryAccountsDocument, type RecoveryAccountsQuery } from '@quittance/graphql/agency';
import { quarterName } from '@quittance/reporting/domain';
import { formatMonth, livePages, QButton, QCell, QCsv, QEmpty, QErrorPanel, QPage, QTable, type Column } from '@quittance/ui';
import { grossRate } from './recovery-figures';

type Row = RecoveryAccountsQuery['recoveryAccounts']['nodes'][number];

/** The accounts behind a figure of the recovery report. */
@Component({
  imports: [QPage, QTable, QCell, QCsv, StateChip, QEmpty, QErrorPanel, QButton, RouterLink],
  template: `
    <q-page heading="Accounts behind the figure" [sub]="words()">
      <a actions q-button variant="quiet" [routerLink]="back().path" [queryParams]="back().params">{{ back().label }}</a>
      <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
      <q-table class="list" caption="Accounts behind the figure" heading="Largest first" noun="accounts" [columns]="columns" [rows]="list.rows()" [rowKey]="key" [loading]="list.loading()" [busy]="list.busy()"
               [hasMore]="list.hasMore()" (more)="list.more()" keys paged openable (opened)="open($event)" storageKey="recovery-accounts">
        <ng-template qCell="status" let-row><q-state-chip [account]="row" /></ng-template>
        @if (list.rows().length) {<q-csv tools name="accounts" [columns]="columns" [list]="list" />}
        <q-empty heading="No account was placed then" hint="Choose another month, client or file in the report." />
      </q-table>
    </q-page>
  `,
})
export class RecoveryAccountsPage {
  private readonly router = inject(Router);
  /** The agency's own where the address names none. */
  readonly currency = input<string, string | undefined>('USD', { transform: (given) => given ?? 'USD' });
  readonly client = input<string>();
  readonly month = input<string>();
  /** How many months from that one on; 3 are a quarter. */
  readonly months = input<1 | 3, string | undefined>(1, { transform: (given) => (given === '3' ? 3 : 1) });
  readonly placement = input<string>();
  readonly takeover = input<string>();
  /** What its file is called. */
  readonly file = input<string>();

  protected readonly list = livePages({
    query: RecoveryAccountsDocument,
    variables: ({ first, after }) => ({ first, after, currency: this.currency(), clientId: this.client() ?? null, placedMonth: this.month() ?? null, months: this.months(), placementId: this.placement() ?? null, takeoverId: this.takeover() ?? null }),
    connection: (data) => data.recoveryAccounts,
    live: { types: ['payment.'] },
  });
  protected readonly key = (row: Row): string => row.id;
  protected readonly columns: Column<Row>[] = [
    { key: 'number', header: 'Account', type: 'text', value: (row) => row.number, fixed: true },
    { key: 'debtorName', header: 'Debtor', type: 'text', value: (row) => row.debtorName },
    { key: 'status', header: 'Status', type: 'text', value: (row) => row.status },
    { key: 'placed', header: 'Placed', type: 'money', value: (row) => row.placed, currency: (row) => row.currency },
    { key: 'collected', header: 'Collected', type: 'money', value: (row) => row.collected, currency: (row) => row.currency },
    { key: 'rate', header: '% of placed, gross', type: 'percent', value: (row) => grossRate(row) },
    { key: 'balance', header: 'Balance', type: 'money', value: (row) => row.balance, currency: (row) => row.currency, bold: true },
  ];

  protected readonly back = computed(() => {
    const by = this.placement() || this.takeover() ? 'file' : this.months() === 3 ? 'quarter' : null;
    return by === null ? { path: '/reports/recovery', params: {}, label: 'Back to recovery' } : { path: '/reports/batches', params: { by }, label: 'Back to batches' };
  });

  protected words(): string {
    const month = this.month();
    const placed = this.file() ? ` of ${this.file()}` : month ? ` placed in ${this.months() === 3 ? quarterName(month) : formatMonth(month)}` : '';
    return `${this.currency()} accounts${placed}, largest first`;
  }

  protected open(row: Row): void {
    void this.router.navigate(['/accounts', row.id]);
  }
}
