import type { BatchesQuery, BatchGrouping, BatchSort } from '@quittance/graphql/agency';
import { batchFigures, quarterName, RATE_BASES, type BatchFigure, type RateBasis } from '@quittance/reporting/domain';
import { formatDate, formatMonth, type Column, type Sort } from '@quittance/ui';

export type BatchRow = BatchesQuery['batches']['nodes'][number];

/** What batches are made of, as the address has it. */
export const GROUPINGS = [
  { value: 'month', label: 'Months', grouping: 'MONTH' },
  { value: 'quarter', label: 'Quarters', grouping: 'QUARTER' },
  { value: 'file', label: 'Files', grouping: 'FILE' },
] as const satisfies readonly { value: string; label: string; grouping: BatchGrouping }[];
export type GroupingKey = (typeof GROUPINGS)[number]['value'];

/** "Sep 2026", "Q3 2026", "P-1004 overdue.csv", "Taken over, T-101". */
export function batchName(row: Pick<BatchRow, 'placementId' | 'takeoverId' | 'number' | 'fileName' | 'placedFrom'>, by: GroupingKey): string {
  if (row.takeoverId) return ['Taken over', row.number].filter(Boolean).join(', ');
  if (row.placementId) return [row.number, row.fileName].filter(Boolean).join(' ');
  return by === 'quarter' ? quarterName(row.placedFrom) : formatMonth(row.placedFrom);
}

const column = (figure: BatchFigure, files: boolean): Column<BatchRow> => ({ ...figure, currency: (row) => row.currency, sortable: (figure.sortable ?? false) && !files });

/** The columns of the screen with the rate on one basis, or of its file with all of them. */
export function batchColumns(by: GroupingKey, bases: readonly RateBasis[] = RATE_BASES): Column<BatchRow>[] {
  const files = by === 'file';
  return [
    { key: 'PLACED_ON', header: files ? 'File' : 'Placed in', value: (row) => batchName(row, by), fixed: true, sortable: true, width: files ? 220 : 110 },
    ...(files ? [{ key: 'placedFrom', header: 'Placed on', type: 'date' as const, value: (row: BatchRow) => row.placedFrom }] : []),
    { key: 'client', header: 'Client', value: (row) => row.clientName, width: 160 },
    ...batchFigures(bases).map((figure) => column(figure, files)),
  ];
}

const SORTS: ReadonlySet<string> = new Set<BatchSort>(['PLACED_ON', 'ACCOUNTS', 'LISTED', 'COLLECTED', 'FEES']);

/** What the server is asked to list by; the newest first unless a person chose otherwise. */
export const sortOf = (sort: Sort | null): { sort: BatchSort; ascending: boolean } => {
  const isSort = (key: string): key is BatchSort => SORTS.has(key);
  return sort && isSort(sort.key) ? { sort: sort.key, ascending: !sort.descending } : { sort: 'PLACED_ON', ascending: false };
};

/** What a row is called for those who don't see the table. */
export const batchLabel = (row: BatchRow, by: GroupingKey): string => `${batchName(row, by)}, ${row.clientName}, ${row.currency}${by === 'file' ? `, placed on ${formatDate(row.placedFrom)}` : ''}`;
