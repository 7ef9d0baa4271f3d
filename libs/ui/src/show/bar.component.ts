import { Component, computed, input } from '@angular/core';

export interface BarPart {
  readonly label: string;
  /** Its share; any unit, since only proportions show. */
  readonly value: number;
  /** What the legend says after the label: "$41,500.00", "31%". */
  readonly text?: string;
  readonly tone?: 'accent' | 'warn' | 'info' | 'bad' | 'mute';
}

const TONES = ['accent', 'warn', 'info', 'bad', 'mute'] as const;

/** How a whole is made up: a stacked bar and, always, its legend in words. */
@Component({
  selector: 'q-bar',
  template: `
    <div class="bar" aria-hidden="true">
      @for (part of shown(); track part.label) {<span [attr.data-tone]="part.tone" [style.flex-grow]="part.value" [style.opacity]="part.opacity"></span>}
    </div>
    @if (legend()) {
      <dl>@for (part of shown(); track part.label) {<div><dt>@if (!shades()) {<i [attr.data-tone]="part.tone"></i>}{{ part.label }}</dt> <dd>{{ part.text }}</dd></div>}</dl>
    }
  `,
  styles: `
    .bar { display: flex; height: 8px; border-radius: var(--r1); overflow: hidden; background: var(--mute-soft); }
    :host([data-size='lg']) .bar { height: 26px; gap: 2px; }
    .bar span { flex: 0 0 0; min-width: 0; }
    dl { display: flex; flex-wrap: wrap; gap: 2px var(--s5); margin-top: var(--s2); font-size: var(--t-sm); }
    dl div { display: flex; gap: 5px; white-space: nowrap; } dt { display: flex; align-items: center; gap: 5px; } dd { font-weight: var(--w-bold); }
    i { width: 8px; height: 8px; border-radius: 2px; }
    [data-tone='accent'] { background: var(--accent); } [data-tone='warn'] { background: var(--warn); } [data-tone='info'] { background: var(--info); }
    [data-tone='bad'] { background: var(--bad); } [data-tone='mute'] { background: var(--line-strong); }
    :host([data-size='lg']) dl { justify-content: space-between; font-size: var(--t-xs); color: var(--ink-2); gap: 2px var(--s3); } :host([data-size='lg']) dd { font-weight: 400; }
  `,
  host: { '[attr.data-size]': 'size()' },
})
export class QBar {
  readonly parts = input.required<readonly BarPart[]>();
  /** `lg`: a tall bar with a small legend, for one measure in steps. */
  readonly size = input<'md' | 'lg'>('md');
  /** One hue in steps instead of one tone each: for ages and stages. */
  readonly shades = input(false);
  readonly legend = input(true);

  protected readonly shown = computed(() => {
    const parts = this.parts();
    const step = parts.length > 1 ? 0.55 / (parts.length - 1) : 0;
    return parts.map((part, i) => ({
      ...part,
      value: Math.max(0, part.value),
      tone: this.shades() ? 'accent' : (part.tone ?? TONES[i % TONES.length]),
      opacity: this.shades() ? 0.45 + step * i : 1,
    }));
  });
}
