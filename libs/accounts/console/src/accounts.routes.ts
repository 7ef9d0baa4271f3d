import type { Routes } from '@angular/router';
import { requirePermission } from '@quittance/ui';

/** The list of accounts and the desks they lie on. */
export const accountsRoutes: Routes = [
  { path: 'accounts', canActivate: [requirePermission('account.read')], loadComponent: () => import('./list/accounts.page').then((m) => m.AccountsPage) },
  { path: 'desks', canActivate: [requirePermission('account.read')], loadComponent: () => import('./desks/desks.page').then((m) => m.DesksPage) },
];

/** `/admin/rates`: what interest by law rests on. */
export const rateRoutes: Routes = [{ path: '', loadComponent: () => import('./rates/rates.page').then((m) => m.RatesPage) }];
