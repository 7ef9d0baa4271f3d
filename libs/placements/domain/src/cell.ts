/** A spreadsheet cell whose type the file itself states. `text` is an ISO date for DATE, a plain decimal for NUMBER, the cached value for a formula (formulas are never run). */
export interface TypedCell {
  readonly kind: 'NUMBER' | 'DATE' | 'BOOLEAN' | 'ERROR';
  readonly text: string;
  /** The currency sign or code a number’s format shows beside it. */
  readonly mark?: string;
}

/** The text of an ERROR cell whose formula has no result in the file: a program wrote it that calculates nothing. */
export const NOT_CALCULATED = 'NOT CALCULATED';

/** One cell: text (all cells of a CSV are), or a typed spreadsheet cell. An empty cell is `''`. */
export type Cell = string | TypedCell;

/** One row as it stands in the file. `rowNumber` is what a spreadsheet program shows: 1-based, blank rows and title lines counted. */
export interface RawRow {
  readonly rowNumber: number;
  readonly cells: readonly Cell[];
  /** Not shown in the spreadsheet: filtered out, or folded away. */
  readonly hidden?: true;
}

/** The text of a cell, untrimmed; `''` beyond the end of the row. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return typeof cell === 'string' ? cell : cell.text;
}

/** The trimmed text of a cell, without the apostrophe our own exports put before a formula sign. */
export function cleanText(cell: Cell | undefined): string {
  const text = cellText(cell).trim();
  if (text.charCodeAt(0) === 39 && /^'[=+\-@＝＋－＠]/u.test(text)) return text.slice(1);
  return text;
}

/** True when no cell of the row holds anything but white space. */
export function isBlank(cells: readonly Cell[]): boolean {
  return cells.every((cell) => cellText(cell).trim() === '');
}

/** Spreadsheet letters of a 0-based column: 0 → A, 26 → AA. */
export function columnLetter(index: number): string {
  let letters = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** A value shortened for a message. */
export function shown(text: string, limit = 60): string {
  const flat = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return flat.length > limit ? `${flat.slice(0, limit - 1)}…` : flat;
}

/** Half of a character of two (a surrogate by itself): no text can be written with it. */
export function hasHalfCharacter(text: string): boolean {
  return /\p{Cs}/u.test(text);
}

/** A control character (tab and line ends excepted) anywhere in the text. */
export function hasControlCharacter(text: string): boolean {
  return /[^\P{Cc}\t\r\n]/u.test(text);
}
