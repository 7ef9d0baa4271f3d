import fc from 'fast-check';
import { settleInvoices } from './index';

describe('settling invoices', () => {
  it('takes them in order, each in full before the next, and leaves the rest', () => {
    const open = [{ id: 'a', open: 100 }, { id: 'b', open: 50 }];
    expect(settleInvoices(120, open)).toEqual({ parts: [{ id: 'a', amount: 100 }, { id: 'b', amount: 20 }], left: 0 });
    expect(settleInvoices(200, open)).toEqual({ parts: [{ id: 'a', amount: 100 }, { id: 'b', amount: 50 }], left: 50 });
    expect(settleInvoices(10, [])).toEqual({ parts: [], left: 10 });
  });

  it('parts and what is left sum to the amount; none is more than is open, and none is passed over', () => {
    fc.assert(fc.property(fc.nat(10_000), fc.array(fc.nat(5_000)), (amount, opens) => {
      const items = opens.map((open, index) => ({ id: String(index), open }));
      const { parts, left } = settleInvoices(amount, items);
      expect(parts.reduce((sum, part) => sum + part.amount, left)).toBe(amount);
      // In order, each in full before the next: nothing is left while something is open.
      const settled = (id: string): number => parts.find((part) => part.id === id)?.amount ?? 0;
      const short = items.findIndex(({ id, open }) => settled(id) < open);
      expect(short === -1 || (left === 0 && items.slice(short + 1).every(({ id }) => settled(id) === 0))).toBe(true);
      for (const part of parts) expect(part.amount).toBeLessThanOrEqual(opens[Number(part.id)] ?? 0);
    }));
  });
});
