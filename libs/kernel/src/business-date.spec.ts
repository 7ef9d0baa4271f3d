import fc from 'fast-check';
import { addDays, addMonths, businessDate, compareDates, dayOfWeek, daysBetween, endOfMonth, parseBusinessDate, startOfMonth } from './index';

const anyDate = fc
  .integer({ min: 0, max: 100_000 })
  .map((days) => new Date(Date.UTC(1900, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));

describe('business dates', () => {
  it('counts days: 2025-09-01 to 2026-01-15 is 136', () => {
    expect(daysBetween(businessDate('2025-09-01'), businessDate('2026-01-15'))).toBe(136);
  });

  it('refuses days that do not exist and dates out of range', () => {
    for (const bad of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '', '2026-04-31', '2026-01-01T00:00']) {
      expect(parseBusinessDate(bad)).toMatchObject({ ok: false, refusal: { code: 'BAD_DATE' } });
    }
    expect(parseBusinessDate('1899-12-31')).toMatchObject({ ok: false, refusal: { code: 'DATE_OUT_OF_RANGE' } });
    expect(() => addDays(businessDate('2199-12-31'), 1)).toThrow(RangeError);
    expect(parseBusinessDate('2000-02-29').ok).toBe(true);
    expect(parseBusinessDate('1900-02-29').ok).toBe(false);
  });

  it('clamps months at their last day', () => {
    expect(addMonths(businessDate('2026-01-31'), 1)).toBe('2026-02-28');
    expect(addMonths(businessDate('2024-01-31'), 1)).toBe('2024-02-29');
    expect(addMonths(businessDate('2026-01-15'), -1)).toBe('2025-12-15');
    expect(endOfMonth(businessDate('2026-02-03'))).toBe('2026-02-28');
    expect(startOfMonth(businessDate('2026-02-03'))).toBe('2026-02-01');
  });

  it('agrees with the UTC calendar', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -400, max: 9_000 }), (text, days) => {
        const date = businessDate(text);
        const expected = new Date(Date.parse(text) + days * 86_400_000);
        fc.pre(expected.getUTCFullYear() >= 1900 && expected.getUTCFullYear() < 2200);
        const moved = addDays(date, days);
        expect(moved).toBe(expected.toISOString().slice(0, 10));
        expect(daysBetween(date, moved)).toBe(days);
        expect(dayOfWeek(moved) % 7).toBe(expected.getUTCDay());
        expect(compareDates(date, moved)).toBe(Math.sign(-days) + 0);
      }),
    );
  });
});
