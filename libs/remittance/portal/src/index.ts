import type { Routes } from '@angular/router';

export { NextRemittance, type NextRemittanceView } from './next-remittance.component';

/** `/statements`: what was remitted. */
export const statementRoutes: Routes = [
  { path: '', loadComponent: () => import('./statements.page').then((m) => m.StatementsPage) },
  { path: ':id', loadComponent: () => import('./statement.page').then((m) => m.StatementPage) },
];
