import { ppm, unwrap } from '@quittance/kernel';
import { bucketAmounts, feeFor, NO_HISTORY, reversalFee } from './index';
import { terms, tiers } from './terms.fixture';

describe('M1: separate rates by bucket', () => {
  const contract = terms({ tiers: tiers([300_000, '25%'], [null, '20%']), rule: { bucketTiers: { INTEREST: tiers([null, '50%']) } } });
  const payment = bucketAmounts({ PRINCIPAL: 400_000, INTEREST: 20_000, COSTS: 9_000 });

  it('charges each bucket at its own rate, and costs not at all', () => {
    const fee = unwrap(feeFor(contract, NO_HISTORY, payment));
    expect(fee.fee).toBe(75_000 + 20_000 + 10_000);
    expect(fee.working.words).toEqual(['25% of $3,000.00 = $750.00', '20% of $1,000.00 = $200.00', '50% of $200.00 interest = $100.00']);
    expect(fee.working.slices[2]).toEqual({ from: 0, to: null, ratePpm: ppm('50%'), base: 20_000, fee: 10_000, bucket: 'INTEREST' });
    expect(fee.history).toEqual({ collected: 420_000, fee: 105_000, tierFee: 105_000, apart: { INTEREST: 20_000 } });
  });

  it('keeps interest out of the tiers of the others', () => {
    const first = unwrap(feeFor(contract, NO_HISTORY, bucketAmounts({ INTEREST: 300_000 })));
    expect(unwrap(feeFor(contract, first.history, bucketAmounts({ PRINCIPAL: 100_000 }))).fee).toBe(25_000);
  });

  it('bounds the fee of all buckets together', () => {
    const capped = terms({ tiers: tiers([null, '25%']), rule: { bucketTiers: { INTEREST: tiers([null, '50%']) }, cap: 30_000 } });
    expect(unwrap(feeFor(capped, NO_HISTORY, bucketAmounts({ PRINCIPAL: 100_000, INTEREST: 20_000 }))).working).toMatchObject({ fee: 30_000, tierFee: 35_000, adjustment: -5_000, limitAfter: 'CAP' });
  });

  it('gives each bucket its own back', () => {
    const fee = unwrap(feeFor(contract, NO_HISTORY, payment));
    const back = unwrap(reversalFee(contract, fee.history, fee.working));
    expect([back.fee, back.history]).toEqual([-105_000, NO_HISTORY]);
    expect(back.working.slices.map(({ bucket, fee: part }) => [bucket, part])).toEqual([[undefined, -20_000], [undefined, -75_000], ['INTEREST', -10_000]]);
  });
});
