import type { Routes } from '@angular/router';
import { requirePermission } from '@quittance/ui';

/** `/admin/outbox`: messages waiting to be sent. */
export const outboxRoutes: Routes = [{ path: '', canActivate: [requirePermission('outbox.read')], loadComponent: () => import('./outbox.page').then((m) => m.OutboxPage) }];

/** `/inbox`: what came in by mail and text. */
export const inboxRoutes: Routes = [{ path: 'inbox', canActivate: [requirePermission('inbox.read')], loadComponent: () => import('./inbox/inbox.page').then((m) => m.InboxPage) }];

/** `/communications`: messages, letter batches, templates. */
export const communicationRoutes: Routes = [
  { path: '', pathMatch: 'full', canActivate: [requirePermission('communication.read')], loadComponent: () => import('./messages.page').then((m) => m.MessagesPage) },
  { path: 'letters', canActivate: [requirePermission('communication.read')], loadComponent: () => import('./letters.page').then((m) => m.LettersPage) },
  { path: 'templates', canActivate: [requirePermission('template.read')], loadComponent: () => import('./templates.page').then((m) => m.TemplatesPage) },
  { path: 'templates/:id', canActivate: [requirePermission('template.read')], loadComponent: () => import('./template.page').then((m) => m.TemplatePage) },
  { path: 'calls', canActivate: [requirePermission('call.read')], loadComponent: () => import('./calls/calls.page').then((m) => m.CallsPage) },
  { path: ':id', canActivate: [requirePermission('communication.read')], loadComponent: () => import('./message.page').then((m) => m.MessagePage) },
];
/** `/account/telephone`: which telephone of one’s own rings. */
export const telephoneRoutes: Routes = [{ path: '', canActivate: [requirePermission('call.place')], loadComponent: () => import('./calls/telephone.page').then((m) => m.TelephonePage) }];
export { ArrivingCalls } from './calls/arriving-calls.component';
export { CallPanel } from './calls/call-panel.component';
export { CallsCard } from './calls/calls-card.component';
export { NumberStanding } from './calls/number-standing.component';
export { talkedFor } from './calls/call-words';
export { TelephoneForm } from './calls/telephone-form.component';
export { WriteDrawer } from './write-drawer.component';
export { MessagesCard } from './messages-card.component';
export { ReviewsPanel } from './reviews/reviews-panel.component';
