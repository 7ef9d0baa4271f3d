import { Component, ElementRef, inject, input, output, signal } from '@angular/core';
import { QButton } from '../show/button.component';
import { QKbd } from '../show/kbd.component';
import { QPopup } from './popup.directive';

export interface MenuItem {
  readonly key: string;
  readonly label: string;
  readonly kbd?: string;
  readonly tone?: 'bad';
  readonly disabled?: boolean;
  /** Begins another kind of thing: a line above it. */
  readonly apart?: boolean;
  /** Chosen, for items that switch something. */
  readonly checked?: boolean;
}

/** A button that opens a list of actions. Arrow keys move, a letter jumps, Escape closes. */
@Component({
  selector: 'q-menu',
  imports: [QButton, QKbd, QPopup],
  template: `
    <button q-button [variant]="variant()" [size]="size()" aria-haspopup="menu" [attr.aria-expanded]="open()" [attr.aria-label]="name()" (click)="toggle()" (keydown.arrowdown)="$event.preventDefault(); show()">{{ label() }}<ng-content />@if (variant() !== 'icon') {<span class="caret" aria-hidden="true"></span>}</button>
    @if (open()) {
      <div role="menu" [qPopup]="element" popupAlign="end" [attr.aria-label]="name() ?? label()">
        @for (item of items(); track item.key) {
          <button type="button" tabindex="-1" [attr.role]="item.checked === undefined ? 'menuitem' : 'menuitemradio'" [attr.aria-checked]="item.checked ?? null" [attr.aria-disabled]="item.disabled || null" [attr.data-tone]="item.tone" [class.apart]="item.apart && !$first" (click)="choose(item)" (keydown)="onKey($event)"><span class="tick" aria-hidden="true">{{ item.checked ? '✓' : '' }}</span>{{ item.label }}@if (item.kbd; as keys) {<q-kbd class="push" [keys]="keys" />}</button>
        }
      </div>
    }
  `,
  styles: `
    :host { display: inline-block; }
    .caret { width: 0; border: 4px solid transparent; border-top-color: currentColor; border-bottom: 0; opacity: 0.7; }
    [role='menu'] { min-width: 190px; }
    [role^='menuitem'] { display: flex; align-items: center; gap: var(--s2); width: 100%; min-height: 32px; padding: 0 10px; border: 0; border-radius: 6px; background: none; text-align: left; font-size: var(--t-sm); }
    [role^='menuitem']:hover, [role^='menuitem']:focus-visible { background: var(--hover); } [role^='menuitem']:focus-visible { outline-offset: -2px; }
    .apart { margin-top: 9px; position: relative; } .apart::before { content: ''; position: absolute; inset: -5px 6px auto; border-top: 1px solid var(--line); }
    [data-tone='bad'] { color: var(--bad); } [aria-disabled='true'] { opacity: 0.5; } .tick:empty { display: none; } .tick { width: 12px; } [role='menuitemradio'] .tick { display: inline; }
  `,
  host: { '(focusout)': 'onFocusOut($event)' },
})
export class QMenu {
  readonly items = input.required<readonly MenuItem[]>();
  readonly label = input('');
  /** The button's name, where its label is only a sign. */
  readonly name = input<string>();
  readonly variant = input<'default' | 'quiet' | 'icon' | 'primary'>('default');
  readonly size = input<'md' | 'sm'>('md');
  readonly chosen = output<string>();
  protected readonly open = signal(false);
  protected readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected toggle(): void {
    if (this.open()) this.open.set(false);
    else this.show();
  }

  protected show(): void {
    this.open.set(true);
    setTimeout(() => this.options()[0]?.focus());
  }

  protected choose(item: MenuItem): void {
    if (item.disabled) return;
    this.close();
    this.chosen.emit(item.key);
  }

  protected onKey(event: KeyboardEvent): void {
    const options = this.options();
    const at = options.indexOf(document.activeElement as HTMLElement);
    const letter = event.key.length === 1 ? options.findIndex((option, i) => i > at && option.textContent?.trim().toLowerCase().startsWith(event.key.toLowerCase())) : -1;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: options.length - 1 }[event.key] ?? (letter >= 0 ? letter : undefined);
    if (event.key === 'Escape') this.close();
    else if (event.key === 'Tab') this.open.set(false);
    else if (to !== undefined) options[(to + options.length) % options.length]?.focus();
    if (event.key === 'Escape' || to !== undefined) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  protected onFocusOut(event: FocusEvent): void {
    if (!this.element.contains(event.relatedTarget as Node | null)) this.open.set(false);
  }

  private close(): void {
    this.open.set(false);
    this.element.querySelector<HTMLElement>('button')?.focus();
  }

  private options(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>('[role^=menuitem]')];
  }
}
