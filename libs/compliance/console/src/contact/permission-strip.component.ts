import { Component, computed, inject, input, output } from '@angular/core';
import type { ContactChannel } from '@quittance/graphql/agency';
import { QDot, QKbd, SessionStore, formatTime, localParts, useShortcuts } from '@quittance/ui';
import { CHANNEL_LABEL, bestWay, toneOf, wayWords, wholeCountryWords, zoneName, type Permissions } from './contact-words';

const CHANNELS: readonly ContactChannel[] = ['CALL', 'EMAIL', 'TEXT', 'LETTER'];

/** May I contact them now? One cell a channel, each opening why; what time it is there. A preview: the server decides again. */
@Component({
  selector: 'q-permission-strip',
  imports: [QDot, QKbd],
  template: `
    <div class="strip" role="group" aria-label="May I contact them now?">
      @for (cell of cells(); track cell.channel) {
        <button type="button" [attr.aria-keyshortcuts]="cell.channel === 'CALL' ? key : null" (click)="opened.emit(cell.channel)">
          <span class="row gap-sm b"><q-dot [tone]="cell.tone" />{{ cell.label }}@if (cell.channel === 'CALL') {<q-kbd [keys]="key" />}<span class="sr-only">: {{ cell.state }}.</span></span><span class="xs sub two">{{ cell.words }}</span>
        </button>
      }
    </div>
    <p class="xs sub clock">{{ clock() }}</p>
  `,
  styles: `
    .strip { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); border: 1px solid var(--line); border-radius: var(--r3); overflow: hidden; background: var(--surface); }
    button { display: grid; gap: 2px; align-content: start; text-align: left; padding: 9px 14px; border: 0; border-right: 1px solid var(--line); background: none; color: inherit; font: inherit; cursor: pointer; min-width: 0; } button:last-child { border-right: 0; }
    button:hover { background: var(--raised); } button:focus-visible { outline: 2px solid var(--focus); outline-offset: -2px; }
    .two { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; overflow-wrap: anywhere; } .clock { margin-top: var(--s1); padding-left: 14px; }
    @media (max-width: 1000px) { .strip { grid-template-columns: repeat(2, minmax(0, 1fr)); } button:nth-child(2) { border-right: 0; } button:nth-child(n + 3) { border-top: 1px solid var(--line); } .clock { padding-left: 0; } }
  `,
})
export class PermissionStrip {
  readonly permissions = input.required<Permissions | null>();
  /** ISO instant of the business; empty before it is known. */
  readonly now = input.required<string>();
  /** Where the debtor is, in words. */
  readonly place = input('');
  readonly opened = output<ContactChannel>();
  private readonly session = inject(SessionStore);
  private readonly zone = computed(() => this.permissions()?.zones[0] ?? (this.permissions()?.wholeCountry ? this.session.timezone() : null));
  /** To the numbers that may be called; pressed again there, it calls the first. */
  protected readonly key = 'r';
  protected readonly cells = computed(() => CHANNELS.map((channel) => {
    const found = this.permissions();
    const way = bestWay(found?.ways ?? [], channel);
    const words = found === null ? 'Looking …' : wayWords(way, this.zone(), this.now());
    return { channel, label: CHANNEL_LABEL[channel], words, tone: way === undefined ? ('mute' as const) : toneOf(way.decision), state: way === undefined ? 'nothing on file' : way.decision.allowed ? 'allowed' : 'not allowed' };
  }));
  protected readonly clock = computed(() => {
    const [found, now] = [this.permissions(), this.now()];
    if (found === null || now === '') return ' ';
    if (found.wholeCountry) return wholeCountryWords(found.wholeCountry, this.session.timezone(), now);
    if (found.zones.length === 0) return 'Their time is not known: record an address, or a number with its country.';
    const ours = localParts(now, this.session.timezone()).date;
    const clocks = found.zones.map((zone) => {
      const day = localParts(now, zone).date;
      return `${formatTime(now, zone)} ${zoneName(zone)}${day === ours ? '' : day > ours ? ' (tomorrow)' : ' (yesterday)'}`;
    });
    const shown = clocks.length > 3 ? [...clocks.slice(0, 2), `${clocks.length - 2} more`] : clocks;
    return `Their time ${shown.join(' or ')}${this.place() ? ` · ${this.place()}` : ''}`;
  });

  constructor() {
    useShortcuts({ keys: this.key, label: 'May I call?', run: () => this.opened.emit('CALL') });
  }
}
