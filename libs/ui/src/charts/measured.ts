import { DestroyRef, ElementRef, afterNextRender, inject, signal, type Signal } from '@angular/core';

/** The width of the component's element in pixels, so that a chart's text keeps its size. Call it where injection is possible. */
export function measuredWidth(initial = 640): Signal<number> {
  const width = signal(initial);
  const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const destroy = inject(DestroyRef);
  afterNextRender(() => {
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([entry]) => entry && entry.contentRect.width > 0 && width.set(Math.round(entry.contentRect.width)));
    observer.observe(element);
    destroy.onDestroy(() => observer.disconnect());
  });
  return width.asReadonly();
}
