import { Component, DestroyRef, ElementRef, booleanAttribute, computed, effect, inject, input } from '@angular/core';
import { Shortcuts } from '../shortcuts/shortcuts';
import { QKbd } from './kbd.component';

/**
 * A button or a link that looks like one: `<button q-button variant="primary" kbd="p" (click)="pay()">Payment</button>`.
 * `kbd` shows the key and presses the button.
 */
@Component({
  selector: 'button[q-button], a[q-button]',
  imports: [QKbd],
  template: `@if (busy()) {<span class="spin" aria-hidden="true"></span>}<ng-content />@if (kbd(); as keys) {<q-kbd [keys]="keys" />}`,
  styles: `
    :host { display: inline-flex; align-items: center; justify-content: center; gap: 7px; min-height: var(--control); padding: 0 var(--button-edge, 12px); border-radius: var(--r2); border: 1px solid var(--line-strong); background: var(--raised); color: var(--ink); font: var(--w-medium) var(--t-sm) var(--font); text-decoration: none; white-space: nowrap; cursor: pointer; transition: background var(--quick), border-color var(--quick); }
    :host(:hover) { border-color: var(--ink-3); color: var(--ink); background: var(--surface); }
    :host(:disabled), :host([aria-disabled='true']) { opacity: 0.55; cursor: not-allowed; }
    :host([data-size='sm']) { min-height: 26px; padding: 0 9px; font-size: var(--t-xs); gap: 5px; }
    :host(.flush[data-size='sm']) { margin-inline: -9px; }
    :host([data-variant='primary']) { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); --kbd-ground: transparent; --kbd-ink: currentColor; --kbd-line: currentColor; }
    :host([data-variant='primary']:hover) { background: var(--accent-strong); border-color: var(--accent-strong); color: var(--accent-ink); }
    :host([data-variant='danger']) { background: var(--bad); border-color: var(--bad); color: var(--bad-ink); --kbd-ground: transparent; --kbd-ink: currentColor; --kbd-line: currentColor; }
    :host([data-variant='danger']:hover) { background: var(--bad-strong); border-color: var(--bad-strong); color: var(--bad-ink); }
    :host([data-variant='quiet']) { background: transparent; border-color: transparent; color: var(--ink-2); }
    :host([data-variant='quiet']:hover) { background: var(--hover); color: var(--ink); }
    :host([data-variant='link']) { background: none; border-color: transparent; padding: 0; min-height: 24px; color: var(--accent); }
    :host([data-variant='link']:hover) { text-decoration: underline; color: var(--accent-strong); }
    :host([data-variant='icon']) { width: var(--control); padding: 0; background: transparent; border-color: transparent; color: var(--ink-2); font-size: var(--t-lg); }
    :host([data-variant='icon']:hover) { background: var(--hover); color: var(--ink); }
    .spin { width: 12px; height: 12px; border-radius: 50%; border: 2px solid currentColor; border-right-color: transparent; animation: turn 0.8s linear infinite; }
    @keyframes turn { to { rotate: 1turn; } }
    @media (pointer: coarse) { :host([data-size='sm']) { min-height: 32px; } }
  `,
  host: {
    '[attr.data-variant]': 'variant()',
    '[attr.data-size]': 'size()',
    '[attr.aria-keyshortcuts]': 'ariaKeys()',
    '[attr.aria-busy]': 'busy() || null',
    '[attr.type]': 'type()',
  },
})
export class QButton {
  readonly variant = input<'default' | 'primary' | 'danger' | 'quiet' | 'link' | 'icon'>('default');
  readonly size = input<'md' | 'sm'>('md');
  /** The key that presses it. */
  readonly kbd = input<string>();
  /** At work: shows it and swallows further clicks. */
  readonly busy = input(false, { transform: booleanAttribute });
  /** `button` unless the form's own `submit` is meant. */
  readonly kind = input<'button' | 'submit'>('button');

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly type = computed(() => (this.element.tagName === 'BUTTON' ? this.kind() : null));
  protected readonly ariaKeys = computed(() => this.kbd()?.replace('mod', 'Control') ?? null);

  constructor() {
    // Before the listeners of whoever uses the button, which Angular adds later.
    this.element.addEventListener('click', (event) => this.guard(event), { capture: true });
    const shortcuts = inject(Shortcuts);
    let remove: (() => void) | undefined;
    effect(() => {
      remove?.();
      const keys = this.kbd();
      remove = keys ? shortcuts.register({ keys, label: '', host: this.element, run: () => this.press() }) : undefined;
    });
    inject(DestroyRef).onDestroy(() => remove?.());
  }

  private guard(event: Event): void {
    if (!this.busy() && this.element.getAttribute('aria-disabled') !== 'true') return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  private press(): void {
    this.element.focus();
    this.element.click();
  }
}
