import { byCurrency, undistributedKind } from './undistributed-words';

describe('undistributed money', () => {
  it('is added up by currency and age, never across currencies', () => {
    const sum = (kind: string, currency: string, amounts: number[]) => ({ kind, currency, amounts, total: amounts.reduce((a, b) => a + b, 0), items: 1 });
    const found = byCurrency([sum('CLIENT', 'EUR', [1, 0, 0, 0, 0]), sum('CLIENT', 'USD', [5, 4, 0, 0, -1]), sum('SUSPENSE', 'USD', [0, 0, 0, 0, 7])]);
    expect(found.map(({ currency, amounts, total }) => [currency, amounts, total])).toEqual([['EUR', [1, 0, 0, 0, 0], 1], ['USD', [5, 4, 0, 0, 6], 15]]);
    expect(undistributedKind('REFUND')).toBe('Owed back to debtors');
  });
});
