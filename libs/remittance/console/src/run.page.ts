import { Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TrustNav } from '@quittance/ledger/console';
import { RemittanceLinesDocument, RemittanceRunDocument } from '@quittance/graphql/agency';
import { livePages, liveQuery, QButton, QCard, QChip, QDate, QEmpty, QErrorPanel, QMoney, QPage, QSkeleton, QStat } from '@quittance/ui';
import { LineTable } from './line-table.component';
import { MadeUp } from './made-up.component';
import { behind, periodWords, statusOf } from './remittance-words';
import { RunActions } from './run-actions.component';

/** One run: what it pays and why, who prepared, approved and posted it, and what can be done next. */
@Component({
  imports: [QPage, QButton, QCard, QChip, QDate, QEmpty, QErrorPanel, QMoney, QSkeleton, QStat, RouterLink, LineTable, MadeUp, RunActions, TrustNav],
  templateUrl: './run.page.html',
})
export class RunPage {
  readonly id = input.required<string>();
  protected readonly query = liveQuery({ query: RemittanceRunDocument, variables: () => ({ id: this.id() }), live: { types: ['remittance.', 'payment.reversed'] } });
  protected readonly run = computed(() => this.query.data()?.remittanceRun ?? null);
  protected readonly lines = livePages({
    query: RemittanceLinesDocument,
    variables: ({ first, after }) => ({ first, after, runId: this.id() }),
    connection: (data) => data.remittanceLines,
    size: 200,
  });
  protected readonly step = signal<string | null>(null);
  protected readonly shown = computed(() => behind(this.step(), this.lines.rows()));
  protected readonly status = computed(() => statusOf(this.run() ?? { status: 'PREPARED' }));
  protected readonly heading = computed(() => this.run()?.clientName ?? 'Remittance');
  protected readonly sub = computed(() => {
    const run = this.run();
    return run ? `${run.statementNumber ? `Statement ${run.statementNumber}, ` : ''}${periodWords(run)}, ${run.currency}` : '';
  });
  protected readonly xlsxPath = computed(() => this.run()?.statementPath?.replace(/\.pdf$/, '.xlsx') ?? null);
  protected readonly csvPath = computed(() => this.run()?.statementPath?.replace(/\.pdf$/, '.csv') ?? null);
}
