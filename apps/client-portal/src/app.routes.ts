import type { Routes } from '@angular/router';
import { MESSAGE_ROUTES, requirePermission, requireSession } from '@quittance/ui';
import { ShellComponent } from './shell.component';

/** Pages without a session: sign-in, second factor, invitation, reset. */
const open: Routes = [];

/** Pages inside the shell, one line a feature: `{ path: 'accounts', loadChildren: () => import('@quittance/<context>/portal').then((m) => m.<routes>) }`. */
const features: Routes = [
  { path: 'overview', canActivate: [requirePermission('portal.overview')], loadChildren: () => import('@quittance/reporting/portal').then((m) => m.overviewRoutes) },
];

export const routes: Routes = [
  ...open,
  { path: '', component: ShellComponent, canActivate: [requireSession], children: [{ path: '', pathMatch: 'full', redirectTo: 'overview' }, ...features, ...MESSAGE_ROUTES] },
];
