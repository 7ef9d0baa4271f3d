import { InjectionToken, inject } from '@angular/core';
import { Router, type CanActivateFn } from '@angular/router';
import type { Permission } from '@quittance/kernel';
import type { NavItem } from '../shell/nav-item';
import { SessionStore, type Session } from './session.store';

/** Which application this is; a session of the other one is led to the sign-in page. */
export const APP_SIDE = new InjectionToken<Session['kind'] | null>('app side', { providedIn: 'root', factory: () => null });

/** Lets in whoever is signed in; others go to the sign-in page and come back. */
export const requireSession: CanActivateFn = async (_route, state) => {
  const [store, router, side] = [inject(SessionStore), inject(Router), inject(APP_SIDE)];
  const session = await store.load().catch(() => 'unreachable' as const);
  if (session === 'unreachable') return router.createUrlTree(['/unreachable'], { queryParams: { return: state.url } });
  return session && (side === null || session.kind === side) ? true : router.createUrlTree(['/sign-in'], { queryParams: { return: state.url } });
};

/** Lets in whoever holds the permission; others see the page that says so. */
export const requirePermission = (permission: Permission): CanActivateFn => {
  return async () => {
    const [store, router] = [inject(SessionStore), inject(Router)];
    await store.load().catch(() => null);
    return store.can(permission) ? true : router.createUrlTree(['/not-allowed']);
  };
};

/** Leads to the first page the navigation shows this person. */
export const toStart = (items: readonly NavItem[]): CanActivateFn => {
  return async () => {
    const [store, router] = [inject(SessionStore), inject(Router)];
    await store.load().catch(() => null);
    return router.createUrlTree([items.find(({ permission }) => permission === null || store.can(permission))?.path ?? '/account']);
  };
};
