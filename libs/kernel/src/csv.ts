const PLAIN_NUMBER = /^-?\d[\d.,]*$/;

/** One value of a CSV file. What a spreadsheet would run as a formula gets an apostrophe; plain numbers, also negative ones, stay numbers. */
export function csvCell(value: string | number | null | undefined): string {
  const text = value === null || value === undefined ? '' : String(value);
  const risky = /^\s*[=+\-@\t\r\n|＝＋－＠]/u.test(text) && !PLAIN_NUMBER.test(text);
  const safe = risky ? `'${text}` : text;
  return /[",;\t\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** A line of a CSV file, with its line end (CRLF). */
export function csvLine(values: readonly (string | number | null | undefined)[]): string {
  return `${values.map(csvCell).join(',')}\r\n`;
}

/** Put first in a file so that spreadsheet programs read it as UTF-8. */
export const CSV_MARK = '\uFEFF';
