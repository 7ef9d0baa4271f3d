const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

export interface DateFormat {
  /** "Mon 23 Nov 2026". */
  readonly weekday?: boolean;
  /** Leaves out the year: only where the screen says which one. */
  readonly yearless?: boolean;
  /** "23 November 2026", for papers. */
  readonly long?: boolean;
}

/** "14 Aug 2026" for a business date `YYYY-MM-DD`; the text itself where it is no such date. */
export function formatDate(date: string, options: DateFormat = {}): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return date;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const weekday = options.weekday ? `${DAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]} ` : '';
  const name = MONTHS[month - 1] ?? date.slice(5, 7);
  return `${weekday}${day} ${options.long ? name : name.slice(0, 3)}${options.yearless ? '' : ` ${year}`}`;
}

/** "Aug 2026" for a date or a month `YYYY-MM`. */
export function formatMonth(date: string): string {
  return `${MONTHS[Number(date.slice(5, 7)) - 1]?.slice(0, 3) ?? date} ${date.slice(0, 4)}`;
}
