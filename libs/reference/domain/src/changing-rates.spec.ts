import { businessDate } from '@quittance/kernel';
import { lookAgainOn, toLookAt } from './index';

const figure = (region: string, from: string) => ({ series: 'STATE_JUDGMENT' as const, region, effectiveFrom: businessDate(from) });

describe('a state’s judgment rate that is set anew', () => {
  it.each([
    ['US-TX', '2026-07-01', '2026-08-01'], ['US-TX', '2026-12-15', '2027-01-01'], ['US-FL', '2026-07-01', '2026-10-01'], ['US-FL', '2026-11-20', '2027-01-01'],
    ['US-MI', '2026-01-01', '2026-07-01'], ['US-TN', '2026-07-01', '2027-01-01'], ['US-OH', '2026-01-01', '2027-01-01'], ['US-NJ', '2026-09-01', '2027-01-01']])('%s of %s has to be looked at from %s', (region, from, day) => {
    expect(lookAgainOn(figure(region, from))).toBe(day);
  });

  it('one fixed by law has not, nor has another series', () => {
    expect(lookAgainOn(figure('US-NY', '2020-01-01'))).toBeUndefined();
    expect(lookAgainOn({ ...figure('US-TX', '2026-07-01'), series: 'BOE_BASE' })).toBeUndefined();
  });

  it('the latest of each state counts, on the day asked for', () => {
    const known = [figure('US-TX', '2026-07-01'), figure('US-TX', '2026-11-01'), figure('US-OH', '2026-01-01'), figure('US-FL', '2026-07-01'), figure('US-NY', '2020-01-01')];
    expect(toLookAt(known, businessDate('2026-11-27')).map(({ region }) => region)).toEqual(['US-FL']);
    expect(toLookAt(known, businessDate('2027-01-01')).map(({ region, effectiveFrom }) => `${region} ${effectiveFrom}`)).toEqual(['US-FL 2026-07-01', 'US-OH 2026-01-01', 'US-TX 2026-11-01']);
    expect(toLookAt(known, businessDate('2026-06-30'))).toEqual([]);
  });
});
