import { DAY, MINUTE } from './day-number';
import type { Moment } from '../facts/means';

/** Some 400 days: offsets are found once for each span and kept. */
const SPAN = 2 ** 35;
const STEP = 5 * DAY;
const DAY_MINUTES = DAY / MINUTE;

interface Span {
  readonly starts: readonly number[];
  readonly offsets: readonly number[];
}

/** The local time of one zone, by the time zone data of the machine. */
export interface ZoneClock {
  readonly zone: string;
  /** Local time less UTC, milliseconds. */
  offsetAt(at: Moment): number;
  /** Days since 1970-01-01, by local date. */
  dayAt(at: Moment): number;
  /** Minutes since local midnight by the clock on the wall, a whole number. */
  minuteAt(at: Moment): number;
  /** The first moment at which the wall shows a local day and minute, or the first after it where that minute does not exist. */
  momentOf(day: number, minute: number): Moment;
}

class Clock implements ZoneClock {
  private readonly spans = new Map<number, Span>();
  private lastIndex = Number.NaN;
  private last: Span = { starts: [], offsets: [] };
  private readonly format: Intl.DateTimeFormat;

  constructor(readonly zone: string) {
    this.format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' });
  }

  offsetAt(at: Moment): number {
    const index = Math.floor(at / SPAN);
    const span = index === this.lastIndex ? this.last : this.span(index);
    let i = span.starts.length - 1;
    while (i > 0 && (span.starts[i] as number) > at) i--;
    return span.offsets[i] as number;
  }

  dayAt(at: Moment): number {
    return Math.floor((at + this.offsetAt(at)) / DAY);
  }

  minuteAt(at: Moment): number {
    const minutes = Math.floor((at + this.offsetAt(at)) / MINUTE);
    return minutes - Math.floor(minutes / DAY_MINUTES) * DAY_MINUTES;
  }

  momentOf(day: number, minute: number): Moment {
    const local = day * DAY + minute * MINUTE;
    const [before, after] = [this.offsetAt(local - DAY - DAY / 2), this.offsetAt(local + DAY + DAY / 2)];
    let at = local - Math.max(before, after);
    // More than once round only in a night when the clocks change.
    while (at + this.offsetAt(at) < local) at += MINUTE;
    return at;
  }

  private span(index: number): Span {
    let found = this.spans.get(index);
    if (found === undefined) this.spans.set(index, (found = this.find(index * SPAN)));
    this.lastIndex = index;
    this.last = found;
    return found;
  }

  private find(from: Moment): Span {
    const span = { starts: [from], offsets: [this.measure(from)] };
    for (let at = from; at < from + SPAN; at += STEP) {
      const to = Math.min(at + STEP, from + SPAN);
      const [before, after] = [this.measure(at), this.measure(to)];
      if (before === after) continue;
      // Clocks change on a whole minute; spans begin on none, so that minutes are counted from the epoch.
      let [low, high] = [Math.floor(at / MINUTE), Math.ceil(to / MINUTE)];
      while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (this.measure(middle * MINUTE) === before) low = middle;
        else high = middle;
      }
      span.starts.push(high * MINUTE);
      span.offsets.push(after);
    }
    return span;
  }

  private measure(at: Moment): number {
    const part: Record<string, number> = {};
    for (const { type, value } of this.format.formatToParts(at)) part[type] = Number(value);
    return Date.UTC(part['year'] ?? 0, (part['month'] ?? 1) - 1, part['day'], part['hour'], part['minute'], part['second']) - Math.floor(at / 1000) * 1000;
  }
}

const clocks = new Map<string, ZoneClock>();

/** The clock of an IANA zone; throws RangeError for a name that is none. */
export function clockOf(zone: string): ZoneClock {
  let clock = clocks.get(zone);
  if (clock === undefined) clocks.set(zone, (clock = new Clock(zone)));
  return clock;
}

/** Whether a text names a zone this machine knows. */
export function isZone(zone: string): boolean {
  try {
    return clockOf(zone) !== undefined;
  } catch {
    return false;
  }
}
