import { Component, input } from '@angular/core';

/** One figure with its name: the figure itself is the content, so that it can be a link that opens its rows. */
@Component({
  selector: 'q-stat',
  template: `<div class="label">{{ label() }}</div><div class="fig"><ng-content /></div>@if (sub(); as words) {<div class="xs sub">{{ words }}</div>}<ng-content select="[sub]" />`,
  styles: `
    :host { display: block; align-self: stretch; background: var(--surface); border: 1px solid var(--line); border-radius: var(--r3); padding: var(--s4); min-width: 0; }
    @media (max-width: 420px) { :host { padding: var(--s3); } }
    :host([data-plain='true']) { background: none; border: 0; padding: 0; }
    .fig { margin-top: var(--s1); overflow-wrap: anywhere; }
    :host ::ng-deep .fig > a { color: inherit; text-decoration: none; }
    :host ::ng-deep .fig > a:hover { text-decoration: underline; text-decoration-color: var(--line-strong); }
  `,
  host: { '[attr.data-plain]': 'plain()' },
})
export class QStat {
  readonly label = input.required<string>();
  /** A line below; or project an element with the attribute `sub`. */
  readonly sub = input<string>();
  /** Without the card, where it already stands in one. */
  readonly plain = input(false);
}
