import { Component, effect, inject, input } from '@angular/core';
import { Title } from '@angular/platform-browser';

/**
 * A screen: its one heading (also the window's title), a line below, buttons (`actions`), and content.
 * `width`: `page` for reading, `full` for tables and work desks, `form` for one form.
 */
@Component({
  selector: 'q-page',
  template: `
    <header class="row between wrap top">
      <div class="grow"><ng-content select="[before]" /><h1 tabindex="-1" data-page-heading>{{ heading() }}<ng-content select="[beside]" /></h1>@if (sub(); as words) {<p class="sm sub">{{ words }}</p>}<ng-content select="[sub]" /></div>
      <div class="row wrap"><ng-content select="[actions]" /></div>
    </header>
    <ng-content />
  `,
  styles: `
    :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--s4); align-content: start; max-width: 1240px; margin-inline: auto; padding: var(--s6) var(--s8); }
    :host([data-width='full']) { max-width: none; padding: var(--s5) var(--s6); }
    :host([data-width='form']) { max-width: 720px; }
    h1 { display: flex; align-items: center; flex-wrap: wrap; gap: var(--s2); min-height: var(--control); }
    .grow { flex-basis: min(100%, 280px); }
    @media (max-width: 760px) { :host, :host([data-width='full']) { padding: var(--s4); } }
  `,
  host: { '[attr.data-width]': 'width()' },
})
export class QPage {
  readonly heading = input.required<string>();
  readonly sub = input<string>();
  readonly width = input<'page' | 'full' | 'form'>('page');

  constructor() {
    const title = inject(Title);
    effect(() => title.setTitle(`${this.heading()} · Quittance`));
  }
}
