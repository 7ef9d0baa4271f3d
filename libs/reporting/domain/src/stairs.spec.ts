import fc from 'fast-check';
import { businessDate } from '@quittance/kernel';
import { stairsOf } from './index';

const on = businessDate;

describe('the stairs of a batch', () => {
  it('add up what came, up to the last month that is over', () => {
    const months = [{ age: 0, amount: 100 }, { age: 2, amount: 40 }, { age: 3, amount: 7 }];
    expect(stairsOf(months, on('2026-08-31'), on('2026-11-01'))).toEqual([{ age: 0, collected: 100 }, { age: 1, collected: 100 }, { age: 2, collected: 140 }]);
    expect(stairsOf(months, on('2026-11-01'), on('2026-11-30'))).toEqual([]);
  });

  it('count what was paid before placement in the first month', () => {
    expect(stairsOf([{ age: -2, amount: 5 }, { age: 0, amount: 1 }], on('2025-12-31'), on('2026-01-01'))).toEqual([{ age: 0, collected: 6 }]);
  });

  it('end at all that came in months that are over, whatever order they are told in', () => {
    const told = fc.array(fc.record({ age: fc.integer({ min: -3, max: 11 }), amount: fc.integer({ min: -1_000, max: 100_000 }) }), { maxLength: 20 });
    fc.assert(fc.property(told, (months) => {
      const stairs = stairsOf(months, on('2025-11-15'), on('2026-11-15'));
      expect(stairs).toHaveLength(12);
      expect(stairs.at(-1)?.collected).toBe(months.reduce((sum, { amount }) => sum + amount, 0));
      expect(stairsOf([...months].reverse(), on('2025-11-15'), on('2026-11-15'))).toEqual(stairs);
    }), { numRuns: 1_000 });
  });
});
