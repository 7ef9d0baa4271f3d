import { unwrap } from '@quittance/kernel';
import { feeFor, NO_HISTORY, reversalFee } from './index';
import { principal, terms, tiers } from './terms.fixture';

describe('M3: tiers per payment', () => {
  const contract = terms({ tiers: tiers([300_000, '25%'], [null, '20%']), rule: { mode: 'PER_PAYMENT' } });

  it('starts each payment at the first tier: 500 on 2,000, then 950 on 4,000', () => {
    const first = unwrap(feeFor(contract, NO_HISTORY, principal(200_000)));
    const second = unwrap(feeFor(contract, first.history, principal(400_000)));
    expect([first.fee, second.fee]).toEqual([50_000, 95_000]);
  });

  it('reverses a payment’s own fee', () => {
    const first = unwrap(feeFor(contract, NO_HISTORY, principal(200_000)));
    const second = unwrap(feeFor(contract, first.history, principal(400_000)));
    const back = unwrap(reversalFee(contract, second.history, first.working));
    expect(back.fee).toBe(-50_000);
    expect(back.history).toEqual({ collected: 400_000, fee: 95_000, tierFee: 95_000 });
    expect(back.working.mirrored).toBe(true);
    expect(feeFor(contract, second.history, principal(-200_000))).toMatchObject({
      ok: false,
      refusal: { code: 'ORIGINAL_NEEDED' },
    });
  });

  it('keeps the minimum over the account’s life, also after a reversal', () => {
    const minimum = terms({ tiers: tiers([null, '25%']), rule: { mode: 'PER_PAYMENT', minimum: 10_000 } });
    const first = unwrap(feeFor(minimum, NO_HISTORY, principal(25_000)));
    const second = unwrap(feeFor(minimum, first.history, principal(25_000)));
    expect([first.fee, second.fee]).toEqual([10_000, 2_500]);
    const back = unwrap(reversalFee(minimum, second.history, first.working));
    const third = unwrap(feeFor(minimum, back.history, principal(25_000)));
    expect([back.fee, third.fee]).toEqual([-10_000, 10_000]);
  });
});
