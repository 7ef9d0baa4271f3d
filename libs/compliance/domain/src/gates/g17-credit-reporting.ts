import { dayNumber } from '../time/day-number';
import { dawnOf, inWords, type Case } from './case';
import { fired, type Fired } from './gate';

/** Fourteen days, that of sending being the first (comment 30(a)(1)-3). */
const WAIT = 14;

/** G17: before a debt is reported, speak with the debtor, or send something about it and wait fourteen days without a bounce. */
export function creditReporting(c: Case): Fired | null {
  const { spokenAt, sendings } = c.facts.history;
  if (spokenAt !== null && spokenAt <= c.at) return null;
  let earliest: number | null = null;
  for (const { sentOn, undeliverableOn } of sendings) {
    const open = dayNumber(sentOn) + WAIT;
    if (undeliverableOn !== null && dayNumber(undeliverableOn) < open) continue;
    if (dayNumber(sentOn) > c.day) continue;
    const until = dawnOf(c, open);
    if (c.at >= until) return null;
    earliest = earliest === null ? until : Math.min(earliest, until);
  }
  if (earliest !== null) return fired(`Fourteen days must pass after sending, in case it comes back. Report from ${inWords(c, earliest)}.`, earliest, { waitDays: WAIT });
  return fired('Nobody has spoken with the debtor about this debt, and nothing sent has arrived. Speak first, or send and wait fourteen days.', null, { sendings: sendings.length });
}
