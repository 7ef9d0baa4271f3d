import type { Routes } from '@angular/router';
import { openRoutes } from '@quittance/identity/portal';
import { MESSAGE_ROUTES, requirePermission, requireSession, toStart } from '@quittance/ui';
import { navigation } from './navigation';
import { ShellComponent } from './shell.component';

/** Pages without a session: sign-in, second factor, invitation, reset. */
const open: Routes = openRoutes;

/** Pages inside the shell, one line a feature: `{ path: 'accounts', loadChildren: () => import('@quittance/<context>/portal').then((m) => m.<routes>) }`. */
const features: Routes = [
  { path: 'overview', canActivate: [requirePermission('portal.overview')], loadChildren: () => import('@quittance/reporting/portal').then((m) => m.overviewRoutes) },
  { path: 'accounts', pathMatch: 'full', canActivate: [requirePermission('portal.accounts')], loadChildren: () => import('@quittance/accounts/portal').then((m) => m.accountRoutes) },
  { path: 'accounts/:id', canActivate: [requirePermission('portal.accounts')], loadChildren: () => import('@quittance/arrangements/portal').then((m) => m.accountRoutes) },
  { path: 'place', canActivate: [requirePermission('portal.place')], loadChildren: () => import('@quittance/placements/portal').then((m) => m.placeRoutes) },
  { path: 'payments', canActivate: [requirePermission('portal.accounts')], loadChildren: () => import('@quittance/payments/portal').then((m) => m.paymentRoutes) },
  { path: 'statements', canActivate: [requirePermission('portal.statements')], loadChildren: () => import('@quittance/remittance/portal').then((m) => m.statementRoutes) },
  { path: 'contract', canActivate: [requirePermission('portal.overview')], loadChildren: () => import('@quittance/clients/portal').then((m) => m.contractRoutes) },
  { path: 'team', loadChildren: () => import('@quittance/identity/portal').then((m) => m.teamRoutes) },
  { path: 'account', loadChildren: () => import('@quittance/identity/portal').then((m) => m.accountRoutes) },
];

export const routes: Routes = [
  ...open,
  { path: '', component: ShellComponent, canActivate: [requireSession], children: [{ path: '', pathMatch: 'full', canActivate: [toStart(navigation)], children: [] }, ...features, ...MESSAGE_ROUTES] },
];
