import { addDays, endOfMonth, type BusinessDate } from '@quittance/kernel';

/** What is collected in a month is accounted for and remitted so many days after the month's close (M22). */
export const DAYS_TO_REMIT = 30;

/** From how many days before the deadline it is near. */
export const NEAR_DAYS = 7;

export type DeadlineState = 'IN_TIME' | 'NEAR' | 'PAST';

/** The last day by which what was collected on a day is accounted for and remitted (M22). */
export const remitDeadline = (collectedOn: BusinessDate): BusinessDate => addDays(endOfMonth(collectedOn), DAYS_TO_REMIT);

/** Where a deadline stands today: past the day after it, near in its last week. */
export function deadlineState(deadline: BusinessDate, today: BusinessDate): DeadlineState {
  if (today > deadline) return 'PAST';
  return addDays(today, NEAR_DAYS) >= deadline ? 'NEAR' : 'IN_TIME';
}
