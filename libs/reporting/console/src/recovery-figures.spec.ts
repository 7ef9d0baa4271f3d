import { currenciesOf, grossRate, vintageLines, type Vintage } from './recovery-figures';

const vintage = (placedMonth: string, placed: number, cumulative: number[]): Vintage =>
  ({ placedMonth, currency: 'USD', accounts: 1, placed, collected: cumulative.at(-1) ?? 0, fees: 0, points: cumulative.map((value, age) => ({ age, cumulative: value })) });

describe('recovery figures', () => {
  it('rates what was collected over what was placed', () => {
    expect(grossRate({ placed: 1_151_344, collected: 1_006_712 })).toBe(874_380);
    expect(grossRate({ placed: 0, collected: 0 })).toBeNull();
  });

  it('draws a vintage as far as it has lived, and leaves out one of this month', () => {
    const { labels, series } = vintageLines([vintage('2026-11-01', 100, [5]), vintage('2026-10-01', 200, [10, 50]), vintage('2026-09-01', 400, [40, 100, 100])]);
    expect(labels).toEqual(['0', '1', '2']);
    expect(series.map(({ values }) => values)).toEqual([[5, 25, null], [10, 25, 25]]);
  });

  it('puts the currency with most accounts first', () => {
    expect(currenciesOf([{ currency: 'EUR', accounts: 3 }, { currency: 'USD', accounts: 2 }, { currency: 'USD', accounts: 2 }])).toEqual(['USD', 'EUR']);
  });
});
