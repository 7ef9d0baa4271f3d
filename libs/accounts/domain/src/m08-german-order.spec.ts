import { businessDate, type InvoiceId } from '@quittance/kernel';
import { applyPayment, bucketAmounts, GERMAN_ORDER } from './index';

describe('M8: German debts (BGB §367)', () => {
  it('pays costs, late fees counted among them, then interest, then principal', () => {
    const owed = [{ invoiceId: 'a' as InvoiceId, dueOn: businessDate('2025-09-01'), amounts: bucketAmounts({ COSTS: 31_000, FEES: 7_000, INTEREST: 42_000, PRINCIPAL: 1_000_000 }) }];
    expect(applyPayment(owed, 100_000, GERMAN_ORDER).allocations.map(({ bucket, amount }) => [bucket, amount])).toEqual([['COSTS', 31_000], ['FEES', 7_000], ['INTEREST', 42_000], ['PRINCIPAL', 20_000]]);
  });
});
