import type { Routes } from '@angular/router';
import { requirePermission } from '@quittance/ui';

export * from './promise-words';
export * from './promise-fields.component';
export * from './promise-drawer.component';
export * from './promises-panel.component';
export { SettleDrawer } from './settlement/settle-drawer.component';
export { SettlementsPanel } from './settlement/settlements-panel.component';

/** The promises and the settlements over all accounts. */
export const arrangementsRoutes: Routes = [
  { path: 'promises', canActivate: [requirePermission('account.read')], loadComponent: () => import('./promises.page').then((m) => m.PromisesPage) },
  { path: 'settlements', canActivate: [requirePermission('account.read')], loadComponent: () => import('./settlement/settlements.page').then((m) => m.SettlementsPage) },
];
