import { Component, inject, input, signal } from '@angular/core';
import { Toast } from '../feedback/toast.service';

/** Text with a button that copies it: account numbers, keys, request numbers. */
@Component({
  selector: 'q-copy',
  template: `<span class="text" [class.code]="code()">{{ text() }}</span><button type="button" [attr.aria-label]="'Copy ' + (what() ?? text())" (click)="copy()"><svg viewBox="0 0 16 16" width="14" height="14" fill="none" stroke="currentColor" stroke-width="1.4" aria-hidden="true">@if (done()) {<path d="M3 8.5l3.2 3.2L13 5" />} @else {<rect x="5.5" y="5.5" width="8" height="8" rx="1.5" /><path d="M10.5 3.5v-.5a1.5 1.5 0 0 0-1.5-1.5H4A1.5 1.5 0 0 0 2.5 3v5A1.5 1.5 0 0 0 4 9.5h.5" />}</svg></button>`,
  styles: `
    :host { display: inline-flex; align-items: center; gap: 2px; max-width: 100%; }
    .text { overflow-wrap: anywhere; } .code { font: var(--t-sm) var(--font-code); }
    button { min-width: 24px; min-height: 24px; padding: 0; display: inline-grid; place-items: center; border: 0; border-radius: var(--r1); background: none; color: var(--ink-3); font-size: var(--t-sm); } button:hover { background: var(--hover); color: var(--ink); }
  `,
})
export class QCopy {
  readonly text = input.required<string>();
  /** What it is, for the button's name: "account number". */
  readonly what = input<string>();
  readonly code = input(false);
  protected readonly done = signal(false);
  private readonly toast = inject(Toast);

  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.text());
      this.done.set(true);
      this.toast.say(`Copied ${this.what() ?? ''}`.trim() + '.');
      setTimeout(() => this.done.set(false), 2000);
    } catch {
      this.toast.problem('The browser refused the clipboard. Select the text and copy it.');
    }
  }
}
