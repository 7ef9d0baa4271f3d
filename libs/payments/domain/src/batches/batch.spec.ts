import { currency, sumMinor } from '@quittance/kernel';
import fc from 'fast-check';
import { batchDifference, batchTotals, checkTied, type BatchMethod } from './batch';

const USD = currency('USD');
const cheque = (amount: number) => ({ amount, method: 'CHECK' as BatchMethod });

describe('a batch of receipts', () => {
  it('is posted only when it ties, and says by how much it does not', () => {
    expect(checkTied(30_000, [cheque(10_000), cheque(20_000)], USD)).toEqual({ ok: true, value: null });
    expect(checkTied(30_000, [], USD)).toMatchObject({ refusal: { code: 'BATCH_EMPTY' } });
    expect(checkTied(30_000, [cheque(29_999)], USD)).toMatchObject({ refusal: { code: 'NOT_TIED', facts: { difference: 1 }, message: expect.stringContaining('$0.01 of the deposit is not entered yet') } });
    expect(checkTied(30_000, [cheque(30_050)], USD)).toMatchObject({ refusal: { facts: { difference: -50 }, message: expect.stringContaining('$0.50 more is entered than was deposited') } });
  });

  it('has totals whose parts are the whole', () => {
    const line = fc.record({ amount: fc.integer({ min: 1, max: 10_000_000 }), method: fc.constantFrom<BatchMethod>('CHECK', 'CASH') });
    fc.assert(
      fc.property(fc.array(line), fc.integer({ min: 1, max: 10_000_000 }), (lines, total) => {
        const { cash, cheques, chequeCount } = batchTotals(lines);
        expect(cash + cheques).toBe(sumMinor(lines.map(({ amount }) => amount)));
        expect(chequeCount).toBe(lines.filter(({ method }) => method === 'CHECK').length);
        expect(batchDifference(total, lines)).toBe(total - cash - cheques);
      }),
    );
  });
});
