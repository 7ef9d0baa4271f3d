import { Component, input } from '@angular/core';
import type { Series } from './series';

/** A chart's legend above and its figures as a table below. */
@Component({
  selector: 'q-chart-frame',
  template: `
    @if (series().length > 1) {<ul class="row wrap xs sub">@for (line of series(); track line.name; let i = $index) {<li><i [style.background]="colours()[i]"></i>{{ line.name }}</li>}</ul>}
    <ng-content />
    <details class="xs">
      <summary>Show as a table</summary>
      <div class="scroll" tabindex="0" role="region" [attr.aria-label]="caption() + ', figures'">
        <table>
          <caption class="sr-only">{{ caption() }}, {{ unit() }}</caption>
          <thead><tr><th scope="col">{{ axis() }}</th>@for (line of series(); track line.name) {<th scope="col" class="num">{{ line.name }}</th>}</tr></thead>
          <tbody>@for (label of labels(); track $index; let i = $index) {<tr><th scope="row">{{ label }}</th>@for (line of series(); track line.name) {<td class="num">{{ show()(line.values[i] ?? null) }}</td>}</tr>}</tbody>
        </table>
      </div>
    </details>
  `,
  styles: `
    :host { display: grid; gap: var(--s2); grid-template-columns: minmax(0, 1fr); } ul { gap: 2px var(--s4); } li { display: flex; align-items: center; gap: 6px; } i { width: 10px; height: 10px; border-radius: 2px; }
    summary { color: var(--ink-2); cursor: pointer; width: fit-content; min-height: 24px; } summary:hover { color: var(--ink); } .scroll { max-height: 260px; }
    table { border-collapse: collapse; font-size: var(--t-sm); } th, td { padding: 4px 12px 4px 0; border-bottom: 1px solid var(--line); font-weight: 400; text-align: left; white-space: nowrap; } thead th { color: var(--ink-2); font-size: var(--t-xs); } .num { text-align: right; padding-left: 12px; }
  `,
})
export class QChartFrame {
  readonly caption = input.required<string>();
  readonly axis = input.required<string>();
  readonly unit = input.required<string>();
  readonly labels = input.required<readonly string[]>();
  readonly series = input.required<readonly Series[]>();
  readonly colours = input.required<readonly string[]>();
  readonly show = input.required<(value: number | null) => string>();
}
