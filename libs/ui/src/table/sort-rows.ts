import type { CellValue, Column, Sort } from './column';

const byText = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

const compare = (a: CellValue, b: CellValue): number => (typeof a === 'number' && typeof b === 'number' ? a - b : byText.compare(String(a), String(b)));

const empty = (value: CellValue): boolean => value === null || value === undefined || value === '';

/** What a complete list can be sorted by. */
export const sortedBy = <T>({ sortable, sortBy, value }: Column<T>): ((row: T) => CellValue) | undefined => (sortable === false ? undefined : (sortBy ?? value));

/** Rows sorted by a column; those without a value last either way, amounts currency by currency, equals as they were. */
export function sortRows<T>(rows: readonly T[], columns: readonly Column<T>[], sort: Sort | null): readonly T[] {
  const column = columns.find(({ key }) => key === sort?.key);
  const value = column && sortedBy(column);
  if (!column || !value) return rows;
  const way = sort?.descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [one, other] = [value(a), value(b)];
    if (empty(one) || empty(other)) return Number(empty(one)) - Number(empty(other));
    const currencies = column.type === 'money' && column.currency ? byText.compare(column.currency(a), column.currency(b)) : 0;
    return currencies || way * compare(one, other);
  });
}
