import type { AttemptFact } from '../facts/attempt';
import type { Moment } from '../facts/means';
import { onDebtorSide } from '../facts/parties';
import type { RestrictionFact } from '../facts/restriction';
import { timeWords, weekdayWords } from '../time/moment-words';
import type { ZoneClock } from '../time/zone-clock';
import { endOfBad, nextFree, type BadTime } from './bad-times';
import { endOf, inWords, restrictionsOf, type Case } from './case';
import { consentOf } from './consents';
import { fired, type Fired } from './gate';
import { answered } from './replies';

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

/** Whether the debtor wrote in the very stretch of bad time that lasts now. */
function sameTime(time: BadTime, clock: ZoneClock, at: Moment, reply: AttemptFact | null): boolean {
  if (reply === null) return false;
  const began = endOfBad(time, clock, reply.at);
  return began !== null && began === endOfBad(time, clock, at);
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
