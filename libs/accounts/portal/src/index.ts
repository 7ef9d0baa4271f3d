import type { Routes } from '@angular/router';

export { newsTone, plainWords, stateTone } from './account-words';
export { DocumentsCard } from './documents-card.component';
export { InvoicesCard, type MyAccountView } from './invoices-card.component';
export { StoryCard } from './story-card.component';

/** `/accounts`: the list. An account's own page, with its money, is of arrangements/portal. */
export const accountRoutes: Routes = [{ path: '', loadComponent: () => import('./accounts.page').then((m) => m.AccountsPage) }];
