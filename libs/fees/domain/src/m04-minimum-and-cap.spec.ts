import { unwrap } from '@quittance/kernel';
import { feeFor, NO_HISTORY } from './index';
import { principal, terms, tiers } from './terms.fixture';

describe('M4: minimum and cap over the account’s life', () => {
  const minimum = terms({ tiers: tiers([null, '25%']), rule: { minimum: 10_000 } });

  it('lifts 62.50 on 250 to 100, then takes only 25 on a second 250', () => {
    const first = unwrap(feeFor(minimum, NO_HISTORY, principal(25_000)));
    expect(first.working).toMatchObject({ fee: 10_000, tierFee: 6_250, adjustment: 3_750, limitAfter: 'MINIMUM' });
    expect(first.working.words[1]).toBe("The minimum fee of $100.00 for the account's life changes it by $37.50");
    expect(unwrap(feeFor(minimum, first.history, principal(25_000))).fee).toBe(2_500);
  });

  it('never takes more than was collected: 60 of 60', () => {
    const { working } = unwrap(feeFor(minimum, NO_HISTORY, principal(6_000)));
    expect(working).toMatchObject({ fee: 6_000, limitAfter: 'COLLECTED' });
  });

  it('stops at a cap of 1,000 on 5,000 at 25%', () => {
    const capped = terms({ tiers: tiers([null, '25%']), rule: { cap: 100_000 } });
    const first = unwrap(feeFor(capped, NO_HISTORY, principal(500_000)));
    expect(first.fee).toBe(100_000);
    expect(unwrap(feeFor(capped, first.history, principal(500_000))).fee).toBe(0);
    expect(unwrap(feeFor(capped, first.history, principal(-500_000))).fee).toBe(-100_000);
  });
});
