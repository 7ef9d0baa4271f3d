import { Component, computed, input } from '@angular/core';

/** How far something is. Without `value` it is under way, nobody knows how far. */
@Component({
  selector: 'q-progress',
  template: `
    <div class="row between sm"><span>{{ label() }}</span>@if (text(); as words) {<span class="sub">{{ words }}</span>}</div>
    <div class="track" role="progressbar" [attr.aria-label]="label()" aria-valuemin="0" [attr.aria-valuemax]="max()" [attr.aria-valuenow]="value()" [attr.aria-valuetext]="text() ?? null">
      <span [class.moving]="value() === null" [style.width.%]="percent()"></span>
    </div>
  `,
  styles: `
    .track { height: 8px; margin-top: 6px; border-radius: var(--r1); overflow: hidden; background: var(--mute-soft); }
    .track span { display: block; height: 100%; background: var(--accent); transition: width var(--calm); }
    .moving { animation: pass 1.4s ease-in-out infinite; }
    @keyframes pass { from { translate: -100% 0; } to { translate: 330% 0; } }
  `,
})
export class QProgress {
  readonly label = input.required<string>();
  readonly value = input<number | null>(null);
  readonly max = input(100);
  /** In words: "3,200 of 10,000 rows". */
  readonly text = input<string>();
  protected readonly percent = computed(() => {
    const value = this.value();
    return value === null ? 30 : Math.min(100, Math.max(0, (value / (this.max() || 1)) * 100));
  });
}
