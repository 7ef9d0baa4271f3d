import type { Routes } from '@angular/router';
import { requirePermission } from '@quittance/ui';

/** `/accounts/<account>/file`: the debtor's whole file as one PDF. */
export const caseFileRoutes: Routes = [{ path: 'accounts/:id/file', canActivate: [requirePermission('debtor.export')], loadComponent: () => import('./case-files.page').then((m) => m.CaseFilesPage) }];

/** `/compliance/retention`: what may go and what has to stay. */
export const retentionRoutes: Routes = [{ path: 'compliance/retention', canActivate: [requirePermission('compliance.read')], loadComponent: () => import('./retention.page').then((m) => m.RetentionPage) }];

/** `/reports`: recovery, batches month by month, recovery also read in one currency at the rates on record, and fee statements. */
export const reportingRoutes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'recovery' },
  { path: 'recovery', loadComponent: () => import('./recovery.page').then((m) => m.RecoveryPage) },
  { path: 'recovery/accounts', loadComponent: () => import('./recovery-accounts.page').then((m) => m.RecoveryAccountsPage) },
  { path: 'batches', loadComponent: () => import('./batches.page').then((m) => m.BatchesPage) },
  { path: 'one-currency', loadComponent: () => import('./one-currency.page').then((m) => m.OneCurrencyPage) },
  { path: 'exchange-rates', loadComponent: () => import('./exchange-rates.page').then((m) => m.ExchangeRatesPage) },
  { path: 'fees', loadComponent: () => import('./fees.page').then((m) => m.FeesPage) },
];
