import { dateOf, partsOf, type BusinessDate } from '@quittance/kernel';
import { holidaysOn, type RuleSet } from '../rules/rule-set';
import { dateOfDay, dayNumber, weekdayOfDay } from './day-number';

/** The legal public holidays of a year in a place, on the days the statute names (not those they are observed on), by day number. */
export function holidaysOf(rules: RuleSet, place: string, year: number): ReadonlySet<number> {
  const key = `${place} ${year}`;
  const known = cached(rules);
  let days = known.get(key);
  if (days === undefined) known.set(key, (days = new Set(holidaysOn(rules, place, year))));
  return days;
}

const caches = new WeakMap<RuleSet, Map<string, ReadonlySet<number>>>();

function cached(rules: RuleSet): Map<string, ReadonlySet<number>> {
  let known = caches.get(rules);
  if (known === undefined) caches.set(rules, (known = new Map()));
  return known;
}

/** Whether a day counts: no Saturday, no Sunday, no legal public holiday. */
export const countsAsDay = (rules: RuleSet, place: string, day: number): boolean =>
  weekdayOfDay(day) <= 5 && !holidaysOf(rules, place, partsOf(dateOfDay(day)).year).has(day);

/** The day so many counted days later; earlier if negative. */
export function addCountedDays(rules: RuleSet, place: string, date: BusinessDate, days: number): BusinessDate {
  const step = days < 0 ? -1 : 1;
  let day = dayNumber(date);
  for (let left = Math.abs(days); left > 0; ) {
    day += step;
    if (countsAsDay(rules, place, day)) left -= 1;
  }
  return dateOfDay(day);
}

/** The same day so many years later; of 29 February, 1 March, so that nothing ends a day early. */
export function yearsLater(date: BusinessDate, years: number): BusinessDate {
  const { year, month, day } = partsOf(date);
  const leap = (year + years) % 4 === 0 && ((year + years) % 100 !== 0 || (year + years) % 400 === 0);
  return month === 2 && day === 29 && !leap ? dateOf(year + years, 3, 1) : dateOf(year + years, month, day);
}
