import { Component, computed, input } from '@angular/core';

const NAMES: Record<string, string> = { Enter: '↵', Escape: 'Esc', ArrowUp: '↑', ArrowDown: '↓', mod: 'Ctrl', Backspace: '⌫' };

/** Keys as they are printed on the keyboard: `<q-kbd keys="g d" />`. For the eye only; the control says its own name. */
@Component({
  selector: 'q-kbd',
  template: `@for (key of shown(); track $index) {<kbd>{{ key }}</kbd>}`,
  styles: `
    :host { display: inline-flex; gap: 3px; }
    kbd { font: var(--w-medium) 10.5px/1.4 var(--font); padding: 0 5px; border: 1px solid var(--kbd-line, var(--line-strong)); border-bottom-width: 2px; border-radius: var(--r1); color: var(--kbd-ink, var(--ink-2)); background: var(--kbd-ground, var(--surface)); }
    @media (pointer: coarse) and (max-width: 760px) { :host { display: none; } }
  `,
  host: { 'aria-hidden': 'true' },
})
export class QKbd {
  readonly keys = input.required<string>();
  protected readonly shown = computed(() => this.keys().split(' ').flatMap((key) => key.split('+').map((part) => NAMES[part] ?? part)));
}
