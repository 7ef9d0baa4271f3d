import { Minor, PpmScalar } from './scalars';

describe('scalars', () => {
  it('an amount that is sent is whole and far below 2^53; one that is answered is exact', () => {
    expect([Minor.parseValue(10_000_000_000_000), Minor.parseValue(-5), Minor.serialize(Number.MAX_SAFE_INTEGER)]).toEqual([10_000_000_000_000, -5, Number.MAX_SAFE_INTEGER]);
    for (const wrong of [10_000_000_000_001, -10_000_000_000_001, Number.MAX_SAFE_INTEGER, 1.5, 1e300, '5', null]) expect(() => Minor.parseValue(wrong)).toThrow('Minor takes a whole number');
  });

  it('a rate is told by its own name', () => {
    expect(() => PpmScalar.parseValue(0.5)).toThrow('Ppm takes a whole number of parts per million');
  });
});
