import { Component, computed, output, signal } from '@angular/core';
import { CommissionPlansDocument, type CommissionPlansQuery } from '@quittance/graphql/agency';
import { formatPpm, liveQuery, QButton, QCan, QCard, QCell, QEmpty, QErrorPanel, QTable, type Column } from '@quittance/ui';
import { PlanDrawer } from './plan-drawer.component';
import { SharesDrawer } from './shares-drawer.component';

type Plan = CommissionPlansQuery['commissionPlans'][number];
type Share = CommissionPlansQuery['deskShares'][number];

/** Who gets what part of the fees, and who shares which desk, from when until when. */
@Component({
  selector: 'q-commission-plans',
  imports: [PlanDrawer, QButton, QCan, QCard, QCell, QEmpty, QErrorPanel, QTable, SharesDrawer],
  template: `
    <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
    <div class="cols-2">
      <q-card [flush]="true">
        <q-table complete heading="Plans" caption="Commission plans" noun="plans" [columns]="planColumns" [rows]="plans()" [rowKey]="key" [loading]="query.loading()" [busy]="query.busy()">
          <button tools q-button size="sm" *qCan="'commission.manage'" (click)="editing.set('plan')">New plan…</button>
          <ng-template qCell="name" let-row>{{ row.name }}&ngsp;<span class="sub">{{ row.deskId ? 'desk' : 'collector' }}</span></ng-template>
          <q-empty heading="No plan yet" hint="A plan gives a collector, or whoever works a desk, a part of the fees earned there. A collector's own goes before the desk's." />
        </q-table>
      </q-card>
      <q-card [flush]="true">
        <q-table complete heading="Shared desks" caption="Who shares which desk" noun="shares" [columns]="shareColumns" [rows]="shares()" [rowKey]="key" [loading]="query.loading()" [busy]="query.busy()">
          <button tools q-button size="sm" *qCan="'commission.manage'" (click)="editing.set('shares')">Share a desk…</button>
          <q-empty heading="No desk is shared" hint="Whoever sits at a desk when a fee is earned gets all of its commission. Share a desk to split it." />
        </q-table>
      </q-card>
    </div>
    @if (editing() === 'plan') {<q-plan-drawer (closed)="editing.set(null)" (changed)="again()" />}
    @if (editing() === 'shares') {<q-shares-drawer (closed)="editing.set(null)" (changed)="again()" />}
  `,
  host: { class: 'stack' },
})
export class CommissionPlans {
  readonly changed = output();
  protected readonly query = liveQuery({ query: CommissionPlansDocument, variables: () => ({}) });
  protected readonly plans = computed(() => this.query.data()?.commissionPlans ?? []);
  protected readonly shares = computed(() => this.query.data()?.deskShares ?? []);
  protected readonly editing = signal<'plan' | 'shares' | null>(null);
  protected readonly key = (row: { id: string }): string => row.id;
  protected readonly planColumns: Column<Plan>[] = [
    { key: 'name', header: 'For', fixed: true },
    { key: 'ratePpm', header: 'Part of the fee', value: (row) => formatPpm(row.ratePpm), sortBy: (row) => row.ratePpm },
    { key: 'effectiveFrom', header: 'From', type: 'date', value: (row) => row.effectiveFrom },
    { key: 'effectiveTo', header: 'To', type: 'date', value: (row) => row.effectiveTo ?? null },
  ];
  protected readonly shareColumns: Column<Share>[] = [
    { key: 'deskName', header: 'Desk', value: (row) => row.deskName, fixed: true },
    { key: 'collectorName', header: 'Collector', value: (row) => row.collectorName },
    { key: 'parts', header: 'Parts', type: 'number', value: (row) => row.parts },
    { key: 'effectiveFrom', header: 'From', type: 'date', value: (row) => row.effectiveFrom },
    { key: 'effectiveTo', header: 'To', type: 'date', value: (row) => row.effectiveTo ?? null },
  ];

  protected again(): void {
    void this.query.refetch();
    this.changed.emit();
  }
}
