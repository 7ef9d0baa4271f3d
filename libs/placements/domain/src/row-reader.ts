import { splitAmount } from './amount';
import { cleanText, columnLetter, hasControlCharacter, shown, type Cell, type RawRow } from './cell';
import { plainNumber } from './decimal';
import { FIELD_LABELS, type Field } from './field';
import type { Interpretation } from './interpretation';
import type { PlacementRow, RowError } from './row-outcome';

type OptionalFields = Pick<
  PlacementRow,
  'customerReference' | 'appliesTo' | 'purchaseOrder' | 'description' | 'clientReference' | 'contactName' | 'phone' | 'addressLine1' | 'addressLine2' | 'city' | 'region' | 'postalCode' | 'country' | 'taxId'
>;

const DEFAULT_LIMIT = 500;

/** Reads one row's cells by field and gathers what is wrong with them. */
export class RowReader {
  readonly errors: RowError[] = [];
  private mark: string | undefined;

  constructor(readonly raw: RawRow, private readonly how: Interpretation) {}

  /** The field open amounts are read from. */
  get amountField(): 'amount' | 'openBalance' {
    return this.how.mapping.openBalance !== undefined ? 'openBalance' : 'amount';
  }

  /** The raw cell of a field; undefined where unmapped or beyond the row's end. */
  cell(field: Field): Cell | undefined {
    const column = this.how.mapping[field];
    return column === undefined ? undefined : this.raw.cells[column];
  }

  /** The text of a column. */
  at(column: number): string {
    return cleanText(this.raw.cells[column]);
  }

  /** The text of a field, `''` where it has none. Control characters and over-long texts become errors. */
  text(field: Field, limit = DEFAULT_LIMIT): string {
    const cell = this.cell(field);
    if (cell === undefined || cell === '') return '';
    if (typeof cell !== 'string') return cell.kind === 'NUMBER' ? plainNumber(cell.text) : cell.kind === 'ERROR' ? this.formulaError(field, cell.text) : cell.text;
    const text = cleanText(cell);
    if (hasControlCharacter(text)) this.failOnce(field, 'CONTROL_CHARACTER', `${FIELD_LABELS[field]} contains a control character, which cannot be printed.`, 'Retype the value.');
    if (text.length > limit) this.failOnce(field, 'TEXT_TOO_LONG', `${FIELD_LABELS[field]} has ${text.length} characters; ${limit} are accepted.`, 'Shorten the value.');
    return text;
  }

  /** Whether the field was found too long. */
  isTooLong(field: Field): boolean {
    return this.errors.some((error) => error.field === field && error.code === 'TEXT_TOO_LONG');
  }

  private formulaError(field: Field, text: string): string {
    this.failOnce(field, 'FORMULA_ERROR', `The cell shows the spreadsheet error ${shown(text, 20)}.`, 'Correct the formula in the spreadsheet, or write the value.');
    return '';
  }

  /** The currency sign or code written with the open amount; `''` if none. */
  amountMark(): string {
    if (this.mark === undefined) {
      const cell = this.cell(this.amountField);
      this.mark = typeof cell === 'string' && !/^-?[\d.,]*$/.test(cell) ? (splitAmount(cleanText(cell))?.mark ?? '') : '';
    }
    return this.mark;
  }

  /** A row with values beyond the headings is an error: the values may stand in the wrong columns. */
  checkWidth(): void {
    const { headers } = this.how;
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
  fail(field: Field, code: string, message: string, remedy: string, value?: string): void {
    const column = this.how.mapping[field];
    const short = column !== undefined && column >= this.raw.cells.length && code.startsWith('MISSING_');
    if (code.startsWith('MISSING_') && this.errors.some((error) => error.field === field)) return;
    this.errors.push({
      row: this.raw.rowNumber, field, column: column === undefined ? '' : columnLetter(column), header: column === undefined ? '' : (this.how.headers[column] ?? ''),
      value: value ?? (column === undefined ? '' : shown(this.at(column))), code: short ? 'SHORT_ROW' : code,
      message: short ? `The row ends after ${this.raw.cells.length} of ${Math.max(this.how.headers.length, column + 1)} columns. ${message}` : message, remedy,
    });
  }

  private failOnce(field: Field, code: string, message: string, remedy: string): void {
    if (!this.errors.some((error) => error.field === field && error.code === code)) this.fail(field, code, message, remedy);
  }

  private orNull(field: Field): string | null {
    const text = this.how.mapping[field] === undefined ? '' : this.text(field);
    return text === '' ? null : text;
  }

  /** Fields that may be empty. */
  optionalFields(): OptionalFields {
    return {
      customerReference: this.orNull('customerReference'), appliesTo: this.orNull('appliesTo'), purchaseOrder: this.orNull('purchaseOrder'), description: this.orNull('description'),
      clientReference: this.orNull('clientReference'), contactName: this.orNull('contactName'), phone: this.orNull('phone'), addressLine1: this.orNull('addressLine1'), addressLine2: this.orNull('addressLine2'),
      city: this.orNull('city'), region: this.orNull('region'), postalCode: this.orNull('postalCode'), country: this.orNull('country'), taxId: this.orNull('taxId'),
    };
  }
}
