import { unwrap } from '@quittance/kernel';
import { bucketAmounts, feeFor, NO_HISTORY } from './index';
import { principal, terms, tiers } from './terms.fixture';

describe('M1: the fee is on what was applied, by bucket', () => {
  const contract = terms({ tiers: tiers([300_000, '25%'], [null, '18%']) });

  it('charges 1,650 on 8,000 collected of 10,000 listed', () => {
    const { fee, working } = unwrap(feeFor(contract, NO_HISTORY, principal(800_000)));
    expect(fee).toBe(165_000);
    expect(working.slices).toEqual([
      { from: 0, to: 300_000, ratePpm: 250_000, base: 300_000, fee: 75_000 },
      { from: 300_000, to: null, ratePpm: 180_000, base: 500_000, fee: 90_000 },
    ]);
    expect(working.words).toEqual(['25% of $3,000.00 = $750.00', '18% of $5,000.00 = $900.00']);
  });

  it('leaves out the buckets the contract leaves out', () => {
    const amount = bucketAmounts({ PRINCIPAL: 10_000, INTEREST: 2_000, FEES: 500, COSTS: 31_000 });
    const { fee, working } = unwrap(feeFor(contract, NO_HISTORY, amount));
    expect(working.base).toBe(12_000);
    expect(fee).toBe(3_000);
    expect(unwrap(feeFor(contract, NO_HISTORY, bucketAmounts({ COSTS: 500 }))).working.slices).toEqual([]);
  });
});
