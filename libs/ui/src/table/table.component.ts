import { NgTemplateOutlet } from '@angular/common';
import { Component, ElementRef, booleanAttribute, computed, contentChildren, effect, inject, input, model, output, signal } from '@angular/core';
import { QSelect } from '../forms/select.component';
import { QPager } from '../layout/pager.component';
import { QButton } from '../show/button.component';
import { Shortcuts } from '../shortcuts/shortcuts';
import { QCell } from './cell.directive';
import { QCellValue, decimalsOf } from './cell-value.component';
import { isNumeric, type Column, type Sort } from './column';
import { QColumnChoice } from './column-choice.component';
import { QResizer } from './resizer.component';
import { sortedBy, sortRows } from './sort-rows';
import { TableLayout } from './table-layout';

/**
 * A list of records. Sorting and paging are the server's: the table says what is wanted and shows what it is given. A list that
 * is `complete` it sorts itself, by every column with a value, as long as there is no more of it.
 * Keyboard, when a row has the focus: arrows or j and k move, Enter opens, Space selects.
 */
@Component({
  selector: 'q-table',
  imports: [NgTemplateOutlet, QPager, QButton, QCellValue, QColumnChoice, QResizer, QSelect],
  templateUrl: './table.component.html',
  styleUrl: './table.component.css',
  host: { '[attr.data-fill]': 'fill()', '[style.--q-columns]': 'layout.visible().length' },
})
export class QTable<T> {
  readonly columns = input.required<readonly Column<T>[]>();
  readonly rows = input.required<readonly T[]>();
  /** What makes a row itself: its id. */
  readonly rowKey = input.required<(row: T) => string>();
  /** What the table is, for those who don't see it. */
  readonly caption = input.required<string>();
  readonly heading = input<string>();
  /** How a row is called: for the names of its checkbox. */
  readonly rowLabel = input<(row: T) => string>();
  /** Shows skeleton rows while there are none. */
  readonly loading = input(false);
  /** A request is under way. */
  readonly busy = input(false);
  readonly sort = model<Sort | null>(null);
  /** The rows are all there are unless `hasMore`: the table sorts them. */
  readonly complete = input(false, { transform: booleanAttribute });
  readonly openable = input(false, { transform: booleanAttribute });
  readonly selectable = input(false, { transform: booleanAttribute });
  /** Keys of the selected rows. */
  readonly selected = model<readonly string[]>([]);
  readonly hasMore = input(false);
  /** Always shows the foot with the number of rows. */
  readonly paged = input(false, { transform: booleanAttribute });
  readonly noun = input('rows');
  /** Remembers columns and widths under this name, and lets the person choose them. */
  readonly storageKey = input<string>();
  /** Below 560 px: each row as a card, or sideways scrolling. */
  readonly narrow = input<'scroll' | 'cards'>('cards');
  /** Fills a parent of fixed height and scrolls inside. */
  readonly fill = input(false, { transform: booleanAttribute });
  /** `j`, `k` and Enter work without the focus in the table: for a screen's main list, once per screen. */
  readonly keys = input(false, { transform: booleanAttribute });
  readonly opened = output<T>();
  readonly more = output();

  private readonly own = computed(() => this.complete() && !this.hasMore());
  protected readonly shown = computed(() => (this.own() ? sortRows(this.rows(), this.columns(), this.sort()) : this.rows()));
  protected readonly layout = new TableLayout<T>(this.columns, this.storageKey);
  protected readonly choosable = computed(() => this.storageKey() !== undefined);
  protected readonly resizable = this.choosable;
  /** Nothing but the choice of columns stands above: it goes into the row of headers. */
  protected readonly bare = computed(() => !this.heading() && !this.selectable());
  /** Decimals of each column of shares: as many as the longest needs, so that their points stand in a line. */
  protected readonly digits = computed(() => new Map(this.columns().filter(({ type }) => type === 'percent').map((column) => [column.key, Math.max(0, ...this.rows().map((row) => decimalsOf(Number(column.value?.(row) ?? 0))))])));
  protected readonly span = computed(() => this.layout.visible().length + (this.selectable() ? 1 : 0));
  /** The figure a card shows beside the row's name. */
  protected readonly lead = computed(() => this.layout.visible().slice(1).find((column) => column.bold && isNumeric(column)));
  protected readonly blanks = [92, 88, 90, 84, 91, 86];
  private readonly cells = contentChildren(QCell);
  protected readonly templates = computed(() => new Map(this.cells().map((cell) => [cell.qCell(), cell.template])));
  // The marked row stays the same record when rows come, go or move.
  private readonly activeKey = signal<string | null>(null);
  protected readonly active = Object.assign(computed(() => this.shown().findIndex((row) => this.rowKey()(row) === this.activeKey())), {
    set: (index: number): void => {
      const row = this.shown()[index];
      if (row !== undefined) this.activeKey.set(this.rowKey()(row));
    },
  });
  protected readonly focusable = computed(() => Math.max(0, this.active()));
  private readonly picked = computed(() => new Set(this.selected()));
  protected readonly allSelected = computed(() => this.rows().length > 0 && this.rows().every((row) => this.isSelected(row)));
  protected readonly someSelected = computed(() => !this.allSelected() && this.rows().some((row) => this.isSelected(row)));
  protected readonly isShown = (column: Column<T>): boolean => this.layout.isShown(column);
  protected readonly numeric = isNumeric<T>;
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    const shortcuts = inject(Shortcuts);
    effect((onCleanup) => {
      if (!this.keys()) return;
      const row = { group: 'Lists', host: this.element };
      onCleanup(shortcuts.register({ ...row, keys: 'j', label: 'Next row', run: () => this.focusRow(this.active() + 1) }));
      onCleanup(shortcuts.register({ ...row, keys: 'k', label: 'Previous row', run: () => this.focusRow(this.active() - 1) }));
    });
  }

  protected isSelected(row: T): boolean {
    return this.picked().has(this.rowKey()(row));
  }

  protected rowName(row: T): string {
    return this.rowLabel()?.(row) ?? String(this.layout.visible()[0]?.value?.(row) ?? this.rowKey()(row));
  }

  protected toggleRow(row: T): void {
    const key = this.rowKey()(row);
    this.selected.update((keys) => (keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key]));
  }

  protected selectAll(): void {
    const shown = this.rows().map(this.rowKey());
    const others = this.selected().filter((key) => !shown.includes(key));
    this.selected.set(this.allSelected() ? others : [...others, ...shown]);
  }

  protected sortBy(column: Column<T>): void {
    const sort = this.sort();
    this.sort.set({ key: column.key, descending: sort?.key === column.key ? !sort.descending : isNumeric(column) });
  }

  /** What the headers sort by, where cards leave no headers. */
  protected readonly orders = computed(() => (this.narrow() !== 'cards' || this.bare() ? [] : this.layout.visible().filter((column) => this.canSort(column)).flatMap(({ key, header }) => [{ value: `${key} down`, label: `${header} ↓` }, { value: `${key} up`, label: `${header} ↑` }])));
  protected readonly ordered = computed(() => { const sort = this.sort(); return sort === null ? null : `${sort.key} ${sort.descending ? 'down' : 'up'}`; });

  protected order(value: string | null): void {
    if (value === null) return;
    const [key = '', way] = value.split(' ');
    this.sort.set({ key, descending: way === 'down' });
  }

  protected canSort(column: Column<T>): boolean {
    return this.complete() ? this.own() && this.rows().length > 1 && sortedBy(column) !== undefined : (column.sortable ?? false);
  }

  protected ariaSort(column: Column<T>): 'ascending' | 'descending' | 'none' | null {
    const sort = this.sort();
    if (!this.canSort(column)) return null;
    return sort?.key === column.key ? (sort.descending ? 'descending' : 'ascending') : 'none';
  }

  protected arrow(column: Column<T>): string {
    return { ascending: '↑', descending: '↓', none: '' }[this.ariaSort(column) ?? 'none'];
  }

  protected onClick(event: MouseEvent, row: T, index: number): void {
    if (!this.openable() || (event.target as HTMLElement).closest('a, button, input, select, label')) return;
    this.active.set(index);
    this.opened.emit(row);
  }

  protected onKey(event: KeyboardEvent): void {
    const onRow = event.target instanceof HTMLTableRowElement;
    const at = this.active();
    const row = this.shown()[at];
    const to = { ArrowDown: at + 1, j: at + 1, ArrowUp: at - 1, k: at - 1, Home: 0, End: this.rows().length - 1 }[event.key];
    if (!onRow || event.ctrlKey || event.metaKey || event.altKey) return;
    if (to !== undefined) this.focusRow(to);
    else if (event.key === 'Enter' && row !== undefined && this.openable()) this.opened.emit(row);
    else if (event.key === ' ' && row !== undefined && this.selectable()) this.toggleRow(row);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private focusRow(index: number): void {
    const last = this.rows().length - 1;
    if (index > last && this.hasMore() && !this.busy()) this.more.emit();
    const to = Math.max(0, Math.min(last, index));
    const row = this.element.querySelectorAll<HTMLElement>('tbody > tr[tabindex]')[to];
    this.active.set(to);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView?.({ block: 'nearest' });
  }
}
