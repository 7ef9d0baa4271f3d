import { CSV_MARK, csvLine } from '@quittance/kernel';

/** A CSV file's text: a line for the names and one for each row, as spreadsheets expect it. */
export const csvText = (names: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string => CSV_MARK + [names, ...rows].map(csvLine).join('');

/** Hands a text over as a file. */
export function saveFile(name: string, text: string, type = 'text/csv;charset=utf-8'): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
