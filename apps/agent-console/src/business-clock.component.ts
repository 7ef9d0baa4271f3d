import { Component, DestroyRef, computed, inject, signal } from '@angular/core';
import { SessionStore, formatDate, formatTime } from '@quittance/ui';

const MINUTE = 60_000;

/** The agency's day and time. They come from the server, since the business clock may have been moved. */
@Component({
  selector: 'q-business-clock',
  template: `<span class="sm sub nowrap">{{ words() }}</span>`,
})
export class BusinessClock {
  private readonly session = inject(SessionStore);
  private readonly elapsed = signal(0);
  protected readonly words = computed(() => {
    const business = this.session.session()?.business;
    if (!business) return '';
    const now = new Date(new Date(business.now).getTime() + this.elapsed()).toISOString();
    return `${formatDate(business.date, { weekday: true })}, ${formatTime(now, business.timeZone)}`;
  });

  constructor() {
    let since = performance.now();
    let known = this.session.session();
    const timer = setInterval(() => {
      if (known !== this.session.session()) [known, since] = [this.session.session(), performance.now()];
      this.elapsed.set(performance.now() - since);
    }, MINUTE / 4);
    // The day itself turns on the server.
    const refresh = setInterval(() => void this.session.refresh().catch(() => undefined), 10 * MINUTE);
    inject(DestroyRef).onDestroy(() => [timer, refresh].forEach(clearInterval));
  }
}
