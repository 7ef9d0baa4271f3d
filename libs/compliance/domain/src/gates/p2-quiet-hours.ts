import type { Channel } from '../facts/means';
import type { AgencyPolicy } from '../facts/policy';
import { standsApart } from '../facts/parties';
import type { RestrictionFact } from '../facts/restriction';
import { timeWords, weekdayWords } from '../time/moment-words';
import { endOfBad, nextFree } from './bad-times';
import { inWords, type Case } from './case';
import { fired, type Fired } from './gate';
import { answered } from './replies';

type Time = RestrictionFact<'INCONVENIENT_TIME'> & { readonly channels: readonly Channel[] };

const known = new WeakMap<AgencyPolicy, readonly Time[]>();

/** The agency's quiet times in the form a debtor's inconvenient times have. */
function timesOf(policy: AgencyPolicy): readonly Time[] {
  let times = known.get(policy);
  if (times === undefined) known.set(policy, (times = (policy.quiet ?? []).map((time, n) => ({ ...time, id: String(n), kind: 'INCONVENIENT_TIME', at: -Infinity, endedAt: null, debt: null, until: null }))));
  return times;
}

/** P2: the agency leaves people alone at times of its own choice, by every clock they may live by. What answers them may go. */
export function quietHours(c: Case): Fired | null {
  if (standsApart(c.facts.person.role) || answered(c)) return null;
  const times = timesOf(c.facts.agency.policy).filter(({ channels }) => (channels as readonly string[]).includes(c.means));
  const now = times.find((time) => c.clocks.some((clock) => endOfBad(time, clock, c.at) !== null));
  if (now === undefined) return null;
  const until = nextFree(c, times);
  const span = `${weekdayWords(now.days)}, ${timeWords(now.fromMinute)} to ${timeWords(now.toMinute)}`;
  return fired(`Our quiet hours: ${span}, by the debtor’s clock. ${until === null ? 'No time is left: change the policy.' : `Again from ${inWords(c, until)}.`}`, until, {
    days: weekdayWords(now.days), from: timeWords(now.fromMinute), to: timeWords(now.toMinute) });
}
