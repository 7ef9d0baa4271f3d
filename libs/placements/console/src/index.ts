import type { Routes } from '@angular/router';
import { requirePermission } from '@quittance/ui';

/** Placements of all clients: `/placements`, `/placements/:id`; books taken over: `/placements/takeovers`, `/placements/takeovers/:id`. */
export const placementRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./placements.page').then((m) => m.PlacementsPage) },
  { path: 'takeovers', canActivate: [requirePermission('takeover.read')], loadComponent: () => import('./takeover/takeovers.page').then((m) => m.TakeoversPage) },
  { path: 'takeovers/:id', canActivate: [requirePermission('takeover.read')], loadComponent: () => import('./takeover/takeover.page').then((m) => m.TakeoverPage) },
  { path: ':id', loadComponent: () => import('./placement.page').then((m) => m.PlacementPage) },
];
