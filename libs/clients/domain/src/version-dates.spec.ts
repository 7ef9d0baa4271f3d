import { addDays, businessDate, type BusinessDate } from '@quittance/kernel';
import fc from 'fast-check';
import { planVersionDates, type VersionDates } from './index';

const day = businessDate;
const one: VersionDates = { number: 1, from: day('2026-01-01'), to: null };

describe('dates of a contract version', () => {
  it('end the open-ended one the day before', () => {
    expect(planVersionDates([one], { from: day('2026-03-01'), to: null })).toEqual({ ok: true, value: { previous: { number: 1, to: '2026-02-28' } } });
  });

  it('are refused over another, which is named with what to do', () => {
    const two: VersionDates = { number: 2, from: day('2026-03-01'), to: day('2026-06-30') };
    const ended = { ...one, to: day('2026-02-28') };
    const message = (from: string, to: string | null) => {
      const plan = planVersionDates([ended, two], { from: day(from), to: to === null ? null : day(to) });
      return plan.ok ? 'fits' : plan.refusal.message;
    };
    expect(message('2026-06-30', null)).toBe('Version 2 is in force 1 Mar 2026 to 30 Jun 2026. Start this one on 1 Jul 2026 or after.');
    expect(message('2026-07-01', null)).toBe('fits');
    expect(message('2025-06-01', '2026-01-01')).toBe('Version 1 is in force 1 Jan 2026 to 28 Feb 2026. End this one on 31 Dec 2025 or before.');
    expect(message('2025-06-01', '2025-12-31')).toBe('fits');
  });

  it('are refused on the first day of an open-ended version', () => {
    expect(planVersionDates([one], { from: day('2026-01-01'), to: null })).toMatchObject({
      refusal: { code: 'OVERLAPS', message: 'Version 1 is in force from 1 Jan 2026 on. Start this one after 1 Jan 2026: version 1 then ends the day before.' },
    });
  });

  it('are refused the wrong way round, and may be one day', () => {
    expect(planVersionDates([], { from: day('2026-01-02'), to: day('2026-01-01') })).toMatchObject({ refusal: { code: 'ENDS_BEFORE_START' } });
    expect(planVersionDates([], { from: day('2026-01-02'), to: day('2026-01-02') }).ok).toBe(true);
  });

  it('take the one they follow along when they move', () => {
    const ended = { ...one, to: day('2026-02-28') };
    const move = (from: string) => planVersionDates([ended], { from: day(from), to: null }, day('2026-03-01'));
    expect(move('2026-02-10')).toEqual({ ok: true, value: { previous: { number: 1, to: '2026-02-09' } } });
    expect(move('2026-04-01')).toEqual({ ok: true, value: { previous: { number: 1, to: '2026-03-31' } } });
    expect(move('2026-01-01')).toMatchObject({ refusal: { code: 'OVERLAPS' } });
  });

  it('never overlap, whatever is saved in whatever order', () => {
    const start = day('2026-01-01');
    const wish = fc.record({ from: fc.integer({ min: 0, max: 60 }), length: fc.option(fc.integer({ min: 0, max: 20 })) });
    fc.assert(fc.property(fc.array(wish, { maxLength: 12 }), (wishes) => {
      let versions: VersionDates[] = [];
      wishes.forEach(({ from, length }, index) => {
        const first = addDays(start, from);
        const wanted = { from: first, to: length === null ? null : addDays(first, length) };
        const plan = planVersionDates(versions, wanted);
        if (!plan.ok) return;
        const { previous } = plan.value;
        versions = [...versions.map((v) => (v.number === previous?.number ? { ...v, to: previous.to } : v)), { number: index + 1, ...wanted }];
      });
      for (let n = 0; n <= 100; n++) {
        const on: BusinessDate = addDays(start, n);
        expect(versions.filter(({ from, to }) => from <= on && (to === null || on <= to)).length).toBeLessThanOrEqual(1);
      }
      expect(versions.every(({ from, to }) => to === null || from <= to)).toBe(true);
    }));
  });
});
