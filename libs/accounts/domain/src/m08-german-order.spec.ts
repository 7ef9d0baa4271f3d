import { businessDate, type InvoiceId } from '@quittance/kernel';
import { applyPayment, bucketAmounts, COSTS_FIRST, GERMAN_ORDER, orderOf, PRINCIPAL_FIRST } from './index';

describe('M8: German debts (BGB §367)', () => {
  it('pays costs, late fees counted among them, then interest, then principal', () => {
    const owed = [{ invoiceId: 'a' as InvoiceId, dueOn: businessDate('2025-09-01'), amounts: bucketAmounts({ COSTS: 31_000, FEES: 7_000, INTEREST: 42_000, PRINCIPAL: 1_000_000 }) }];
    expect(applyPayment(owed, 100_000, GERMAN_ORDER).allocations.map(({ bucket, amount }) => [bucket, amount])).toEqual([['COSTS', 31_000], ['FEES', 7_000], ['INTEREST', 42_000], ['PRINCIPAL', 20_000]]);
  });

  it('is theirs whatever the contract of their client says, and no other country’s', () => {
    expect([orderOf(PRINCIPAL_FIRST, 'DE'), orderOf('PRO_RATA', 'DE'), orderOf(PRINCIPAL_FIRST, 'AT'), orderOf('PRO_RATA', null)]).toEqual([GERMAN_ORDER, GERMAN_ORDER, PRINCIPAL_FIRST, 'PRO_RATA']);
    expect(COSTS_FIRST).toEqual(GERMAN_ORDER);
  });
});
