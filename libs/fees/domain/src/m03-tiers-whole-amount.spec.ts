import { unwrap } from '@quittance/kernel';
import { feeFor, NO_HISTORY } from './index';
import { principal, terms, tiers } from './terms.fixture';

describe('M3: the whole amount at the tier it reaches', () => {
  const contract = terms({ tiers: tiers([300_000, '25%'], [null, '20%']), rule: { mode: 'WHOLE_AMOUNT' } });

  it('charges 500 on 2,000, then 6,000 × 20% − 500 = 700 on 4,000', () => {
    const first = unwrap(feeFor(contract, NO_HISTORY, principal(200_000)));
    const second = unwrap(feeFor(contract, first.history, principal(400_000)));
    expect([first.fee, second.fee]).toEqual([50_000, 70_000]);
    expect(second.working.words).toEqual(['20% of $6,000.00 = $1,200.00', '25% of −$2,000.00 = −$500.00']);
  });

  it('keeps an amount equal to the limit in its tier', () => {
    expect(unwrap(feeFor(contract, NO_HISTORY, principal(300_000))).fee).toBe(75_000);
    expect(unwrap(feeFor(contract, NO_HISTORY, principal(300_001))).fee).toBe(60_000);
  });
});
