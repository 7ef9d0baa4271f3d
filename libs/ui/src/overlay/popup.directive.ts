import { DestroyRef, Directive, ElementRef, afterNextRender, inject, input } from '@angular/core';
import { placePopup } from './place-popup';

/** An element that floats at its anchor for as long as it is rendered: `@if (open()) {<div [qPopup]="anchor">…</div>}`. */
@Directive({ selector: '[qPopup]', host: { popover: 'manual', class: 'q-popup' } })
export class QPopup {
  readonly qPopup = input.required<HTMLElement>();
  readonly popupAlign = input<'start' | 'end' | 'stretch'>('start');

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    let hide: (() => void) | undefined;
    afterNextRender(() => (hide = placePopup(this.qPopup(), element, this.popupAlign())));
    inject(DestroyRef).onDestroy(() => hide?.());
  }
}
