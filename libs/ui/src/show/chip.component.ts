import { Component, input } from '@angular/core';

export type Tone = 'ok' | 'warn' | 'bad' | 'info' | 'mute';

/** A state in a word or two. The words carry the meaning; the tone repeats it. */
@Component({
  selector: 'q-chip',
  template: `<ng-content />`,
  styles: `
    :host { display: inline-flex; align-items: center; gap: 5px; padding: 1px 8px; border-radius: var(--r-full); font-size: var(--t-xs); font-weight: var(--w-medium); line-height: 1.45; background: var(--mute-chip); color: var(--mute); white-space: nowrap; }
    :host([data-tone='ok']) { background: var(--ok-chip); color: var(--ok); }
    :host([data-tone='warn']) { background: var(--warn-soft); color: var(--warn); }
    :host([data-tone='bad']) { background: var(--bad-soft); color: var(--bad); }
    :host([data-tone='info']) { background: var(--info-soft); color: var(--info); }
  `,
  host: { '[attr.data-tone]': 'tone()' },
})
export class QChip {
  readonly tone = input<Tone>('mute');
}
