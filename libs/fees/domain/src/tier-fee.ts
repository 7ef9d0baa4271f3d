import { divideRounded, toMinor, WHOLE_PPM, type Ppm } from '@quittance/kernel';
import type { FeeMode, Tier } from './rate-schedule';

const WHOLE = BigInt(WHOLE_PPM);

/** The part of an interval of collections that falls in one tier. */
export interface TierPart {
  readonly from: number;
  readonly to: number | null;
  readonly ratePpm: Ppm;
  readonly base: number;
}

/** Cuts the collections between two cumulative amounts (from < to, minor units) into tiers. */
export function cutByTier(tiers: readonly Tier[], from: number, to: number): TierPart[] {
  const parts: TierPart[] = [];
  let floor = 0;
  for (const { upTo, ratePpm } of tiers) {
    const base = Math.min(to, upTo ?? to) - Math.max(from, floor);
    if (base > 0) parts.push({ from: floor, to: upTo, ratePpm, base });
    if (upTo === null) break;
    floor = upTo;
  }
  return parts;
}

/** The tier a cumulative amount reaches; an amount equal to `upTo` is still in that tier. */
export function tierReached(tiers: readonly Tier[], collected: number): Tier {
  const tier = tiers.find(({ upTo }) => upTo === null || collected <= upTo);
  if (tier === undefined) throw new RangeError('The last tier must have no end');
  return tier;
}

/** tiers(c): the fee on cumulative collections c ≥ 0 before minimum and cap, or a part of it; one rounding, at the total (M3, M5, M21). */
export function tierFee(mode: FeeMode, tiers: readonly Tier[], collected: number, part: Ppm = WHOLE_PPM): number {
  if (collected === 0) return 0;
  const parts =
    mode === 'WHOLE_AMOUNT'
      ? [{ ratePpm: tierReached(tiers, collected).ratePpm, base: collected }]
      : cutByTier(tiers, 0, collected);
  const exact = parts.reduce((sum, { ratePpm, base }) => sum + BigInt(ratePpm) * BigInt(base), 0n);
  return toMinor(divideRounded(exact * BigInt(part), WHOLE * WHOLE));
}
