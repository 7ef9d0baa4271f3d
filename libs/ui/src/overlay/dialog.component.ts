import { Component, ElementRef, effect, input, model, output, viewChild } from '@angular/core';
import { QButton } from '../show/button.component';

let serial = 0;

/**
 * A modal dialog, the browser's own: `<q-dialog heading="Record a payment" [(open)]="paying">… <ng-container actions>…</ng-container></q-dialog>`.
 * One at a time; what opens from it belongs into it. Its content is rendered only while it is open.
 */
@Component({
  selector: 'q-dialog',
  imports: [QButton],
  template: `
    <dialog #dialog data-modal [attr.aria-labelledby]="id" [attr.data-size]="size()" (cancel)="$event.preventDefault(); close()" (close)="open.set(false)" (mousedown)="onBackdrop($event)">
      @if (open()) {
        <header class="row between"><h2 class="lg" [id]="id" tabindex="-1">{{ heading() }}</h2><button q-button variant="icon" aria-label="Close" (click)="close()">×</button></header>
        <div class="body"><ng-content /></div>
        <footer class="row wrap"><ng-content select="[actions]" /></footer>
      }
    </dialog>
  `,
  styles: `
    dialog { width: min(560px, calc(100vw - 24px)); max-height: calc(100dvh - 48px); padding: 0; border: 1px solid var(--line); border-radius: var(--r3); background: var(--surface); color: var(--ink); box-shadow: var(--shadow-high); }
    dialog[open] { display: flex; flex-direction: column; } dialog[data-size='lg'] { width: min(860px, calc(100vw - 24px)); } dialog[data-size='sm'] { width: min(420px, calc(100vw - 24px)); }
    dialog::backdrop { background: var(--veil); }
    header { padding: var(--s3) var(--s2) var(--s2) var(--s5); } .body { padding: var(--s1) var(--s5) var(--s4); overflow: auto; display: grid; gap: var(--s4); grid-template-columns: minmax(0, 1fr); } footer { justify-content: flex-end; padding: var(--s3) var(--s5); border-top: 1px solid var(--line); } footer:empty { display: none; }
  `,
})
export class QDialog {
  readonly heading = input.required<string>();
  readonly open = model(false);
  readonly size = input<'sm' | 'md' | 'lg'>('md');
  /** Closed by its cross, Escape or the backdrop. */
  readonly closed = output();
  protected readonly id = `q-dialog-${++serial}`;
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  private before: Element | null = null;

  constructor() {
    effect(() => {
      const dialog = this.dialog().nativeElement;
      if (this.open() && !dialog.open) {
        this.before = document.activeElement;
        if (typeof dialog.showModal === 'function') dialog.showModal();
        else dialog.setAttribute('open', '');
        queueMicrotask(() => this.focusFirst());
      } else if (!this.open() && dialog.open) {
        if (typeof dialog.close === 'function') dialog.close();
        else dialog.removeAttribute('open');
        if (this.before instanceof HTMLElement) this.before.focus();
      }
    });
  }

  protected close(): void {
    this.open.set(false);
    this.closed.emit();
  }

  protected onBackdrop(event: MouseEvent): void {
    const dialog = this.dialog().nativeElement;
    if (event.target !== dialog) return;
    const box = dialog.getBoundingClientRect();
    const inside = event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
    if (!inside) this.close();
  }

  // The first field is what the dialog is for; the cross, which comes first in the page, is not.
  private focusFirst(): void {
    const dialog = this.dialog().nativeElement;
    const first = dialog.querySelector<HTMLElement>('[data-first], .body input:not([tabindex="-1"]), .body select, .body textarea, footer button') ?? dialog.querySelector<HTMLElement>('h2');
    first?.focus();
  }
}
