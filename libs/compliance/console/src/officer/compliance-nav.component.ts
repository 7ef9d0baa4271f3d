import { Component } from '@angular/core';
import { QSectionNav } from '@quittance/ui';

const SCREENS = [
  { path: '/compliance', label: 'Decisions', exact: true }, { path: '/compliance/clocks', label: 'Clocks' }, { path: '/compliance/complaints', label: 'Complaints' },
  { path: '/compliance/licences', label: 'Licences' }, { path: '/compliance/policy', label: 'Policy' }, { path: '/compliance/rules', label: 'Rules' }, { path: '/compliance/retention', label: 'Retention' },
];

/** The compliance officer's screens. */
@Component({ selector: 'q-compliance-nav', imports: [QSectionNav], template: `<q-section-nav label="Compliance" [screens]="screens" />`, styles: `:host { display: block; }` })
export class ComplianceNav {
  protected readonly screens = SCREENS;
}
