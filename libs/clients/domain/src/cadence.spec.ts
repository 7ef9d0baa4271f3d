import fc from 'fast-check';
import { addDays, businessDate } from '@quittance/kernel';
import { CADENCES, lastPeriodBefore, nextRemittanceDate, periodFor, type Cadence } from './index';

const on = businessDate;

describe('remittance cadence', () => {
  it('remits a month on a day of the next, clamped to its last', () => {
    const monthly: Cadence = { kind: 'MONTHLY', day: 31 };
    expect(periodFor(monthly, on('2026-01-20'))).toEqual({ from: '2026-01-01', to: '2026-01-31', remitOn: '2026-02-28' });
    expect(nextRemittanceDate({ kind: 'MONTHLY', day: 10 }, on('2026-01-09'))).toBe('2026-01-10');
    expect(nextRemittanceDate({ kind: 'MONTHLY', day: 10 }, on('2026-01-10'))).toBe('2026-02-10');
    expect(lastPeriodBefore(monthly, on('2026-04-30'))).toMatchObject({ from: '2026-03-01', to: '2026-03-31' });
  });

  it('remits half a month some days after it ends', () => {
    const halves: Cadence = { kind: 'SEMI_MONTHLY', day: 5 };
    expect(periodFor(halves, on('2026-02-15'))).toEqual({ from: '2026-02-01', to: '2026-02-15', remitOn: '2026-02-20' });
    expect(periodFor(halves, on('2026-02-16'))).toEqual({ from: '2026-02-16', to: '2026-02-28', remitOn: '2026-03-05' });
  });

  it('remits a week on its day: Monday 19 January covers 12 to 18', () => {
    const weekly: Cadence = { kind: 'WEEKLY', day: 1 };
    expect(periodFor(weekly, on('2026-01-15'))).toEqual({ from: '2026-01-12', to: '2026-01-18', remitOn: '2026-01-19' });
    expect(periodFor(weekly, on('2026-01-19')).from).toBe('2026-01-19');
  });

  it('covers every day once and never remits before the period has ended', () => {
    const cadence = fc.record({ kind: fc.constantFrom(...CADENCES), day: fc.integer({ min: 1, max: 7 }) });
    fc.assert(
      fc.property(cadence, fc.nat(20_000), (every, days) => {
        const date = addDays(on('2000-01-01'), days);
        const period = periodFor(every, date);
        expect(period.from <= date && date <= period.to && period.to < period.remitOn).toBe(true);
        expect(periodFor(every, addDays(period.to, 1)).from).toBe(addDays(period.to, 1));
        const next = nextRemittanceDate(every, date);
        expect(next > date && next <= period.remitOn).toBe(true);
      }),
    );
  });
});
