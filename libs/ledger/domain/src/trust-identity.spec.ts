import { currency } from '@quittance/kernel';
import { trustIdentity, type LedgerAccountType, type LedgerBalance } from './index';

const balances = (amounts: Partial<Record<LedgerAccountType, number>>, code = 'USD'): LedgerBalance[] =>
  Object.entries(amounts).map(([type, amount]) => ({ type: type as LedgerAccountType, currency: currency(code), amount }));

describe('trust identity', () => {
  it('holds where cash and what operating owes meet what is owed', () => {
    const books = balances({ TRUST_CASH: 1_000, CLIENT_TRUST: 700, SUSPENSE: 50, DUE_TO_OPERATING: 250, DUE_FROM_TRUST: 250 });
    expect(trustIdentity(books)).toEqual([
      expect.objectContaining({ held: 1_000, owed: 1_000, difference: 0, holds: true }),
    ]);
  });

  it('counts an overdrawn bank made good by what operating owes', () => {
    expect(trustIdentity(balances({ TRUST_CASH: -750, DUE_FROM_OPERATING: 750, DUE_TO_TRUST: 750 }))[0]?.holds).toBe(true);
  });

  it('fails on a difference, on books that disagree, and on a negative client', () => {
    expect(trustIdentity(balances({ TRUST_CASH: 1_000, CLIENT_TRUST: 999 }))[0]).toMatchObject({ difference: 1, holds: false });
    expect(trustIdentity(balances({ TRUST_CASH: 5, DUE_TO_OPERATING: 5 }))[0]).toMatchObject({ difference: 0, holds: false });
    expect(trustIdentity(balances({ TRUST_CASH: -5, CLIENT_TRUST: -5 }))[0]).toMatchObject({ negativeClients: 1, holds: false });
  });

  it('keeps currencies apart', () => {
    const both = [...balances({ TRUST_CASH: 5 }), ...balances({ CLIENT_TRUST: 5 }, 'EUR')];
    expect(trustIdentity(both).map(({ currency: code, holds }) => [code, holds])).toEqual([
      ['EUR', false],
      ['USD', false],
    ]);
  });
});
