import { columnLetter } from '@quittance/placements/domain';
import { FileRefused } from './file-refused';
import type { TableLimits } from './limits';

/**
 * Splits text into rows of cells as it arrives (RFC 4180, as spreadsheet programs read it: a quote counts only at the start
 * of a cell; text after a closing quote is kept). Holds at most one unfinished row. Our own rather than a package's because
 * refusals name row and column, and because it is the hot path of an import.
 */
export class CsvParser {
  private text = '';
  private row = 0;

  constructor(private readonly delimiter: string, private readonly lineEnd: '\n' | '\r', private readonly limits: Pick<TableLimits, 'cellChars' | 'rowChars'>) {}

  /** Takes the next piece of text and calls `onRow` for each row it completes. */
  write(piece: string, onRow: (rowNumber: number, cells: string[]) => void): void {
    this.text = this.text === '' ? piece : this.text + piece;
    this.drain(false, onRow);
  }

  /** The text has ended: gives the last row. Throws UNCLOSED_QUOTE. */
  end(onRow: (rowNumber: number, cells: string[]) => void): void {
    this.drain(true, onRow);
  }

  private drain(atEnd: boolean, onRow: (rowNumber: number, cells: string[]) => void): void {
    const { text, lineEnd, delimiter } = this;
    let start = 0;
    let quote = text.indexOf('"');
    while (start < text.length) {
      if (quote !== -1 && quote < start) quote = text.indexOf('"', start);
      const newline = text.indexOf(lineEnd, start);
      if (newline === -1 && !atEnd && quote === -1) break;
      let next: number;
      let cells: string[];
      if (quote === -1 || (newline !== -1 && quote > newline)) {
        if (newline === -1 && !atEnd) break;
        next = newline === -1 ? text.length : newline;
        const stop = lineEnd === '\n' && text.charCodeAt(next - 1) === 13 && next > start ? next - 1 : next;
        this.row += 1;
        cells = text.slice(start, stop).split(delimiter);
        if (stop - start > this.limits.cellChars) this.checkCells(cells);
        next += 1;
      } else {
        const quoted = this.quotedRow(start, atEnd);
        if (!quoted) break;
        this.row += 1;
        cells = quoted.cells;
        next = quoted.next;
      }
      onRow(this.row, cells);
      start = next;
    }
    this.text = start >= text.length ? '' : text.slice(start);
    if (!atEnd) this.checkPending();
  }

  /** Reads one row that has a quote in it; undefined when its end has not arrived. */
  private quotedRow(start: number, atEnd: boolean): { cells: string[]; next: number } | undefined {
    const { text, delimiter, lineEnd } = this;
    const cells: string[] = [];
    let at = start;
    for (;;) {
      let cell = '';
      if (text.charCodeAt(at) === 34) {
        let from = at + 1;
        for (;;) {
          const close = text.indexOf('"', from);
          if (close === -1) {
            if (atEnd || text.length - at > this.limits.cellChars + 2) this.unclosed(cells.length, atEnd);
            return undefined;
          }
          if (close + 1 === text.length && !atEnd) return undefined;
          cell += text.slice(from, close);
          from = close + 1;
          if (text.charCodeAt(from) !== 34) {
            at = from;
            break;
          }
          cell += '"';
          from += 1;
        }
      }
      const delimiterAt = text.indexOf(delimiter, at);
      const newline = text.indexOf(lineEnd, at);
      if (newline === -1 && !atEnd && delimiterAt === -1) return undefined;
      const lineStop = newline === -1 ? text.length : newline;
      if (delimiterAt !== -1 && delimiterAt < lineStop) {
        cells.push(this.checked(cell + text.slice(at, delimiterAt), cells.length));
        at = delimiterAt + 1;
        continue;
      }
      if (newline === -1 && !atEnd) return undefined;
      const stop = lineEnd === '\n' && lineStop > at && text.charCodeAt(lineStop - 1) === 13 ? lineStop - 1 : lineStop;
      cells.push(this.checked(cell + text.slice(at, stop), cells.length));
      return { cells, next: lineStop + 1 };
    }
  }

  private checked(cell: string, column: number): string {
    if (cell.length > this.limits.cellChars) this.cellTooLong(this.row + 1, column);
    return cell;
  }

  private checkCells(cells: readonly string[]): void {
    const column = cells.findIndex((cell) => cell.length > this.limits.cellChars);
    if (column !== -1) this.cellTooLong(this.row, column);
  }

  /** An unfinished row longer than a row may be is refused before more of it is read. */
  private checkPending(): void {
    if (this.text.length <= this.limits.cellChars) return;
    if (!this.text.includes('"')) {
      const cells = this.text.split(this.delimiter);
      const column = cells.findIndex((cell) => cell.length > this.limits.cellChars);
      if (column !== -1) this.cellTooLong(this.row + 1, column);
    }
    if (this.text.length > this.limits.rowChars) throw new FileRefused('ROW_TOO_LONG', `Row ${this.row + 1} is longer than ${this.limits.rowChars} characters.`, { row: this.row + 1 });
  }

  private cellTooLong(row: number, column: number): never {
    throw new FileRefused('CELL_TOO_LONG', `The value in row ${row}, column ${columnLetter(column)} is longer than ${this.limits.cellChars} characters. Shorten it, or leave its column out.`, { row, column: columnLetter(column) });
  }

  private unclosed(column: number, atEnd: boolean): never {
    const row = this.row + 1;
    const how = atEnd ? 'is never closed: a quote mark is missing, or the file was cut while uploading' : `is longer than ${this.limits.cellChars} characters or never closed: a quote mark is probably missing`;
    throw new FileRefused(atEnd ? 'UNCLOSED_QUOTE' : 'CELL_TOO_LONG', `The quoted value that begins in row ${row}, column ${columnLetter(column)} ${how}.`, { row, column: columnLetter(column) });
  }
}
