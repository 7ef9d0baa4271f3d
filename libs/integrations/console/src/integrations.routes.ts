import type { Routes } from '@angular/router';
import { requirePermission } from '@quittance/ui';

const guard = [requirePermission('payment.read')];

/** What the bank tells: its lines beside what they may be, and what came back. */
export const integrationsRoutes: Routes = [
  { path: 'trust/bank', canActivate: guard, loadComponent: () => import('./bank/bank.page').then((m) => m.BankPage) },
  { path: 'trust/returned', canActivate: guard, loadComponent: () => import('./returned/returned.page').then((m) => m.ReturnedPage) },
];
