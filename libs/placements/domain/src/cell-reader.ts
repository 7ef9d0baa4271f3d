import { cleanText, columnLetter, hasControlCharacter, hasHalfCharacter, NOT_CALCULATED, shown, type Cell, type RawRow } from './cell';
import { plainNumber } from './decimal';

/** Where a row's fields stand, and what they are called in messages. */
export interface CellMeaning<F extends string> {
  readonly mapping: Readonly<Partial<Record<F, number>>>;
  readonly headers: readonly string[];
  readonly labels: Readonly<Record<F, string>>;
}

/** Why a row cannot be used: what, where, and how to mend it. */
export interface CellError<F extends string> {
  readonly row: number;
  readonly field: F | undefined;
  /** `G` and its heading; both `''` where the whole row is at fault. */
  readonly column: string;
  readonly header: string;
  /** The value, shortened. */
  readonly value: string;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

const DEFAULT_LIMIT = 500;

/** Reads one row's cells by field, of whatever kind of file, and gathers what is wrong with them. */
export class CellReader<F extends string> {
  readonly errors: CellError<F>[] = [];

  constructor(readonly raw: RawRow, private readonly meaning: CellMeaning<F>) {}

  /** The raw cell of a field; undefined where unmapped or beyond the row's end. */
  cell(field: F): Cell | undefined {
    const column = this.meaning.mapping[field];
    return column === undefined ? undefined : this.raw.cells[column];
  }

  /** The heading of a field's column; `''` without one. */
  heading(field: F): string {
    const column = this.meaning.mapping[field];
    return column === undefined ? '' : (this.meaning.headers[column] ?? '');
  }

  /** The text of a column. */
  at(column: number): string {
    return cleanText(this.raw.cells[column]);
  }

  /** The text of a field, `''` where it has none. Control characters and over-long texts become errors. */
  text(field: F, limit = DEFAULT_LIMIT): string {
    const cell = this.cell(field);
    if (cell === undefined || cell === '') return '';
    if (typeof cell !== 'string') return cell.kind === 'NUMBER' ? plainNumber(cell.text) : cell.kind === 'ERROR' ? this.formulaError(field, cell.text) : cell.text;
    const text = cleanText(cell);
    if (hasControlCharacter(text)) this.failOnce(field, 'CONTROL_CHARACTER', `${this.meaning.labels[field]} contains a control character, which cannot be printed.`, 'Retype the value.');
    if (hasHalfCharacter(text)) this.failOnce(field, 'BROKEN_CHARACTER', `${this.meaning.labels[field]} contains half of a character, which cannot be printed.`, 'Retype the value.');
    if (text.length > limit) this.failOnce(field, 'TEXT_TOO_LONG', `${this.meaning.labels[field]} has ${text.length} characters; ${limit} are accepted.`, 'Shorten the value.');
    return text;
  }

  private formulaError(field: F, text: string): string {
    if (text === NOT_CALCULATED) this.failOnce(field, 'FORMULA_ERROR', 'The cell holds a formula whose result is not stored in the file.', 'Open the file in a spreadsheet program, save it there and send it again, or write the value.');
    else this.failOnce(field, 'FORMULA_ERROR', `The cell shows the spreadsheet error ${shown(text, 20)}.`, 'Correct the formula in the spreadsheet, or write the value.');
    return '';
  }

  /** A row with values beyond the headings is an error: the values may stand in the wrong columns. */
  checkWidth(): void {
    const { headers } = this.meaning;
    const { cells, rowNumber } = this.raw;
    if (headers.length === 0 || cells.length <= headers.length) return;
    const last = cells.findLastIndex((cell) => cleanText(cell) !== '');
    if (last < headers.length) return;
    this.errors.push({
      row: rowNumber, field: undefined, column: columnLetter(last), header: '', value: shown(this.at(last)), code: 'RAGGED_ROW',
      message: `The row has ${last + 1} values, but there are ${headers.length} columns.`, remedy: 'Put quotes round a value that contains the separator, or remove the surplus value.',
    });
  }

  /** Notes an error about a field. A field the row is too short for says so. */
  fail(field: F, code: string, message: string, remedy: string, value?: string): void {
    const column = this.meaning.mapping[field];
    const short = column !== undefined && column >= this.raw.cells.length && code.startsWith('MISSING_');
    if (code.startsWith('MISSING_') && this.errors.some((error) => error.field === field)) return;
    this.errors.push({
      row: this.raw.rowNumber, field, column: column === undefined ? '' : columnLetter(column), header: column === undefined ? '' : (this.meaning.headers[column] ?? ''),
      value: value ?? (column === undefined ? '' : shown(this.at(column))), code: short ? 'SHORT_ROW' : code,
      message: short ? `The row ends after ${this.raw.cells.length} of ${Math.max(this.meaning.headers.length, column + 1)} columns. ${message}` : message, remedy,
    });
  }

  private failOnce(field: F, code: string, message: string, remedy: string): void {
    if (!this.errors.some((error) => error.field === field && error.code === code)) this.fail(field, code, message, remedy);
  }

  /** The text of a field, null where it has none. */
  orNull(field: F): string | null {
    const text = this.meaning.mapping[field] === undefined ? '' : this.text(field);
    return text === '' ? null : text;
  }
}
