import { Component, DestroyRef, ElementRef, effect, inject, input, model, output, viewChild } from '@angular/core';
import { QButton } from '../show/button.component';

let serial = 0;

/** A panel at the side that leaves the screen behind it in use: the rows behind a figure, a form beside its account. */
@Component({
  selector: 'q-drawer',
  imports: [QButton],
  template: `
    @if (open()) {
      <div #panel class="panel" role="dialog" aria-modal="false" [attr.aria-labelledby]="id" [attr.data-size]="size()" (keydown.escape)="$event.stopPropagation(); close()">
        <header class="row between"><h2 class="lg" [id]="id" tabindex="-1">{{ heading() }}</h2><button q-button variant="icon" aria-label="Close" (click)="close()">×</button></header>
        <div class="body"><ng-content /></div>
        <footer class="row wrap"><ng-content select="[actions]" /></footer>
      </div>
    }
  `,
  styles: `
    .panel { position: fixed; inset: 0 0 0 auto; z-index: 50; width: min(440px, 100vw); display: flex; flex-direction: column; background: var(--surface); border-left: 1px solid var(--line); box-shadow: var(--shadow-high); animation: in var(--calm) ease-out; }
    .panel[data-size='lg'] { width: min(720px, 100vw); }
    @keyframes in { from { translate: 24px 0; opacity: 0; } }
    header { padding: var(--s3) var(--s2) var(--s2) var(--s5); } .body { flex: 1; overflow: auto; padding: var(--s2) var(--s5) var(--s5); display: grid; gap: var(--s4); grid-template-columns: minmax(0, 1fr); align-content: start; } footer { justify-content: flex-end; padding: var(--s3) var(--s5); border-top: 1px solid var(--line); } footer:empty { display: none; }
  `,
})
export class QDrawer {
  readonly heading = input.required<string>();
  readonly open = model(false);
  readonly size = input<'md' | 'lg'>('md');
  readonly closed = output();
  protected readonly id = `q-drawer-${++serial}`;
  private readonly panel = viewChild<ElementRef<HTMLElement>>('panel');
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private before: Element | null = null;

  constructor() {
    effect(() => {
      const panel = this.panel()?.nativeElement;
      if (panel) {
        this.before = document.activeElement;
        firstField(panel)?.focus();
      } else this.giveBack();
    });
    // Most drawers are not closed but go with what they stood in: the focus they took would be lost with them.
    inject(DestroyRef).onDestroy(() => {
      const { activeElement } = document;
      if (activeElement === null || activeElement === document.body || this.element.contains(activeElement)) this.giveBack();
    });
  }

  protected close(): void {
    this.open.set(false);
    this.closed.emit();
  }

  private giveBack(): void {
    if (this.before instanceof HTMLElement && this.before.isConnected) this.before.focus();
    this.before = null;
  }
}

/** Where a person begins: the first field, of a group of radios the chosen one; the heading where there is nothing to fill in. */
function firstField(panel: HTMLElement): HTMLElement | null {
  const first = panel.querySelector<HTMLInputElement>('.body input, .body select, .body textarea');
  if (first?.type !== 'radio') return first ?? panel.querySelector<HTMLElement>('h2');
  return [...panel.querySelectorAll<HTMLInputElement>('.body input[type=radio]')].find(({ name, checked }) => checked && name === first.name) ?? first;
}
