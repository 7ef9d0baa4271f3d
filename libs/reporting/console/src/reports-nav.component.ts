import { Component } from '@angular/core';
import { QSectionNav, type SectionScreen } from '@quittance/ui';

/** The reports, as links above each of them. */
@Component({
  selector: 'q-reports-nav',
  imports: [QSectionNav],
  template: '<q-section-nav label="Reports" [screens]="reports" />',
})
export class ReportsNav {
  protected readonly reports: readonly SectionScreen[] = [
    { path: '/reports/recovery', label: 'Recovery' },
    { path: '/reports/fees', label: 'Fee statements' },
  ];
}
