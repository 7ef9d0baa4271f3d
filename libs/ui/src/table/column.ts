/** A cell's content: text for most types, minor units for `money`, `YYYY-MM-DD` or an instant for `date`, ppm for `percent`. */
export type CellValue = string | number | null | undefined;

/** One column of a q-table. Give it `cell` content with `<ng-template qCell="<key>" let-row>` where text isn't enough. */
export interface Column<T> {
  /** Its name for sorting, templates and the remembered choice. */
  readonly key: string;
  readonly header: string;
  readonly type?: 'text' | 'number' | 'money' | 'date' | 'percent';
  /** Not needed for a column with a template. */
  readonly value?: (row: T) => CellValue;
  /** Of a `money` column. */
  readonly currency?: (row: T) => string;
  /** `symbol` $1.00, or `none` 1.00 where the header or another column names the currency. */
  readonly show?: 'symbol' | 'code' | 'none';
  /** Whether the server sorts by it; false: never, also where the table sorts a complete list itself. */
  readonly sortable?: boolean;
  /** What a complete list is sorted by where the text shown would sort otherwise: the day behind "3 Nov 2026". */
  readonly sortBy?: (row: T) => CellValue;
  /** In pixels, to begin with. */
  readonly width?: number;
  /** Only shown when the person chooses it. */
  readonly hidden?: boolean;
  /** Always shown. */
  readonly fixed?: boolean;
  readonly bold?: boolean;
}

/** Sorting as a person asked for it. */
export interface Sort {
  readonly key: string;
  readonly descending: boolean;
}

/** Whether a column's figures stand at the right. */
export const isNumeric = <T>(column: Column<T>): boolean => column.type === 'money' || column.type === 'number' || column.type === 'percent';
