import { allocate } from '@quittance/kernel';
import type { FeeStream } from './fee-streams';
import type { FeeSlice } from './fee-working';
import type { FeeMode } from './rate-schedule';
import { cutByTier, tierFee, tierReached, type TierPart } from './tier-fee';

// Slices share the tier fee by largest remainder, so that what is shown always sums to what is charged.
export function pricedSlices({ bucket }: Pick<FeeStream, 'bucket'>, parts: readonly TierPart[], fee: number, sign: 1 | -1): FeeSlice[] {
  const weights = parts.map(({ base, ratePpm }) => BigInt(base) * BigInt(ratePpm));
  const fees = weights.some((weight) => weight > 0n) ? allocate(fee, weights) : parts.map(() => 0);
  return parts.map((part, index) => ({
    ...part, base: sign * part.base, fee: fees[index] ?? 0, ...(bucket === null ? {} : { bucket }) }));
}

/** The slices between two cumulative amounts of a stream whose tiers charge `fee` for going from the one to the other. */
export function lifetimeSlices(mode: FeeMode, stream: FeeStream, before: number, after: number, fee: number): FeeSlice[] {
  const { tiers } = stream;
  if (after === before) return [];
  if (mode === 'WHOLE_AMOUNT') {
    const whole = (collected: number, sign: 1 | -1): FeeSlice[] =>
      collected === 0
        ? []
        : pricedSlices(
            stream,
            [{ from: 0, to: null, ratePpm: tierReached(tiers, collected).ratePpm, base: collected }],
            sign * tierFee(mode, tiers, collected),
            sign,
          );
    return [...whole(after, 1), ...whole(before, -1)];
  }
  if (mode === 'PER_PAYMENT') return pricedSlices(stream, cutByTier(tiers, 0, after - before), fee, 1);
  return after >= before
    ? pricedSlices(stream, cutByTier(tiers, before, after), fee, 1)
    : pricedSlices(stream, cutByTier(tiers, after, before).reverse(), fee, -1);
}
