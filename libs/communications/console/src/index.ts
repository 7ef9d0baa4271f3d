import type { Routes } from '@angular/router';
import { requirePermission } from '@quittance/ui';

/** `/admin/outbox`: messages waiting to be sent. */
export const outboxRoutes: Routes = [{ path: '', canActivate: [requirePermission('outbox.read')], loadComponent: () => import('./outbox.page').then((m) => m.OutboxPage) }];

/** `/inbox`: what came in by mail and text. */
export const inboxRoutes: Routes = [{ path: 'inbox', canActivate: [requirePermission('inbox.read')], loadComponent: () => import('./inbox/inbox.page').then((m) => m.InboxPage) }];
