import fc from 'fast-check';
import { ppm, ppmOf } from '@quittance/kernel';
import { NO_TAX, taxOnFee } from './index';

const vat = { rateId: 'uk', ratePpm: ppm('20%') };

describe('M7: tax on commission', () => {
  it('20% of a commission of 1,500 is 300; none where no rate holds', () => {
    expect(taxOnFee(150_000, vat)).toBe(30_000);
    expect(taxOnFee(150_000, NO_TAX)).toBe(0);
  });

  it('is rounded by line: three lines of 0.02 at 19% bear 0.00 each, not 0.01 on their sum', () => {
    const german = { rateId: 'de', ratePpm: ppm('19%') };
    expect([2, 2, 2].map((fee) => taxOnFee(fee, german))).toEqual([0, 0, 0]);
    expect(taxOnFee(6, german)).toBe(1);
  });

  it('of a fee and of the same fee given back cancel', () => {
    fc.assert(fc.property(fc.nat(1_000_000_000), fc.nat(1_000_000), (fee, rate) => {
      const at = { rateId: 'r', ratePpm: ppmOf(rate) };
      expect(taxOnFee(fee, at) + taxOnFee(-fee, at)).toBe(0);
    }));
  });
});
