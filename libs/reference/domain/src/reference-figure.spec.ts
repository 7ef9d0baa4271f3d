import { businessDate } from '@quittance/kernel';
import { figureOn, fixedSumOn, judgmentWeek, lastKnownBefore, nextHalfYear, referenceDateBefore, startOfHalfYear, treasuryYieldFor, type ReferenceFigure } from './index';

const figure = (parts: Partial<ReferenceFigure> & { from: string }): ReferenceFigure => ({
  series: 'BOE_BASE', region: '', debtFrom: 0, value: 0, compounding: 'NONE', ...parts, effectiveFrom: businessDate(parts.from) });

describe('published figures', () => {
  const rates = [figure({ from: '2023-06-22', value: 50_000 }), figure({ from: '2023-08-03', value: 52_500 }), figure({ from: '2023-05-11', value: 45_000 })];

  it('holds from its day until the next, whatever the order they are listed in', () => {
    expect(figureOn(rates, 'BOE_BASE', businessDate('2023-06-30'))?.value).toBe(50_000);
    expect(figureOn(rates, 'BOE_BASE', businessDate('2023-08-03'))?.value).toBe(52_500);
    expect(figureOn(rates, 'BOE_BASE', businessDate('2023-05-10'))).toBeUndefined();
    expect(figureOn(rates, 'STATE_JUDGMENT', businessDate('2024-01-01'), 'US-CA')).toBeUndefined();
  });

  it('is known for about two months after the latest one, and says from when nothing is known', () => {
    const known = (on: string, series: ReferenceFigure['series'] = 'BOE_BASE') => lastKnownBefore(rates, series, businessDate(on));
    expect([known('2023-06-30'), known('2023-10-02'), known('2023-10-03')]).toEqual([undefined, undefined, '2023-08-03']);
    expect([known('2030-01-01', 'UK_FIXED_SUM'), known('2030-01-01', 'ECB_MRO')]).toEqual([undefined, undefined]);
  });

  it('a federal judgment bears the yield of the calendar week before it, and no other week’s (28 USC 1961)', () => {
    // 2025-12-01 is a Monday: the week before runs from 23 to 29 November, and its average is named by Friday the 28th.
    expect(judgmentWeek(businessDate('2025-12-01'))).toEqual({ weekEnding: '2025-11-28', from: '2025-11-30', to: '2025-12-06' });
    expect(['2025-11-30', '2025-12-06'].map((on) => judgmentWeek(businessDate(on)).weekEnding)).toEqual(['2025-11-28', '2025-11-28']);
    expect(judgmentWeek(businessDate('2025-12-07')).weekEnding).toBe('2025-12-05');
    const yields = [figure({ series: 'US_TREASURY_1Y', from: '2025-11-23', value: 36_900 }), figure({ series: 'US_TREASURY_1Y', from: '2025-11-30', value: 36_200 })];
    expect(['2025-11-22', '2025-11-29', '2025-11-30', '2025-12-06', '2025-12-07'].map((on) => treasuryYieldFor(yields, businessDate(on))?.value)).toEqual([undefined, 36_900, 36_200, 36_200, undefined]);
  });

  it('gives 40, 70 and 100 at the bounds of the Act', () => {
    const sums = [[0, 4_000], [100_000, 7_000], [1_000_000, 10_000]].map(([debtFrom = 0, value = 0]) => figure({ series: 'UK_FIXED_SUM', debtFrom, value, from: '2002-08-07' }));
    const on = businessDate('2024-02-01');
    expect([1, 99_999, 100_000, 999_999, 1_000_000].map((debt) => fixedSumOn(sums, 'UK_FIXED_SUM', debt, on))).toEqual([4_000, 4_000, 7_000, 7_000, 10_000]);
    expect(fixedSumOn(sums, 'UK_FIXED_SUM', 100, businessDate('2002-08-06'))).toBe(0);
  });

  it('knows half-years and the reference date before a day', () => {
    expect([referenceDateBefore(businessDate('2024-02-01')), referenceDateBefore(businessDate('2024-07-01')), referenceDateBefore(businessDate('2024-06-30'))]).toEqual(['2023-12-31', '2024-06-30', '2023-12-31']);
    expect([startOfHalfYear(businessDate('2024-12-31')), nextHalfYear(businessDate('2024-12-31')), nextHalfYear(businessDate('2024-01-01'))]).toEqual(['2024-07-01', '2025-01-01', '2024-07-01']);
  });
});
