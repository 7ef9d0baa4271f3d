import type { Routes } from '@angular/router';
import { requirePermission } from '@quittance/ui';

/** `/admin/outbox`: messages waiting to be sent. */
export const outboxRoutes: Routes = [{ path: '', canActivate: [requirePermission('outbox.read')], loadComponent: () => import('./outbox.page').then((m) => m.OutboxPage) }];
