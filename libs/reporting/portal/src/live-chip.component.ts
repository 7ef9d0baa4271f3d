import { Component, computed, inject, input } from '@angular/core';
import { LiveEvents, QChip, SessionStore } from '@quittance/ui';
import { lastPaymentWords } from './overview-words';
import { PortalClock } from './portal-clock.store';

/** Whether the page is kept up to date by itself, and when money last came. */
@Component({
  selector: 'q-live-chip',
  imports: [QChip],
  providers: [PortalClock],
  template: `<q-chip [tone]="live() ? 'ok' : 'mute'">{{ live() ? 'Live' : 'Connecting' }}{{ words() }}</q-chip>`,
})
export class LiveChip {
  /** Instant of the newest payment; undefined while it is not known. */
  readonly lastPayment = input.required<string | null | undefined>();
  private readonly session = inject(SessionStore);
  private readonly clock = inject(PortalClock);
  private readonly events = inject(LiveEvents);
  protected readonly live = computed(() => this.events.status() === 'live');
  protected readonly words = computed(() => {
    const at = this.lastPayment();
    return at === undefined ? '' : ` · ${lastPaymentWords(at, this.clock.now(), this.session.today(), this.session.timezone())}`;
  });
}
