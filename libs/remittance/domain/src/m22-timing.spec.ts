import { businessDate } from '@quittance/kernel';
import { deadlineState, remitDeadline } from './index';

describe('M22: account and remit within 30 days of the month’s close', () => {
  it.each([
    ['2026-03-01', '2026-04-30'],
    ['2026-03-31', '2026-04-30'],
    ['2026-01-15', '2026-03-02'],
    ['2027-12-31', '2028-01-30'],
  ])('collected on %s: by %s', (collected, by) => {
    expect(remitDeadline(businessDate(collected))).toBe(by);
  });

  it('is near in its last week, and past the day after', () => {
    const deadline = businessDate('2026-04-30');
    expect(['2026-04-22', '2026-04-23', '2026-04-30', '2026-05-01'].map((day) => deadlineState(deadline, businessDate(day)))).toEqual(['IN_TIME', 'NEAR', 'NEAR', 'PAST']);
  });
});
