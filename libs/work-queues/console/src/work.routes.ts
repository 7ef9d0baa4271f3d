import type { Routes, UrlMatcher } from '@angular/router';
import { requirePermission } from '@quittance/ui';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** `/day`, `/day/<account>` and `/accounts/<account>` are one screen: going from one to another keeps the queue where it is. */
export const workMatcher: UrlMatcher = (segments) => {
  const [first, second, ...rest] = segments;
  if (!first || rest.length > 0) return null;
  if (first.path === 'day' && !second) return { consumed: segments };
  if (second && UUID.test(second.path) && (first.path === 'day' || first.path === 'accounts')) return { consumed: segments, posParams: { id: second } };
  return null;
};

/** The desk of a collector, and the diary. */
export const workRoutes: Routes = [
  { matcher: workMatcher, canActivate: [requirePermission('account.read')], loadComponent: () => import('./day/work.page').then((m) => m.WorkPage) },
  { path: 'diary', canActivate: [requirePermission('queue.read')], loadComponent: () => import('./day/diary.page').then((m) => m.DiaryPage) },
];
