import type { Routes } from '@angular/router';

/** `/reports`: recovery and fee statements. */
export const reportingRoutes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'recovery' },
  { path: 'recovery', loadComponent: () => import('./recovery.page').then((m) => m.RecoveryPage) },
  { path: 'recovery/accounts', loadComponent: () => import('./recovery-accounts.page').then((m) => m.RecoveryAccountsPage) },
  { path: 'fees', loadComponent: () => import('./fees.page').then((m) => m.FeesPage) },
];
