import { businessDate } from '@quittance/kernel';
import { mayResubmit, resubmissionOpen } from './resubmission';

const day = businessDate;
const item = (code: string, more: object = {}) => ({ code, debit: true, originalOn: day('2026-03-02'), returnedOn: day('2026-03-05'), earlier: 0, ...more });
const outcome = (code: string, on: string, more: object = {}): string => {
  const result = mayResubmit(item(code, more), day(on), day('2026-03-06'));
  return result.ok ? result.value : result.refusal.code;
};

describe('a returned debit sent again', () => {
  it.each(['R01', 'R09'])('%s twice, within 180 days of the first entry', (code) => {
    expect(outcome(code, '2026-03-10')).toBe('REPRESENT');
    expect(outcome(code, '2026-03-10', { earlier: 1 })).toBe('REPRESENT');
    expect(outcome(code, '2026-03-10', { earlier: 2 })).toBe('PRESENTED_TWICE');
    expect(outcome(code, '2026-08-29')).toBe('REPRESENT');
    expect(outcome(code, '2026-08-30')).toBe('TOO_LATE');
    expect(outcome(code, '2026-03-05')).toBe('DAY_PAST');
  });

  it('R11 once corrected, within 60 days of the return', () => {
    expect(outcome('R11', '2026-05-04')).toBe('CORRECT');
    expect(outcome('R11', '2026-05-05')).toBe('TOO_LATE');
    expect(outcome('R11', '2026-03-10', { earlier: 1 })).toBe('PRESENTED_TWICE');
    expect(resubmissionOpen(item('R11'))).toEqual({ kind: 'CORRECT', until: '2026-05-04', left: 1 });
  });

  it.each(['R05', 'R07', 'R10', 'R29'])('%s ends the authorisation', (code) => {
    expect(outcome(code, '2026-03-10')).toBe('MANDATE_ENDED');
  });

  it('nothing else is sent again, nor money that we sent', () => {
    for (const code of ['R02', 'R16', 'R99', '']) expect(outcome(code, '2026-03-10')).toBe('NOT_RESENDABLE');
    expect(outcome('R01', '2026-03-10', { debit: false })).toBe('NOT_RESENDABLE');
  });
});
