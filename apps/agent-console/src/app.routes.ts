import type { Routes } from '@angular/router';
import { openRoutes } from '@quittance/identity/console';
import { MESSAGE_ROUTES, requirePermission, requireSession } from '@quittance/ui';
import { navigation } from './navigation';
import { ShellComponent } from './shell.component';

/** Pages without a session: sign-in, second factor, invitation, reset. */
const open: Routes = openRoutes;

/** Pages inside the shell, one line a feature: `{ path: 'trust', loadChildren: () => import('@quittance/<context>/console').then((m) => m.<routes>) }`. */
const features: Routes = [
  { path: 'placements', canActivate: [requirePermission('placement.read')], loadChildren: () => import('@quittance/placements/console').then((m) => m.placementRoutes) },
  { path: 'clients', canActivate: [requirePermission('client.read')], loadChildren: () => import('@quittance/clients/console').then((m) => m.clientRoutes) },
  // Before the other reports: it is remittance's.
  { path: '', loadChildren: () => import('@quittance/remittance/console').then((m) => m.remittanceRoutes) },
  { path: 'reports', canActivate: [requirePermission('report.read')], loadChildren: () => import('@quittance/reporting/console').then((m) => m.reportingRoutes) },
  { path: '', loadChildren: () => import('@quittance/communications/console').then((m) => m.inboxRoutes) },
  // Before the other compliance screens: it is reporting's.
  { path: '', loadChildren: () => import('@quittance/reporting/console').then((m) => m.retentionRoutes) },
  { path: 'compliance', canActivate: [requirePermission('compliance.read')], loadChildren: () => import('@quittance/compliance/console').then((m) => m.complianceRoutes) },
  { path: 'communications', loadChildren: () => import('@quittance/communications/console').then((m) => m.communicationRoutes) },
  { path: 'admin/outbox', loadChildren: () => import('@quittance/communications/console').then((m) => m.outboxRoutes) },
  { path: 'admin/rates', canActivate: [requirePermission('reference.read')], loadChildren: () => import('@quittance/accounts/console').then((m) => m.rateRoutes) },
  { path: 'admin', canActivate: [requirePermission('user.read')], loadChildren: () => import('@quittance/identity/console').then((m) => m.adminRoutes) },
  { path: 'account/telephone', loadChildren: () => import('@quittance/communications/console').then((m) => m.telephoneRoutes) },
  { path: 'account', loadChildren: () => import('@quittance/identity/console').then((m) => m.accountRoutes) },
  { path: '', loadChildren: () => import('@quittance/reporting/console').then((m) => m.caseFileRoutes) },
  // Several addresses each: /day, /diary and /accounts/<id>; /accounts and /desks; /promises and /settlements; /trust/receipts and its neighbours.
  { path: '', loadChildren: () => import('@quittance/work-queues/console').then((m) => m.workRoutes) },
  { path: '', loadChildren: () => import('@quittance/accounts/console').then((m) => m.accountsRoutes) },
  { path: '', loadChildren: () => import('@quittance/arrangements/console').then((m) => m.arrangementsRoutes) },
  { path: '', loadChildren: () => import('@quittance/payments/console').then((m) => m.paymentsRoutes) },
  { path: '', loadChildren: () => import('@quittance/integrations/console').then((m) => m.integrationsRoutes) },
  { path: 'trust/ledger', canActivate: [requirePermission('ledger.read')], loadChildren: () => import('@quittance/ledger/console').then((m) => m.ledgerRoutes) },
  { path: '', loadChildren: () => import('@quittance/integrations/console').then((m) => m.paymentFilesRoutes) },
  { path: 'trust/reconciliation', canActivate: [requirePermission('ledger.read')], loadChildren: () => import('@quittance/ledger/console').then((m) => m.reconciliationRoutes) },
  { path: 'trust/close', canActivate: [requirePermission('ledger.read')], loadChildren: () => import('@quittance/ledger/console').then((m) => m.closeRoutes) },
];

export const routes: Routes = [
  ...open,
  { path: 'gallery', loadComponent: () => import('./gallery/gallery.page').then((m) => m.GalleryPage) },
  { path: '', component: ShellComponent, canActivate: [requireSession], children: [{ path: '', pathMatch: 'full', loadChildren: () => import('@quittance/work-queues/console').then((m) => m.startRoutes(navigation)) }, ...features, ...MESSAGE_ROUTES] },
];
