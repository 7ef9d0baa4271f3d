import { standsApart } from '../facts/parties';
import { DAY } from '../time/day-number';
import { endOf, inWords, restrictionsOf, type Case } from './case';
import { consentOf } from './consents';
import { fired, warned, type Fired } from './gate';
import { answered } from './replies';

/** G6: a debtor with an attorney is reached through the attorney, until that one consents or leaves us without an answer. */
export function represented(c: Case): Fired | null {
  if (standsApart(c.facts.person.role)) return null;
  const all = restrictionsOf(c, 'REPRESENTED');
  if (all.length === 0) return null;
  const binding = all.filter(({ attorneyKnown, attorneyConsents }) => attorneyKnown && !attorneyConsents);
  if (binding.length === 0) return all.some(({ attorneyConsents }) => attorneyConsents) ? null : warned('The debtor has an attorney whose name we do not have. Ask for it, and for nothing else.', { attorneyKnown: false });
  const wait = c.facts.agency.policy.attorneyAnswerDays * DAY;
  const silent = (askedAt: number | null): boolean => askedAt !== null && c.at >= askedAt + wait;
  const open = binding.filter(({ attorneyAskedAt }) => !silent(attorneyAskedAt));
  if (open.length === 0 || consentOf(c, 'CONTACT') || answered(c)) return null;
  const ends = open.map(({ endedAt, attorneyAskedAt }) => ({ endedAt: earlier(endedAt, attorneyAskedAt === null ? null : attorneyAskedAt + wait) }));
  const until = endOf(ends);
  const again = until === null ? 'Write to the attorney.' : `If the attorney has not answered, again from ${inWords(c, until)}.`;
  return fired(`The debtor is represented by an attorney: only the attorney may be reached. ${again}`, until, { restriction: open[0]?.id ?? '', attorneyKnown: true });
}

const earlier = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.min(a, b));
