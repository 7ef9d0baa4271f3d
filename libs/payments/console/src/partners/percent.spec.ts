import { percentText, readPercent } from './percent';

describe('a percentage as it is typed', () => {
  it('is read with or without its sign, and refused beyond 0 to 100', () => {
    expect(['15', '12.5 %', ' 0 ', '100'].map(readPercent)).toEqual([150_000, 125_000, 0, 1_000_000]);
    expect(['', 'x', '101', '-1'].map(readPercent)).toEqual([null, null, null, null]);
    expect(percentText(125_000)).toBe('12.5');
  });
});
