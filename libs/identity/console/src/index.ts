import type { Routes } from '@angular/router';
import { requirePermission } from '@quittance/ui';

export { AdminNav } from './admin-nav.component';

const data = { side: 'agency' };

/** Pages before one is signed in. */
export const openRoutes: Routes = [
  { path: 'sign-in', data, loadComponent: () => import('./open-pages').then((m) => m.SignInPage) },
  { path: 'second-factor', data, loadComponent: () => import('./open-pages').then((m) => m.SecondFactorPage) },
  { path: 'accept-invitation', data, loadComponent: () => import('./open-pages').then((m) => m.AcceptInvitationPage) },
  { path: 'forgot-password', data, loadComponent: () => import('./open-pages').then((m) => m.ForgotPasswordPage) },
  { path: 'reset-password', data, loadComponent: () => import('./open-pages').then((m) => m.ResetPasswordPage) },
];

/** `/account`: one's own login. */
export const accountRoutes: Routes = [{ path: '', loadChildren: () => import('./account.routes').then((m) => m.routes) }];

/** `/admin`: people and their rights, and the audit log. */
export const adminRoutes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'users' },
  { path: 'users', canActivate: [requirePermission('user.read')], loadComponent: () => import('./users/users.page').then((m) => m.UsersPage) },
  { path: 'audit', canActivate: [requirePermission('audit.read')], loadComponent: () => import('./audit/audit.page').then((m) => m.AuditPage) },
];
