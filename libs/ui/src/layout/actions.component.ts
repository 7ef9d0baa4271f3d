import { Component, ElementRef, afterRenderEffect, computed, input, output, signal, viewChild } from '@angular/core';
import { measuredWidth } from '../charts/measured';
import { QMenu, type MenuItem } from '../overlay/menu.component';
import { QButton } from '../show/button.component';

/** What can be done, as a button where there is room for it. */
export interface Action extends MenuItem {
  readonly variant?: 'default' | 'primary';
}

/**
 * One row of actions at any width, in order of use: what finds no place stands first in the menu, and keeps its key.
 * `more`: what is always in the menu. Content follows it.
 */
@Component({
  selector: 'q-actions',
  imports: [QButton, QMenu],
  template: `
    <div class="fit" #row>@for (action of actions(); track action.key) {<button q-button [class.away]="away().has(action.key)" [variant]="action.variant ?? 'default'" [kbd]="action.kbd" (click)="chosen.emit(action.key)">{{ action.label }}</button>}</div>
    @if (items().length) {<q-menu label="More" [items]="items()" (chosen)="chosen.emit($event)" />}
    <ng-content />
  `,
  styles: `
    :host { display: flex; align-items: center; gap: var(--s2); --button-edge: 10px; }
    .fit { display: flex; flex-wrap: wrap; gap: var(--s2); flex: 1; min-width: 0; margin: -4px; padding: 4px; height: calc(var(--control) + 8px); overflow: hidden; } .away { visibility: hidden; }
  `,
  host: { role: 'group', '[attr.aria-label]': 'label()' },
})
export class QActions {
  readonly actions = input.required<readonly Action[]>();
  readonly more = input<readonly MenuItem[]>([]);
  readonly label = input('Actions');
  readonly chosen = output<string>();
  private readonly row = viewChild.required<ElementRef<HTMLElement>>('row');
  private readonly width = measuredWidth();
  private readonly lettered = signal(0);
  protected readonly away = signal<ReadonlySet<string>>(new Set());
  protected readonly items = computed(() => [...this.actions().filter(({ key }) => this.away().has(key)), ...this.more()]);

  constructor() {
    // Until its letters are there, a button has another width.
    void document.fonts?.ready.then(() => this.lettered.update((times) => times + 1));
    afterRenderEffect(() => {
      this.width();
      this.lettered();
      const buttons = [...this.row().nativeElement.children] as HTMLElement[];
      const out = this.actions().filter((_, n) => (buttons[n]?.offsetTop ?? 0) > (buttons[0]?.offsetTop ?? 0)).map(({ key }) => key);
      if (out.join() !== [...this.away()].join()) this.away.set(new Set(out));
    });
  }
}
