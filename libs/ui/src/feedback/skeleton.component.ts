import { Component, computed, input } from '@angular/core';

/** Grey lines where text will be. Show it only for what takes longer than 200 ms (`loading` of a live query does). */
@Component({
  selector: 'q-skeleton',
  template: `<span class="sr-only" role="status">Loading</span>@for (width of widths(); track $index) {<span class="line" aria-hidden="true" [style.width.%]="width"></span>}`,
  styles: `
    :host { display: grid; gap: var(--s3); padding: var(--s2) 0; }
    .line { display: block; height: 12px; border-radius: var(--r1); background: var(--mute-soft); animation: breathe 1.6s ease-in-out infinite; }
    @keyframes breathe { 50% { opacity: 0.45; } }
  `,
})
export class QSkeleton {
  readonly lines = input(3);
  protected readonly widths = computed(() => Array.from({ length: this.lines() }, (_, i) => [92, 78, 85, 64][i % 4] ?? 80));
}
