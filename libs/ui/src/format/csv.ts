const FIGURE = /^-?\d+(\.\d+)?$/;

/** A cell that a spreadsheet shows as it is: text that would be read as a formula is marked as text. */
export function csvCell(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  const safe = /^\s*[=+\-@\t\r|＝＋－＠]/u.test(text) && !FIGURE.test(text) ? `'${text}` : text;
  return /[",;\t\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A CSV file's text: a line for the names and one for each row, as spreadsheets expect it. */
export const csvText = (names: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string => `\uFEFF${[names, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;

/** Hands a text over as a file. */
export function saveFile(name: string, text: string, type = 'text/csv;charset=utf-8'): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
