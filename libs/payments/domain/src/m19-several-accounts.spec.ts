import fc from 'fast-check';
import { businessDate, unwrap, type AccountId, type ClientId } from '@quittance/kernel';
import { distribute, type DistributableAccount } from './index';

const id = (text: string) => text as AccountId;
const one = (accountId: string, owed: number, dueOn: string, disputed = false): DistributableAccount => ({
  accountId: id(accountId),
  clientId: 'c' as ClientId,
  owed,
  oldestDueOn: businessDate(dueOn),
  disputed,
});
const accounts = [one('B', 200_000, '2025-06-01'), one('A', 100_000, '2025-05-01'), one('C', 100_000, '2025-04-01', true)];

describe('M19: one payment over several accounts of a debtor', () => {
  it('pays the oldest first: A 1,000, B 500, C in dispute nothing', () => {
    expect(unwrap(distribute(accounts, 150_000, 'OLDEST_FIRST'))).toEqual({
      shares: [{ accountId: 'B', amount: 50_000 }, { accountId: 'A', amount: 100_000 }],
      rest: 0,
    });
  });

  it('pays pro rata: A 500, B 1,000, C nothing', () => {
    expect(unwrap(distribute(accounts, 150_000, 'PRO_RATA')).shares).toEqual([
      { accountId: 'B', amount: 100_000 },
      { accountId: 'A', amount: 50_000 },
    ]);
  });

  it('follows a direction, but never to a disputed account: that money waits', () => {
    const direction = [{ accountId: id('C'), amount: 100_000 }, { accountId: id('B'), amount: 50_000 }];
    expect(unwrap(distribute(accounts, 150_000, direction))).toEqual({
      shares: [{ accountId: 'B', amount: 50_000 }],
      rest: 100_000,
    });
    expect(distribute(accounts, 1_000, direction)).toMatchObject({ refusal: { code: 'DIRECTION_ABOVE_PAYMENT' } });
    expect(distribute(accounts, 10, [{ accountId: id('X'), amount: 10 }])).toMatchObject({ refusal: { code: 'UNKNOWN_ACCOUNT' } });
  });

  it('keeps clients apart', () => {
    const other = { ...one('D', 100, '2025-01-01'), clientId: 'other' as ClientId };
    expect(distribute([...accounts, other], 10, 'PRO_RATA')).toMatchObject({ refusal: { code: 'TWO_CLIENTS' } });
  });

  it('loses nothing and pays no account more than it owes', () => {
    const some = fc.array(fc.tuple(fc.nat(1_000), fc.boolean()), { maxLength: 6 });
    fc.assert(
      fc.property(some, fc.nat(5_000), fc.constantFrom('OLDEST_FIRST' as const, 'PRO_RATA' as const), (rows, paid, by) => {
        const list = rows.map(([owed, disputed], i) => one(`a${i}`, owed, '2025-01-01', disputed));
        const { shares, rest } = unwrap(distribute(list, paid, by));
        expect(shares.reduce((sum, { amount }) => sum + amount, rest)).toBe(paid);
        for (const share of shares) {
          const account = list.find(({ accountId }) => accountId === share.accountId);
          expect(account?.disputed).toBe(false);
          expect(share.amount).toBeLessThanOrEqual(account?.owed ?? 0);
        }
      }),
      { numRuns: 10_000 },
    );
  });
});
