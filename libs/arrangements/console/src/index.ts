import type { Routes } from '@angular/router';
import { requirePermission } from '@quittance/ui';

export * from './promise-words';
export * from './promise-fields.component';
export * from './promise-drawer.component';
export * from './promises-panel.component';

/** The promises over all accounts. */
export const arrangementsRoutes: Routes = [
  { path: 'promises', canActivate: [requirePermission('account.read')], loadComponent: () => import('./promises.page').then((m) => m.PromisesPage) },
];
