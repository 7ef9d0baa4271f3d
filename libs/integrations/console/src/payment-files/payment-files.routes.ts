import type { Routes } from '@angular/router';
import { requirePermission } from '@quittance/ui';

/** Money that leaves by file. */
export const paymentFilesRoutes: Routes = [
  { path: 'trust/payment-files', canActivate: [requirePermission('paymentFile.read')], loadComponent: () => import('./payment-files.page').then((m) => m.PaymentFilesPage) },
];
