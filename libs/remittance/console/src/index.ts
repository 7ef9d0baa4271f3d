import type { Routes } from '@angular/router';
import { requirePermission } from '@quittance/ui';

export { ReportsNav } from './reports-nav.component';

const reads = [requirePermission('remittance.read')];

/** `/trust`: where trust stands. `/trust/remittances`: who is due, runs, preparing one. */
export const remittanceRoutes: Routes = [
  { path: 'trust', pathMatch: 'full', canActivate: [requirePermission('ledger.read')], loadComponent: () => import('./trust.page').then((m) => m.TrustPage) },
  { path: 'trust/undistributed', canActivate: [requirePermission('ledger.read')], loadComponent: () => import('./undistributed.page').then((m) => m.UndistributedPage) },
  { path: 'trust/remittances', pathMatch: 'full', canActivate: reads, loadComponent: () => import('./remittances.page').then((m) => m.RemittancesPage) },
  { path: 'trust/invoices', canActivate: reads, loadComponent: () => import('./invoices/invoices.page').then((m) => m.InvoicesPage) },
  { path: 'trust/tax', canActivate: reads, loadComponent: () => import('./tax/tax.page').then((m) => m.TaxPage) },
  { path: 'commission', canActivate: [requirePermission('commission.own')], loadComponent: () => import('./commission/my-commission.page').then((m) => m.MyCommissionPage) },
  { path: 'reports/commission', canActivate: [requirePermission('commission.read')], loadComponent: () => import('./commission/commission.page').then((m) => m.CommissionPage) },
  { path: 'trust/remittances/new', canActivate: reads, loadComponent: () => import('./prepare.page').then((m) => m.PreparePage) },
  { path: 'trust/remittances/:id', canActivate: reads, loadComponent: () => import('./run.page').then((m) => m.RunPage) },
  { path: 'trust/checks', canActivate: [requirePermission('cheque.read')], loadComponent: () => import('./cheques/cheques.page').then((m) => m.ChequesPage) },
];
