import fc from 'fast-check';
import { addDays, businessDate, dayOfWeek, type BusinessDate } from '@quittance/kernel';
import { checkDeposit, countedDaysBefore, needsNotice, noticeDeposit, noticeWindow, publicHolidays } from './index';

const day = businessDate;
const code = (sent: string | null, on: string): string | null => {
  const checked = checkDeposit({ payableOn: day('2026-12-01'), noticeNeeded: true, noticeSentOn: sent === null ? null : day(sent) }, day(on));
  return checked.ok ? null : checked.refusal.code;
};

describe('a post-dated payment (12 CFR 1006.22(c))', () => {
  it('needs a notice when dated more than five days ahead', () => {
    expect([needsNotice(day('2026-11-20'), day('2026-11-25')), needsNotice(day('2026-11-20'), day('2026-11-26'))]).toEqual([false, true]);
  });

  it('has its notice three to ten days before the deposit, weekends and public holidays left out', () => {
    // Thanksgiving, 26 November, and two weekends lie between.
    expect(noticeWindow(day('2026-12-01'))).toEqual({ from: '2026-11-16', to: '2026-11-25' });
    expect(publicHolidays(2026)).toEqual(['2026-01-01', '2026-01-19', '2026-02-16', '2026-05-25', '2026-06-19', '2026-07-04', '2026-09-07', '2026-10-12', '2026-11-11', '2026-11-26', '2026-12-25']);
  });

  it('is not deposited before its day, nor without its notice in the window', () => {
    expect(code('2026-11-20', '2026-11-30')).toBe('BEFORE_ITS_DAY');
    expect(code(null, '2026-12-01')).toBe('NOTICE_MISSING');
    expect(code('2026-11-27', '2026-12-01')).toBe('NOTICE_TOO_LATE');
    expect(code('2026-11-13', '2026-12-01')).toBe('NOTICE_TOO_EARLY');
    expect([code('2026-11-16', '2026-12-01'), code('2026-11-25', '2026-12-01')]).toEqual([null, null]);
    expect(checkDeposit({ payableOn: day('2026-12-01'), noticeNeeded: false, noticeSentOn: null }, day('2026-12-01')).ok).toBe(true);
  });

  it('has a notice that tells of a day it can be given in time for', () => {
    const told = (today: string) => { const deposit = noticeDeposit(day('2026-12-01'), day(today)); return deposit.ok ? deposit.value : deposit.refusal.code; };
    expect([told('2026-11-15'), told('2026-11-16'), told('2026-11-25'), told('2026-11-27'), told('2026-12-10')]).toEqual(['NOTICE_TOO_EARLY', '2026-12-01', '2026-12-01', '2026-12-02', '2026-12-15']);
    fc.assert(fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: -20, max: 20 }), (ahead, late) => {
      const payableOn = addDays(day('2024-01-01'), ahead);
      const today = addDays(payableOn, late);
      const deposit = noticeDeposit(payableOn, today);
      if (!deposit.ok) return expect(today < noticeWindow(payableOn).from).toBe(true);
      expect(checkDeposit({ payableOn, noticeNeeded: true, noticeSentOn: today }, deposit.value).ok).toBe(true);
    }));
  });

  it('may be deposited on its day if and only if the notice was sent in the window of that day', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 30 }), (ahead, before) => {
      const on = addDays(day('2024-01-01'), ahead);
      const sent: BusinessDate = addDays(on, -before);
      const { from, to } = noticeWindow(on);
      expect(checkDeposit({ payableOn: on, noticeNeeded: true, noticeSentOn: sent }, on).ok).toBe(sent >= from && sent <= to);
      expect(dayOfWeek(countedDaysBefore(on, 1))).toBeLessThan(6);
    }));
  });
});
