import { businessDate, unwrap } from '@quittance/kernel';
import { feeFor, NO_HISTORY, reversalFee, treatmentOn } from './index';
import { principal, terms, tiers } from './terms.fixture';

describe('M5: free demand, no fee and discovery', () => {
  const rate = tiers([null, '25%']);

  it('charges nothing inside the free-demand window, and the first day after it in full', () => {
    const contract = terms({ tiers: rate, freeDemandDays: 10 });
    expect(treatmentOn(contract, businessDate('2026-01-24'))).toBe('FREE_DEMAND');
    expect(treatmentOn(contract, businessDate('2026-01-25'))).toBe('NORMAL');
    const free = unwrap(feeFor(contract, NO_HISTORY, principal(100_000), 'FREE_DEMAND'));
    expect([free.fee, free.history]).toEqual([0, NO_HISTORY]);
    expect(unwrap(reversalFee(contract, free.history, free.working)).fee).toBe(0);
  });

  it('charges nothing on an account marked no-fee', () => {
    const contract = terms({ tiers: rate, noFee: true });
    const treatment = treatmentOn(contract, businessDate('2026-03-01'));
    expect(treatment).toBe('NO_FEE');
    expect(unwrap(feeFor(contract, NO_HISTORY, principal(100_000), treatment)).fee).toBe(0);
  });

  it('charges half of 25% on 1,000 paid before placement and found later: 125', () => {
    const contract = terms({ tiers: rate, discovery: '50%' });
    const treatment = treatmentOn(contract, businessDate('2026-01-14'));
    const found = unwrap(feeFor(contract, NO_HISTORY, principal(100_000), treatment));
    expect(found.fee).toBe(12_500);
    expect(found.history).toEqual(NO_HISTORY);
    expect(unwrap(reversalFee(contract, found.history, found.working)).fee).toBe(-12_500);
  });
});
