import { Component, input } from '@angular/core';
import type { Tone } from './chip.component';

/** A small mark before words that say the same; a refusal is square, so that colour isn't alone. */
@Component({
  selector: 'q-dot',
  template: '',
  styles: `
    :host { display: inline-block; width: 8px; height: 8px; border-radius: 50%; background: var(--line-strong); flex: none; }
    :host([data-tone='ok']) { background: var(--ok); }
    :host([data-tone='warn']) { background: var(--warn); }
    :host([data-tone='bad']) { background: var(--bad); border-radius: 2px; }
    :host([data-tone='info']) { background: var(--info); }
  `,
  host: { '[attr.data-tone]': 'tone()', 'aria-hidden': 'true' },
})
export class QDot {
  readonly tone = input<Tone>('mute');
}
