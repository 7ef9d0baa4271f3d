import type { Routes } from '@angular/router';

export * from './acts/act-drawer.component';
export * from './basis/basis-drawer.component';
export * from './contact/contact-words';
export * from './contact/decision-findings.component';
export * from './contact/permission-strip.component';
export * from './contact/permissions-drawer.component';
export * from './contact/states-panel.component';
export * from './officer/compliance-nav.component';
export * from './parties/address-note.component';
export * from './parties/parties-panel.component';

/** `/compliance`: decisions, clocks, complaints, licences, policy, rules. */
export const complianceRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./officer/decisions.page').then((m) => m.DecisionsPage) },
  { path: 'decisions/:id', loadComponent: () => import('./officer/decision.page').then((m) => m.DecisionPage) },
  { path: 'clocks', loadComponent: () => import('./officer/clocks.page').then((m) => m.ClocksPage) },
  { path: 'complaints', loadComponent: () => import('./officer/complaints.page').then((m) => m.ComplaintsPage) },
  { path: 'licences', loadComponent: () => import('./officer/licences.page').then((m) => m.LicencesPage) },
  { path: 'policy', loadComponent: () => import('./policy/policy.page').then((m) => m.PolicyPage) },
  { path: 'rules', loadComponent: () => import('./officer/rules.page').then((m) => m.RulesPage) },
];
