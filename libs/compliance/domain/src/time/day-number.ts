import { addDays, businessDate, daysBetween, type BusinessDate } from '@quittance/kernel';

export const DAY = 86_400_000;
export const MINUTE = 60_000;

const EPOCH = /* @__PURE__ */ businessDate('1970-01-01');

// The calendar has some hundred thousand days; those that were asked for are kept.
const known = new Map<BusinessDate, number>();

/** Days since 1970-01-01. */
export function dayNumber(date: BusinessDate): number {
  let day = known.get(date);
  if (day === undefined) known.set(date, (day = daysBetween(EPOCH, date)));
  return day;
}

/** The date so many days after 1970-01-01. */
export const dateOfDay = (day: number): BusinessDate => addDays(EPOCH, day);

/** ISO day of the week of a day number: 1 Monday … 7 Sunday. */
export const weekdayOfDay = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;
