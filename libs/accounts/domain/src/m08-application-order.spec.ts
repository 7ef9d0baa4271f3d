import fc from 'fast-check';
import { businessDate, type InvoiceId } from '@quittance/kernel';
import {
  applyEntries,
  applyPayment,
  BUCKETS,
  bucketAmounts,
  COSTS_FIRST,
  owedOn,
  PRINCIPAL_FIRST,
  totalOf,
  type ApplicationOrder,
  type InvoiceBalance,
} from './index';

const invoice = (id: string, dueOn: string, amounts: Parameters<typeof bucketAmounts>[0]): InvoiceBalance => ({
  invoiceId: id as InvoiceId,
  dueOn: businessDate(dueOn),
  amounts: bucketAmounts(amounts),
});
const one = [invoice('a', '2025-09-01', { COSTS: 31_000, FEES: 7_000, INTEREST: 42_000, PRINCIPAL: 1_000_000 })];

describe('M8: application order', () => {
  it('pays costs, fees, interest and then principal: 310 / 70 / 420 / 200', () => {
    expect(applyPayment(one, 100_000, COSTS_FIRST).byBucket).toEqual(
      bucketAmounts({ COSTS: 31_000, FEES: 7_000, INTEREST: 42_000, PRINCIPAL: 20_000 }),
    );
  });

  it('pays principal first: 1,000', () => {
    expect(applyPayment(one, 100_000, PRINCIPAL_FIRST).byBucket).toEqual(bucketAmounts({ PRINCIPAL: 100_000 }));
  });

  it('pays pro rata: 28.70 / 6.48 / 38.89 / 925.93', () => {
    expect(applyPayment(one, 100_000, 'PRO_RATA').byBucket).toEqual(
      bucketAmounts({ COSTS: 2_870, FEES: 648, INTEREST: 3_889, PRINCIPAL: 92_593 }),
    );
  });

  it('pays the invoice due first within a bucket', () => {
    const two = [invoice('a', '2025-10-01', { PRINCIPAL: 500, COSTS: 20 }), invoice('b', '2025-09-01', { PRINCIPAL: 300 })];
    expect(applyPayment(two, 420, COSTS_FIRST).allocations).toEqual([
      { invoiceId: 'a', bucket: 'COSTS', amount: 20 },
      { invoiceId: 'b', bucket: 'PRINCIPAL', amount: 300 },
      { invoiceId: 'a', bucket: 'PRINCIPAL', amount: 100 },
    ]);
  });

  it('reaches buckets the order forgets', () => {
    expect(applyPayment(one, 2_000_000, ['PRINCIPAL'])).toMatchObject({ applied: 1_080_000, surplus: 920_000 });
  });

  const amounts = fc.tuple(...BUCKETS.map(() => fc.nat(100_000)));
  const order: fc.Arbitrary<ApplicationOrder> = fc.oneof(
    fc.constant('PRO_RATA' as const),
    fc.shuffledSubarray([...BUCKETS], { minLength: 4 }),
  );
  it('loses nothing, takes no bucket below zero, and is undone by the same entries reversed', () => {
    fc.assert(
      fc.property(fc.array(amounts, { maxLength: 5 }), fc.nat(600_000), order, (rows, paid, by) => {
        const balances = rows.map((row, i) =>
          invoice(`i${i}`, `2025-0${9 - i}-01`, Object.fromEntries(BUCKETS.map((bucket, j) => [bucket, row[j] ?? 0]))),
        );
        const { allocations, applied, byBucket, surplus } = applyPayment(balances, paid, by);
        expect(applied + surplus).toBe(paid);
        expect(totalOf(byBucket)).toBe(applied);
        expect(allocations.reduce((sum, { amount }) => sum + amount, 0)).toBe(applied);
        expect(surplus === 0 || owedOn(balances) === applied).toBe(true);
        const after = applyEntries(balances, allocations.map((part) => ({ ...part, amount: -part.amount })));
        expect(after.every((b) => BUCKETS.every((bucket) => b.amounts[bucket] >= 0))).toBe(true);
        expect(applyEntries(after, allocations)).toEqual(balances);
      }),
      { numRuns: 10_000 },
    );
  });
});
