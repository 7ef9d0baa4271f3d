import type { Routes } from '@angular/router';

/** Placing debts: `/place`, `/place/form`, `/place/:id`. */
export const placeRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./placements.page').then((m) => m.PlacementsPage) },
  { path: 'form', loadComponent: () => import('./place-form.page').then((m) => m.PlaceFormPage) },
  { path: ':id', loadComponent: () => import('./placement.page').then((m) => m.PlacementPage) },
];
