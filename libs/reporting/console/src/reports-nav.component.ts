import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { QButton } from '@quittance/ui';

/** The reports, as links above each of them. */
@Component({
  selector: 'q-reports-nav',
  imports: [RouterLink, RouterLinkActive, QButton],
  template: `
    <nav class="row wrap" aria-label="Reports">
      @for (report of reports; track report.path) {
        <a q-button size="sm" [routerLink]="report.path" routerLinkActive #active="routerLinkActive" [variant]="active.isActive ? 'primary' : 'default'" [attr.aria-current]="active.isActive ? 'page' : null">{{ report.label }}</a>
      }
    </nav>
  `,
})
export class ReportsNav {
  protected readonly reports = [
    { path: '/reports/recovery', label: 'Recovery' },
    { path: '/reports/fees', label: 'Fee statements' },
  ];
}
