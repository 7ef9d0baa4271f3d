import { holdWords, methodWords, reportProblem } from './payment-words';

describe('payments in the client’s words', () => {
  it('says until when a payment is held, and no longer', () => {
    expect(holdWords({ holdsUntil: '2026-11-27' }, '2026-11-23')).toBe('clears 27 Nov 2026');
    expect(holdWords({ holdsUntil: '2026-11-23' }, '2026-11-23')).toBeNull();
    expect(holdWords({ holdsUntil: null }, '2026-11-23')).toBeNull();
  });

  it('names the way it was paid', () => {
    expect([methodWords('CHECK'), methodWords('OTHER')]).toEqual(['by check', '']);
  });

  it('wants an amount and a day that has come', () => {
    expect(reportProblem({ amount: null, receivedOn: '2026-11-20' }, '2026-11-23')?.field).toBe('amount');
    expect(reportProblem({ amount: 0, receivedOn: '2026-11-20' }, '2026-11-23')?.field).toBe('amount');
    expect(reportProblem({ amount: 100, receivedOn: null }, '2026-11-23')?.field).toBe('receivedOn');
    expect(reportProblem({ amount: 100, receivedOn: '2026-11-24' }, '2026-11-23')?.words).toContain('still to come');
    expect(reportProblem({ amount: 100, receivedOn: '2026-11-23' }, '2026-11-23')).toBeNull();
  });
});
