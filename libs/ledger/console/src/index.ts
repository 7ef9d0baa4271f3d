import type { Routes } from '@angular/router';

export { equations, type Equation } from './ledger-words';
export { TrustEquation } from './trust-equation.component';
export { ExplainDialog, type Explainable } from './reconciliation/explain-dialog.component';
export { TrustNav } from './trust-nav.component';

/** `/trust/ledger`: trial balance, accounts, entries, transactions. */
export const ledgerRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./ledger.page').then((m) => m.LedgerPage) },
  { path: 'accounts', pathMatch: 'full', loadComponent: () => import('./ledger-accounts.page').then((m) => m.LedgerAccountsPage) },
  { path: 'accounts/:id', loadComponent: () => import('./ledger-entries.page').then((m) => m.LedgerEntriesPage) },
  { path: 'transactions/:id', loadComponent: () => import('./ledger-transaction.page').then((m) => m.LedgerTransactionPage) },
];

/** `/trust/reconciliation`: bank accounts and what was signed; one account on one day; one as it was signed. */
export const reconciliationRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./reconciliation/reconciliations.page').then((m) => m.ReconciliationsPage) },
  { path: 'signed/:id', loadComponent: () => import('./reconciliation/signed-reconciliation.page').then((m) => m.SignedReconciliationPage) },
  { path: ':id', loadComponent: () => import('./reconciliation/reconcile.page').then((m) => m.ReconcilePage) },
];

/** `/trust/close`: months and the checklist of the next one. */
export const closeRoutes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('./close/close.page').then((m) => m.ClosePage) }];
