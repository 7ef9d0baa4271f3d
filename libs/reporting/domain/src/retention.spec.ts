import { businessDate } from '@quittance/kernel';
import { keptThrough, retentionOf } from './retention';

describe('how long records are kept', () => {
  const through = (last: string, ...places: string[]): string => keptThrough(retentionOf(businessDate(last), places));

  it('three years from the last activity in the United States, commercial letters six from the end of the year in Germany', () => {
    expect(through('2026-03-14', 'US')).toBe('2029-03-14');
    expect(through('2026-03-14', 'DE')).toBe('2032-12-31');
    expect(retentionOf(businessDate('2026-03-14'), ['DE']).map(({ kind, through: day }) => [kind, day])).toEqual([['FILE', '2029-12-31'], ['CORRESPONDENCE', '2032-12-31'], ['BOOKS', null]]);
  });

  it('by the longest of the debtor’s place and the agency’s; by policy where no law is on file', () => {
    expect(through('2026-03-14', 'US', 'DE')).toBe('2032-12-31');
    expect(through('2024-02-29', 'FR')).toBe('2027-02-28');
    expect(retentionOf(businessDate('2024-02-29'), ['FR', 'US'])[0]?.rule.source).toBe('12 CFR 1006.100(a)');
  });
});
