import { toMinor } from './rate';

interface Part {
  readonly index: number;
  readonly whole: bigint;
  readonly remainder: bigint;
}

/**
 * Splits an amount in proportion to whole, non-negative weights. The parts always sum to the amount: what rounding
 * leaves goes to the largest remainders, ties to the earlier part, and a negative amount mirrors a positive one.
 * Throws RangeError on no weights, weights that sum to zero, and weights that are negative or not whole.
 */
export function allocate(minor: number, weights: readonly (number | bigint)[]): number[] {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`Not a whole amount: ${minor}`);
  if (weights.length === 0) throw new RangeError('No parts to allocate to');
  for (const weight of weights) {
    const whole = typeof weight === 'bigint' || Number.isSafeInteger(weight);
    if (!whole || weight < 0) throw new RangeError(`Not a weight: ${weight}`);
  }
  const total = weights.reduce<bigint>((sum, weight) => sum + BigInt(weight), 0n);
  if (total === 0n) throw new RangeError('The weights sum to zero');
  const size = BigInt(Math.abs(minor));
  const parts = weights.map((weight, index): Part => {
    const product = size * BigInt(weight);
    return { index, whole: product / total, remainder: product % total };
  });
  const left = Number(size - parts.reduce((sum, part) => sum + part.whole, 0n));
  const bySize = [...parts].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  );
  const favoured = new Set(bySize.slice(0, left).map((part) => part.index));
  return parts.map((part) => {
    const amount = toMinor(part.whole + (favoured.has(part.index) ? 1n : 0n));
    return minor < 0 && amount !== 0 ? -amount : amount;
  });
}
