import { DestroyRef, Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { SessionStore } from '@quittance/ui';

const STEP_MS = 15_000;

/** The business clock as this page knows it, moving on from what the server told: it may have been set to another day. */
@Injectable({ providedIn: 'root' })
export class BusinessNow {
  private readonly session = inject(SessionStore).session;
  private readonly told = signal({ at: 0, since: 0 });
  private readonly elapsed = signal(0);
  /** ISO instant; empty before the session is known. */
  readonly now = computed(() => (this.told().at === 0 ? '' : new Date(this.told().at + this.elapsed()).toISOString()));

  constructor() {
    effect(() => {
      const now = this.session()?.business.now;
      untracked(() => {
        this.told.set({ at: now ? new Date(now).getTime() : 0, since: performance.now() });
        this.elapsed.set(0);
      });
    });
    const timer = setInterval(() => this.elapsed.set(performance.now() - this.told().since), STEP_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }
}
