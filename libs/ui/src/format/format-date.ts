const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

export interface DateFormat {
  /** "Mon 23 Nov 2026". */
  readonly weekday?: boolean;
  /** Leaves out the year: only where the screen says which one. */
  readonly yearless?: boolean;
}

/** "14 Aug 2026" for a business date `YYYY-MM-DD`; the text itself where it is no such date. */
export function formatDate(date: string, options: DateFormat = {}): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return date;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const weekday = options.weekday ? `${DAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]} ` : '';
  return `${weekday}${day} ${MONTHS[month - 1] ?? match[2]}${options.yearless ? '' : ` ${year}`}`;
}

/** "Aug 2026" for a date or a month `YYYY-MM`. */
export function formatMonth(date: string): string {
  return `${MONTHS[Number(date.slice(5, 7)) - 1] ?? date} ${date.slice(0, 4)}`;
}

/** "23 Nov 2026, 10:42" of an instant (ISO text) in an IANA time zone; the machine's zone where none is given. */
export function formatInstant(instant: string, timezone?: string, options: DateFormat = {}): string {
  const { date, time } = localParts(instant, timezone);
  return date ? `${formatDate(date, options)}, ${time}` : instant;
}

/** "10:42" of an instant in a time zone. */
export function formatTime(instant: string, timezone?: string): string {
  return localParts(instant, timezone).time;
}

/** Day and 24-hour time of an instant in a time zone; empty where the text is no instant. */
export function localParts(instant: string, timezone?: string): { date: string; time: string } {
  const moment = new Date(instant);
  if (Number.isNaN(moment.getTime())) return { date: '', time: '' };
  const parts = zoned(timezone).formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((p) => p.type === type)?.value ?? '';
  return { date: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
}

const zones = new Map<string, Intl.DateTimeFormat>();

function zoned(timezone = ''): Intl.DateTimeFormat {
  let format = zones.get(timezone);
  if (!format) {
    const zone = timezone ? { timeZone: timezone } : {};
    format = new Intl.DateTimeFormat('en-CA', { ...zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    zones.set(timezone, format);
  }
  return format;
}
