import { unwrap } from '@quittance/kernel';
import { feeFor, NO_HISTORY, type FeeHistory } from './index';
import { principal, terms, tiers } from './terms.fixture';

const collected = (amount: number, fee: number): FeeHistory => ({ collected: amount, fee, tierFee: fee });

describe('M3: marginal tiers over the account’s life', () => {
  const contract = terms({ tiers: tiers([300_000, '25%'], [null, '20%']) });

  it('charges 500 on 2,000, then 850 on 4,000', () => {
    const first = unwrap(feeFor(contract, NO_HISTORY, principal(200_000)));
    expect(first.fee).toBe(50_000);
    const second = unwrap(feeFor(contract, first.history, principal(400_000)));
    expect(second.fee).toBe(85_000);
    expect(second.working).toMatchObject({ feeBefore: 50_000, feeAfter: 135_000, collectedAfter: 600_000 });
    expect(second.working.slices.map(({ base }) => base)).toEqual([100_000, 300_000]);
  });

  it('gives 400 back when 2,000 of 6,000 are returned: the original slice is clawed back', () => {
    const { fee, working } = unwrap(feeFor(contract, collected(600_000, 135_000), principal(-200_000)));
    expect(fee).toBe(-40_000);
    expect(working.slices).toEqual([{ from: 300_000, to: null, ratePpm: 200_000, base: -200_000, fee: -40_000 }]);
  });

  it('charges 550 on 2,300 at 50% of the first 300, 20% above', () => {
    const contract300 = terms({ tiers: tiers([30_000, '50%'], [null, '20%']) });
    expect(unwrap(feeFor(contract300, NO_HISTORY, principal(230_000))).fee).toBe(55_000);
  });

  it('charges 150 + 476 + 600 = 1,226 on 5,000 at 50/28/20', () => {
    const three = terms({ tiers: tiers([30_000, '50%'], [200_000, '28%'], [null, '20%']) });
    const { fee, working } = unwrap(feeFor(three, NO_HISTORY, principal(500_000)));
    expect(fee).toBe(122_600);
    expect(working.slices.map((slice) => slice.fee)).toEqual([15_000, 47_600, 60_000]);
  });

  it('refuses to give back more than was collected', () => {
    expect(feeFor(contract, NO_HISTORY, principal(-1))).toMatchObject({
      ok: false,
      refusal: { code: 'BELOW_ZERO_COLLECTED' },
    });
  });
});
