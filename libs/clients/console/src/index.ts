import type { Routes } from '@angular/router';
import { requirePermission } from '@quittance/ui';

const editor = () => import('./editor/contract-editor.page').then((m) => m.ContractEditorPage);
const form = () => import('./client/client-form.page').then((m) => m.ClientFormPage);

/** `/clients`: clients, their logins and contracts. */
export const clientRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./list/clients.page').then((m) => m.ClientsPage) },
  { path: 'new', canActivate: [requirePermission('client.manage')], loadComponent: form },
  { path: 'bank-details', canActivate: [requirePermission('bankDetails.read')], loadComponent: () => import('./bank-details/bank-details.page').then((m) => m.BankDetailsPage) },
  { path: ':id', pathMatch: 'full', loadComponent: () => import('./client/client.page').then((m) => m.ClientPage) },
  { path: ':id/settlement', canActivate: [requirePermission('client.manage')], loadComponent: () => import('./settlement/settlement.page').then((m) => m.SettlementPage) },
  { path: ':id/edit', canActivate: [requirePermission('client.manage')], loadComponent: form },
  { path: ':id/contract/:currency', pathMatch: 'full', canActivate: [requirePermission('contract.read')], loadComponent: () => import('./contract/contract.page').then((m) => m.ContractPage) },
  { path: ':id/contract/:currency/versions/new', canActivate: [requirePermission('contract.manage')], loadComponent: editor },
  { path: ':id/contract/:currency/versions/:versionId/edit', canActivate: [requirePermission('contract.manage')], loadComponent: editor },
];

export { clientSource } from './list/client-commands';
