import { divideRounded, toMinor } from '@quittance/kernel';

export interface Stretch {
  /** Minor units. */
  readonly principal: number;
  readonly ratePpm: number;
  readonly days: number;
  readonly yearDays: 365 | 360;
  /** Each day rounded to the minor unit, instead of the whole once. */
  readonly daily: boolean;
}

/** Simple interest on a principal, in minor units, half away from zero (M9). */
export function simpleInterest({ principal, ratePpm, days, yearDays, daily }: Stretch): number {
  const year = BigInt(principal) * BigInt(ratePpm);
  const divisor = 1_000_000n * BigInt(yearDays);
  return toMinor(daily ? divideRounded(year, divisor) * BigInt(days) : divideRounded(year * BigInt(days), divisor));
}
