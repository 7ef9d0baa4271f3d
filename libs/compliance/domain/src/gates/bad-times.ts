import type { Moment } from '../facts/means';
import type { RestrictionFact } from '../facts/restriction';
import { DAY, dayNumber, weekdayOfDay } from '../time/day-number';
import type { ZoneClock } from '../time/zone-clock';
import type { Case } from './case';

export type BadTime = RestrictionFact<'INCONVENIENT_TIME'>;

const FURTHEST = 400 * DAY;

/** When the bad time around a moment ends, by a clock; null outside it. One that ends before it begins runs over midnight. */
export function endOfBad(time: BadTime, clock: ZoneClock, at: Moment): Moment | null {
  const [day, minute] = [clock.dayAt(at), clock.minuteAt(at)];
  const lasts = (began: number): boolean => time.days.includes(weekdayOfDay(began)) && (time.until === null || began <= dayNumber(time.until));
  const ends = (on: number): Moment | null => {
    const end = clock.momentOf(on, time.toMinute);
    return end > at ? end : null;
  };
  if (time.fromMinute < time.toMinute) return minute >= time.fromMinute && minute < time.toMinute && lasts(day) ? ends(day) : null;
  if (minute >= time.fromMinute && lasts(day)) return ends(day + 1);
  return minute < time.toMinute && lasts(day - 1) ? ends(day) : null;
}

/** The first moment outside all of these times, by every clock; null where there is none within a year. */
export function nextFree(c: Case, times: readonly BadTime[]): Moment | null {
  let at = c.at;
  while (at < c.at + FURTHEST) {
    let moved = at;
    for (const time of times) {
      if (time.endedAt !== null && time.endedAt <= moved) continue;
      for (const clock of c.clocks) {
        const end = endOfBad(time, clock, moved);
        if (end !== null) moved = time.endedAt === null ? end : Math.min(end, time.endedAt);
      }
    }
    if (moved === at) return at;
    at = moved;
  }
  return null;
}
