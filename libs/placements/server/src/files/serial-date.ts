const DAY = 86_400_000;

/** The ISO date of a spreadsheet day number; undefined where it is none. In the 1900 system day 60 is 29 February 1900, which never was: days before it are one less. */
export function serialDate(serial: number, date1904: boolean): string | undefined {
  const day = Math.floor(serial + 1e-9);
  if (!Number.isFinite(serial) || day < (date1904 ? 0 : 1) || day > 2_958_465 || (!date1904 && day === 60)) return undefined;
  const start = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  const date = new Date(start + day * DAY).toISOString();
  return date.length === 24 ? date.slice(0, 10) : undefined;
}
