import { DestroyRef, Injectable, inject, signal } from '@angular/core';
import { SessionStore } from '@quittance/ui';

const EVERY = 30_000;

/** The agency's time, ticking: it comes from the server, since the business clock may have been moved. */
@Injectable()
export class PortalClock {
  private readonly session = inject(SessionStore);
  private readonly started = performance.now();
  private readonly ticks = signal(0);

  constructor() {
    const timer = setInterval(() => this.ticks.update((n) => n + 1), EVERY);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  /** Now, as ISO text; empty before the session is known. Reads again with every tick. */
  now(): string {
    this.ticks();
    const known = this.session.session()?.business.now;
    return known === undefined ? '' : new Date(Date.parse(known) + performance.now() - this.started).toISOString();
  }
}
