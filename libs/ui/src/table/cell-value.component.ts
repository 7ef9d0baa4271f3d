import { Component, computed, input } from '@angular/core';
import { formatCount, formatPpm } from '../format/format-ppm';
import { QDate } from '../show/date.component';
import { QMoney } from '../show/money.component';
import type { Column } from './column';

const MOST = 2;
/** How many decimals a share in ppm is shown with. */
export const decimalsOf = (ppm: number): number => (Math.round(ppm / 100) % 100 === 0 ? 0 : Math.round(ppm / 100) % 10 === 0 ? 1 : MOST);

/** One value by its column's type; a dash where there is none. */
@Component({
  selector: 'q-cell-value',
  imports: [QMoney, QDate],
  template: `
    @if (empty()) {<span class="faint" aria-label="none" role="img">–</span>}
    @else if (column().type === 'money') {<q-money [minor]="number()" [currency]="currency()" [show]="column().show ?? 'symbol'" />}
    @else if (column().type === 'date') {<q-date [value]="text()" />}
    @else {{{ text() }}}
  `,
  host: { '[attr.data-none]': "empty() ? '' : null", '[attr.title]': 'long()' },
})
export class QCellValue<T> {
  readonly column = input.required<Column<T>>();
  readonly row = input.required<T>();
  /** Decimals of a share, where its neighbours have some. */
  readonly digits = input<number>();

  /** What may be cut short is told whole by the pointer. */
  protected readonly long = computed(() => (this.empty() || (this.column().type ?? 'text') !== 'text' || this.text().length < 24 ? null : this.text()));
  private readonly value = computed(() => this.column().value?.(this.row()));
  protected readonly empty = computed(() => this.value() === null || this.value() === undefined || this.value() === '');
  protected readonly number = computed(() => Number(this.value() ?? 0));
  protected readonly currency = computed(() => this.column().currency?.(this.row()) ?? 'USD');
  protected readonly text = computed(() => {
    if (this.column().type === 'number') return formatCount(this.number());
    if (this.column().type === 'percent') return formatPpm(this.number(), MOST, this.digits());
    return String(this.value() ?? '');
  });
}
