import type { Router } from '@angular/router';
import type { SessionStore } from '../session/session.store';

/** Which of the two applications. */
export type Side = 'agency' | 'client';

/** How each application introduces itself. */
export const SIDES: Readonly<Record<Side, { sub: string; line: string; place: string; href: string }>> = {
  agency: { sub: 'to the agency console', line: 'Every account worked, every cent accounted for.', place: 'agency console', href: '/agency/' },
  client: { sub: 'to your client portal', line: 'What you placed, what came back, and why.', place: 'client portal', href: '/portal/' },
};

/** After signing in: to where the person was going, or to the application they belong to. */
export async function enter(router: Router, session: SessionStore, side: Side, to?: string): Promise<void> {
  const found = await session.refresh();
  if (found && found.kind !== side) location.assign(SIDES[found.kind].href);
  else await router.navigateByUrl(to?.startsWith('/') && !to.startsWith('//') ? to : '/');
}
