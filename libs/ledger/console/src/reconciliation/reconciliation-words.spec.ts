import { bankSteps, exceptionLink, exceptionWords, signedState, standing } from './reconciliation-words';

describe('a reconciliation in words', () => {
  it('walks from the bank to the book, leaving out what is nothing and naming what differs', () => {
    expect(bankSteps(100, 100, [])).toEqual([{ label: 'Balance at the bank', amount: 100 }, { label: 'Balance in the book', amount: 100, total: true }]);
    expect(bankSteps(100, 118, [{ kind: 'IN_TRANSIT', amount: 20 }, { kind: 'OUTSTANDING', amount: -5 }, { kind: 'UNBOOKED', amount: -3 }, { kind: 'DUE_FROM_OPERATING', amount: 9 }]).map(({ amount }) => amount)).toEqual([100, 20, -5, 3, 118]);
    expect(bankSteps(100, 90, [])[1]).toEqual({ label: 'Difference', amount: -10 });
  });

  it('opens an entry to its transaction', () => {
    expect(exceptionLink('entry:t1')).toEqual(['/trust/ledger/transactions', 't1']);
    expect(exceptionLink('line:l1')).toBeNull();
    expect(exceptionWords('OUTSTANDING')).toBe('Outstanding payment');
  });

  it('says how far an account and a signature are', () => {
    const account = { active: true, dueOn: null, waitingId: null, reconciledTo: '2026-10-31' };
    expect([account, { ...account, dueOn: '2026-11-30' }, { ...account, dueOn: '2026-11-30', reconciledTo: null }, { ...account, waitingId: 'x' }, { ...account, active: false }].map((one) => standing(one).label)).toEqual([
      'Reconciled', 'Due', 'Never reconciled', 'Waits for a second person', 'Not in use']);
    expect(['APPROVED', 'SIGNED', 'WITHDRAWN'].map((status) => signedState(status).tone)).toEqual(['ok', 'warn', 'mute']);
  });
});
