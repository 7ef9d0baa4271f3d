import { Component, ElementRef, afterNextRender, effect, inject, input } from '@angular/core';
import { Title } from '@angular/platform-browser';

/** A page before one is signed in: the mark, one heading, one form; beside it, where there is room, a book being settled. */
@Component({
  selector: 'q-auth-frame',
  template: `
    <main>
      <div class="column">
        <p class="mark">Quittance</p>
        <div class="stack-xs"><h1 tabindex="-1" data-page-heading>{{ heading() }}</h1>@if (sub(); as words) {<p class="sub">{{ words }}</p>}</div>
        <ng-content />
      </div>
    </main>
    <aside aria-hidden="true">
      <svg viewBox="0 0 360 300" fill="none">
        @for (row of rows; track $index) {
          <g [attr.transform]="'translate(0 ' + $index * 42 + ')'">
            <rect class="word" x="0" y="6" [attr.width]="row.word" height="8" rx="4" />
            <rect class="track" x="128" y="4" width="196" height="12" rx="6" />
            <rect class="paid" x="128" y="4" [attr.width]="196 * row.paid" height="12" rx="6" [style.--at]="$index * 90 + 'ms'" />
            @if (row.paid === 1) {<path class="tick" d="M338 10.5l4 4 8-9" />} @else {<circle class="open" cx="344" cy="10" r="3" />}
          </g>
        }
      </svg>
      <p>{{ line() }}</p>
    </aside>
  `,
  styles: `
    :host { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 0.82fr); min-height: 100dvh; }
    main { display: grid; place-items: center; padding: var(--s6) var(--s5); }
    .column { width: min(100%, 372px); display: grid; gap: var(--s6); grid-template-columns: minmax(0, 1fr); }
    .mark { font: 700 22px var(--font-mark); color: var(--accent); letter-spacing: -0.01em; margin-bottom: var(--s2); }
    h1 { font-size: 26px; } h1:focus-visible { outline: none; }
    aside { display: grid; align-content: center; justify-items: center; gap: var(--s8); padding: var(--s8); background: var(--accent-soft); border-left: 1px solid var(--line); }
    aside p { font: 400 21px / 1.4 var(--font-mark); color: var(--accent); max-width: 22em; text-align: center; text-wrap: balance; }
    svg { width: min(100%, 380px); }
    .word { fill: var(--accent); opacity: 0.28; } .track { fill: var(--surface); stroke: var(--line); } .paid { fill: var(--accent); opacity: 0.82; transform-origin: 128px 0; animation: fill 900ms cubic-bezier(0.2, 0.7, 0.2, 1) var(--at) backwards; }
    .tick { stroke: var(--accent); stroke-width: 2.4; stroke-linecap: round; stroke-linejoin: round; } .open { fill: var(--accent); opacity: 0.3; }
    @keyframes fill { from { scale: 0 1; } }
    @media (prefers-reduced-motion: reduce) { .paid { animation: none; } }
    @media (max-width: 900px) { :host { grid-template-columns: minmax(0, 1fr); } aside { display: none; } main { align-items: start; padding-top: max(var(--s8), 9dvh); } }
  `,
})
export class QAuthFrame {
  readonly heading = input.required<string>();
  readonly sub = input<string | null>();
  /** The sentence beside the form. */
  readonly line = input('Every account worked, every cent accounted for.');
  protected readonly rows = [
    { word: 84, paid: 1 }, { word: 104, paid: 1 }, { word: 66, paid: 0.72 }, { word: 92, paid: 1 }, { word: 74, paid: 0.45 }, { word: 100, paid: 1 }, { word: 58, paid: 0.18 },
  ];

  constructor() {
    const title = inject(Title);
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    effect(() => title.setTitle(`${this.heading()} · Quittance`));
    // Typing may begin at once; on a phone the keyboard would hide the page.
    afterNextRender(() => {
      if (typeof matchMedia === 'function' && matchMedia('(pointer: fine)').matches) host.querySelector<HTMLElement>('main input:not([readonly])')?.focus();
    });
  }
}
