import fc from 'fast-check';
import { currency, type AccountId, type DeskId } from '@quittance/kernel';
import { dealAccounts } from './deal-accounts';

const USD = currency('USD');
const [A, B, C] = ['a', 'b', 'c'] as unknown as [DeskId, DeskId, DeskId];
const accounts = (...minors: number[]) => minors.map((balanceMinor, index) => ({ id: `acc-${String(index).padStart(4, '0')}` as AccountId, balanceMinor, currency: USD }));
const sums = (dealt: ReturnType<typeof dealAccounts>, from: ReturnType<typeof accounts>) =>
  [A, B, C].map((desk) => dealt.filter(({ deskId }) => deskId === desk).reduce((sum, { accountId }) => sum + (from.find(({ id }) => id === accountId)?.balanceMinor ?? 0), 0));

describe('dealing accounts to desks', () => {
  it('goes there and back by count, so that no desk gets the larger one of every round', () => {
    const dealt = dealAccounts(accounts(100, 90, 80, 70), [A, B], 'BY_COUNT');
    expect(dealt.map(({ deskId }) => deskId)).toEqual([A, B, B, A]);
  });

  it('by balance gives each next account to whoever got least', () => {
    const from = accounts(600, 300, 300, 200, 200, 200);
    expect(sums(dealAccounts(from, [A, B, C], 'BY_BALANCE'), from)).toEqual([600, 700, 500]);
  });

  it('counts each currency for itself', () => {
    const euros = [{ id: 'acc-e' as AccountId, balanceMinor: 50, currency: currency('EUR') }];
    const dealt = dealAccounts([...accounts(100), ...euros], [A, B], 'BY_BALANCE');
    expect(dealt.find(({ accountId }) => accountId === 'acc-e')?.deskId).toBe(B);
  });

  it('deals every account once, counts within one of each other, and the same way each time', () => {
    fc.assert(fc.property(fc.array(fc.nat(1_000_000), { maxLength: 60 }), fc.constantFrom('BY_COUNT', 'BY_BALANCE'), (minors, deal) => {
      const from = accounts(...minors);
      const dealt = dealAccounts(from, [A, B, C], deal as 'BY_COUNT');
      expect(dealt.map(({ accountId }) => accountId).sort()).toEqual(from.map(({ id }) => id));
      expect(dealAccounts([...from].reverse(), [A, B, C], deal as 'BY_COUNT')).toEqual(dealt);
      if (deal === 'BY_COUNT') {
        const counts = [A, B, C].map((desk) => dealt.filter(({ deskId }) => deskId === desk).length);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }
    }));
  });
});
