import type { Routes } from '@angular/router';
import { requirePermission } from '@quittance/ui';

const guard = [requirePermission('payment.read')];

/** Money that came in: receipts, what waits, what is owed back. */
export const paymentsRoutes: Routes = [
  { path: 'trust/receipts', canActivate: guard, loadComponent: () => import('./receipts/receipts.page').then((m) => m.ReceiptsPage) },
  { path: 'trust/receipts/:id', canActivate: guard, loadComponent: () => import('./receipts/receipt.page').then((m) => m.ReceiptPage) },
  { path: 'trust/suspense', canActivate: guard, loadComponent: () => import('./waiting/suspense.page').then((m) => m.SuspensePage) },
  { path: 'trust/refunds', canActivate: guard, loadComponent: () => import('./waiting/refunds.page').then((m) => m.RefundsPage) },
  { path: 'trust/costs', canActivate: guard, loadComponent: () => import('./costs/costs.page').then((m) => m.CostsPage) },
  { path: 'trust/batches', pathMatch: 'full', canActivate: guard, loadComponent: () => import('./batches/batches.page').then((m) => m.BatchesPage) },
  { path: 'trust/batches/:id', canActivate: guard, loadComponent: () => import('./batches/batch.page').then((m) => m.BatchPage) },
  { path: 'trust/post-dated', canActivate: guard, loadComponent: () => import('./post-dated/post-dated.page').then((m) => m.PostDatedPage) },
  { path: 'trust/unclaimed', canActivate: [requirePermission('unclaimed.read')], loadComponent: () => import('./unclaimed/unclaimed.page').then((m) => m.UnclaimedPage) },
  { path: 'trust/partners', canActivate: [requirePermission('partner.read')], loadComponent: () => import('./partners/partners.page').then((m) => m.PartnersPage) },
];
