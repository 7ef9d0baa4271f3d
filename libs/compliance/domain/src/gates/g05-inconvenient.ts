import type { AttemptFact } from '../facts/attempt';
import type { Moment } from '../facts/means';
import { onDebtorSide } from '../facts/parties';
import type { RestrictionFact } from '../facts/restriction';
import { DAY, dayNumber, weekdayOfDay } from '../time/day-number';
import { timeWords, weekdayWords } from '../time/moment-words';
import type { ZoneClock } from '../time/zone-clock';
import { endOf, inWords, restrictionsOf, type Case } from './case';
import { consentOf } from './consents';
import { fired, type Fired } from './gate';
import { answered } from './replies';

type BadTime = RestrictionFact<'INCONVENIENT_TIME'>;

const FURTHEST = 400 * DAY;

/** G5: times and places the debtor named, and work where the employer forbids it. One reply to each contact the debtor starts there. */
export function inconvenient(c: Case): readonly Fired[] | null {
  if (!onDebtorSide(c.facts.person.role)) return null;
  const times = restrictionsOf(c, 'INCONVENIENT_TIME');
  const places = restrictionsOf(c, 'INCONVENIENT_PLACE', 'EMPLOYER_FORBIDS');
  if (times.length + places.length === 0 || consentOf(c, 'CONTACT')) return null;
  const reply = answered(c);
  const findings = [atBadTime(c, times, reply), atBadPlace(c, places, reply)].filter((one) => one !== null);
  return findings.length === 0 ? null : findings;
}

function atBadTime(c: Case, times: readonly BadTime[], reply: AttemptFact | null): Fired | null {
  const named = times.find((time) => c.clocks.some((clock) => endOfBad(time, clock, c.at) !== null && !sameTime(time, clock, c.at, reply)));
  if (named === undefined) return null;
  const until = nextFree(c, times);
  const again = until === null ? 'Ask for a better time by letter.' : `Again from ${inWords(c, until)}.`;
  return fired(`The debtor named this time inconvenient: ${weekdayWords(named.days)}, ${timeWords(named.fromMinute)} to ${timeWords(named.toMinute)}. ${again}`, until, {
    restriction: named.id, days: weekdayWords(named.days), from: timeWords(named.fromMinute), to: timeWords(named.toMinute) });
}

/** When the bad time around a moment ends, by a clock; null outside it. One that ends before it begins runs over midnight. */
function endOfBad(time: BadTime, clock: ZoneClock, at: Moment): Moment | null {
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

/** Whether the debtor wrote in the very stretch of bad time that lasts now. */
function sameTime(time: BadTime, clock: ZoneClock, at: Moment, reply: AttemptFact | null): boolean {
  if (reply === null) return false;
  const began = endOfBad(time, clock, reply.at);
  return began !== null && began === endOfBad(time, clock, at);
}

function nextFree(c: Case, times: readonly BadTime[]): Moment | null {
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

function atBadPlace(c: Case, places: readonly RestrictionFact[], reply: AttemptFact | null): Fired | null {
  const { address } = c.facts;
  if (address === null || reply?.address === address.id) return null;
  const stopping = places.filter((one) =>
    (one.kind === 'INCONVENIENT_PLACE' && (one.address === address.id || (one.place !== null && one.place === address.place)))
    || (one.kind === 'EMPLOYER_FORBIDS' && (address.place === 'WORK' || address.employers)));
  const first = stopping[0];
  if (first === undefined) return null;
  const words = first.kind === 'EMPLOYER_FORBIDS' ? 'The employer forbids such contact: not at work, nor at an address of the employer’s. Use another.' : 'The debtor named this place inconvenient. Use another address or number.';
  return fired(words, endOf(stopping), { restriction: first.id, place: address.place });
}
