import { Component, input } from '@angular/core';

/** A sentence that belongs to what stands around it: a refusal, a warning, a hint. */
@Component({
  selector: 'q-notice',
  template: `<div class="grow"><ng-content /></div><ng-content select="[actions]" />`,
  styles: `
    :host { display: flex; align-items: center; gap: var(--s3); padding: var(--s2) var(--s3); border-radius: var(--r2); font-size: var(--t-sm); background: var(--mute-soft); }
    :host([data-tone='ok']) { background: var(--ok-soft); } :host([data-tone='warn']) { background: var(--warn-soft); } :host([data-tone='bad']) { background: var(--bad-soft); color: var(--bad); } :host([data-tone='info']) { background: var(--info-soft); }
  `,
  host: { '[attr.data-tone]': 'tone()', '[attr.role]': "tone() === 'bad' ? 'alert' : null" },
})
export class QNotice {
  readonly tone = input<'ok' | 'warn' | 'bad' | 'info' | 'mute'>('mute');
}
