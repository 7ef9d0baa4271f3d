import type { Routes } from '@angular/router';

/** `/overview`: where a client's accounts and money stand. */
export const overviewRoutes: Routes = [{ path: '', loadComponent: () => import('./overview.page').then((m) => m.OverviewPage) }];
