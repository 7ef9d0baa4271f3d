import type { BusinessDate } from '@quittance/kernel';
import { businessTime, localDate } from './business-time';

const chicago = (frozenOn: string | null, offsetDays = 0) => ({ frozenOn: frozenOn as BusinessDate | null, offsetDays, timeZone: 'America/Chicago' });

describe('the business clock', () => {
  it('dates an instant by the agency’s zone, not by UTC', () => {
    expect(businessTime(new Date('2026-11-23T04:30:00Z'), chicago(null)).today).toBe('2026-11-22');
    expect(localDate(new Date('2026-11-23T04:30:00Z'), 'Europe/Prague')).toBe('2026-11-23');
  });

  it('keeps the time of day while the date stands still', () => {
    const time = businessTime(new Date('2027-03-02T16:45:10Z'), chicago('2026-11-23'));
    expect(time.today).toBe('2026-11-23');
    expect(time.now.toISOString()).toBe('2026-11-23T16:45:10.000Z');
  });

  it('keeps the wall clock when the frozen date lies on the other side of a clock change', () => {
    const time = businessTime(new Date('2026-07-01T15:00:00Z'), chicago('2026-11-23'));
    expect(time.now.toISOString()).toBe('2026-11-23T16:00:00.000Z');
  });

  it('runs ahead by whole days', () => {
    const time = businessTime(new Date('2026-11-23T16:00:00Z'), chicago(null, 7));
    expect(time.today).toBe('2026-11-30');
  });
});
