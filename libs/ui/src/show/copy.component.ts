import { Component, inject, input, signal } from '@angular/core';
import { Toast } from '../feedback/toast.service';

/** Text with a button that copies it: account numbers, keys, request numbers. */
@Component({
  selector: 'q-copy',
  template: `<span class="text" [class.code]="code()">{{ text() }}</span><button type="button" [attr.aria-label]="'Copy ' + (what() ?? text())" (click)="copy()">{{ done() ? '✓' : '⧉' }}</button>`,
  styles: `
    :host { display: inline-flex; align-items: center; gap: 2px; max-width: 100%; }
    .text { overflow-wrap: anywhere; } .code { font: var(--t-sm) var(--font-code); }
    button { min-width: 24px; min-height: 24px; padding: 0; border: 0; border-radius: var(--r1); background: none; color: var(--ink-3); font-size: var(--t-sm); } button:hover { background: var(--hover); color: var(--ink); }
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
