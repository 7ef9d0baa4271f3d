import { dayNumber } from '../time/day-number';
import { dayWords } from '../time/moment-words';
import { retainedThrough } from '../retention';
import { dawnOf, type Case } from './case';
import { fired, type Fired } from './gate';

/** G26: records are kept three years from the last activity, recordings three years from the call; a legal hold keeps them longer. */
export function retention(c: Case): Fired | null {
  const { records } = c.facts;
  if (records === null) return fired('Nothing says when these records were last used.', null, { lastActivityOn: '' });
  if (records.legalHold) return fired('These records are under a legal hold.', null, { legalHold: true });
  const last = dayNumber(retainedThrough(records.lastActivityOn));
  const until = dawnOf(c, last + 1);
  if (c.at >= until) return null;
  return fired(`Kept through ${dayWords(last)}: three years from ${records.kind === 'RECORDING' ? 'the call' : 'the last activity'}.`, until, { lastActivityOn: records.lastActivityOn, kind: records.kind });
}
