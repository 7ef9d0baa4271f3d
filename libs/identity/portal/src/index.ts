import type { Routes } from '@angular/router';
import { requirePermission } from '@quittance/ui';

const data = { side: 'client' };

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

/** `/team`: colleagues. */
export const teamRoutes: Routes = [{ path: '', canActivate: [requirePermission('portal.team')], loadComponent: () => import('./team.page').then((m) => m.TeamPage) }];
