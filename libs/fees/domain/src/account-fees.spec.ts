import { businessDate, ppm } from '@quittance/kernel';
import { fixedFeeOf, withdrawalFeeOf } from './index';
import { terms, tiers } from './terms.fixture';

const rate = tiers([null, '25%']);

describe('fees of an account', () => {
  it('charges the fixed fee once, saying what it covers', () => {
    expect(fixedFeeOf(terms({ tiers: rate, rule: { fixedFee: { amount: 1_500, days: 30 } } }))).toEqual({
      amount: 1_500, words: 'Fixed fee for the placement; it covers what is collected up to 13 Feb 2026' });
    expect(fixedFeeOf(terms({ tiers: rate, rule: { fixedFee: { amount: 1_500, days: 0 } } }))?.words).toBe('Fixed fee for the placement');
    expect(fixedFeeOf(terms({ tiers: rate }))).toBeNull();
  });

  it('charges for taking an account back: an amount and a part of what is owed, nothing while it is free', () => {
    const contract = terms({ tiers: rate, withdrawal: { amount: 5_000, balancePpm: ppm('10%'), freeDays: 30 } });
    expect(withdrawalFeeOf(contract, 100_005, businessDate('2026-02-14'))).toEqual({ amount: 15_001, words: 'Fee for taking the account back: $50.00 and 10% of $1,000.05 still owed = $100.01' });
    expect(withdrawalFeeOf(contract, 100_000, businessDate('2026-02-13'))).toBeNull();
    expect(withdrawalFeeOf(terms({ tiers: rate }), 100_000, businessDate('2026-06-01'))).toBeNull();
    expect(withdrawalFeeOf(terms({ tiers: rate, withdrawal: { amount: null, balancePpm: ppm('10%'), freeDays: 0 } }), 0, businessDate('2026-06-01'))).toBeNull();
  });
});
