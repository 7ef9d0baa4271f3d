import { Component, DestroyRef, effect, inject, signal } from '@angular/core';
import { Toast, type ToastMessage } from './toast.service';

const SHOWN_MS = 6_000;
const UNDO_MS = 12_000;

/** Where toasts appear; each shell has one. They wait while the pointer or the focus is on them. */
@Component({
  selector: 'q-toasts',
  template: `
    <div role="status" aria-live="polite" aria-label="Messages" (mouseenter)="held.set(true)" (mouseleave)="held.set(false)" (focusin)="held.set(true)" (focusout)="held.set(false)">
      @for (message of toast.messages(); track message.id) {
        <div class="toast" [attr.data-tone]="message.tone">
          <span>{{ message.text }}</span>
          @if (message.action; as action) {<button type="button" class="do" (click)="act(message)">{{ action.label }}</button>}
          <button type="button" class="x" aria-label="Dismiss" (click)="toast.dismiss(message.id)">×</button>
        </div>
      }
    </div>
  `,
  styles: `
    /* At the left, where no panel keeps its buttons; beside the rail. */
    :host { position: fixed; inset: auto auto var(--s4) 72px; z-index: 80; max-width: min(420px, calc(100vw - 32px)); }
    [role='status'] { display: grid; gap: var(--s2); }
    .toast { display: flex; align-items: center; gap: var(--s2); padding: 8px 8px 8px 14px; border-radius: var(--r2); background: var(--ink); color: var(--paper); font-size: var(--t-sm); box-shadow: var(--shadow-high); }
    .toast[data-tone='bad'] { background: var(--bad-soft); color: var(--bad); border: 1px solid var(--bad); }
    span { flex: 1; } button { min-height: 26px; border: 0; border-radius: var(--r1); background: transparent; color: inherit; } .do { font-weight: var(--w-bold); text-decoration: underline; text-underline-offset: 3px; padding: 0 8px; } .x { width: 26px; padding: 0; font-size: var(--t-lg); opacity: 0.8; }
    button:focus-visible { outline-color: currentColor; outline-offset: -2px; }
    @media (max-width: 760px) { :host { inset: auto var(--s3) 72px var(--s3); max-width: none; } }
  `,
})
export class QToasts {
  protected readonly toast = inject(Toast);
  protected readonly held = signal(false);
  private readonly timers = new Map<number, ReturnType<typeof setTimeout>>();

  constructor() {
    effect(() => {
      const messages = this.toast.messages();
      if (this.held()) this.stop();
      else for (const message of messages) this.start(message);
    });
    inject(DestroyRef).onDestroy(() => this.stop());
  }

  protected act(message: ToastMessage): void {
    this.toast.dismiss(message.id);
    message.action?.run();
  }

  private start(message: ToastMessage): void {
    if (message.tone === 'bad' || this.timers.has(message.id)) return;
    const timer = setTimeout(() => {
      this.timers.delete(message.id);
      this.toast.dismiss(message.id);
    }, message.action ? UNDO_MS : SHOWN_MS);
    this.timers.set(message.id, timer);
  }

  private stop(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }
}
