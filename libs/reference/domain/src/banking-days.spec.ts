import { businessDate } from '@quittance/kernel';
import { bankingDayAfter, bankingDayFrom, calendarOf, isBankingDay, type BankCalendar } from './banking-days';

const open = (day: string, calendar: BankCalendar): boolean => isBankingDay(businessDate(day), calendar);

describe('days on which banks book', () => {
  // As the Federal Reserve Banks publish them for 2026 and 2027.
  it.each(['2026-01-01', '2026-01-19', '2026-02-16', '2026-05-25', '2026-06-19', '2026-09-07', '2026-10-12', '2026-11-11', '2026-11-26', '2026-12-25', '2027-05-31', '2027-07-05', '2021-07-05', '2022-12-26', '2023-01-02'])('ACH rests on %s', (day) => {
    expect([open(day, 'US'), open(day, 'WEEKDAYS')]).toEqual([false, true]);
  });

  // A holiday on a Saturday is not kept on the Friday before it.
  it.each(['2026-07-03', '2027-06-18', '2027-12-24', '2026-11-27', '2026-04-03', '2026-05-26', '2026-10-05', '2026-10-19', '2026-11-19'])('ACH works on %s', (day) => {
    expect(open(day, 'US')).toBe(true);
  });

  // As the European Central Bank publishes them.
  it.each(['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-01', '2026-12-25', '2024-03-29', '2024-04-01', '2025-04-18', '2025-04-21', '2027-03-26', '2027-03-29', '2024-12-26'])('TARGET rests on %s', (day) => {
    expect(open(day, 'TARGET')).toBe(false);
  });

  it('finds the next one, and the one so many after', () => {
    expect(bankingDayFrom(businessDate('2026-11-26'), 'US')).toBe('2026-11-27');
    expect(bankingDayFrom(businessDate('2026-04-03'), 'TARGET')).toBe('2026-04-07');
    expect(bankingDayFrom(businessDate('2026-11-28'), 'WEEKDAYS')).toBe('2026-11-30');
    expect(bankingDayAfter(businessDate('2026-11-25'), 2, 'US')).toBe('2026-11-30');
    expect([calendarOf('NACHA_DEBIT', 'USD'), calendarOf('PAIN_008', 'EUR'), calendarOf('PAIN_001', 'GBP')]).toEqual(['US', 'TARGET', 'WEEKDAYS']);
  });
});
