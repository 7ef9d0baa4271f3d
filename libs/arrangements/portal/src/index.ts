import type { Routes } from '@angular/router';

/** `/accounts/:id`: an account with its money and what was agreed on it. */
export const accountRoutes: Routes = [{ path: '', loadComponent: () => import('./account.page').then((m) => m.AccountPage) }];
