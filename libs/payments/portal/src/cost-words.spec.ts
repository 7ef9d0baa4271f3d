import { costWords } from './cost-words';

const cost = (parts: object = {}) => ({ state: 'SPENT', funder: 'CLIENT', attorney: '', amount: 45_000, deposited: 45_000, spent: 38_500, unused: 0, charged: 0, recovered: 0, recoverable: true, currency: 'USD', ...parts });

describe('a cost as its client reads it', () => {
  it('says what is asked, what comes back, what is charged', () => {
    expect(costWords(cost({ state: 'DEPOSIT_AWAITED', deposited: 0, spent: 0 }))).toMatchObject({ label: 'Deposit asked of you', text: expect.stringContaining('please send $450.00') });
    expect(costWords(cost({ state: 'FUNDED', spent: 0 })).text).toBe('$450.00 is kept in trust');
    expect(costWords(cost({ unused: 6_500 })).text).toBe('from your deposit; $65.00 of it is left and comes back to you, asked of the debtor');
    expect(costWords(cost({ funder: 'AGENCY', charged: 38_500, recoverable: false })).text).toBe('with your remittance');
    expect(costWords(cost({ funder: 'ATTORNEY', attorney: 'Harlan Voss LLP', state: 'RECOVERED', recovered: 38_500 }))).toEqual({ label: 'Recovered', tone: 'ok', text: 'advanced by Harlan Voss LLP, $385.00 of it paid by the debtor' });
    expect(costWords(cost({ state: 'CANCELLED', spent: 0 })).label).toBe('Not needed');
  });
});
