import type { BusinessDate } from '@quittance/kernel';

/** What came in the n-th month since placement; minor units. 0 is the month of placement itself. */
export interface AgedAmount {
  readonly age: number;
  readonly amount: number;
}

/** Most steps of a batch: ten years. */
export const MOST_STEPS = 120;

const monthsBetween = (from: BusinessDate, to: BusinessDate): number => (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));

/**
 * The stairs of a batch: collected up to and including each month since placement. Only months that are over for every
 * account of it, up to those placed last, so that one batch stands beside another month by month.
 * @param placedLast the day on which the last of it was placed
 */
export function stairsOf(months: readonly AgedAmount[], placedLast: BusinessDate, today: BusinessDate): { age: number; collected: number }[] {
  const over = Math.min(MOST_STEPS, Math.max(0, monthsBetween(placedLast, today)));
  let collected = 0;
  return Array.from({ length: over }, (_, age) => {
    // What was paid before it was placed belongs to the first step.
    collected += months.reduce((sum, month) => sum + (Math.max(0, month.age) === age ? month.amount : 0), 0);
    return { age, collected };
  });
}
