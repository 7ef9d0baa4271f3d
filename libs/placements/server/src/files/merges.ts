import type { Cell, RawRow } from '@quittance/placements/domain';

/** A cell that spans rows: its column from 0, its first and last row. */
export interface Merge {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** Longer ones are titles or frames, not a customer above invoices. */
const LONGEST = 5_000;

/**
 * Gives rows within a joined cell what it says, as a reader sees it: a customer's name beside all its invoices. Numbers are left
 * where they stand, or a sum would count for each row.
 */
export class MergedCells {
  private readonly starts = new Map<number, Merge[]>();
  private readonly open = new Map<number, { readonly last: number; readonly cell: Cell }>();

  constructor(merges: readonly Merge[]) {
    for (const merge of merges) {
      if (merge.last - merge.first > LONGEST) continue;
      const list = this.starts.get(merge.first);
      if (list) list.push(merge);
      else this.starts.set(merge.first, [merge]);
    }
  }

  /** The next row of the sheet, filled. */
  fill(row: RawRow): RawRow {
    let cells: Cell[] | undefined;
    for (const [column, { last, cell }] of this.open) {
      if (row.rowNumber > last) this.open.delete(column);
      else if ((row.cells[column] ?? '') === '') {
        cells ??= [...row.cells];
        while (cells.length < column) cells.push('');
        cells[column] = cell;
      }
    }
    for (const { column, last } of this.starts.get(row.rowNumber) ?? []) {
      const cell = row.cells[column] ?? '';
      if (cell !== '' && (typeof cell === 'string' || cell.kind === 'DATE')) this.open.set(column, { last, cell });
    }
    return cells ? { ...row, cells } : row;
  }
}
