import { parseDate } from './parse-date';

const MONDAY = '2026-11-23';

describe('parseDate', () => {
  it.each([
    ['14 Aug 2026', '2026-08-14'],
    ['Aug 14, 2026', '2026-08-14'],
    ['14. August 2026', '2026-08-14'],
    ['2026-08-14', '2026-08-14'],
    ['31.12.2026', '2026-12-31'],
    ['25/12/2026', '2026-12-25'],
    ['12/25/2026', '2026-12-25'],
    ['5/5/2026', '2026-05-05'],
    ['today', '2026-11-23'],
    ['tomorrow', '2026-11-24'],
    ['+7', '2026-11-30'],
    ['+2w', '2026-12-07'],
    ['-1', '2026-11-22'],
    ['fri', '2026-11-27'],
    ['mon', '2026-11-30'],
    ['3 jan', '2027-01-03'],
    ['1 Dec', '2026-12-01'],
  ])('reads %s', (text, date) => {
    expect(parseDate(text, MONDAY)).toEqual({ date, problem: null });
  });

  it('refuses what means two days', () => {
    expect(parseDate('3/4/2026', MONDAY).problem).toBe('3/4/2026 can be read two ways. Write the month as a word: 3 Apr 2026 or 4 Mar 2026.');
  });

  it.each(['31 Feb 2026', '2026-13-01', 'someday', '99'])('refuses %s', (text) => {
    const read = parseDate(text, MONDAY);
    expect(read.date).toBeNull();
    expect(read.problem).toBeTruthy();
  });
});
