import { inject } from '@angular/core';
import { Router, type CanActivateFn } from '@angular/router';
import type { Permission } from '@quittance/kernel';
import { SessionStore } from './session.store';

/** Lets in whoever is signed in; others go to the sign-in page and come back. */
export const requireSession: CanActivateFn = async (_route, state) => {
  const [store, router] = [inject(SessionStore), inject(Router)];
  const session = await store.load().catch(() => 'unreachable' as const);
  if (session === 'unreachable') return router.createUrlTree(['/unreachable'], { queryParams: { return: state.url } });
  return session ? true : router.createUrlTree(['/sign-in'], { queryParams: { return: state.url } });
};

/** Lets in whoever holds the permission; others see the page that says so. */
export const requirePermission = (permission: Permission): CanActivateFn => {
  return async () => {
    const [store, router] = [inject(SessionStore), inject(Router)];
    await store.load().catch(() => null);
    return store.can(permission) ? true : router.createUrlTree(['/not-allowed']);
  };
};
