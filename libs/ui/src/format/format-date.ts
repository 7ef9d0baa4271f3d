import { formatDate, type DateFormat } from '@quittance/kernel';

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
