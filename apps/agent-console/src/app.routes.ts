import type { Routes } from '@angular/router';
import { MESSAGE_ROUTES, requirePermission, requireSession } from '@quittance/ui';
import { ShellComponent } from './shell.component';

/** Pages without a session: sign-in, second factor, invitation, reset. */
const open: Routes = [];

/** Pages inside the shell, one line a feature: `{ path: 'trust', loadChildren: () => import('@quittance/<context>/console').then((m) => m.<routes>) }`. */
const features: Routes = [
  { path: 'clients', canActivate: [requirePermission('client.read')], loadChildren: () => import('@quittance/clients/console').then((m) => m.clientRoutes) },
  { path: 'reports', canActivate: [requirePermission('report.read')], loadChildren: () => import('@quittance/reporting/console').then((m) => m.reportingRoutes) },
];

export const routes: Routes = [
  ...open,
  { path: 'gallery', loadComponent: () => import('./gallery/gallery.page').then((m) => m.GalleryPage) },
  { path: '', component: ShellComponent, canActivate: [requireSession], children: [{ path: '', pathMatch: 'full', redirectTo: 'day' }, ...features, ...MESSAGE_ROUTES] },
];
