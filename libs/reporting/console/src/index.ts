import type { Routes } from '@angular/router';

/** `/reports`: recovery, also read in one currency at the rates on record, and fee statements. */
export const reportingRoutes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'recovery' },
  { path: 'recovery', loadComponent: () => import('./recovery.page').then((m) => m.RecoveryPage) },
  { path: 'recovery/accounts', loadComponent: () => import('./recovery-accounts.page').then((m) => m.RecoveryAccountsPage) },
  { path: 'one-currency', loadComponent: () => import('./one-currency.page').then((m) => m.OneCurrencyPage) },
  { path: 'exchange-rates', loadComponent: () => import('./exchange-rates.page').then((m) => m.ExchangeRatesPage) },
  { path: 'fees', loadComponent: () => import('./fees.page').then((m) => m.FeesPage) },
];
