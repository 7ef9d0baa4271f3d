import { NOT_CALCULATED, type Cell, type RawRow } from '@quittance/placements/domain';
import { FileRefused } from './file-refused';
import type { TableLimits } from './limits';
import type { Merge } from './merges';
import { serialDate } from './serial-date';
import { unescapeText } from './shared-strings';
import type { NumberStyle } from './styles';
import type { XmlHandler } from './xml-reader';

/** What turns a sheet's cells into values. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly styles: readonly NumberStyle[];
  readonly date1904: boolean;
  readonly limits: TableLimits;
}

const MOST_MERGES = 200_000;

/** A joined area that spans rows, as column and rows of its first column: `A2:A9`; nothing for one within a row. */
function mergeOf(reference: string): Merge[] {
  const [from = '', to = ''] = reference.split(':');
  const [column, first, last] = [columnOf(from), Number(/\d+$/.exec(from)?.[0]), Number(/\d+$/.exec(to)?.[0])];
  return column === undefined || !(last > first) ? [] : [{ column, first, last }];
}

/** Rows a sheet can have in any spreadsheet program. */
const LAST_ROW = 1_048_576;

/** 0-based column of a reference such as `AB12`; undefined if malformed. */
export function columnOf(reference: string): number | undefined {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return at === 0 || at > 3 ? undefined : column - 1;
}

/** Gathers a sheet's rows from its XML. Formulas are skipped: a cell's value is the one stored with it. */
export class SheetReader implements XmlHandler {
  private ready: RawRow[] = [];
  private rowNumber = 0;
  private cells: Cell[] = [];
  private column = -1;
  private type = '';
  private style = 0;
  private value = '';
  private taking = false;
  private phonetic = false;
  private hidden = false;
  private formula = false;
  private valued = false;
  /** Cells joined over several rows; told behind all rows. */
  readonly merges: Merge[] = [];

  constructor(private readonly context: SheetContext) {}

  /** Rows completed since the last call. */
  take(): RawRow[] {
    const rows = this.ready;
    this.ready = [];
    return rows;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') {
      const stated = Number(attributes['r'] ?? this.rowNumber + 1);
      this.rowNumber = Number.isSafeInteger(stated) && stated > this.rowNumber ? stated : this.rowNumber + 1;
      if (this.rowNumber > LAST_ROW) throw new FileRefused('DAMAGED_WORKBOOK', `The workbook has a row numbered ${this.rowNumber}; a sheet ends at row 1,048,576. Save it again from your spreadsheet program and send it.`, { row: this.rowNumber });
      this.cells = [];
      this.column = -1;
      this.hidden = ['1', 'true'].includes(attributes['hidden'] ?? '');
    } else if (name === 'c') {
      this.column = columnOf(attributes['r'] ?? '') ?? this.column + 1;
      this.type = attributes['t'] ?? 'n';
      this.style = Number(attributes['s'] ?? 0);
      this.value = '';
      this.formula = false;
      this.valued = false;
    } else if (name === 'v' || name === 't') {
      this.taking = true;
      this.valued = true;
    } else if (name === 'f') this.formula = true;
    else if (name === 'mergeCell' && this.merges.length < MOST_MERGES) this.merges.push(...mergeOf(attributes['ref'] ?? ''));
    else if (name === 'rPh') this.phonetic = true;
  }

  text(text: string): void {
    if (!this.taking || this.phonetic) return;
    this.value += text;
    if (this.value.length > this.context.limits.cellChars) throw new FileRefused('CELL_TOO_LONG', `The value in row ${this.rowNumber}, column ${this.column + 1} is longer than ${this.context.limits.cellChars} characters.`, { row: this.rowNumber });
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.taking = false;
    else if (name === 'rPh') this.phonetic = false;
    else if (name === 'c') this.endCell();
    else if (name === 'row' && this.cells.length > 0) this.ready.push(this.hidden ? { rowNumber: this.rowNumber, cells: this.cells, hidden: true } : { rowNumber: this.rowNumber, cells: this.cells });
  }

  private endCell(): void {
    const cell = this.cellOf();
    if (cell === '') return;
    if (this.column >= this.context.limits.columns) {
      throw new FileRefused('TOO_MANY_COLUMNS', `Row ${this.rowNumber} has ${this.column + 1} columns or more; fewer than ${this.context.limits.columns + 1} are accepted. Leave out the columns that are not needed.`, { row: this.rowNumber, columns: this.column + 1 });
    }
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = cell;
  }

  private cellOf(): Cell {
    const { value, type } = this;
    if (value === '') return this.formula && !this.valued ? { kind: 'ERROR', text: NOT_CALCULATED } : '';
    if (type === 's') return this.context.strings[Number(value)] ?? '';
    if (type === 'str' || type === 'inlineStr') return unescapeText(value);
    if (type === 'b') return { kind: 'BOOLEAN', text: value === '1' || value === 'true' ? 'true' : 'false' };
    if (type === 'e') return { kind: 'ERROR', text: value };
    if (type === 'd') return { kind: 'DATE', text: value.slice(0, 10) };
    const style = this.context.styles[this.style];
    if (style?.kind === 'DATE') {
      const date = serialDate(Number(value), this.context.date1904);
      if (date !== undefined) return { kind: 'DATE', text: date };
    }
    if (style?.kind === 'PADDED' && /^\d+$/.test(value)) return value.padStart(style.width, '0');
    return style?.kind === 'PLAIN' && style.mark !== undefined ? { kind: 'NUMBER', text: value, mark: style.mark } : { kind: 'NUMBER', text: value };
  }
}
