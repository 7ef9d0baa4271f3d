import { ppmOf, unwrap } from '@quittance/kernel';
import { feeFor, NO_HISTORY, reversalFee } from './index';
import { principal, terms, tiers } from './terms.fixture';

describe('M21: goods returned', () => {
  const { goodsSharePpm: _none, ...contract } = terms({ tiers: tiers([null, '25%']) });

  it('bear half of 25% on 4,000 where the terms were frozen before contracts named a share: 500, given back when they are', () => {
    const goods = unwrap(feeFor(contract, NO_HISTORY, principal(400_000), 'GOODS'));
    expect([goods.fee, goods.history]).toEqual([50_000, NO_HISTORY]);
    expect(goods.working.words).toEqual(['Goods returned: 50% of the usual fee']);
    expect(unwrap(reversalFee(contract, goods.history, goods.working)).fee).toBe(-50_000);
  });

  it('are rounded once: half of 25% of 1,333.38 is 166.67, not half of 333.35', () => {
    const goods = unwrap(feeFor(contract, NO_HISTORY, principal(133_338), 'GOODS'));
    expect([goods.fee, goods.working.slices.map(({ fee }) => fee)]).toEqual([16_667, [16_667]]);
    expect(unwrap(feeFor({ ...contract, discoverySharePpm: ppmOf(500_000) }, NO_HISTORY, principal(2), 'DISCOVERY')).fee).toBe(0);
  });

  it('bear the share the contract names, and all of the fee where it names none of its own', () => {
    const fee = (goodsSharePpm: ReturnType<typeof ppmOf> | null): number => unwrap(feeFor({ ...contract, goodsSharePpm }, NO_HISTORY, principal(400_000), 'GOODS')).fee;
    expect([fee(ppmOf(200_000)), fee(null)]).toEqual([20_000, 100_000]);
  });
});
