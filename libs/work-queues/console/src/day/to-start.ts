import { inject } from '@angular/core';
import { Router, type CanActivateFn, type Routes } from '@angular/router';
import { MyDesksDocument } from '@quittance/graphql/agency';
import { GraphqlClient, SessionStore, type NavItem } from '@quittance/ui';

/**
 * Leads staff to what their work begins with: the day of whoever sits at a desk or only works accounts, the trust account of
 * those who reconcile it, the recovery of whoever leads without a desk; others to the first page the rail shows them.
 */
const toStart = (items: readonly NavItem[]): CanActivateFn => async () => {
  const [store, router, client] = [inject(SessionStore), inject(Router), inject(GraphqlClient)];
  await store.load().catch(() => null);
  if (store.can('queue.read') && (!store.can('report.read') || (await sitsAtDesk(client)))) return router.createUrlTree(['/day']);
  if (store.can('trust.reconcile')) return router.createUrlTree(['/trust']);
  if (store.can('queue.read')) return router.createUrlTree(['/reports']);
  return router.createUrlTree([items.find(({ permission }) => permission === null || store.can(permission))?.path ?? '/account']);
};

/** The bare address. */
export const startRoutes = (items: readonly NavItem[]): Routes => [{ path: '', pathMatch: 'full', canActivate: [toStart(items)], children: [] }];

const sitsAtDesk = (client: GraphqlClient): Promise<boolean> => client.query(MyDesksDocument, {}).then(({ myDay }) => myDay.desks.length > 0, () => true);
