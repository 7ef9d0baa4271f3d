import type { MyBatchesQuery, BatchGrouping, BatchSort } from '@quittance/graphql/portal';
import { batchFigures, lastDayOfPeriod, quarterName, RATE_BASES, type RateBasis } from '@quittance/reporting/domain';
import { formatMonth, type Column, type Sort } from '@quittance/ui';

export type BatchRow = MyBatchesQuery['batches']['nodes'][number];

/** What batches are made of, as the address has it. */
export const GROUPINGS = [
  { value: 'month', label: 'Months', grouping: 'MONTH' },
  { value: 'quarter', label: 'Quarters', grouping: 'QUARTER' },
  { value: 'file', label: 'Files', grouping: 'FILE' },
] as const satisfies readonly { value: string; label: string; grouping: BatchGrouping }[];
export type GroupingKey = (typeof GROUPINGS)[number]['value'];

/** "Sep 2026", "Q3 2026", "P-1004 overdue.csv", "Brought from another system". */
export function batchName({ placementId, takeoverId, number, fileName, placedFrom }: Pick<BatchRow, 'placementId' | 'takeoverId' | 'number' | 'fileName' | 'placedFrom'>, by: GroupingKey): string {
  if (takeoverId) return 'Brought from another system';
  if (placementId) return [number, fileName].filter(Boolean).join(' ');
  return by === 'quarter' ? quarterName(placedFrom) : formatMonth(placedFrom);
}

/** The columns of the screen with the rate on one basis, or of its file with all of them; as the client reads them. */
export function batchColumns(by: GroupingKey, bases: readonly RateBasis[] = RATE_BASES): Column<BatchRow>[] {
  const files = by === 'file';
  return [
    { key: 'PLACED_ON', header: files ? 'File' : 'Placed in', value: (row) => batchName(row, by), fixed: true, sortable: true, width: files ? 220 : 110 },
    ...(files ? [{ key: 'placedFrom', header: 'Placed on', type: 'date' as const, value: (row: BatchRow) => row.placedFrom }] : []),
    ...batchFigures(bases).map((figure): Column<BatchRow> => ({
      ...figure, header: figure.key === 'direct' ? 'of it paid to you' : figure.header, currency: (row) => row.currency, sortable: (figure.sortable ?? false) && !files })),
  ];
}

const SORTS: ReadonlySet<string> = new Set<BatchSort>(['PLACED_ON', 'ACCOUNTS', 'LISTED', 'COLLECTED', 'FEES']);

/** What the server is asked to list by; the newest first unless a person chose otherwise. */
export const sortOf = (sort: Sort | null): { sort: BatchSort; ascending: boolean } => {
  const isSort = (key: string): key is BatchSort => SORTS.has(key);
  return sort && isSort(sort.key) ? { sort: sort.key, ascending: !sort.descending } : { sort: 'PLACED_ON', ascending: false };
};

/** Where the accounts of a batch are listed: the address of the list, filtered. */
export function accountsOf(row: BatchRow, by: GroupingKey): Record<string, string> {
  const of = { show: 'all', currency: row.currency, batch: batchName(row, by) };
  if (row.takeoverId) return { ...of, takeover: row.takeoverId };
  return row.placementId ? { ...of, placement: row.placementId } : { ...of, from: row.placedFrom, to: lastDayOfPeriod(row.placedFrom, by === 'quarter' ? 3 : 1) };
}
