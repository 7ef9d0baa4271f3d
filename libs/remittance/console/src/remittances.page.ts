import { Component, computed, inject, linkedSignal, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TrustNav } from '@quittance/ledger/console';
import { RemittanceRunsDocument, RemittancesDueDocument, type RemittanceRunsQuery } from '@quittance/graphql/agency';
import { livePages, liveQuery, QButton, QCan, QCard, QCell, QChip, QCsv, QDateInput, QEmpty, QErrorPanel, QField, QPage, QSelect, QTable, SessionStore, type Column } from '@quittance/ui';
import { MonthEnd } from './month-end.component';
import { periodWords, statusOf, STATUS_OPTIONS, type DueRow } from './remittance-words';

type RunRow = RemittanceRunsQuery['remittanceRuns']['nodes'][number];

/** Who is due, how much is ready for them, and every run with where it stands. */
@Component({
  imports: [QPage, QButton, QCan, QCard, QCell, QChip, QCsv, QDateInput, QEmpty, QErrorPanel, QField, QSelect, QTable, RouterLink, MonthEnd, TrustNav],
  templateUrl: './remittances.page.html',
})
export class RemittancesPage {
  readonly status = input<string>();
  private readonly router = inject(Router);
  protected readonly session = inject(SessionStore);
  private readonly chosenDay = signal<string | null>(null);
  protected readonly through = computed(() => this.chosenDay() ?? this.session.today());
  protected readonly shown = linkedSignal<string | null>(() => STATUS_OPTIONS.find(({ value }) => value === this.status())?.value ?? null);
  protected readonly statuses = STATUS_OPTIONS;

  protected readonly due = liveQuery({ query: RemittancesDueDocument, variables: () => ({ through: this.through() }), keepPrevious: true, live: { types: ['remittance.', 'payment.'] } });
  protected readonly dueRows = computed(() => this.due.data()?.remittancesDue ?? []);
  protected readonly toPrepare = computed(() => this.dueRows().filter(({ openRunId, lineCount }) => !openRunId && lineCount > 0).length);
  protected readonly runs = livePages({
    query: RemittanceRunsDocument,
    variables: ({ first, after }) => ({ first, after, filter: { status: this.shown() } }),
    connection: (data) => data.remittanceRuns,
    live: { types: ['remittance.', 'payment.reversed'] },
  });
  protected readonly tone = statusOf;
  protected readonly dueKey = (row: DueRow): string => row.clientId + row.currency;
  protected readonly runKey = (row: RunRow): string => row.id;
  protected readonly dueColumns: Column<DueRow>[] = [
    { key: 'clientName', header: 'Client', value: (row) => row.clientName, fixed: true },
    { key: 'period', header: 'Period', value: periodWords },
    { key: 'remitOn', header: 'Due on', type: 'date', value: (row) => row.remitOn },
    { key: 'lineCount', header: 'Payments', type: 'number', value: (row) => row.lineCount },
    { key: 'collected', header: 'Ready, before fees', type: 'money', value: (row) => row.collected, currency: (row) => row.currency, bold: true },
    { key: 'state', header: 'State' },
  ];
  protected readonly runColumns: Column<RunRow>[] = [
    { key: 'clientName', header: 'Client', value: (row) => row.clientName, fixed: true },
    { key: 'period', header: 'Period', value: periodWords },
    { key: 'state', header: 'State' },
    { key: 'statementNumber', header: 'Statement', value: (row) => row.statementNumber },
    { key: 'preparedByName', header: 'Prepared by', value: (row) => row.preparedByName },
    { key: 'postedOn', header: 'Paid out', type: 'date', value: (row) => row.postedOn },
    { key: 'collected', header: 'Collected', type: 'money', value: (row) => row.collected, currency: (row) => row.currency },
    { key: 'fees', header: 'Commission', type: 'money', value: (row) => row.fees, currency: (row) => row.currency },
    { key: 'remitted', header: 'Remit', type: 'money', value: (row) => row.remitted, currency: (row) => row.currency, bold: true },
  ];

  protected look(day: string | null): void {
    if (day !== null) this.chosenDay.set(day);
  }

  protected openDue(row: DueRow): void {
    if (row.openRunId) void this.router.navigate(['/trust/remittances', row.openRunId]);
    else void this.router.navigate(['/trust/remittances/new'], { queryParams: { client: row.clientId, currency: row.currency, to: row.periodTo } });
  }

  protected openRun(row: RunRow): void {
    void this.router.navigate(['/trust/remittances', row.id]);
  }
}
