import { businessDate } from '@quittance/kernel';
import { dateOfDay, dayNumber } from '../time/day-number';
import { addCountedDays, holidaysOf, yearsLater } from '../time/working-days';
import { capsOn, licencesOn, limitationOn } from './rule-set';
import { SEEDED_RULES } from './seed/seed';

const day = (date: string): number => dayNumber(businessDate(date));
const rules = SEEDED_RULES;

describe('the law as data', () => {
  it('names source and caution in every row, and no row twice', () => {
    const rows = [...rules.limitation, ...rules.hours, ...rules.caps, ...rules.licences, ...rules.holidays, ...rules.coverage];
    expect(rows.filter(({ source, caution }) => source === '' || caution === '')).toEqual([]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('has every state and the District of Columbia', () => {
    expect(new Set(rules.licences.map(({ place }) => place)).size).toBe(51);
    expect(new Set(rules.limitation.filter(({ place }) => place.startsWith('US-')).map(({ place }) => place)).size).toBe(51);
  });

  it('takes the statute where it was read, else the shorter of what sources say', () => {
    const years = (place: string, contract: string) => limitationOn(rules, [place], day('2026-11-25')).find((row) => row.contract === contract)?.years;
    expect([years('US-OH', 'WRITTEN'), years('US-OH', 'ORAL'), years('US-CO', 'WRITTEN'), years('US-KY', 'WRITTEN'), years('US-TX', 'OPEN')]).toEqual([6, 4, 6, 10, 4]);
  });

  it('holds from its day on', () => {
    expect(capsOn(rules, ['US-NY-NYC'], day('2026-08-31'))).toEqual([]);
    expect(capsOn(rules, ['US-NY-NYC'], day('2026-09-01')).map(({ most, days }) => [most, days])).toEqual([[3, 7]]);
    expect(licencesOn(rules, ['US', 'US-GA'], day('2026-01-01')).map(({ need }) => need)).toEqual(['NONE']);
  });

  it('has the federal holidays, Juneteenth from 2021', () => {
    const dates = (year: number) => [...holidaysOf(rules, 'US', year)].sort((a, b) => a - b).map(dateOfDay);
    expect(dates(2026)).toEqual(['2026-01-01', '2026-01-19', '2026-02-16', '2026-05-25', '2026-06-19', '2026-07-04', '2026-09-07', '2026-10-12', '2026-11-11', '2026-11-26', '2026-12-25']);
    expect(dates(2020)).not.toContain('2020-06-19');
    expect(dates(2021)).toContain('2021-06-19');
  });

  it('counts days both ways, and years to a day that exists', () => {
    expect(addCountedDays(rules, 'US', businessDate('2026-11-25'), 1)).toBe('2026-11-27');
    expect(addCountedDays(rules, 'US', businessDate('2026-11-27'), -1)).toBe('2026-11-25');
    expect(yearsLater(businessDate('2024-02-29'), 4)).toBe('2028-02-29');
  });
});
