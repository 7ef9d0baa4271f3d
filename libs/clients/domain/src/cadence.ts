import {
  addDays,
  addMonths,
  dateOf,
  dayOfWeek,
  daysInMonth,
  endOfMonth,
  partsOf,
  startOfMonth,
  type BusinessDate,
} from '@quittance/kernel';
import type { Cadence } from './contract-terms';

/** Days a remittance covers, both inclusive, and the day it is due. */
export interface RemittancePeriod {
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly remitOn: BusinessDate;
}

function onDay(month: BusinessDate, day: number): BusinessDate {
  const parts = partsOf(month);
  return dateOf(parts.year, parts.month, Math.min(day, daysInMonth(parts.year, parts.month)));
}

/**
 * The period a day's collections belong to. WEEKLY: seven days up to the day before `day` of the week. SEMI_MONTHLY: the
 * 1st to the 15th, the 16th to the last, due `day` days after. MONTHLY: the calendar month, due on `day` of the next.
 */
export function periodFor(cadence: Cadence, date: BusinessDate): RemittancePeriod {
  if (cadence.kind === 'WEEKLY') {
    const ahead = ((cadence.day - dayOfWeek(date) + 6) % 7) + 1;
    const remitOn = addDays(date, ahead);
    return { from: addDays(remitOn, -7), to: addDays(remitOn, -1), remitOn };
  }
  if (cadence.kind === 'MONTHLY') {
    const from = startOfMonth(date);
    return { from, to: endOfMonth(date), remitOn: onDay(addMonths(from, 1), cadence.day) };
  }
  const firstHalf = partsOf(date).day <= 15;
  const from = firstHalf ? startOfMonth(date) : onDay(date, 16);
  const to = firstHalf ? onDay(date, 15) : endOfMonth(date);
  return { from, to, remitOn: addDays(to, cadence.day) };
}

/** The first remittance day after a date. */
export function nextRemittanceDate(cadence: Cadence, after: BusinessDate): BusinessDate {
  // A remittance is at most a period and a half behind its collections, so starting two months back misses none.
  let period = periodFor(cadence, addMonths(after, -2));
  while (period.remitOn <= after) period = periodFor(cadence, addDays(period.to, 1));
  return period.remitOn;
}

/** The last period that had ended before a date: what a run prepared that day remits. */
export const lastPeriodBefore = (cadence: Cadence, date: BusinessDate): RemittancePeriod =>
  periodFor(cadence, addDays(periodFor(cadence, date).from, -1));
