import { Component, computed, input } from '@angular/core';
import { formatCount } from '../format/format-ppm';
import { QChartFrame } from './chart-frame.component';
import { measuredWidth } from './measured';
import { cut, labelStep, leftMargin } from './chart-text';
import { SERIES_COLOURS, ticksFor, type Series } from './series';

const [LEFT, RIGHT, TOP, BOTTOM] = [60, 8, 14, 40];
/** Longer names are cut; the table below has them whole. */
const LONGEST = 120;

/** Bars from a zero line: one kind, or up to five side by side or stacked. */
@Component({
  selector: 'q-bar-chart',
  imports: [QChartFrame],
  template: `
    <q-chart-frame [caption]="caption()" [axis]="axis()" [unit]="unit()" [labels]="labels()" [series]="kinds()" [colours]="colours" [show]="show">
      <svg [attr.viewBox]="'0 0 ' + width() + ' ' + height()" [attr.height]="height()" width="100%" role="img" [attr.aria-label]="caption() + ', ' + unit()">
        @for (tick of plot().ticks; track tick.value) {<line [attr.x1]="plot().left" [attr.x2]="width() - right" [attr.y1]="tick.y" [attr.y2]="tick.y" class="grid" [class.zero]="tick.value === 0" /><text [attr.x]="plot().left - 8" [attr.y]="tick.y + 4" text-anchor="end">{{ tick.text }}</text>}
        @for (bar of plot().bars; track $index) {<rect [attr.x]="bar.x" [attr.y]="bar.y" [attr.width]="bar.width" [attr.height]="bar.height" rx="2" [attr.fill]="bar.colour"><title>{{ bar.title }}</title></rect>}
        @for (label of plot().labels; track label.x) {<text [attr.x]="label.x" [attr.y]="height() - 22" text-anchor="middle">{{ label.text }}<title>{{ label.full }}</title></text>}
        <text [attr.x]="width() - right" [attr.y]="height() - 6" text-anchor="end">{{ axis() }}</text>
      </svg>
    </q-chart-frame>
  `,
  styles: `:host { display: block; min-width: 0; } svg { display: block; overflow: visible; } text { font-size: 11px; fill: var(--ink-3); } .grid { stroke: var(--line); } .zero { stroke: var(--line-strong); }`,
})
export class QBarChart {
  readonly caption = input.required<string>();
  /** What the labels are: "month of payment". */
  readonly axis = input.required<string>();
  /** What the values are: "USD". */
  readonly unit = input.required<string>();
  readonly labels = input.required<readonly string[]>();
  readonly series = input.required<readonly Series[]>();
  readonly stacked = input(false);
  readonly format = input<(value: number) => string>((value) => formatCount(value));
  readonly height = input(240);

  protected readonly right = RIGHT;
  protected readonly colours = SERIES_COLOURS;
  protected readonly width = measuredWidth();
  protected readonly kinds = computed(() => this.series().slice(0, 5));
  protected readonly show = (value: number | null): string => (value === null ? '–' : this.format()(value));

  protected readonly plot = computed(() => {
    const kinds = this.kinds();
    const sums = this.labels().map((_, i) => kinds.reduce((sum, { values }) => sum + Math.max(0, values[i] ?? 0), 0));
    const ticks = ticksFor(this.stacked() ? sums : kinds.flatMap(({ values }) => values.map((value) => value ?? 0)));
    const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
    const left = leftMargin(ticks.map((value) => this.format()(value)), LEFT);
    const inner = this.width() - left - RIGHT;
    const slot = inner / Math.max(1, this.labels().length);
    const group = Math.min(72, slot * 0.7);
    const thick = this.stacked() ? group : group / Math.max(1, kinds.length);
    const y = (value: number): number => TOP + (this.height() - TOP - BOTTOM) * (1 - (value - low) / (high - low || 1));
    const step = labelStep(this.labels().map((label) => cut(label, LONGEST)), inner);
    const bars = this.labels().flatMap((label, i) => {
      let base = 0;
      return kinds.map(({ name, values }, k) => {
        const value = values[i] ?? 0;
        const from = this.stacked() ? base : 0;
        base += value;
        const [top, bottom] = [y(Math.max(from, from + value)), y(Math.min(from, from + value))];
        const x = left + i * slot + (slot - group) / 2 + (this.stacked() ? 0 : k * thick);
        return { x, y: top, width: Math.max(1, thick - (this.stacked() ? 0 : 2)), height: Math.max(0, bottom - top), colour: SERIES_COLOURS[k], title: `${label}, ${name}: ${this.show(values[i] ?? null)}` };
      });
    });
    return {
      left,
      bars,
      ticks: ticks.map((value) => ({ value, y: y(value), text: this.format()(value) })),
      labels: this.labels().map((full, i) => ({ full, text: cut(full, Math.min(LONGEST, slot * step - 8)), x: left + (i + 0.5) * slot })).filter((_, i) => i % step === 0),
    };
  });
}
