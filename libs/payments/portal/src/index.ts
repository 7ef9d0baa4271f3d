import type { Routes } from '@angular/router';

/** `/accounts/:id`: an account with its money. */
export const accountRoutes: Routes = [{ path: '', loadComponent: () => import('./account.page').then((m) => m.AccountPage) }];

/** `/payments`: all of them. */
export const paymentRoutes: Routes = [{ path: '', loadComponent: () => import('./payments.page').then((m) => m.PaymentsPage) }];
