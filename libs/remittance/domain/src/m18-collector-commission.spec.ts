import fc from 'fast-check';
import { ppm, ppmOf, share } from '@quittance/kernel';
import { clawBack, splitCommission, type CommissionShare } from './index';

const third = (collectorId: string): CommissionShare => ({ collectorId, parts: 1, planId: 'desk', ratePpm: ppm('10%') });
const thirds = ['a', 'b', 'c'].map(third);
const anyShares = fc.array(fc.record({ parts: fc.integer({ min: 1, max: 100 }), plan: fc.nat(2) }), { minLength: 1, maxLength: 6 })
  .map((all) => all.map(({ parts, plan }, index): CommissionShare => ({ collectorId: String(index), parts, planId: String(plan), ratePpm: ppmOf([50_000, 100_000, 333_333][plan] ?? 0) })));

describe('M18: splits among collectors', () => {
  it('100.00 in thirds: 33.34, 33.33, 33.33', () => {
    expect(splitCommission(100_000, thirds).map(({ amount }) => amount)).toEqual([3_334, 3_333, 3_333]);
  });

  it('a returned payment takes back the same shares', () => {
    expect(clawBack(-100_000, thirds).map(({ amount }) => amount)).toEqual([-3_334, -3_333, -3_333]);
  });

  it('a collector with a plan of its own has its own part at its own rate', () => {
    const own = { ...third('b'), planId: 'b', ratePpm: ppm('20%') };
    expect(splitCommission(90_000, [third('a'), own, third('c')]).map(({ fee, amount }) => [fee, amount])).toEqual([[30_000, 3_000], [30_000, 6_000], [30_000, 3_000]]);
  });

  it('parts of the fee sum to it, those of one plan to what the plan gives, and a fee with its return to nothing', () => {
    fc.assert(fc.property(fc.nat(100_000_000), anyShares, (fee, shares) => {
      const parts = splitCommission(fee, shares);
      expect(parts.reduce((sum, part) => sum + part.fee, 0)).toBe(fee);
      for (const plan of new Set(shares.map(({ planId }) => planId))) {
        const own = parts.filter(({ planId }) => planId === plan);
        expect(own.reduce((sum, { amount }) => sum + amount, 0)).toBe(share(own.reduce((sum, part) => sum + part.fee, 0), own[0]?.ratePpm ?? ppmOf(0)));
      }
      expect(clawBack(-fee, shares).map(({ amount }, index) => amount + (parts[index]?.amount ?? 0))).toEqual(shares.map(() => 0));
    }));
  });
});
