import { formatMinor, type CurrencyCode } from '@quittance/kernel';
import { csvText } from '../format/csv';
import { formatPpm } from '../format/format-ppm';
import type { Column } from './column';

type Cell = string | number | null;

/** A table's rows as CSV: every column that has a value, those hidden on the screen too; after the first amount its currency. */
export function tableCsv<T>(columns: readonly Column<T>[], rows: readonly T[]): string {
  const valued = columns.filter(({ value }) => value !== undefined);
  const first = valued.find(({ type }) => type === 'money');
  const parts = valued.flatMap((column): { name: string; cell: (row: T) => Cell }[] => [
    { name: column.header, cell: (row) => cellOf(column, row) },
    ...(column === first && column.currency ? [{ name: 'Currency', cell: (row: T) => column.currency?.(row) ?? null }] : []),
  ]);
  return csvText(parts.map(({ name }) => name), rows.map((row) => parts.map(({ cell }) => cell(row))));
}

function cellOf<T>(column: Column<T>, row: T): Cell {
  const value = column.value?.(row) ?? null;
  if (value === null || value === '') return null;
  if (column.type === 'money') return formatMinor(Number(value), (column.currency?.(row) ?? 'USD') as CurrencyCode);
  return column.type === 'percent' ? formatPpm(Number(value), 2) : value;
}
