import { businessDate } from '@quittance/kernel';
import { checkReceivedOn } from './received-on';

const today = businessDate('2026-03-31');
const codeOf = (date: string): string => {
  const checked = checkReceivedOn(businessDate(date), today);
  return checked.ok ? 'ok' : checked.refusal.code;
};

describe('the day a payment was received', () => {
  it.each([
    ['2026-03-31', 'ok'], ['2026-04-01', 'DATE_IN_FUTURE'], ['2025-01-02', 'ok'], ['2016-03-31', 'ok'], ['2016-03-30', 'DATE_TOO_OLD'], ['1926-03-31', 'DATE_TOO_OLD'],
  ])('%s: %s', (date, code) => {
    expect(codeOf(date)).toBe(code);
  });

  it('that is to come is named beside today, with what to do', () => {
    const words = (field: string): string => {
      const checked = checkReceivedOn(businessDate('2026-04-03'), today, field);
      return checked.ok ? '' : checked.refusal.message;
    };
    expect(words('returnedOn')).toBe('3 Apr 2026 is after today, 31 Mar 2026. Record the return once the bank has taken the money back, with the day it did.');
    expect(words('receivedOn')).toBe('3 Apr 2026 is after today, 31 Mar 2026. Record the payment when it has arrived, with the day it did.');
    expect(words('on')).toBe('3 Apr 2026 is after today, 31 Mar 2026. Record it when it has happened, with the day it did.');
  });
});
