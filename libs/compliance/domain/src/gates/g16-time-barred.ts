import { limitationOn } from '../rules/rule-set';
import { dayNumber } from '../time/day-number';
import { dayWords } from '../time/moment-words';
import { yearsLater } from '../time/working-days';
import type { Case } from './case';
import { fired, type Fired } from './gate';

/** G16: no suit, and no threat of one, on a debt whose time has run out; a proof of claim is another means. */
export function timeBarred(c: Case): Fired | null {
  const { debt, message: { content } } = c.facts;
  if (c.means !== 'SUE' && !content?.threatensSuit) return null;
  const what = c.means === 'SUE' ? 'A suit' : 'A threat of suit';
  if (debt.dueOn === null) return fired(`${what} needs the day from which it could be sued for: it is not on file.`, null, { dueOn: '' });
  const rows = limitationOn(c.rules, debt.limitationPlaces, c.day).filter(({ contract }) => contract === debt.contract);
  const shortest = [...rows].sort((a, b) => a.years - b.years || (a.id < b.id ? -1 : 1))[0];
  if (shortest === undefined) return fired(`${what} needs the period of limitation: no row names one for this place.`, null, { places: [...debt.limitationPlaces].sort().join(' '), contract: debt.contract });
  const lastDay = dayNumber(yearsLater(debt.dueOn, shortest.years));
  if (c.clocks.every((clock) => clock.dayAt(c.at) <= lastDay)) return null;
  return fired(`The debt is time-barred: ${shortest.years} years from ${dayWords(dayNumber(debt.dueOn))} ended on ${dayWords(lastDay)} (${shortest.source}). It may be asked for, not sued for.`, null, {
    dueOn: debt.dueOn, years: shortest.years, rule: shortest.id, source: shortest.source });
}
