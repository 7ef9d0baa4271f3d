import { figureWords, reachWords } from './rate-words';

describe('published figures in words', () => {
  it('reads rates as percentages and sums as money', () => {
    expect(figureWords({ series: 'BOE_BASE', value: 42_500 })).toBe('4.25%');
    expect(figureWords({ series: 'UK_FIXED_SUM', value: 7_000 })).toBe('£70.00');
    expect(figureWords({ series: 'EU_FIXED_SUM', value: 4_000 })).toBe('€40.00');
  });

  it('says how far a change reaches', () => {
    expect([0, 1, 12].map(reachWords)).toEqual([expect.stringMatching(/^No open account/), expect.stringContaining('1 open account rests'), expect.stringContaining('12 open accounts')]);
  });
});
