import { addDays, businessDate, daysBetween, type BusinessDate } from '@quittance/kernel';

export const DAY = 86_400_000;
export const MINUTE = 60_000;

const EPOCH = businessDate('1970-01-01');

/** Days since 1970-01-01. */
export const dayNumber = (date: BusinessDate): number => daysBetween(EPOCH, date);

/** The date so many days after 1970-01-01. */
export const dateOfDay = (day: number): BusinessDate => addDays(EPOCH, day);

/** ISO day of the week of a day number: 1 Monday … 7 Sunday. */
export const weekdayOfDay = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;
