import fc from 'fast-check';
import { divideRounded, formatPpm, ppm, ppmFromPercent, ppmOf, share, unwrap } from './index';

describe('rates', () => {
  it('reads and writes percentages exactly', () => {
    expect(ppm('8.125%')).toBe(81_250);
    expect(ppm('25')).toBe(250_000);
    expect(formatPpm(ppm('8.125%'))).toBe('8.125%');
    expect(formatPpm(ppm('-12.75%'))).toBe('-12.75%');
    expect(ppmFromPercent('8.12345%')).toMatchObject({ ok: false, refusal: { code: 'BAD_RATE' } });
    expect(() => ppmOf(0.5)).toThrow(RangeError);
    fc.assert(fc.property(fc.integer(), (n) => unwrap(ppmFromPercent(formatPpm(ppmOf(n)))) === (n === 0 ? 0 : n)));
  });

  it('rounds half away from zero, so that a negative amount mirrors the positive one', () => {
    expect([share(10, ppm('25%')), share(-10, ppm('25%'))]).toEqual([3, -3]);
    expect([divideRounded(5n, 2n), divideRounded(-5n, 2n), divideRounded(5n, -2n)]).toEqual([3n, -3n, -3n]);
    expect(() => divideRounded(1n, 0n)).toThrow(RangeError);
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 1_000_000 }), (minor, rate) => {
        expect(share(-minor, ppmOf(rate)) + share(minor, ppmOf(rate))).toBe(0);
      }),
    );
  });

  it('is exact where cents times parts per million pass 2^53', () => {
    expect(share(9_007_199_254_740_991, ppm('8.125%'))).toBe(731_834_939_447_706);
  });
});
