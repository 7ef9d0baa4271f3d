import fc from 'fast-check';
import { allocate } from './index';

const weights = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 12 }).filter((w) => w.some((n) => n > 0));

describe('M18: splits', () => {
  it('splits 100.00 in thirds as 33.34, 33.33, 33.33', () => {
    expect(allocate(10_000, [1, 1, 1])).toEqual([3334, 3333, 3333]);
  });

  it('gives what is left to the largest remainder, ties to the earlier part', () => {
    expect(allocate(5, [3, 7])).toEqual([2, 3]);
    expect(allocate(5, [7, 3, 0])).toEqual([4, 1, 0]);
    expect(allocate(101, [3, 7])).toEqual([30, 71]);
    expect(allocate(1003, [0, 50, 50])).toEqual([0, 502, 501]);
    expect(allocate(0, [0, 1])).toEqual([0, 0]);
  });

  it('throws without weights, with weights that sum to zero, and with negative ones', () => {
    expect(() => allocate(1, [])).toThrow(RangeError);
    expect(() => allocate(1, [0, 0])).toThrow(RangeError);
    expect(() => allocate(1, [2, -1])).toThrow(RangeError);
    expect(() => allocate(1, [0.5])).toThrow(RangeError);
  });

  it('always sums to the whole, never favours a zero weight, and mirrors negative amounts', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), weights, (amount, parts) => {
        const split = allocate(amount, parts);
        expect(split.reduce((a, b) => a + BigInt(b), 0n)).toBe(BigInt(amount));
        expect(split.every((part, i) => parts[i] !== 0 || part === 0)).toBe(true);
        expect(allocate(-amount, parts)).toEqual(split.map((part) => (part === 0 ? 0 : -part)));
      }),
      { numRuns: 10_000 },
    );
  });
});
