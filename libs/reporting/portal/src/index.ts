import type { Routes } from '@angular/router';

/** `/overview`: where a client's accounts and money stand; `/overview/batches`: what was placed together, month by month. */
export const overviewRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./overview.page').then((m) => m.OverviewPage) },
  { path: 'batches', loadComponent: () => import('./batches.page').then((m) => m.BatchesPage) },
];
