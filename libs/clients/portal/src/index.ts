import type { Routes } from '@angular/router';

/** `/contract`: what was agreed with the client, and what any payment would cost. */
export const contractRoutes: Routes = [{ path: '', pathMatch: 'full', loadComponent: () => import('./contract.page').then((m) => m.ContractPage) }];
