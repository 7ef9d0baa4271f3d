import type { Routes } from '@angular/router';

/** Placements of all clients: `/placements`, `/placements/:id`. */
export const placementRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./placements.page').then((m) => m.PlacementsPage) },
  { path: ':id', loadComponent: () => import('./placement.page').then((m) => m.PlacementPage) },
];
