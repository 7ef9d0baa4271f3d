import { Component, computed, inject } from '@angular/core';
import type { Permission } from '@quittance/kernel';
import { QSectionNav, SessionStore, type SectionScreen } from '@quittance/ui';

const REPORTS: readonly (SectionScreen & { readonly permission: Permission })[] = [
  { path: '/reports/recovery', label: 'Recovery', permission: 'report.read' },
  { path: '/reports/batches', label: 'Batches', permission: 'report.read' },
  { path: '/reports/one-currency', label: 'In one currency', permission: 'report.read' },
  { path: '/reports/exchange-rates', label: 'Exchange rates', permission: 'report.read' },
  { path: '/reports/fees', label: 'Fee statements', permission: 'report.read' },
  { path: '/reports/commission', label: 'Collectors’ commission', permission: 'commission.read' },
];

/** The reports, as links above each of them. */
@Component({
  selector: 'q-reports-nav',
  imports: [QSectionNav],
  template: '<q-section-nav label="Reports" [screens]="reports()" />',
})
export class ReportsNav {
  private readonly session = inject(SessionStore);
  protected readonly reports = computed(() => REPORTS.filter(({ permission }) => this.session.can(permission)));
}
