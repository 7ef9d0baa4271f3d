import { countryName } from '@quittance/kernel';
import type { ContactFacts } from '../facts/contact-facts';
import { onDebtorSide, type Role } from '../facts/parties';
import { hoursOn, type RuleSet } from '../rules/rule-set';
import { DAY, MINUTE } from '../time/day-number';
import { timeWords, zoneWords } from '../time/moment-words';
import { clockOf, type ZoneClock } from '../time/zone-clock';
import { caseOf, inWords, type Case } from './case';
import { consentOf } from './consents';
import { fired, type Fired } from './gate';

const ELSEWHERE: readonly string[] = ['*'];
const MOST_STEPS = 40;

/** G1: only within the hours of every zone the person may be in; what is sent is timed at sending. Contact consent lifts it. */
export function hours(c: Case): Fired | null {
  const { person } = c.facts;
  if (!onDebtorSide(person.role) && !other(person.role)) return null;
  if (person.zones.length === 0) {
    return consentOf(c, 'CONTACT') ? null : fired('Where the debtor is is not known: record an address, or a number with its country.', null, { zones: '' });
  }
  const { from, to } = span(c);
  let late: ZoneClock | undefined;
  for (const clock of c.clocks) {
    const minute = clock.minuteAt(c.at);
    if (minute < from || minute >= to) late ??= clock;
  }
  if (late === undefined || consentOf(c, 'CONTACT')) return null;
  const until = opening(c, from, to);
  const again = until === null ? 'No hour suits every place the debtor may be in: find out which is right.' : `Again from ${inWords(c, until)}.`;
  const { countryOnly } = person;
  const words = countryOnly === undefined
    ? `It is ${timeWords(late.minuteAt(c.at))} in ${zoneWords(late.zone)}; ${timeWords(from)} to ${timeWords(to)} is allowed, in every place the debtor may be in. ${again}`
    : `Only the country is known, ${countryName(countryOnly)}, and it must be ${timeWords(from)} to ${timeWords(to)} in all of it${until === null ? '' : `: ${ourWindow(c, until, from, to)} here`}. ${again} Record an address or a number to narrow it.`;
  return fired(words, until, {
    localTime: timeWords(late.minuteAt(c.at)), zones: c.clocks.map(({ zone }) => zone).join(' '), from: timeWords(from), to: timeWords(to) });
}

/** People asked where the debtor is keep the same hours. */
const other = (role: Role): boolean => role === 'THIRD_PARTY';

/** The narrowest of the hours that hold. */
function span(c: Case): { readonly from: number; readonly to: number } {
  const rows = hoursOn(c.rules, c.facts.person.places, c.day);
  let from = 0;
  let to = DAY / MINUTE;
  for (const row of rows.length > 0 ? rows : hoursOn(c.rules, ELSEWHERE, c.day)) {
    from = Math.max(from, row.fromMinute);
    to = Math.min(to, row.toMinute);
  }
  return { from, to };
}

/** The next moment at which every clock shows an hour allowed. */
function opening(c: Case, from: number, to: number): number | null {
  let at = c.at;
  for (let step = 0; step < MOST_STEPS; step++) {
    let moved = at;
    for (const clock of c.clocks) {
      const minute = clock.minuteAt(moved);
      if (minute < from) moved = clock.momentOf(clock.dayAt(moved), from);
      else if (minute >= to) moved = clock.momentOf(clock.dayAt(moved) + 1, from);
    }
    if (moved === at) return at;
    at = moved;
  }
  return null;
}

/** When every clock shows an hour allowed: the window a moment lies in, or the next one after it. */
function windowAt({ clocks }: Case, at: number, from: number, to: number): { readonly opens: number; readonly closes: number } {
  return { opens: Math.max(...clocks.map((clock) => clock.momentOf(clock.dayAt(at), from))), closes: Math.min(...clocks.map((clock) => clock.momentOf(clock.dayAt(at), to))) };
}

function ourWindow(c: Case, at: number, from: number, to: number): string {
  const ours = clockOf(c.facts.agency.zone);
  const { opens, closes } = windowAt(c, at, from, to);
  return `${timeWords(ours.minuteAt(opens))} to ${timeWords(ours.minuteAt(closes))}`;
}

/** When somebody may be reached by the hours alone, wherever in their zones they are: the window open at a moment, or the next; null where there is none. */
export function hoursEverywhere(facts: ContactFacts, at: number, rules: RuleSet): { readonly opens: number; readonly closes: number } | null {
  const c = caseOf(facts, 'CALL', at, rules);
  const { from, to } = span(c);
  const open = facts.person.zones.length === 0 ? null : opening(c, from, to);
  return open === null ? null : windowAt(c, open, from, to);
}
