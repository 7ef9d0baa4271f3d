import { Component, input } from '@angular/core';

/** A surface with a heading, an aside beside it (`aside` text or content with the attribute `actions`) and content. */
@Component({
  selector: 'q-card',
  template: `
    @if (heading(); as title) {
      <div class="row between wrap head"><h2>{{ title }}</h2>@if (aside(); as words) {<span class="xs sub aside">{{ words }}</span>}<ng-content select="[actions]" /></div>
    }
    <ng-content />
  `,
  styles: `
    :host { display: block; min-width: 0; background: var(--surface); border: 1px solid var(--line); border-radius: var(--r3); padding: var(--s4); }
    :host([data-tone='accent']) { border-color: var(--accent); background: var(--accent-soft); }
    :host([data-tone='bad']) { border-color: var(--bad); }
    :host([data-flush='true']) { padding: 0; overflow: clip; --q-table-edge: var(--s4); } :host([data-flush='true']) .head { padding: var(--s3) var(--s4); margin: 0; border-bottom: 1px solid var(--line); }
    .head { margin-bottom: var(--s2); } .aside:not(:last-child) { margin-inline-start: auto; }
    @media (max-width: 760px) { :host { padding: 14px; } }
  `,
  host: { '[attr.data-tone]': 'tone()', '[attr.data-flush]': 'flush()' },
})
export class QCard {
  readonly heading = input<string>();
  readonly aside = input<string>();
  readonly tone = input<'plain' | 'accent' | 'bad'>('plain');
  /** No padding: for a table that fills it. */
  readonly flush = input(false);
}
