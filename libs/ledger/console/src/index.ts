import type { Routes } from '@angular/router';

export { equations, type Equation } from './ledger-words';
export { TrustEquation } from './trust-equation.component';
export { TrustNav } from './trust-nav.component';

/** `/trust/ledger`: trial balance, accounts, entries, transactions. */
export const ledgerRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./ledger.page').then((m) => m.LedgerPage) },
  { path: 'accounts', pathMatch: 'full', loadComponent: () => import('./ledger-accounts.page').then((m) => m.LedgerAccountsPage) },
  { path: 'accounts/:id', loadComponent: () => import('./ledger-entries.page').then((m) => m.LedgerEntriesPage) },
  { path: 'transactions/:id', loadComponent: () => import('./ledger-transaction.page').then((m) => m.LedgerTransactionPage) },
];
