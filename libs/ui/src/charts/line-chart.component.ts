import { Component, computed, input } from '@angular/core';
import { formatCount } from '../format/format-ppm';
import { QChartFrame } from './chart-frame.component';
import { measuredWidth } from './measured';
import { apart, cut, labelStep, leftMargin, textWidth, type Point } from './chart-text';
import { SERIES_COLOURS, ticksFor, type Series } from './series';

const [LEFT, RIGHT, TOP, BOTTOM] = [52, 16, 16, 40];
const NARROW = 480;
/** Longer names are cut; the legend has them whole. */
const LONGEST = 150;

/** Up to five lines over the same labels, with the range that was expected behind them. */
@Component({
  selector: 'q-line-chart',
  imports: [QChartFrame],
  template: `
    <q-chart-frame [caption]="caption()" [axis]="axis()" [unit]="unit()" [labels]="labels()" [series]="lines()" [colours]="colours" [show]="show">
      <svg [attr.viewBox]="'0 0 ' + width() + ' ' + height()" [attr.height]="height()" width="100%" role="img" [attr.aria-label]="caption() + ', ' + unit() + '. ' + summary()">
        @for (tick of plot().ticks; track tick.value) {<line [attr.x1]="plot().left" [attr.x2]="width() - right" [attr.y1]="tick.y" [attr.y2]="tick.y" class="grid" [class.zero]="tick.value === 0" /><text [attr.x]="plot().left - 8" [attr.y]="tick.y + 4" text-anchor="end">{{ tick.text }}</text>}
        @for (label of plot().labels; track label.x) {<text [attr.x]="label.x" [attr.y]="height() - 22" [attr.text-anchor]="label.anchor">{{ label.text }}</text>}
        <text [attr.x]="width() - right" [attr.y]="height() - 6" text-anchor="end">{{ axis() }}</text>
        @if (plot().band) {<path [attr.d]="plot().band" class="band" />}
        @for (line of plot().lines; track line.name) {<path [attr.d]="line.path" fill="none" [attr.stroke]="line.colour" [attr.stroke-width]="$first ? 2.5 : 2" stroke-linejoin="round" />@if (line.end; as end) {<circle [attr.cx]="end.x" [attr.cy]="end.y" r="3" [attr.fill]="line.colour" />}}
        @for (line of plot().lines; track line.name) {@if (line.end; as end) {<text class="name" [attr.x]="end.textX" [attr.y]="end.textY" [attr.text-anchor]="end.anchor" [style.fill]="line.colour">{{ end.text }}</text>}}
      </svg>
    </q-chart-frame>
  `,
  styles: `:host { display: block; min-width: 0; } svg { display: block; overflow: visible; } text { font-size: 11px; fill: var(--ink-3); } .name { font-weight: 600; paint-order: stroke; stroke: var(--surface); stroke-width: 3px; } .grid { stroke: var(--line); } .zero { stroke: var(--line-strong); } .band { fill: var(--accent-soft); }`,
})
export class QLineChart {
  readonly caption = input.required<string>();
  /** What the labels are: "months since placement". */
  readonly axis = input.required<string>();
  /** What the values are: "% of placed, gross". */
  readonly unit = input.required<string>();
  readonly labels = input.required<readonly string[]>();
  readonly series = input.required<readonly Series[]>();
  /** The expected range at each label. */
  readonly band = input<readonly { readonly low: number; readonly high: number }[]>([]);
  readonly format = input<(value: number) => string>((value) => formatCount(value));
  readonly height = input(240);

  protected readonly right = RIGHT;
  protected readonly colours = SERIES_COLOURS;
  protected readonly width = measuredWidth();
  protected readonly lines = computed(() => this.series().slice(0, 5));
  protected readonly show = (value: number | null): string => (value === null ? '–' : this.format()(value));
  protected readonly summary = computed(() => this.lines().map(({ name, values }) => `${name} ends at ${this.show(last(values)?.value ?? null)}`).join('; '));

  protected readonly plot = computed(() => {
    const known = [...this.lines().flatMap(({ values }) => values.filter((value) => value !== null)), ...this.band().map(({ high }) => high)];
    const ticks = ticksFor(known);
    const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
    const count = this.labels().length;
    const left = leftMargin(ticks.map((value) => this.format()(value)), LEFT);
    const inner = this.width() - left - RIGHT;
    const x = (i: number): number => left + (count > 1 ? (i * inner) / (count - 1) : inner / 2);
    const y = (value: number): number => TOP + (this.height() - TOP - BOTTOM) * (1 - (value - low) / (high - low || 1));
    const step = labelStep(this.labels().map((label) => cut(label, LONGEST)), inner);
    const lines = this.lines().map(({ name, values }, i) => ({ name, colour: SERIES_COLOURS[i], path: linePath(values, x, y), end: this.endOf(values, x, y, i) }));
    const drawn = this.lines().map(({ values }) => values.flatMap((value, i): Point[] => (value === null ? [] : [[x(i), y(value)]])));
    apart(lines.flatMap(({ end }) => (end ? [end] : [])), TOP - 4, this.height() - BOTTOM - 4, drawn);
    return {
      left,
      lines,
      ticks: ticks.map((value) => ({ value, y: y(value), text: this.format()(value) })),
      labels: this.labels().map((full, i) => ({ text: cut(full, LONGEST), x: x(i), anchor: i === 0 && textWidth(cut(full, LONGEST)) / 2 > left ? 'start' : i === count - 1 && textWidth(cut(full, LONGEST)) / 2 > RIGHT + 8 ? 'end' : 'middle' })).filter((_, i) => i % step === 0),
      band: bandPath(this.band(), x, y),
    };
  });

  private endOf(values: Series['values'], x: (i: number) => number, y: (value: number) => number, i: number) {
    const end = last(values);
    if (!end) return null;
    const [px, py] = [x(end.at), y(end.value)];
    // Beside the point if that fits, else above the first line and below the others.
    // On a narrow chart the legend alone names the lines.
    const text = this.width() < NARROW ? this.show(end.value) : `${cut(this.lines()[i]?.name ?? '', LONGEST)} ${this.show(end.value)}`;
    const length = textWidth(text);
    const atRight = px + 16 + length > this.width();
    return { x: px, y: py, textX: atRight ? px : px + 8, textY: atRight ? (i > 0 ? py + 18 : py - 10) : py + 4, anchor: atRight ? 'end' : 'start', text, length };
  }
}

function last(values: Series['values']): { at: number; value: number } | null {
  const at = values.findLastIndex((value) => value !== null);
  const value = values[at];
  return value === null || value === undefined ? null : { at, value };
}

function linePath(values: Series['values'], x: (i: number) => number, y: (value: number) => number): string {
  let pen = 'M';
  return values.map((value, i) => {
    const part = value === null ? '' : `${pen}${x(i).toFixed(1)} ${y(value).toFixed(1)}`;
    pen = value === null ? 'M' : 'L';
    return part;
  }).join('');
}

function bandPath(band: readonly { low: number; high: number }[], x: (i: number) => number, y: (value: number) => number): string {
  if (band.length === 0) return '';
  const over = band.map(({ high }, i) => `${x(i).toFixed(1)} ${y(high).toFixed(1)}`);
  const under = band.map(({ low }, i) => `${x(i).toFixed(1)} ${y(low).toFixed(1)}`).reverse();
  return `M${[...over, ...under].join('L')}Z`;
}
