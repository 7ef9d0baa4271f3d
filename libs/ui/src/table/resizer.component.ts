import { Component, ElementRef, inject, input, output } from '@angular/core';

const STEP = 16;

/** The edge of a column header: drag it, or press the arrow keys on it. */
@Component({
  selector: 'q-resizer',
  template: '',
  styles: `
    :host { position: absolute; inset: 4px -4px 4px auto; width: 9px; cursor: col-resize; touch-action: none; z-index: 1; border-radius: 2px; }
    :host::after { content: ''; position: absolute; inset: 4px 4px; background: transparent; } :host(:hover)::after, :host(:focus-visible)::after { background: var(--line-strong); }
    @media (pointer: coarse) { :host { display: none; } }
  `,
  host: {
    role: 'separator',
    'aria-orientation': 'vertical',
    tabindex: '0',
    '[attr.aria-label]': "'Width of ' + name()",
    '[attr.aria-valuenow]': 'width() ?? 120',
    'aria-valuemin': '64',
    'aria-valuemax': '640',
    '(pointerdown)': 'grab($event)',
    '(keydown)': 'onKey($event)',
    '(click)': '$event.stopPropagation()',
  },
})
export class QResizer {
  readonly name = input.required<string>();
  readonly width = input<number | null>(null);
  readonly resized = output<number>();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected grab(event: PointerEvent): void {
    event.preventDefault();
    const [from, start] = [event.clientX, this.current()];
    const move = (to: PointerEvent): void => this.resized.emit(start + to.clientX - from);
    const stop = (): void => {
      this.element.removeEventListener('pointermove', move);
      this.element.removeEventListener('pointerup', stop);
      this.element.removeEventListener('pointercancel', stop);
    };
    this.element.setPointerCapture(event.pointerId);
    this.element.addEventListener('pointermove', move);
    this.element.addEventListener('pointerup', stop);
    this.element.addEventListener('pointercancel', stop);
  }

  protected onKey(event: KeyboardEvent): void {
    const step = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.resized.emit(this.current() + step);
  }

  private current(): number {
    return this.width() ?? this.element.parentElement?.offsetWidth ?? 120;
  }
}
