import { batchFigures, lastDayOfPeriod, quarterName, RATE_BASES, type BatchFigures } from './index';

const row: BatchFigures = {
  currency: 'USD', accounts: 8, listed: 1_151_344, charges: 148_237, adjustments: -239_169, leftOut: 0, netListed: 1_151_344, collected: 1_006_712, direct: 0, fees: 250_000, owing: 53_700, open: 53_700, yieldPerAccount: 125_839,
  rates: { gross: 874_380, withCharges: 774_640, net: null }, months: [{ age: 0, collected: 100 }, { age: 1, collected: 700 }] };
const shown = (key: string, bases = RATE_BASES): number | null | undefined => batchFigures(bases).find((figure) => figure.key === key)?.value(row);

describe('the figures of a batch', () => {
  it('name the denominator of every rate, and show one at a time on the screen', () => {
    expect(batchFigures().filter(({ type }) => type === 'percent').map(({ header }) => header)).toEqual(['% of placed, gross', '% of placed with charges', '% of placed, net']);
    expect(batchFigures(['NET']).filter(({ type }) => type === 'percent').map(({ key }) => key)).toEqual(['rateNET']);
    const netShown = (basis: 'NET' | 'GROSS'): boolean => !batchFigures([basis]).find(({ key }) => key === 'netListed')?.hidden;
    expect([netShown('NET'), netShown('GROSS')]).toEqual([true, false]);
    expect([shown('rateGROSS'), shown('rateWITH_CHARGES'), shown('rateNET')]).toEqual([874_380, 774_640, null]);
  });

  it('leave a step empty until its month is over', () => {
    expect([shown('m0'), shown('m1'), shown('m2'), shown('m12')]).toEqual([100, 700, null, null]);
  });

  it('have a name of their own each', () => {
    expect(new Set(batchFigures().map(({ key }) => key)).size).toBe(batchFigures().length);
  });

  it('know a quarter and its last day', () => {
    expect([quarterName('2026-01-01'), quarterName('2026-10-01')]).toEqual(['Q1 2026', 'Q4 2026']);
    expect([lastDayOfPeriod('2024-02-01', 1), lastDayOfPeriod('2026-10-01', 3)]).toEqual(['2024-02-29', '2026-12-31']);
  });
});
