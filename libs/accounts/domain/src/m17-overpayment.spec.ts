import { businessDate } from '@quittance/kernel';
import { applyPayment, bucketAmounts, COSTS_FIRST } from './index';

describe('M17: overpayment', () => {
  it('applies 480 of 500 and leaves 20 over', () => {
    const balances = [{ invoiceId: null, dueOn: businessDate('2025-09-01'), amounts: bucketAmounts({ PRINCIPAL: 48_000 }) }];
    expect(applyPayment(balances, 50_000, COSTS_FIRST)).toMatchObject({ applied: 48_000, surplus: 2_000 });
    expect(applyPayment([], 50_000, COSTS_FIRST)).toMatchObject({ allocations: [], applied: 0, surplus: 50_000 });
  });
});
