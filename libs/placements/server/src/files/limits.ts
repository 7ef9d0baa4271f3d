import { MOST_PLACEMENT_FILE } from '@quittance/kernel';

/** What a placement file may hold. Reading stops with a refusal beyond any of them, so memory stays bounded. */
export interface TableLimits {
  readonly bytes: number;
  /** Rows that hold anything, headings and title lines included. */
  readonly rows: number;
  /** Columns; a row with a value in this column's right neighbour is refused. */
  readonly columns: number;
  /** Characters of one cell, as in spreadsheet programs. */
  readonly cellChars: number;
  /** Characters of one row. */
  readonly rowChars: number;
  /** Bytes an XLSX may expand to in all. */
  readonly expandedBytes: number;
  /** Times a part above 50 MB may exceed its packed size. */
  readonly expansionRatio: number;
  /** Characters of an XLSX's shared texts, which must be held in memory. */
  readonly sharedChars: number;
  readonly sharedCount: number;
}

/** 200,000 rows and 100 MB, with room for title lines and subtotals of a report. */
export const TABLE_LIMITS: TableLimits = {
  bytes: MOST_PLACEMENT_FILE, rows: 200_100, columns: 199, cellChars: 32_767, rowChars: 1_000_000,
  expandedBytes: 1024 * 1024 * 1024, expansionRatio: 250, sharedChars: 60_000_000, sharedCount: 2_000_000,
};
