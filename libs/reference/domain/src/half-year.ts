import { addDays, dateOf, partsOf, type BusinessDate } from '@quittance/kernel';

/** The first day of a date's half-year: 1 January or 1 July. */
export function startOfHalfYear(date: BusinessDate): BusinessDate {
  const { year, month } = partsOf(date);
  return dateOf(year, month <= 6 ? 1 : 7, 1);
}

/** The first day of the half-year after a date's. */
export function nextHalfYear(date: BusinessDate): BusinessDate {
  const { year, month } = partsOf(date);
  return month <= 6 ? dateOf(year, 7, 1) : dateOf(year + 1, 1, 1);
}

/** The United Kingdom's reference date (SI 2002/1675): the last 30 June or 31 December before a day. */
export const referenceDateBefore = (date: BusinessDate): BusinessDate => addDays(startOfHalfYear(date), -1);
