import type { BusinessDate } from '@quittance/kernel';

const DAY = 86_400_000;

/** What the database stores of the business clock. */
export interface ClockSetting {
  /** The business date stands still here; the time of day goes on. */
  readonly frozenOn: BusinessDate | null;
  /** Days added to the real clock when nothing is frozen. */
  readonly offsetDays: number;
  /** IANA zone of the agency. */
  readonly timeZone: string;
}

export interface BusinessTime {
  readonly now: Date;
  readonly today: BusinessDate;
}

/** The business's now and today, from the real instant and the stored setting. */
export function businessTime(real: Date, setting: ClockSetting): BusinessTime {
  if (setting.frozenOn === null) {
    const now = new Date(real.getTime() + setting.offsetDays * DAY);
    return { now, today: localDate(now, setting.timeZone) };
  }
  const local = wallClock(real, setting.timeZone);
  const sinceMidnight = local.getTime() % DAY;
  const wanted = new Date(Date.parse(`${setting.frozenOn}T00:00:00Z`) + sinceMidnight);
  return { now: instantOf(wanted, setting.timeZone), today: setting.frozenOn };
}

/** The calendar date of an instant in a zone. */
export function localDate(instant: Date, timeZone: string): BusinessDate {
  return wallClock(instant, timeZone).toISOString().slice(0, 10) as BusinessDate;
}

/** The zone's wall clock at an instant, written as if it were UTC. */
function wallClock(instant: Date, timeZone: string): Date {
  return new Date(instant.getTime() + offsetAt(instant, timeZone));
}

/** The instant at which a zone's wall clock shows the given time; in a gap, the time just after it. */
function instantOf(wall: Date, timeZone: string): Date {
  const guess = new Date(wall.getTime() - offsetAt(wall, timeZone));
  return new Date(wall.getTime() - offsetAt(guess, timeZone));
}

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, { quarter: number; offset: number }>();
/** Zones change their offset at whole quarters of an hour. */
const QUARTER = 900_000;

/** Remembers the last quarter asked of each zone: a day's requests ask of the same few. */
function offsetAt(instant: Date, timeZone: string): number {
  const quarter = Math.floor(instant.getTime() / QUARTER);
  const last = offsets.get(timeZone);
  if (last?.quarter === quarter) return last.offset;
  const offset = computedOffset(instant, timeZone);
  offsets.set(timeZone, { quarter, offset });
  return offset;
}

function computedOffset(instant: Date, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
    });
    formats.set(timeZone, format);
  }
  const part = Object.fromEntries(format.formatToParts(instant).map((p) => [p.type, Number(p.value)])) as Record<string, number>;
  const wall = Date.UTC(part['year'] ?? 0, (part['month'] ?? 1) - 1, part['day'], part['hour'], part['minute'], part['second']);
  return wall - Math.floor(instant.getTime() / 1000) * 1000;
}
