import { costEntry, costNext, costStateWords, funderWords } from './cost-words';

const cost = (parts: object = {}) => ({ kind: 'COURT_FEE', state: 'SPENT', funder: 'CLIENT', attorney: '', amount: 45_000, deposited: 45_000, spent: 38_500, unused: 6_500, recovered: 0, recoverable: true, currency: 'USD', ...parts });

describe('a cost in words', () => {
  it('says first what is left of a deposit, then what is to be recovered', () => {
    expect([costStateWords(cost()).label, costNext(cost())]).toEqual(['Deposit left', '$65.00 to give back']);
    expect([costStateWords(cost({ unused: 0 })).label, costNext(cost({ unused: 0 }))]).toEqual(['Spent', '$385.00 to recover']);
    expect(costNext(cost({ unused: 0, recovered: 38_500 }))).toBe('');
    expect(costNext(cost({ unused: 0, recoverable: false }))).toBe('');
  });

  it('says what is awaited before it is spent', () => {
    expect(costNext(cost({ state: 'DEPOSIT_AWAITED', deposited: 0, spent: 0, unused: 0 }))).toBe('$450.00 to come from the client');
    expect(costNext(cost({ state: 'PLANNED', funder: 'AGENCY', spent: 0, unused: 0 }))).toBe('to be paid');
    expect(costNext(cost({ state: 'CANCELLED' }))).toBe('');
  });

  it('names who advances it, and a recovery taken back', () => {
    expect([funderWords(cost()), funderWords(cost({ funder: 'AGENCY' })), funderWords(cost({ funder: 'ATTORNEY', attorney: 'Harlan Voss LLP' }))]).toEqual(['Client, by deposit', 'Agency', 'Harlan Voss LLP']);
    expect([costEntry('RECOVERED', false), costEntry('RECOVERED', true)]).toEqual(['Paid by the debtor', 'Payment returned: recovery taken back']);
  });
});
